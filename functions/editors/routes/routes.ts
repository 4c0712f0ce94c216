import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { Hono } from 'hono/tiny'
import { privatePaths } from '../../domain/site-paths.ts'
import { mailPolicy, withPrivateHeaders } from '../../web/http/security-headers.ts'
import { answerOf } from '../answer.ts'
import type { EditorDeps } from '../deps.ts'
import type { Notice } from '../pages/parts.tsx'
import { act } from './act.tsx'
import { desk, refuse } from './reply.tsx'
import { type EditorSession, openSession } from './session.ts'
import {
  type Show,
  showBorderlinePairs,
  showEdition,
  showEditions,
  showHome,
  showLink,
  showLog,
  showNear,
  showStory,
} from './show.tsx'

const LARGEST_FORM = 64 * 1024

/** A GET shows and a POST decides; the link that was mailed stands in every address, so there are no cookies. */
const pages: Record<string, Show> = {
  '/': showHome,
  '/stories/:id': showStory,
  '/near': showNear,
  '/edges': showBorderlinePairs,
  '/link': showLink,
  '/log': showLog,
  '/editions': showEditions,
  '/editions/:id': showEdition,
}

export function editorRoutes(deps: EditorDeps): Hono {
  const app = new Hono()
  const limit = bodyLimit({ maxSize: LARGEST_FORM, onError: (context) => refuse(context, deps, 413) })
  for (const [path, show] of Object.entries(pages)) {
    app.get(privatePaths.desk(':token', path), (context) =>
      guarded(context, path, () => look(context, deps, show)),
    )
    app.post(privatePaths.desk(':token', path), limit, (context) =>
      guarded(context, path, () => act(context, deps, show)),
    )
  }
  app.get(privatePaths.desk(':token', '/editions/:id/mail'), async (context) => {
    const answer = await guarded(context, '/editions/:id/mail', () => preview(context, deps))
    // Its styles stand in its elements, which no page of ours may have.
    if (answer.ok) answer.headers.set('content-security-policy', mailPolicy)
    return answer
  })
  return app

  /** The path holds the token, which is a secret: the name of the route is all that may be told. */
  async function guarded(context: Context, route: string, work: () => Promise<Response>): Promise<Response> {
    const answer = withPrivateHeaders(await work())
    deps.logger.info('editors', { route, method: context.req.method, status: answer.status })
    return answer
  }
}

async function look(context: Context, deps: EditorDeps, show: Show): Promise<Response> {
  const visited = await openSession(context, deps)
  if (!visited) return refuse(context, deps)
  const merged = await mergedInto(visited, deps)
  if (merged !== undefined) return context.redirect(visited.desk.at(`/stories/${merged}?how=merged`), 303)
  const page = await show(visited, deps)
  if (!page) return refuse(context, deps, 404)
  return desk(context, deps, visited, { page, told: toldOf(visited) })
}

/** The coming edition as its readers would get it now. */
async function preview(context: Context, deps: EditorDeps): Promise<Response> {
  const visited = await openSession(context, deps)
  if (!visited) return refuse(context, deps)
  const turn = (await deps.openTurns(visited.log)).find(({ id }) => id === visited.param('id'))
  const edition = turn && (await deps.draft(turn))
  if (!edition) return refuse(context, deps, 404)
  return context.html(deps.mail(edition, visited.query('in') === 'es' ? 'es' : 'en'))
}

/** The story that this one has become part of. */
async function mergedInto({ param }: EditorSession, { stories }: EditorDeps): Promise<string | undefined> {
  const id = param('id')
  if (!/^\d{8}-/.test(id)) return undefined
  const living = (await stories.family(id))[0]?.id
  return living === id ? undefined : living
}

function toldOf({ desk: { say, editors }, log, query }: EditorSession): Notice | undefined {
  const how = query('how')
  if (how === 'merged') return { text: say.story.merged }
  const decision = log.find(({ number }) => String(number) === query('told'))
  if (!decision) return undefined
  const text =
    how === 'known'
      ? say.known
      : [answerOf(decision, editors, say), how === 'soon' && say.soon].filter(Boolean).join(' ')
  return decision.act.is === 'undo' ? { text } : { text, decision: decision.number }
}
