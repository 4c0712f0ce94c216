import { decodeHTML } from 'entities'
import { scanHtml } from './html-scanner.ts'

/** How many characters of a tag are searched for its address. */
const MAX_ATTRIBUTES = 3000
const MAX_LINK_TEXT = 80
const MAX_FOUND = 8

const hint = /espa(?:[ñn]|&ntilde;|&#241;)ol|ingl(?:[ée]|&eacute;)s|spanish|english/i
const edges = /^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu

/**
 * What newsrooms write on the link to an article in the other language: "Leer en español", "Read this story in English",
 * "Versión en inglés", "Español".
 */
const invitation =
  /^(?:(?:(?:le[ae]r?|vea|ver|disponible|versión|read|see|available)\b[\p{L}’' ]{0,30} )?(?:en|in) )?(?:espa[ñn]ol|ingl[ée]s|(?:spanish|english)(?: version)?)$/iu

/** The addresses, as written, that the HTML of an article links to as its version in the other language. */
export function translationLinks(html: string): string[] {
  if (!hint.test(html)) return []
  const found: string[] = []
  let link: { attributes: string; text: string } | undefined
  scanHtml(html, {
    text(text) {
      if (link) link.text = (link.text + text).slice(0, MAX_LINK_TEXT)
    },
    open(name, attributes) {
      if (name === 'a') link = { attributes, text: '' }
    },
    close(name) {
      if (name !== 'a' || !link) return
      const words = decodeHTML(link.text).replace(/\s+/g, ' ').replace(edges, '')
      const address = invitation.test(words) ? addressIn(link.attributes) : undefined
      if (address && found.length < MAX_FOUND) found.push(address)
      link = undefined
    },
  })
  return found
}

function addressIn(attributes: string): string | undefined {
  const [written] =
    /\bhref\s*=\s*(?:"[^"]{1,2000}"|'[^']{1,2000}'|[^\s"'>]{1,2000})/i.exec(
      attributes.slice(0, MAX_ATTRIBUTES),
    ) ?? []
  return written && decodeHTML(written.replace(/^.*?=\s*["']?|["']$/gs, ''))
}
