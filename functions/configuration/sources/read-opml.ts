import { Parser } from 'htmlparser2'
import { bareAddress } from '../../domain/urls/bare-address.ts'
import { parseWebAddress } from '../../domain/urls/web-address.ts'
import type { Finding } from '../finding.ts'
import { type Located, type LocatedMap, list, map, scalar } from '../yaml/located.ts'
import { kindOf } from './kind.ts'

/**
 * Reads the feeds of an OPML document with the line of each. Folders and categories become kinds if they name one. A feed
 * in two folders is read once, in the first that names a kind.
 */
export function readOpml(text: string, file: string): { root: Located; findings: Finding[] } {
  const lineAt = lineCounter(text)
  const folders: (string | undefined)[] = []
  const feeds = new Map<string, LocatedMap>()
  const findings: Finding[] = []
  let element = ''
  let isOpml = false
  let isCut = true
  const parser = new Parser(
    {
      onopentag(name, given) {
        element ||= name.toLowerCase()
        isOpml ||= name.toLowerCase() === 'opml'
        if (name.toLowerCase() !== 'outline') return
        const facts = new Map(Object.entries(given).map(([key, value]) => [key.toLowerCase(), value.trim()]))
        const label = facts.get('title') || facts.get('text')
        const feed = facts.get('xmlurl') || (facts.get('type')?.toLowerCase() === 'rss' && facts.get('url'))
        const folder = folders.at(-1)
        folders.push(feed ? folder : (kindOf(label ?? '') ?? folder))
        if (!feed) {
          if (isMeant(facts)) findings.push({ file, line: lineAt(parser.startIndex), text: noFeed(label) })
          return
        }
        const categories = (facts.get('category') ?? '').split(/[,/]/).map(kindOf)
        const kind = folder ?? categories.find((category) => category !== undefined)
        const spot = { file, line: lineAt(parser.startIndex) }
        const homepage = webAddress(facts.get('htmlurl'))
        const language = facts.get('language')?.match(/^(?:en|es)\b/i)?.[0]
        const known = { feed, name: label, homepage, language, kind }
        const address = bareAddress(feed)
        const earlier = feeds.get(address)
        if (earlier && kind && !earlier.entries.has('kind'))
          feeds.set(address, map(earlier, [...earlier.entries, ['kind', scalar(spot, kind)]]))
        if (earlier) return
        const entries = Object.entries(known).flatMap(([key, value]) =>
          value ? [[key, scalar(spot, value)] as const] : [],
        )
        feeds.set(address, map(spot, entries))
      },
      onclosetag(name, implied) {
        if (name.toLowerCase() === 'outline') folders.pop()
        if (name.toLowerCase() === 'opml') isCut = implied
      },
    },
    { xmlMode: true },
  )
  parser.end(text)
  const root = map({ file, line: 1 }, [['sources', list({ file, line: 1 }, [...feeds.values()])]])
  if (!isOpml) return { root, findings: [{ file, line: 1, text: noOpml(element) }] }
  if (isCut) findings.push({ file, line: lineAt(text.length), text: cut })
  return { root, findings }
}

const cut = 'ends before </opml>, so feeds may be missing. Export the list of feeds as OPML again.'

/** Whether an outline without an address was meant as a feed. A folder has neither of these attributes. */
const isMeant = (facts: ReadonlyMap<string, string>) =>
  facts.get('type')?.toLowerCase() === 'rss' || (facts.has('htmlurl') && !facts.get('type'))

const noFeed = (label = 'an outline') =>
  `"${label}" has no xmlUrl, so there is no feed to read. Add its address as xmlUrl.`

const webAddress = (text: string | undefined) => (text && parseWebAddress(text) ? text : undefined)

function noOpml(element: string): string {
  return ['rss', 'feed', 'rdf:rdf'].includes(element)
    ? 'this is a feed, not a list of feeds. Add its address to a list of sources instead.'
    : 'this is not OPML: it has no <opml> element. Export the list of feeds as OPML again.'
}

/** Creates a function that finds the line of a position. Positions must be given in ascending order. */
function lineCounter(text: string): (position: number) => number {
  let line = 1
  let seen = 0
  return (position) => {
    for (; seen < position; seen += 1) if (text.charCodeAt(seen) === 10) line += 1
    return line
  }
}
