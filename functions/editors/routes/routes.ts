import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { Hono } from 'hono/tiny'
import { livingMatter } from '../../domain/decisions/known-matters.ts'
import { privatePaths } from '../../domain/site-paths.ts'
import type { Message } from '../../web/components/desk.tsx'
import { emailPolicy, withPrivateHeaders } from '../../web/http/security-headers.ts'
import { describeDecision } from '../describe-decision.ts'
import type { DeskContext } from '../desk-context.ts'
import type { EditorDeps } from '../editor-deps.ts'
import { buildMatter, buildMatters, buildMerge } from './build-matters.tsx'
import {
  type BuildPage,
  buildBorderlineArticles,
  buildBorderlinePairs,
  buildEdition,
  buildEditions,
  buildHome,
  buildLink,
  buildLog,
  buildStory,
} from './build-page.tsx'
import { decide } from './decide.tsx'
import { refuse, renderDesk } from './reply.tsx'
import { type EditorSession, openSession } from './session.ts'

const LARGEST_FORM = 64 * 1024

/** GET shows a page and POST decides. The token of the emailed link is in every address, so there are no cookies. */
const pages: Record<string, BuildPage> = {
  '/': buildHome,
  '/stories/:id': buildStory,
  '/near': buildBorderlineArticles,
  '/edges': buildBorderlinePairs,
  '/matters': buildMatters,
  '/matters/:id': buildMatter,
  '/matters/:id/merge': buildMerge,
  '/link': buildLink,
  '/log': buildLog,
  '/editions': buildEditions,
  '/editions/:id': buildEdition,
}

/** Serves the editors' desk. */
export function editorRoutes(deps: EditorDeps): Hono {
  const app = new Hono()
  for (const [path, buildPage] of Object.entries(pages)) {
    const limit = bodyLimit({
      maxSize: LARGEST_FORM,
      onError: (context) => guarded(context, path, async () => refuse(context, deps, 413)),
    })
    app.get(privatePaths.desk(':token', path), (context) =>
      guarded(context, path, () => showPage(context, deps, buildPage)),
    )
    app.post(privatePaths.desk(':token', path), limit, (context) =>
      guarded(context, path, () => decide(context, deps, buildPage)),
    )
  }
  app.get(privatePaths.desk(':token', '/editions/:id/mail'), async (context) => {
    const response = await guarded(context, '/editions/:id/mail', () => previewEmail(context, deps))
    // An email has inline styles, which the policy of our pages forbids.
    if (response.ok) response.headers.set('content-security-policy', emailPolicy)
    return response
  })
  return app

  /** Logs the name of the route only: the path contains the token, which is a secret. */
  async function guarded(context: Context, route: string, work: () => Promise<Response>): Promise<Response> {
    const response = withPrivateHeaders(await work())
    deps.logger.info('editors', { route, method: context.req.method, status: response.status })
    return response
  }
}

async function showPage(context: Context, deps: EditorDeps, buildPage: BuildPage): Promise<Response> {
  const session = await openSession(context, deps)
  if (!session) return refuse(context, deps)
  const merged = await mergedInto(session, deps)
  if (merged !== undefined) return context.redirect(session.desk.href(merged), 303)
  const page = await buildPage(session, deps)
  if (!page) return refuse(context, deps, 404)
  return renderDesk(context, deps, session, { page, message: messageOf(session) })
}

/** Shows the email of an upcoming edition as readers would get it now. */
async function previewEmail(context: Context, deps: EditorDeps): Promise<Response> {
  const session = await openSession(context, deps)
  if (!session) return refuse(context, deps)
  const slot = (await deps.openSlots(session.log)).find(({ id }) => id === session.param('id'))
  const edition = slot && (await deps.draft(slot))
  if (!edition) return refuse(context, deps, 404)
  return context.html(deps.renderEmail(edition, session.query('in') === 'es' ? 'es' : 'en'))
}

/** Returns the page of the story or matter that the one in the path was merged into. */
async function mergedInto(
  { desk, about, query }: EditorSession,
  { stories }: EditorDeps,
): Promise<string | undefined> {
  const { story, matter } = about
  if (story !== undefined) {
    const survivor = (await stories.family(story))[0]?.id
    return survivor === undefined || survivor === story ? undefined : `/stories/${survivor}?how=merged`
  }
  const whole = matter === undefined ? undefined : livingMatter(matter, desk.matters)
  if (!whole || whole.id === matter) return undefined
  const decision = query('decision')
  return `/matters/${whole.id}?${new URLSearchParams(decision ? { decision } : { how: 'part' })}`
}

/** Says what became of the form that was submitted before the redirect. */
function messageOf({ desk: { messages, editors }, log, query }: EditorSession): Message | undefined {
  const how = query('how')
  if (how === 'merged') return { text: messages.story.merged }
  if (how === 'part') return { text: messages.matters.merged }
  const decision = log.find(({ number }) => String(number) === query('decision'))
  if (!decision) return undefined
  const text =
    how === 'known'
      ? messages.known
      : [describeDecision(decision, editors, messages), effectOf(how, messages)].filter(Boolean).join(' ')
  return decision.act.is === 'undo' ? { text } : { text, decision: decision.number }
}

/** When a decision takes effect, or that it has no effect. */
function effectOf(
  how: string | undefined,
  { soon, nothingNew }: DeskContext['messages'],
): string | undefined {
  if (how === 'soon') return soon
  return how === 'nothing-weekly' ? nothingNew.weekly : how === 'nothing-daily' ? nothingNew.daily : undefined
}
