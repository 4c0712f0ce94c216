import type { Context } from 'hono'
import { holderOf, peopleOf } from '../../auth/people.ts'
import { decisionsByStory } from '../../domain/decisions/for-stories.ts'
import type { Decision } from '../../domain/model/decision.ts'
import { privatePaths } from '../../domain/site-paths.ts'
import type { View } from '../../domain/story/assemble.ts'
import { words } from '../../i18n/editors.ts'
import { localeOf } from '../../i18n/locale.ts'
import { languageOf } from '../../web/http/private-page.tsx'
import type { DeskContext } from '../desk-context.ts'
import type { EditorDeps } from '../editor-deps.ts'
import type { About } from '../form-reader.ts'
import { readKnownMatters } from '../matters/read-known-matters.ts'

/** One request of an editor: who they are, and every decision so far. */
export interface EditorSession {
  desk: DeskContext
  log: Decision[]
  view: View
  /** What the page is about, as its path names it. */
  about: About
  /** A parameter of the path. */
  param: (name: string) => string
  query: (name: string) => string | undefined
}

/** Opens the session of the editor whose link is in the path; `undefined` in the same cases as `holderOf`. */
export async function openSession(context: Context, deps: EditorDeps): Promise<EditorSession | undefined> {
  const { clock, publication, taxonomy, decisions, sources, siteUrl } = deps
  const token = context.req.param('token') ?? ''
  const editors = peopleOf('editor', publication.editors, deps.keys)
  const editor = holderOf(token, 'edit', editors, deps)
  if (!editor) return undefined
  const log = await decisions.all()
  const language = languageOf(context)
  const locale = localeOf(language, publication, taxonomy, clock())
  return {
    desk: {
      language,
      locale,
      messages: words[language],
      href: (path) => privatePaths.desk(token, path),
      editor,
      editors,
      lastDecision: log.at(-1)?.number ?? 0,
      siteUrl,
      matters: await readKnownMatters(deps.matters, log, locale.today),
      submitted: () => undefined,
    },
    log,
    view: { sources, decisions: decisionsByStory(log) },
    about: aboutOf(context),
    param: (name) => context.req.param(name) ?? '',
    query: (name) => context.req.query(name),
  }
}

function aboutOf(context: Context): About {
  const id = context.req.param('id')
  if (id === undefined) return {}
  const [, , , folder] = context.req.path.split('/')
  if (folder === 'matters') return { matter: id }
  return folder === 'stories' ? { story: id } : { edition: id }
}
