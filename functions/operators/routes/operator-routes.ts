import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { Hono } from 'hono/tiny'
import { actsPerOperator } from '../../auth/limits.ts'
import { privatePaths } from '../../domain/site-paths.ts'
import { readForm } from '../../web/http/form.ts'
import { withRetryAfter } from '../../web/http/private-page.tsx'
import { withPrivateHeaders } from '../../web/http/security-headers.ts'
import type { OperatorPage } from '../operator-context.ts'
import type { OperatorDeps } from '../operator-deps.ts'
import { refuse, renderMissing, renderOperatorPage } from './reply.tsx'
import { type OperatorSession, openSession } from './session.ts'

const LARGEST_FORM = 16 * 1024

/** The fields of a form, each with the first of its values; empty if there is none. */
export type Fields = (name: string) => string

/**
 * The result of a form: where the browser goes next, as a path of these pages; or a file; or why the form was refused, as a
 * sentence. Then the page is shown again with what was typed.
 */
export type ActResult = { go: string } | { problem: string; status?: 400 | 404 | 409 | 429 } | Response

/** A page of the operators. */
export interface OperatorRoute<Deps extends OperatorDeps> {
  /** Builds the page; `undefined` if there is no such page. */
  show: (session: OperatorSession, deps: Deps) => Promise<OperatorPage | Response | undefined>
  /** Does what a form of the page asks for. */
  act?: (session: OperatorSession, fields: Fields, deps: Deps) => Promise<ActResult>
}

/** Serves pages by their paths, such as `/sources/:id`. The token of the emailed link is in every address, so there are no cookies. */
export function operatorRoutes<Deps extends OperatorDeps>(
  deps: Deps,
  pages: Readonly<Record<string, OperatorRoute<Deps>>>,
): Hono {
  const app = new Hono()
  for (const [path, route] of Object.entries(pages)) {
    const limit = bodyLimit({
      maxSize: LARGEST_FORM,
      onError: (context) => guarded(context, path, async () => refuse(context, deps, 413)),
    })
    const full = privatePaths.operate(':token', path)
    app.get(full, (context) => guarded(context, path, () => show(context, deps, route)))
    app.post(full, limit, (context) => guarded(context, path, () => act(context, deps, route)))
  }
  return app

  /** Logs the name of the route only: the path contains the token, which is a secret. */
  async function guarded(context: Context, route: string, work: () => Promise<Response>): Promise<Response> {
    const response = withPrivateHeaders(await work())
    deps.logger.info('operator', { route, method: context.req.method, status: response.status })
    return response
  }
}

async function show<Deps extends OperatorDeps>(
  context: Context,
  deps: Deps,
  route: OperatorRoute<Deps>,
): Promise<Response> {
  const session = await openSession(context, deps)
  if (!session) return refuse(context, deps)
  const page = await route.show(session, deps)
  if (page instanceof Response) return page
  return page
    ? renderOperatorPage(context, deps, session.desk, page)
    : renderMissing(context, deps, session.desk)
}

async function act<Deps extends OperatorDeps>(
  context: Context,
  deps: Deps,
  route: OperatorRoute<Deps>,
): Promise<Response> {
  const session = await openSession(context, deps)
  if (!session) return refuse(context, deps)
  const { operator, messages, href } = session.desk
  const fields = fieldsOf((await readForm(context)) ?? {})
  const reject = async (text: string, status: 400 | 404 | 409 | 429 = 400) => {
    const submitted = (name: string, field: string) => (fields('do') === name ? fields(field) : undefined)
    const again = { ...session, desk: { ...session.desk, submitted } }
    const page = await route.show(again, deps)
    const message = { text, isError: true }
    if (!page || page instanceof Response) return renderMissing(context, deps, session.desk)
    return renderOperatorPage(context, deps, again.desk, { ...page, message }, status)
  }
  if (!(await deps.limits.consume(actsPerOperator, operator.id))) {
    const minutes = await deps.limits.minutesLeft(actsPerOperator, operator.id)
    return withRetryAfter(await reject(messages.tooMany(minutes), 429), minutes)
  }
  const result = route.act ? await route.act(session, fields, deps) : { problem: messages.problems.unknown }
  if (result instanceof Response) return result
  return 'go' in result ? context.redirect(href(result.go), 303) : reject(result.problem, result.status)
}

function fieldsOf(form: NonNullable<Awaited<ReturnType<typeof readForm>>>): Fields {
  const values = new Map(Object.entries(form).map(([name, value]) => [name, [value].flat()[0]]))
  return (name) => {
    const value = values.get(name)
    return typeof value === 'string' ? value : ''
  }
}
