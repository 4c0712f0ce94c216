import type { Context } from 'hono'
import { privatePaths } from '../../domain/site-paths.ts'
import { words } from '../../i18n/editors.ts'
import { DeskFrame, type Message } from '../../web/components/desk.tsx'
import { refusedLink, renderPrivatePage } from '../../web/http/private-page.tsx'
import { type PageContent, sections } from '../desk-context.ts'
import type { EditorDeps } from '../editor-deps.ts'
import type { EditorSession } from './session.ts'

type Status = 200 | 400 | 404 | 409 | 410 | 413 | 429

/** Renders a page of the desk. */
export function renderDesk(
  context: Context,
  deps: EditorDeps,
  { desk }: EditorSession,
  { page, message, status = 200 }: { page: PageContent; message?: Message | undefined; status?: Status },
): Response {
  const children = (
    <DeskFrame desk={desk} sections={sections} section={page.section} message={message} title={page.title}>
      {page.children}
    </DeskFrame>
  )
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
  return refusedLink(context, deps, { words, signIn: privatePaths.signIn, status })
}
