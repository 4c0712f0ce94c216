import type { Context } from 'hono'
import { privatePaths } from '../../domain/site-paths.ts'
import { words } from '../../i18n/operators.ts'
import { DeskFrame } from '../../web/components/desk.tsx'
import { refusedLink, renderPrivatePage } from '../../web/http/private-page.tsx'
import { operateSheet } from '../../web/style/operate.ts'
import { type OperatorContext, type OperatorPage, sections } from '../operator-context.ts'
import type { OperatorDeps } from '../operator-deps.ts'

type Status = 200 | 400 | 404 | 409 | 410 | 413 | 429

/** Renders a page of the operators. */
export function renderOperatorPage(
  context: Context,
  deps: OperatorDeps,
  desk: OperatorContext,
  page: OperatorPage,
  status: Status = 200,
): Response {
  return renderPrivatePage(context, deps, {
    language: desk.language,
    title: page.title,
    status,
    desk: true,
    sheet: `${privatePaths.operatorSignIn}/${operateSheet}`,
    ...(page.reload !== undefined && { reload: page.reload }),
    children: (
      <DeskFrame
        desk={desk}
        sections={sections}
        section={page.section}
        message={page.message}
        title={page.title}
        look="operate"
      >
        {page.children}
      </DeskFrame>
    ),
  })
}

/** Renders the page for something that is gone or never existed, for an operator whose link works. */
export function renderMissing(context: Context, deps: OperatorDeps, desk: OperatorContext): Response {
  const { title, text } = desk.messages.missing
  return renderOperatorPage(context, deps, desk, { title, children: <p>{text}</p> }, 404)
}

/** Renders the page for a link that does not work. */
export function refuse(context: Context, deps: OperatorDeps, status: Status = 410): Response {
  return refusedLink(context, deps, { words, signIn: privatePaths.operatorSignIn, status })
}
