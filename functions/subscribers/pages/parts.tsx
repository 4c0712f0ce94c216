import type { ComponentChildren, JSX } from 'preact'
import type { Language } from '../../domain/model/article.ts'
import { words } from '../../i18n/subscribers.ts'

/** A button that posts to the address of its page. Opening a page never changes anything, and no script is needed. */
export function ActionButton({
  button,
  fields = {},
  children,
}: {
  button: string
  fields?: Record<string, string>
  /** Choices above the button. */
  children?: ComponentChildren
}): JSX.Element {
  return (
    <form method="post" class="act">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <p>
        <button type="submit">{button}</button>
      </p>
    </form>
  )
}

/** The choice to get an email the same day when the status of a matter changes. */
export function AlertsChoice({
  language,
  isChosen = false,
}: {
  language: Language
  isChosen?: boolean
}): JSX.Element {
  return (
    <label class="choice alerts">
      <input type="checkbox" name="alerts" value="yes" checked={isChosen} /> {words[language].follow.alerts}
    </label>
  )
}

/** Names under a title. */
export function Names({ title, names }: { title: string; names: readonly string[] }): JSX.Element {
  return (
    <>
      <p>{title}</p>
      <ul>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </>
  )
}

/** A paragraph of plain text. */
export function Paragraph({ text }: { text: string }): JSX.Element {
  return <p>{text}</p>
}

/** A link in a paragraph of its own. */
export function Link({ href, text }: { href: string; text: string }): JSX.Element {
  return (
    <p>
      <a href={href}>{text}</a>
    </p>
  )
}
