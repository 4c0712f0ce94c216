import type { Context } from 'hono'
import { verifyToken } from '../../auth/tokens.ts'
import { decisionsByStory } from '../../domain/decisions/for-stories.ts'
import type { Decision } from '../../domain/model/decision.ts'
import { privatePaths } from '../../domain/site-paths.ts'
import type { View } from '../../domain/story/assemble.ts'
import { words } from '../../i18n/editors.ts'
import { localeOf } from '../../i18n/locale.ts'
import { languageOf } from '../../web/http/private-page.tsx'
import type { EditorDeps } from '../deps.ts'
import type { Desk } from '../desk-page.ts'
import { editorsOf } from '../editor.ts'

/** One editor's look at the desk: who they are, and everything that was decided until now. */
export interface EditorSession {
  desk: Desk
  log: Decision[]
  view: View
  /** A parameter of the path. */
  param: (name: string) => string
  query: (name: string) => string | undefined
}

/** Lets in whoever has a link that was mailed to somebody who is an editor still. */
export async function openSession(context: Context, deps: EditorDeps): Promise<EditorSession | undefined> {
  const { keys, clock, publication, taxonomy, decisions, sources, siteUrl } = deps
  const token = context.req.param('token') ?? ''
  const claim = verifyToken(token, keys, clock())
  if (typeof claim === 'string' || claim.kind !== 'edit') return undefined
  const editors = editorsOf(publication.editors, keys)
  const editor = editors.find(({ id }) => id === claim.subscriber)
  if (!editor) return undefined
  const log = await decisions.all()
  const language = languageOf(context)
  return {
    desk: {
      language,
      locale: localeOf(language, publication, taxonomy, clock()),
      say: words[language],
      at: (path) => privatePaths.desk(token, path),
      editor,
      editors,
      seen: log.at(-1)?.number ?? 0,
      siteUrl,
      typed: () => undefined,
    },
    log,
    view: { sources, decisions: decisionsByStory(log) },
    param: (name) => context.req.param(name) ?? '',
    query: (name) => context.req.query(name),
  }
}
