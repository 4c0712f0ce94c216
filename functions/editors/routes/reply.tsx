import type { Context } from 'hono'
import { privatePaths } from '../../domain/site-paths.ts'
import { words } from '../../i18n/editors.ts'
import { languageOf, notice, renderPrivatePage } from '../../web/http/private-page.tsx'
import type { PageContent } from '../desk-context.ts'
import type { EditorDeps } from '../editor-deps.ts'
import { Frame, type Message } from '../pages/parts.tsx'
import type { EditorSession } from './session.ts'

type Status = 200 | 400 | 404 | 409 | 410 | 413 | 429

/** Renders a page of the desk. */
export function renderDesk(
  context: Context,
  deps: EditorDeps,
  { desk }: EditorSession,
  { page, message, status = 200 }: { page: PageContent; message?: Message | undefined; status?: Status },
): Response {
  const children = <Frame desk={desk} page={page} {...(message && { message })} />
  return renderPrivatePage(context, deps, {
    language: desk.language,
    title: page.title,
    status,
    desk: true,
    children,
  })
}

/** Renders the page for a link that does not work. */
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
