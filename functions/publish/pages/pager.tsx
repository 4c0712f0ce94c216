import type { JSX } from 'preact'

type PagerLink = { href: string; text: string } | false | '' | undefined

/** Links to the next and the previous page. */
export function Pager({ links, label }: { links: PagerLink[]; label: string }): JSX.Element {
  return (
    <nav class="pager" aria-label={label}>
      {links.map(
        (link) =>
          link && (
            <a key={link.href} href={link.href}>
              {link.text}
            </a>
          ),
      )}
    </nav>
  )
}
