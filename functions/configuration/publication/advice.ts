import { withoutOneClick } from '../../domain/email/one-click.ts'
import { isOwnPage } from '../../domain/site-paths.ts'
import type { Finding } from '../finding.ts'
import { type Located, nearest, textOf } from '../yaml/located.ts'

/** What works in publication.yaml and could be better. */
export function publicationAdvice(publication: Located): Finding[] {
  const url = textOf(publication, 'url')
  const contact = textOf(publication, 'contact')
  return [
    ...withoutValue(publication),
    ...at(publication, 'url', url && withoutOneClick(url)),
    ...at(publication, 'contact', url && contact && ownContact(contact, url)),
  ]
}

/** Keys with nothing behind them. They remove a setting, and a color without quotes is a comment. */
function withoutValue(publication: Located): Finding[] {
  if (publication.kind !== 'map') return []
  return [...publication.entries].flatMap(([key, node]) => {
    if (node.kind !== 'scalar' || node.value !== null) return []
    const remedy =
      key === 'accent'
        ? 'Put the color in quotes: accent: "#RRGGBB".'
        : 'If something is written behind it, put that in quotes.'
    const text = `${key} has no value, so there is none: what follows a # is a comment. ${remedy}`
    return [{ file: node.file, line: node.line, text }]
  })
}

function at(publication: Located, key: string, text: string | undefined): Finding[] {
  const { file, line } = nearest(publication, [key])
  return text ? [{ file, line, text }] : []
}

/** The digest's own pages link to `contact`, so one of them would lead to itself. */
function ownContact(contact: string, url: string): string | undefined {
  const [page, site] = [URL.parse(contact), URL.parse(url)]
  if (!page || page.host !== site?.host || !isOwnPage(page.pathname)) return undefined
  return (
    `contact "${contact}" is a page that the digest makes itself and that links to contact, so nobody could reach you. ` +
    'Write an email address, or a page of your own on another site.'
  )
}
