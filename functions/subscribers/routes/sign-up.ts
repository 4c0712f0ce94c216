import type { Context } from 'hono'
import { signUpsPerNetwork } from '../../auth/limits.ts'
import { rateLimitKey } from '../../auth/rate-limit-key.ts'
import { parseAddress } from '../../domain/email/address.ts'
import { words } from '../../i18n/subscribers.ts'
import { readForm } from '../../web/http/form.ts'
import { languageOf, notice, withRetryAfter } from '../../web/http/private-page.tsx'
import { Link, Paragraph } from '../pages/parts.tsx'
import { parsePreferences } from '../parse-preferences.ts'
import { signUpPage } from '../reply.ts'
import type { RoutesDeps } from '../routes-deps.ts'
import { defaultPreferences } from '../state-machine.ts'

/** Kept with the consent, so that it can be told what a subscriber was shown when they asked. */
const FORM = 'site 1'

/**
 * Says the same whatever is known of the address, and in the same time: it looks nothing up, and what it writes is the
 * same for everybody.
 */
export async function signUp(context: Context, deps: RoutesDeps): Promise<Response> {
  const form = (await readForm(context)) ?? {}
  const old = { ...defaultPreferences, language: languageOf(context) }
  const preferences = parsePreferences(form, deps.taxonomy, old)
  const { language } = preferences
  const say = words[language]
  const asked = () =>
    notice(context, deps, { language, ...say.asked, children: Paragraph({ text: say.asked.spam }) })
  // Only programs fill the hidden field in; they are told what people are told.
  if (form.website) return asked()
  const parsed = parseAddress(typeof form.email === 'string' ? form.email : '')
  if ('problem' in parsed) {
    const back = Link({ href: signUpPage(language), text: say.tryAgain })
    return notice(context, deps, {
      language,
      title: say.signUp,
      text: say.problems[parsed.problem],
      children: back,
      status: 400,
    })
  }
  const requester = rateLimitKey(deps.clientIp(context))
  if (!(await deps.limits.consume(signUpsPerNetwork, requester))) {
    const { title, text } = say.tooMany
    const minutes = await deps.limits.minutesLeft(signUpsPerNetwork, requester)
    return withRetryAfter(
      notice(context, deps, { language, title, text: text(minutes), status: 429 }),
      minutes,
    )
  }
  const at = deps.clock().toISOString()
  const message = await deps.requests.add({
    kind: 'subscribe',
    email: parsed.address,
    from: deps.limits.alias(requester),
    preferences,
    form: FORM,
    at,
  })
  await deps.queue.send([message])
  return asked()
}
