import type { ComponentChildren, JSX } from 'preact'
import { useId } from 'preact/hooks'
import type { Member } from '../../domain/story/story-record.ts'
import { looksLikeWebAddress } from '../../domain/urls/web-address.ts'
import type { Desk, DeskPage } from '../desk-page.ts'

/** A page of the editors: the way to the others, what was just done, and its own part. */
export function Frame(props: { desk: Desk; page: DeskPage; told?: Notice }): JSX.Element {
  const { desk, page, told } = props
  const { nav } = desk.say
  const pages = [
    ['home', '/'],
    ['editions', '/editions'],
    ['near', '/near'],
    ['edges', '/edges'],
    ['link', '/link'],
    ['log', '/log'],
  ] as const
  return (
    <div class="desk">
      <nav aria-label={nav.label}>
        <ul>
          {pages.map(([name, path]) => (
            <li key={name}>
              <a href={desk.at(path)} aria-current={name === page.here ? 'page' : undefined}>
                {nav[name]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {told && <Done desk={desk} told={told} />}
      <h1>{page.title}</h1>
      {page.children}
    </div>
  )
}

/** What came of the form that was just sent. */
export interface Notice {
  text: string
  /** The decision that may be taken back. */
  decision?: number
  problem?: boolean
}

function Done({ desk, told }: { desk: Desk; told: Notice }): JSX.Element {
  return (
    <div role={told.problem ? 'alert' : 'status'} class={told.problem ? 'told problem' : 'told'}>
      <p>{told.text}</p>
      {told.decision !== undefined && (
        <Act desk={desk} act="undo" to="/log" fields={{ decision: told.decision }} button={desk.say.undo} />
      )}
    </div>
  )
}

interface ActProps {
  desk: Desk
  /** What the form asks for. */
  act: string
  /** The page that takes it; the one that it stands on unless said. */
  to?: string
  fields?: Record<string, string | number>
  button: string
  /** What the button is about, for who does not see where it stands. */
  label?: string
  children?: ComponentChildren
  /** Asks for the reason too. */
  why?: boolean
  /** What its page is mostly for, or what is hard to take back. */
  look?: 'main' | 'grave'
}

/** A form of one button, with what it asks for in it. */
export function Act({
  desk,
  act,
  to,
  fields = {},
  button,
  label,
  children,
  why,
  look,
}: ActProps): JSX.Element {
  return (
    <form method="post" class={look ? `act ${look}` : 'act'} action={to && desk.at(to)}>
      <input type="hidden" name="do" value={act} />
      <input type="hidden" name="seen" value={desk.seen} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      {why && <Text name="why" label={desk.say.why} value={desk.typed(act, 'why')?.[0]} />}
      <p>
        <button type="submit" aria-label={label && `${button}: ${label}`}>
          {button}
        </button>
      </p>
    </form>
  )
}

interface TextProps {
  name: string
  label: string
  value?: string | undefined
  /** Of a field for more than a line. */
  rows?: number
  note?: string
  required?: boolean
}

export function Text({ name, label, value = '', rows, note, required }: TextProps): JSX.Element {
  const id = useId()
  return (
    <p class="text">
      <label for={id}>
        {label}
        {note && <span class="note">{note}</span>}
      </label>
      {rows ? (
        <textarea id={id} name={name} rows={rows} required={required} value={value} />
      ) : (
        <input id={id} name={name} value={value} required={required} />
      )}
    </p>
  )
}

interface SelectProps {
  name: string
  label: string
  options: readonly (readonly [value: string, label: string])[]
  chosen: string
}

export function Select({ name, label, options, chosen }: SelectProps): JSX.Element {
  const id = useId()
  return (
    <p class="text">
      <label for={id}>{label}</label>
      <select id={id} name={name}>
        {options.map(([value, text]) => (
          <option key={value} value={value} selected={value === chosen}>
            {text}
          </option>
        ))}
      </select>
    </p>
  )
}

interface FoldProps {
  summary: string
  open?: boolean
  grave?: boolean
  children: ComponentChildren
}

/** What takes a second touch to come to. */
export function Details({ summary, open, grave, children }: FoldProps): JSX.Element {
  return (
    <details open={open} class={grave ? 'grave' : undefined}>
      <summary>{summary}</summary>
      {children}
    </details>
  )
}

/** An article as it stands in forms. */
export function named({ source, id }: { source: string; id: string }): string {
  return `${source}/${id}`
}

export function When({ desk: { locale }, at }: { desk: Desk; at: string }): JSX.Element {
  const date = new Date(at)
  return (
    <time datetime={at}>
      {locale.date(date, 'short')}, {locale.date(date, 'time')}
    </time>
  )
}

interface PublishedProps {
  desk: Desk
  article: Pick<Member, 'title' | 'url' | 'outlet' | 'published' | 'firstSeen' | 'language'>
}

/** An article's headline, leading to where it was published, and who published it when. */
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
