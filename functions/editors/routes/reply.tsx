import type { Context } from 'hono'
import { privatePaths } from '../../domain/site-paths.ts'
import { words } from '../../i18n/editors.ts'
import { languageOf, notice, renderPrivatePage } from '../../web/http/private-page.tsx'
import type { EditorDeps } from '../deps.ts'
import type { DeskPage } from '../desk-page.ts'
import { Frame, type Notice } from '../pages/parts.tsx'
import type { EditorSession } from './session.ts'

type Status = 200 | 400 | 404 | 409 | 410 | 413 | 429

/** A page of the desk. */
export function desk(
  context: Context,
  deps: EditorDeps,
  { desk }: EditorSession,
  { page, told, status = 200 }: { page: DeskPage; told?: Notice | undefined; status?: Status },
): Response {
  const children = <Frame desk={desk} page={page} {...(told && { told })} />
  return renderPrivatePage(context, deps, {
    language: desk.language,
    title: page.title,
    status,
    desk: true,
    children,
  })
}

/** What a link that isn't taken leads to. */
export function refuse(context: Context, deps: EditorDeps, status: Status = 410): Response {
  const language = languageOf(context)
  const { title, text, again } = words[language].refused
  const children = (
    <p>
      <a href={privatePaths.signIn}>{again}</a>
    </p>
  )
  return notice(context, deps, { language, title, text, status, children })
}
