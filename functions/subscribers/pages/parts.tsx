import type { JSX } from 'preact'

/** Posts to the address of the page that it stands on, so that reading never changes anything and works without scripts. */
export function Act({
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

export function Paragraph({ text }: { text: string }): JSX.Element {
  return <p>{text}</p>
}

export function Link({ href, text }: { href: string; text: string }): JSX.Element {
  return (
    <p>
      <a href={href}>{text}</a>
    </p>
  )
}
