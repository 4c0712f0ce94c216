import type { ComponentChildren, JSX } from 'preact'

/** A page of a few words: a heading, what it means, and perhaps something to do. */
export function Notice(props: { title: string; text: string; children?: ComponentChildren }): JSX.Element {
  return (
    <article class="prose">
      <h1>{props.title}</h1>
      <p>{props.text}</p>
      {props.children}
    </article>
  )
}

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
