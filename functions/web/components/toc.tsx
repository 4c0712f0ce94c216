import type { ComponentChildren, JSX } from 'preact'
import { unbroken } from './unbroken.tsx'

/** A box beside the stories, with a title. */
export function Box({ title, children }: { title: string; children: ComponentChildren }): JSX.Element {
  return (
    <section class="box">
      <h2>{title}</h2>
      {children}
    </section>
  )
}

/** A link in a list of links. */
export interface TocEntry {
  href: string
  text: string
  /** A date or a number before the link. */
  mark?: string
  /** Before the text, in the page's language. */
  label?: string
  /** The language of the text, if it is not the page's. */
  lang?: string | undefined
  /** Which language that is, for readers. */
  writtenIn?: string | undefined
}

/** A list of links with a hairline between them. */
export function TocEntries({ entries }: { entries: TocEntry[] }): JSX.Element {
  return (
    <ul class="lines">
      {entries.map(({ href, text, mark, label, lang, writtenIn }) => (
        <li key={href} class={mark && 'marked'}>
          {mark && <span class="mark">{mark}</span>}{' '}
          <span>
            <a href={href}>
              {label && `${label}: `}
              <span lang={lang} dir="auto">
                {unbroken(text)}
              </span>
            </a>{' '}
            {writtenIn && <span class="label">{writtenIn}</span>}
          </span>
        </li>
      ))}
    </ul>
  )
}
