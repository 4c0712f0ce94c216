import { decodeHTML } from 'entities'
import { scanHtml } from './html-scanner.ts'

/** More of the beginning of a tag is not searched for its address. */
const MAX_ATTRIBUTES = 3000
const MAX_LINK_TEXT = 80
const MAX_FOUND = 8

const hint = /español|espanol|espa&ntilde;ol|espa&#241;ol|spanish|english|ingl[eé]s|ingl&eacute;s/i
const edges = /^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu

/**
 * What newsrooms write on the link to an article in the other language: "Leer en español", "Read this story in English",
 * "Versión en inglés", "Español".
 */
const invitation =
  /^(?:(?:(?:lee|lea|leer|léa[ln][oa]|ver|vea|disponible|también|read|see|view|available|click here to read|haga clic aquí para leer)(?: [\p{L}’']+){0,4} (?:en|in) )?(?:el )?(?:español|espanol|inglés|ingles|spanish|english)|(?:en|in) (?:español|inglés|spanish|english)|versión (?:en|al) (?:español|inglés)|(?:spanish|english)(?: language)? (?:version|translation)|traducción al (?:español|inglés))$/iu

/** The addresses of an article in the other language to which its HTML links, as they are written. */
export function translationLinks(html: string): string[] {
  if (!hint.test(html)) return []
  const found: string[] = []
  let link: { attributes: string; text: string } | undefined
  scanHtml(html, {
    text(text) {
      if (link && link.text.length <= MAX_LINK_TEXT) link.text += text
    },
    open(name, attributes) {
      if (name === 'a') link = { attributes, text: '' }
    },
    close(name) {
      if (name !== 'a' || !link) return
      const address = isInvitation(link.text) ? addressIn(link.attributes) : undefined
      if (address && found.length < MAX_FOUND) found.push(address)
      link = undefined
    },
  })
  return found
}

function isInvitation(text: string): boolean {
  if (text.length > MAX_LINK_TEXT) return false
  return invitation.test(decodeHTML(text).replace(/\s+/g, ' ').replace(edges, ''))
}

function addressIn(attributes: string): string | undefined {
  const match = /\bhref\s*=\s*(?:"([^"]{1,2000})"|'([^']{1,2000})'|([^\s"'>]{1,2000}))/i.exec(
    attributes.slice(0, MAX_ATTRIBUTES),
  )
  const written = match?.[1] ?? match?.[2] ?? match?.[3]
  return written && decodeHTML(written).trim()
}
