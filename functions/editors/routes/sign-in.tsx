import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { Hono } from 'hono/tiny'
import type { JSX } from 'preact'
import type { RateLimit, RateLimits } from '../../auth/rate-limit.ts'
import { rateLimitKey } from '../../auth/rate-limit-key.ts'
import { parseAddress } from '../../domain/email/address.ts'
import type { Language } from '../../domain/model/article.ts'
import { words } from '../../i18n/sign-in.ts'
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

/** Whose sign-in page it is: the kind of the request, the path of the page, and the limit of one network. */
export interface SignInPage {
  kind: 'edit' | 'operate'
  path: string
  limit: RateLimit
}

const LARGEST_FORM = 4 * 1024

/**
 * Serves the page on which editors, or operators, request a link. The answer is the same for everybody, and nothing is
 * looked up: a worker checks whether the address is one of theirs.
 */
export function signInRoutes(deps: SignInDeps, page: SignInPage): Hono {
  const app = new Hono()
  const guarded = (work: (context: Context) => Response | Promise<Response>) => async (context: Context) => {
    const response = withPrivateHeaders(await work(context))
    deps.logger.info('request', { route: page.kind, method: context.req.method, status: response.status })
    return response
  }
  const show = guarded((context) => form(context, deps, page))
  app.get(page.path, show)
  app.get(`${page.path}/`, show)
  app.post(
    page.path,
    bodyLimit({ maxSize: LARGEST_FORM, onError: guarded((context) => form(context, deps, page, 413)) }),
    guarded((context) => requestLink(context, deps, page)),
  )
  return app
}

function form(context: Context, deps: SignInDeps, page: SignInPage, status: 200 | 413 = 200): Response {
  const language = languageOf(context)
  const { title } = words[language][page.kind]
  return renderPrivatePage(context, deps, {
    language,
    title,
    status,
    children: SignIn({ page, language }),
  })
}

async function requestLink(
  context: Context,
  deps: SignInDeps,
  { kind, limit }: SignInPage,
): Promise<Response> {
  const language = languageOf(context)
  const messages = words[language]
  const { email } = (await readForm(context)) ?? {}
  const parsed = parseAddress(typeof email === 'string' ? email : '')
  const requester = rateLimitKey(deps.clientIp(context))
  if (!(await deps.limits.consume(limit, requester))) {
    const { title, text } = messages.tooMany
    const minutes = await deps.limits.minutesLeft(limit, requester)
    return withRetryAfter(
      notice(context, deps, { language, title, text: text(minutes), status: 429 }),
      minutes,
    )
  }
  if (parsed.ok) {
    const from = deps.limits.alias(requester)
    const message = await deps.requests.add({ kind, email: parsed.address, language, from })
    await deps.queue.send([message])
  }
  return notice(context, deps, { language, title: messages.asked, text: messages[kind].askedText })
}

function SignIn({ page, language }: { page: SignInPage; language: Language }): JSX.Element {
  const { label, button, [page.kind]: own } = words[language]
  return (
    <article class="prose">
      <h1>{own.title}</h1>
      <p>{own.text}</p>
      <form method="post" action={page.path} class="sign-up">
        <label for="address">{label}</label>
        <span class="field">
          <input id="address" name="email" type="email" autocomplete="email" required />
          <button type="submit">{button}</button>
        </span>
      </form>
    </article>
  )
}
