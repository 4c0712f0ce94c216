import type { Context } from 'hono'
import type { ComponentChildren } from 'preact'
import { localeOf } from '../pages/locale.ts'
import { page } from '../pages/shell.tsx'
import { languageOf } from '../subscribers/reply.ts'
import type { EditorDeps } from './deps.ts'
import type { DeskPage } from './desk-page.ts'
import { Frame, type Told } from './pages/parts.tsx'
import type { Visit } from './visit.ts'
import { words } from './words/index.ts'

type Status = 200 | 400 | 404 | 409 | 410 | 413 | 429

/** A page of the desk. */
export function desk(
  context: Context,
  deps: EditorDeps,
  visit: Visit,
  { page: shown, told, status = 200 }: { page: DeskPage; told?: Told | undefined; status?: Status },
): Response {
  const frame = <Frame desk={visit.desk} page={shown} {...(told && { told })} />
  return html(context, deps, { title: shown.title, status, children: frame })
}

/** What a link that isn't taken leads to. */
export function refuse(context: Context, deps: EditorDeps, status: Status = 410): Response {
  const say = words[languageOf(context)].refused
  const children = (
    <article class="prose">
      <h1>{say.title}</h1>
      <p>{say.text}</p>
      <p>
        <a href="/edit">{say.again}</a>
      </p>
    </article>
  )
  return html(context, deps, { title: say.title, status, children })
}

function html(
  context: Context,
  { publication, taxonomy, siteUrl, clock }: EditorDeps,
  { title, status, children }: { title: string; status: Status; children: ComponentChildren },
): Response {
  const locale = localeOf(languageOf(context), publication, taxonomy, clock())
  const body = page({ locale, publication, siteUrl, title, path: '/edit', personal: true, children })
  return context.html(body, status) as Response
}
