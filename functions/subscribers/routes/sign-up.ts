import type { Context } from 'hono'
import { signUpsPerNetwork } from '../../auth/limits.ts'
import { rateLimitKey } from '../../auth/rate-limit-key.ts'
import { parseAddress } from '../../domain/email/address.ts'
import { defaultPreferences, isMatterId } from '../../domain/model/subscriber.ts'
import { inLanguage, sitePaths } from '../../domain/site-paths.ts'
import { words } from '../../i18n/subscribers.ts'
import { readForm } from '../../web/http/form.ts'
import { languageOf, notice, withRetryAfter } from '../../web/http/private-page.tsx'
import { EMBEDDED } from '../operator/embedded-form.ts'
import { Link, Paragraph } from '../pages/parts.tsx'
import { parsePreferences } from '../parse-preferences.ts'
import { signUpPage } from '../reply.ts'
import type { RoutesDeps } from '../routes-deps.ts'

/** Stored with the consent, to prove what the form said when they signed up. */
const FORM = 'site 1'
const MATTER_FORM = 'matter 1'
const EMBEDDED_FORM = 'embedded 1'

/**
 * Requests a confirmation email. The answer and its time are the same whether or not the address is known: nothing is
 * looked up, and everybody's request is written in the same way.
 */
export async function signUp(context: Context, deps: RoutesDeps): Promise<Response> {
  const form = (await readForm(context)) ?? {}
  const old = { ...defaultPreferences, language: languageOf(context) }
  const preferences = parsePreferences(form, deps.taxonomy, old)
  const { language } = preferences
  const matter = isMatterId(form.matter) ? form.matter : undefined
  const messages = words[language]
  const { title, text, spam } = matter ? messages.askedToFollow : messages.asked
  const checkYourEmail = () =>
    notice(context, deps, { language, title, text, children: Paragraph({ text: spam }) })
  // Only programs fill in the hidden field. They get the same answer as people.
  if (form.website) return checkYourEmail()
  const parsed = parseAddress(typeof form.email === 'string' ? form.email : '')
  if (!parsed.ok) {
    const back = Link({
      href: matter ? inLanguage(sitePaths.matter(matter), language) : signUpPage(language),
      text: messages.tryAgain,
    })
    return notice(context, deps, {
      language,
      title: messages.signUp,
      text: messages.problems[parsed.error],
      children: back,
      status: 400,
    })
  }
  const requester = rateLimitKey(deps.clientIp(context))
  if (!(await deps.limits.consume(signUpsPerNetwork, requester))) {
    const { title, text } = messages.tooMany
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
    form: matter ? MATTER_FORM : form.form === EMBEDDED ? EMBEDDED_FORM : FORM,
    at,
    ...(matter && { matter }),
  })
  await deps.queue.send([message])
  return checkYourEmail()
}
