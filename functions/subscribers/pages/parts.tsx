import type { JSX } from 'preact'

/** A button that posts to the address of its page. Opening a page never changes anything, and no script is needed. */
export function ActionButton({
  button,
  fields = {},
}: {
  button: string
  fields?: Record<string, string>
}): JSX.Element {
  return (
    <form method="post" class="act">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p>
        <button type="submit">{button}</button>
      </p>
    </form>
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
