import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { Hono } from 'hono/tiny'
import { personally } from '../pages/policy.ts'
import { act } from './act.tsx'
import type { EditorDeps } from './deps.ts'
import type { Told } from './pages/parts.tsx'
import { desk, refuse } from './reply.tsx'
import {
  type Show,
  showEdges,
  showEdition,
  showEditions,
  showHome,
  showLink,
  showLog,
  showNear,
  showStory,
} from './show.tsx'
import { type Visit, visit } from './visit.ts'

const LARGEST_FORM = 64 * 1024

/** A GET shows and a POST decides; the link that was mailed stands in every address, so there are no cookies. */
const pages: Record<string, Show> = {
  '/': showHome,
  '/stories/:id': showStory,
  '/near': showNear,
  '/edges': showEdges,
  '/link': showLink,
  '/log': showLog,
  '/editions': showEditions,
  '/editions/:id': showEdition,
}

export function editorRoutes(deps: EditorDeps): Hono {
  const app = new Hono()
  const limit = bodyLimit({ maxSize: LARGEST_FORM, onError: (context) => refuse(context, deps, 413) })
  for (const [path, show] of Object.entries(pages)) {
    app.get(`/edit/:token${path}`, (context) => guarded(context, path, () => look(context, deps, show)))
    app.post(`/edit/:token${path}`, limit, (context) =>
      guarded(context, path, () => act(context, deps, show)),
    )
  }
  return app

  /** The path holds the token, which is a secret: the name of the route is all that may be told. */
  async function guarded(context: Context, route: string, work: () => Promise<Response>): Promise<Response> {
    const answer = personally(await work())
    deps.journal.info('editors', { route, method: context.req.method, status: answer.status })
    return answer
  }
}

async function look(context: Context, deps: EditorDeps, show: Show): Promise<Response> {
  const visited = await visit(context, deps)
  if (!visited) return refuse(context, deps)
  const merged = await mergedInto(visited, deps)
  if (merged !== undefined) return context.redirect(visited.desk.at(`/stories/${merged}?how=merged`), 303)
  const page = await show(visited, deps, () => undefined)
  if (!page) return refuse(context, deps, 404)
  return desk(context, deps, visited, { page, told: toldOf(visited) })
}

/** The story that this one has become part of. */
async function mergedInto({ param }: Visit, { stories }: EditorDeps): Promise<string | undefined> {
  const id = param('id')
  if (!/^\d{8}-/.test(id)) return undefined
  const living = (await stories.family(id))[0]?.id
  return living === id ? undefined : living
}

function toldOf({ desk: { say }, log, query }: Visit): Told | undefined {
  const how = query('how')
  if (how === 'merged') return { text: say.story.merged }
  const decision = log.find(({ number }) => String(number) === query('told'))
  if (!decision) return undefined
  const text = how === 'known' ? say.known : how === 'soon' ? say.doneDesk : say.done
  return decision.act.is === 'undo' ? { text } : { text, decision: decision.number }
}
