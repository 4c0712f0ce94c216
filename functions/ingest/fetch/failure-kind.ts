import type { FailureKind } from '../../domain/model/source-state.ts'
import { type Headers, header } from './response-headers.ts'

/** Headers with which services that keep programs out mark their pages, the values that say so, and with which status. */
const challengeHeaders: readonly [string, RegExp, (readonly number[])?][] = [
  // https://developers.cloudflare.com/cloudflare-challenges/challenge-types/challenge-pages/detect-response/
  ['cf-mitigated', /^challenge$/i],
  // https://docs.aws.amazon.com/waf/latest/APIReference/API_ChallengeAction.html, with 202, and with 405 for a captcha
  ['x-amzn-waf-action', /^(?:challenge|captcha)$/i],
  ['x-vercel-mitigated', /^(?:challenge|deny)$/i],
  // It is in every answer of a site that has this service; one of these keeps a program out (docs.datadome.co/reference).
  ['x-datadome', /^protected$/i, [401, 403]],
  ['x-sucuri-block', /./],
]

const kinds: Readonly<Record<number, FailureKind>> = {
  401: 'paywalled',
  402: 'paywalled',
  403: 'refused',
  404: 'not-found',
  405: 'refused',
  406: 'refused',
  410: 'not-found',
  // Sent to programs by some servers, as is 999.
  418: 'refused',
  429: 'rate-limited',
  451: 'refused',
  999: 'refused',
}

/** What a response without a document means, by its status and headers; `undefined` if it says nothing about why. */
export function failureKind(status: number, headers: Headers): FailureKind | undefined {
  const isChallenge = challengeHeaders.some(
    ([name, value, statuses = [status]]) =>
      statuses.includes(status) && value.test(header(headers, name) ?? ''),
  )
  return isChallenge ? 'challenge' : kinds[status]
}
