import { Parser } from 'htmlparser2'
import type { Element } from '../xml.ts'

/*
 * The rules for what our feeds contain, from the W3C feed validator (github.com/w3c/feedvalidator), RFC 4287, RFC 5005 and the specifications of RSS 2.0 and JSON Feed 1.1.
 * Each function returns the faults as sentences; a valid feed has none.
 */

export const absolute = /^[a-z][a-z0-9+.-]*:(\/\/)?[\w;/?:@&=+$.\-!~*'()%,#]+$/i
export const rfc822 =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/
export const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/
export const declaration = /^<\?xml version="1\.0" encoding="utf-8"\?>\n/i
export const language = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i
/** Relations that are registered. */
export const relations = new Set(['self', 'alternate', 'current', 'prev-archive', 'next-archive'])
export const atomNs = '{http://www.w3.org/2005/Atom}'
/** What the validator calls bad characters: controls of Latin-1, and the replacement character. */
export const badCharacters = /[\u0080-\u009f\ufffd]/
const safeTags = new Set(['p', 'ul', 'li', 'a', 'h3'])

export class Faults extends Array<string> {
  unless(fine: unknown, fault: string): void {
    if (!fine) this.push(fault)
  }
}

/** Some feed readers take plain text for HTML, so it must not look like HTML. */
export function faultsOfPlain(element: Element | undefined): string[] {
  if (!element) return []
  const faults = new Faults()
  faults.unless(!/<[^\s<>]+@/.test(element.text), `${element.name} "${element.text}" holds an address`)
  faults.unless(!/<[/!a-z]/i.test(element.text), `${element.name} "${element.text}" holds a tag`)
  for (const [, word] of element.text.matchAll(/&(#?\w+)/g)) {
    faults.unless(/^[A-Z]{1,3}$/.test(word!), `${element.name} "${element.text}" holds an entity`)
  }
  return faults
}

export function faultsOfDate(element: Element | undefined, form: RegExp, now: Date): string[] {
  const faults = new Faults()
  const text = element?.text ?? ''
  faults.unless(form.test(text), `"${text}" is not a date`)
  const at = Date.parse(text)
  faults.unless(
    form !== rfc822 || text.startsWith(new Date(at).toUTCString().slice(0, 3)),
    `"${text}" names another day of the week`,
  )
  faults.unless(at < now.getTime() + 86_400_000, `"${text}" lies in the future`)
  faults.unless(at >= Date.UTC(1990, 0), `"${text}" is older than the first feeds`)
  return faults
}

/** No tag but a few harmless ones, no attribute but a link, no link but an absolute one, nothing left open. */
export function faultsOfHtml(element: Element | undefined): string[] {
  const faults = new Faults()
  const open: string[] = []
  const parser = new Parser({
    onopentag(name, attributes) {
      open.push(name)
      faults.unless(safeTags.has(name), `${element?.name} holds <${name}>`)
      for (const [key, value] of Object.entries(attributes)) {
        faults.unless(name === 'a' && key === 'href', `${element?.name} holds the attribute ${key}`)
        faults.unless(/^https?:\/\//i.test(value), `"${value}" is not an absolute link`)
      }
    },
    onclosetag(name, implied) {
      faults.unless(open.pop() === name && !implied, `<${name}> is not closed`)
    },
    oncomment: () => faults.push('there is a comment'),
  })
  parser.end(element?.text ?? '')
  return faults
}

export function repeated(ids: string[]): string[] {
  return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${id} appears twice`)
}
