import type { ComponentChildren, JSX } from 'preact'

/** A box beside the stories: a rule, a title, and what belongs under it. */
export function Box({ title, children }: { title: string; children: ComponentChildren }): JSX.Element {
  return (
    <section class="box">
      <h2>{title}</h2>
      {children}
    </section>
  )
}

export interface TocEntry {
  href: string
  text: string
  /** A date or a number in front of it. */
  mark?: string
  /** What the text is about, in the page's language. */
  label?: string
  /** Of the text, where it isn't the page's. */
  lang?: string | undefined
}

/** Links under each other, a hairline between them. */
export function TocEntries({ lines }: { lines: TocEntry[] }): JSX.Element {
  return (
    <ul class="lines">
      {lines.map(({ href, text, mark, label, lang }) => (
        <li key={href} class={mark && 'marked'}>
          {mark && <span class="mark">{mark}</span>}{' '}
          <a href={href}>
            {label && `${label}: `}
            <span lang={lang} dir="auto">
              {text}
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
