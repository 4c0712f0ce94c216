import { Parser } from 'htmlparser2'
import { Capture } from './capture.ts'
import { Entities } from './entities.ts'
import { FeedError } from './feed-error.ts'
import { Scope } from './names.ts'
import { entries, fields, keptAttributes, roots, structures, transparent } from './vocabulary.ts'
import { Writer } from './writer.ts'

export interface Canonical {
  /** Well-formed XML with known names only: `<feed>` or `<rss version="2.0"><channel>`. */
  xml: string
  /** The texts that its marks stand for. */
  aside: readonly string[]
  /** Whether the document ended in the middle, so that its last entry was left out. */
  cut: boolean
  /** How many entries held nothing that is known here, and were left out. */
  empty: number
}

export const limits = { depth: 250, entries: 10_000, attribute: 8_000 }

interface Frame {
  does: 'nothing' | 'skips' | 'captures' | 'closes'
  /** What to write when it closes. */
  name: string
  scope: Scope
  base: string | undefined
}

/**
 * Rewrites whatever calls itself a feed as a small document that an XML parser can't stumble over: names by
 * namespace and not by prefix, elements balanced, markup inside a text kept as text in its order, unknown elements
 * left out. It reads the document once, from front to back.
 */
export function canonical(text: string): Canonical {
  const writer = new Writer()
  const entities = new Entities()
  const stack: Frame[] = []
  const capture = new Capture(entities)
  let kind: 'rss' | 'feed' | undefined
  let core = 'rss'
  let count = 0
  let empty = 0
  let hasAbout = false
  let skipping = 0
  let entryStart: ReturnType<Writer['mark']> | undefined
  let ending = false
  let cdata = false

  function openRoot(name: string): void {
    const local = name.slice(name.indexOf(':') + 1).toLowerCase()
    kind = roots[local]
    if (!kind) throw new FeedError(notAFeed(name))
    core = kind === 'feed' ? 'atom' : local === 'urlset' ? 'sitemap' : 'rss'
    writer.open(kind, { version: '2.0' })
    if (kind === 'rss') writer.open('channel')
    if (local === 'entry') openEntry({}, undefined)
  }

  function openEntry(attributes: Record<string, string>, base: string | undefined): void {
    if (++count > limits.entries) throw new FeedError(`it holds more than ${limits.entries} entries`)
    closeEntry()
    entryStart = writer.mark()
    const about = Object.entries(attributes).find(([name]) => /^(\w+:)?about$/i.test(name))?.[1]
    hasAbout = about !== undefined
    writer.open(kind === 'feed' ? 'entry' : 'item', {
      ...(about ? { about: entities.decode(about) } : {}),
      ...(base ? { base } : {}),
    })
  }

  function closeEntry(): void {
    if (!entryStart) return
    if (writer.mark().parts === entryStart.parts + 1 && !hasAbout) {
      writer.backTo(entryStart)
      empty++
    } else writer.close(kind === 'feed' ? 'entry' : 'item')
    entryStart = undefined
  }

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (stack.length >= limits.depth)
          throw new FeedError(`its elements are nested more than ${limits.depth} deep`)
        const parent = stack.at(-1)
        const scope = (parent?.scope ?? new Scope()).within(attributes)
        const written = attributes['xml:base']
        const base = written ? join(written, parent?.base) : parent?.base
        const frame: Frame = { does: 'nothing', name: '', scope, base }
        stack.push(frame)
        if (!kind) return openRoot(name)
        if (skipping) {
          skipping++
          frame.does = 'skips'
          return
        }
        const canonicalised = scope.canonical(name, core)
        if (capture.active && !entries.has(canonicalised)) return capture.openTag(name, attributes)
        if (entries.has(canonicalised)) {
          if (capture.active) endCapture()
          openEntry(attributes, base)
          frame.does = 'closes'
          frame.name = 'entry'
          return
        }
        if (transparent.has(canonicalised)) return
        const field = fields[canonicalised]
        if (field) {
          writer.open(field, kept(attributes, base, entities))
          frame.does = 'captures'
          frame.name = field
          return capture.start(field)
        }
        if (structures.has(canonicalised)) {
          writer.open(canonicalised)
          frame.does = 'closes'
          frame.name = canonicalised
          return
        }
        frame.does = 'skips'
        skipping = 1
      },
      ontext(data) {
        if (capture.active && !skipping) capture.text(data, cdata)
      },
      oncdatastart() {
        cdata = true
      },
      oncdataend() {
        cdata = false
      },
      onprocessinginstruction(_name, data) {
        if (data.startsWith('!')) entities.declare(`<${data}>`)
      },
      onclosetag(name) {
        const frame = stack.pop()
        if (!frame) return
        if (frame.does === 'skips') skipping--
        else if (frame.does === 'captures') {
          if (capture.active) endCapture()
        } else if (frame.does === 'closes' && frame.name === 'entry') {
          if (!ending) closeEntry()
        } else if (frame.does === 'closes') writer.close(frame.name)
        else if (capture.active) capture.closeTag(name)
      },
    },
    { xmlMode: true, decodeEntities: false },
  )

  function endCapture(): void {
    const field = capture.name
    writer.text(capture.end())
    writer.close(field)
  }

  parser.write(text)
  ending = true
  const open = stack.length > 0
  parser.end()
  if (!kind) throw new FeedError(text.trim() ? 'it holds no XML element and no JSON' : 'it is empty')
  if (open && entryStart) writer.backTo(entryStart)
  else closeEntry()
  if (kind === 'rss') writer.close('channel')
  writer.close(kind)
  return { xml: writer.toString(), aside: writer.aside, cut: open, empty }
}

function notAFeed(name: string): string {
  return /^html$/i.test(name)
    ? 'it is a web page; give the address of its feed instead'
    : `it begins with <${name.slice(0, 40)}>, which no feed does`
}

function kept(
  attributes: Record<string, string>,
  base: string | undefined,
  entities: Entities,
): Record<string, string> {
  const result: Record<string, string> = base ? { base } : {}
  for (const name in attributes) {
    const value = attributes[name] ?? ''
    const local = name.slice(name.indexOf(':') + 1).toLowerCase()
    if (keptAttributes.has(local) && !(local in result) && value.length <= limits.attribute)
      result[local] = entities.decode(value)
  }
  return result
}

/** The base in scope; where the outer one is unknown, a relative one alone is none. */
function join(base: string, outer: string | undefined): string | undefined {
  return URL.parse(base.trim(), outer)?.href ?? outer
}
