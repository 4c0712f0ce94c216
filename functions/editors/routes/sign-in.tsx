import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { Hono } from 'hono/tiny'
import type { JSX } from 'preact'
import { editorLinkRequestsPerNetwork } from '../../auth/limits.ts'
import type { RateLimits } from '../../auth/rate-limit.ts'
import { rateLimitKey } from '../../auth/rate-limit-key.ts'
import { parseAddress } from '../../domain/email/address.ts'
import { privatePaths } from '../../domain/site-paths.ts'
import { type Words, words } from '../../i18n/sign-in.ts'
import type { Logger } from '../../ports/logger.ts'
import type { Queue } from '../../ports/queue.ts'
import type { RequestMessage, Requests } from '../../store/subscribers/requests.ts'
import { readForm } from '../../web/http/form.ts'
import {
  languageOf,
  notice,
  type PrivatePageDeps,
  renderPrivatePage,
  withRetryAfter,
} from '../../web/http/private-page.tsx'
import { withPrivateHeaders } from '../../web/http/security-headers.ts'

/** Dependencies of the sign-in page. */
export interface SignInDeps extends PrivatePageDeps {
  requests: Requests
  limits: RateLimits
  queue: Queue<RequestMessage>
  logger: Logger
  clientIp: (context: Context) => string
}

const LARGEST_FORM = 4 * 1024

/**
 * Serves the page on which editors request a link. The answer is the same for everybody, and nothing is looked up: a
 * worker checks whether the address is an editor's.
 */
export function signInRoutes(deps: SignInDeps): Hono {
  const app = new Hono()
  const guarded = (work: (context: Context) => Response | Promise<Response>) => async (context: Context) => {
    const response = withPrivateHeaders(await work(context))
    deps.logger.info('request', { route: 'edit', method: context.req.method, status: response.status })
    return response
  }
  const show = guarded((context) => form(context, deps))
  app.get(privatePaths.signIn, show)
  app.get(`${privatePaths.signIn}/`, show)
  app.post(
    privatePaths.signIn,
    bodyLimit({ maxSize: LARGEST_FORM, onError: (context) => form(context, deps, 413) }),
    guarded((context) => requestLink(context, deps)),
  )
  return app
}

function form(context: Context, deps: SignInDeps, status: 200 | 413 = 200): Response {
  const language = languageOf(context)
  const messages = words[language]
  return renderPrivatePage(context, deps, {
    language,
    title: messages.title,
    status,
    children: SignIn({ messages }),
  })
}

async function requestLink(context: Context, deps: SignInDeps): Promise<Response> {
  const language = languageOf(context)
  const messages = words[language]
  const { email } = (await readForm(context)) ?? {}
  const parsed = parseAddress(typeof email === 'string' ? email : '')
  const requester = rateLimitKey(deps.clientIp(context))
  if (!(await deps.limits.consume(editorLinkRequestsPerNetwork, requester))) {
    const { title, text } = messages.tooMany
    const minutes = await deps.limits.minutesLeft(editorLinkRequestsPerNetwork, requester)
    return withRetryAfter(
      notice(context, deps, { language, title, text: text(minutes), status: 429 }),
      minutes,
    )
  }
  if (parsed.ok) {
    const from = deps.limits.alias(requester)
    const message = await deps.requests.add({ kind: 'edit', email: parsed.address, language, from })
    await deps.queue.send([message])
  }
  return notice(context, deps, { language, title: messages.asked, text: messages.askedText })
}

function SignIn({ messages }: { messages: Words }): JSX.Element {
  return (
    <article class="prose">
      <h1>{messages.title}</h1>
      <p>{messages.text}</p>
      <form method="post" action={privatePaths.signIn} class="sign-up">
        <label for="editor-address">{messages.label}</label>
        <span class="field">
          <input id="editor-address" name="email" type="email" autocomplete="email" required />
          <button type="submit">{messages.button}</button>
        </span>
      </form>
    </article>
  )
}
