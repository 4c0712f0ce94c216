import type { ComponentChildren, JSX } from 'preact'
import type { Member } from '../../domain/story/story-record.ts'
import { standsForDay } from '../../domain/time.ts'
import { looksLikeWebAddress } from '../../domain/urls/web-address.ts'
import { Text } from '../../web/components/fields.tsx'
import type { DeskContext, PageContent } from '../desk-context.ts'

export { Details, Select, Text } from '../../web/components/fields.tsx'

/** A page of the desk: navigation, the result of the form that was just submitted, and the content. */
export function Frame(props: { desk: DeskContext; page: PageContent; message?: Message }): JSX.Element {
  const { desk, page, message } = props
  const { nav } = desk.messages
  const pages = [
    ['home', '/'],
    ['editions', '/editions'],
    ['near', '/near'],
    ['edges', '/edges'],
    ['matters', '/matters'],
    ['link', '/link'],
    ['log', '/log'],
  ] as const
  return (
    <div class="desk">
      <nav aria-label={nav.label}>
        <ul>
          {pages.map(([name, path]) => (
            <li key={name}>
              <a href={desk.href(path)} aria-current={name === page.section ? 'page' : undefined}>
                {nav[name]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {message && <MessageBox desk={desk} message={message} />}
      <h1>{page.title}</h1>
      {page.children}
    </div>
  )
}

/** The result of the form that was just submitted. */
export interface Message {
  text: string
  /** The decision, if it can be undone. */
  decision?: number
  isError?: boolean
}

function MessageBox({ desk, message }: { desk: DeskContext; message: Message }): JSX.Element {
  return (
    <div role={message.isError ? 'alert' : 'status'} class={message.isError ? 'message problem' : 'message'}>
      <p>{message.text}</p>
      {message.decision !== undefined && (
        <ActForm
          desk={desk}
          act="undo"
          to="/log"
          fields={{ decision: message.decision }}
          button={desk.messages.undo}
        />
      )}
    </div>
  )
}

interface ActFormProps {
  desk: DeskContext
  /** The kind of decision that the form makes. */
  act: string
  /** The page that it is submitted to; its own page by default. */
  to?: string
  fields?: Record<string, string | number>
  button: string
  /** What the button refers to, for screen readers. */
  label?: string
  children?: ComponentChildren
  /** Whether it has a field for the reason. */
  why?: boolean
  /** `main` for the main form of a page, `grave` for what is hard to undo. */
  look?: 'main' | 'grave'
}

/** A form with one button, which makes a decision. */
export function ActForm({
  desk,
  act,
  to,
  fields = {},
  button,
  label,
  children,
  why,
  look,
}: ActFormProps): JSX.Element {
  return (
    <form method="post" class={look ? `act ${look}` : 'act'} action={to && desk.href(to)}>
      <input type="hidden" name="do" value={act} />
      <input type="hidden" name="seen" value={desk.lastDecision} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      {why && <Text name="why" label={desk.messages.why} value={desk.submitted(act, 'why')?.[0]} />}
      <p>
        <button type="submit" aria-label={label && `${button}: ${label}`}>
          {button}
        </button>
      </p>
    </form>
  )
}

/** The value that names an article in a form: `source/id`. */
export function articleField({ source, id }: { source: string; id: string }): string {
  return `${source}/${id}`
}

/** A date and time, or the date alone of what was published on a day without a time. */
export function When({ desk: { locale }, at }: { desk: DeskContext; at: string }): JSX.Element {
  const date = new Date(at)
  return (
    <time datetime={at}>
      {locale.date(date, 'short')}
      {!standsForDay(date) && `, ${locale.date(date, 'time')}`}
    </time>
  )
}

interface PublishedProps {
  desk: DeskContext
  article: Pick<Member, 'title' | 'url' | 'outlet' | 'published' | 'firstSeen' | 'language'>
}

/** The headline of an article as a link to its publisher, with the outlet and the time. */
export function Published({ desk, article }: PublishedProps): JSX.Element {
  const { title, url, outlet, published, firstSeen, language } = article
  const isWeb = looksLikeWebAddress(url ?? '')
  return (
    <>
      <p class="what" lang={language}>
        {isWeb ? (
          <a href={url} rel="external noreferrer">
            {title || url}
          </a>
        ) : (
          title
        )}
      </p>
      <p class="meta">
        {outlet} {'\u00b7'} <When desk={desk} at={published ?? firstSeen} />
      </p>
    </>
  )
}
