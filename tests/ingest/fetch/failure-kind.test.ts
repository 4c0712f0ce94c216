import { expect, test } from 'vitest'
import { fetcherWith, serve } from './servers.ts'

test.for([
  [401, {}, 'paywalled'],
  [402, {}, 'paywalled'],
  [403, {}, 'refused'],
  [406, {}, 'refused'],
  [451, {}, 'refused'],
  [404, {}, 'not-found'],
  [410, {}, 'not-found'],
  [429, {}, 'rate-limited'],
  [429, { 'x-vercel-mitigated': 'challenge' }, 'challenge'],
  [403, { 'cf-mitigated': 'challenge' }, 'challenge'],
  [503, { 'cf-mitigated': 'challenge' }, 'challenge'],
  [202, { 'x-amzn-waf-action': 'challenge' }, 'challenge'],
  [405, { 'x-amzn-waf-action': 'captcha' }, 'challenge'],
  [403, { 'x-datadome': 'protected' }, 'challenge'],
  [404, { 'x-datadome': 'protected' }, 'not-found'],
  [500, { 'x-datadome': 'protected' }, undefined],
  [500, {}, undefined],
  [503, {}, undefined],
] as const)(
  'a server that answers %i with %j says what is the matter',
  async ([status, headers, failure]) => {
    const origin = await serve((_, response) => response.writeHead(status, headers).end('no'))
    expect(await fetcherWith().get(origin)).toMatchObject({ status, failure })
  },
)

test('an unknown host name and an untrusted certificate are distinguished from other errors', async () => {
  const lookup = async () => {
    throw Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' })
  }
  const fetcher = fetcherWith({ lookup })
  const plain = await serve((_, response) => response.end())
  expect(await fetcher.get('http://feeds.example/')).toMatchObject({ failure: 'no-host' })
  expect(await fetcher.get(plain.replace('http:', 'https:'))).toMatchObject({ failure: 'certificate' })
  expect(await fetcher.get('http://127.0.0.1:1/')).toMatchObject({ kind: 'failed', failure: undefined })
})
