import type { Canonical } from './canonical.ts'
import { Capture } from './capture.ts'
import { Entities } from './entities.ts'
import { FeedError } from './feed-error.ts'
import { Scope } from './names.ts'
import {
  entries,
  fields,
  interrupting,
  keptAttributes,
  limits,
  roots,
  shortNames,
  structures,
  transparent,
} from './vocabulary.ts'
import { Writer } from './writer.ts'

type Attributes = Record<string, string>

/** An element that is open in the document, and what its end means. */
interface Frame {
  ends: 'nothing' | 'skipping' | 'field' | 'structure' | 'entry'
  name: string
  scope: Scope
  base: string | undefined
}

/** Writes the canonical document as the elements of the real one open and close. */
export class Rewriter {
  readonly #writer = new Writer()
  readonly #entities = new Entities()
  readonly #capture = new Capture(this.#entities)
  readonly #stack: Frame[] = []
  readonly #url: string | undefined
  #format: Canonical['format'] | undefined
  /** The prefix of names that stand in no namespace. */
  #core = 'rss'
  #entries = 0
  #empty = 0
  #entry: { mark: ReturnType<Writer['mark']>; named: boolean } | undefined
  /** How many elements are open within one that is left out. */
  #skipped = 0

  constructor(url: string | undefined) {
    this.#url = url
  }

  open(name: string, attributes: Attributes): void {
    if (this.#stack.length >= limits.depth)
      throw new FeedError(`its elements are nested more than ${limits.depth} deep`)
    const parent = this.#stack.at(-1)
    const scope = (parent?.scope ?? new Scope()).within(attributes)
    const base = this.#base(attributes['xml:base'], parent?.base)
    const frame: Frame = { ends: 'nothing', name: '', scope, base }
    this.#stack.push(frame)
    if (!this.#format) this.#openRoot(name)
    else if (this.#skipped > 0) this.#skip(frame)
    else this.#openInside(name, frame, attributes)
  }

  text(text: string, literal: boolean): void {
    if (this.#capture.active && this.#skipped === 0) this.#capture.text(text, literal)
  }

  close(name: string): void {
    const frame = this.#stack.pop()
    if (frame?.ends === 'skipping') this.#skipped--
    else if (frame?.ends === 'field') this.#endField()
    else if (frame?.ends === 'structure') this.#writer.close(frame.name)
    else if (frame?.ends === 'entry') this.#closeEntry()
    else if (this.#capture.active) this.#capture.closeTag(name)
  }

  declaration(data: string): void {
    this.#entities.declare(`<${data}>`)
  }

  /** The whole document; `undefined` where there was no element. */
  end(): Canonical | undefined {
    const format = this.#format
    if (!format) return undefined
    const cut = this.#stack.length > 0
    if (cut && this.#entry) this.#writer.backTo(this.#entry.mark)
    else this.#closeEntry()
    this.#writer.close('feed')
    const { aside, names } = this.#writer
    return { format, xml: this.#writer.toString(), names, aside, cut, empty: this.#empty }
  }

  #openRoot(name: string): void {
    const local = name.slice(name.indexOf(':') + 1).toLowerCase()
    this.#format = roots.get(local)
    if (!this.#format) throw new FeedError(notAFeed(name))
    this.#core = local === 'urlset' ? 'sitemap' : this.#format
    // rss-parser takes an element with neither attribute nor content for none.
    this.#writer.open('feed', { is: this.#format })
    if (local === 'entry') this.#openEntry({}, undefined)
  }

  #openInside(name: string, frame: Frame, attributes: Attributes): void {
    const known = frame.scope.canonical(name, this.#core)
    if (this.#capture.active && !entries.has(known) && !interrupting.has(known)) {
      this.#capture.openTag(name, attributes)
    } else {
      this.#endField()
      this.#openKnown(known, frame, attributes)
    }
  }

  #openKnown(known: string, frame: Frame, attributes: Attributes): void {
    const field = shortNames.get(fields.get(known) ?? '')
    if (entries.has(known)) {
      frame.ends = 'entry'
      this.#openEntry(attributes, frame.base)
    } else if (field) {
      frame.ends = 'field'
      this.#writer.open(field, this.#kept(attributes, frame.base))
      this.#capture.start(field)
    } else if (structures.has(known)) {
      frame.ends = 'structure'
      frame.name = shortNames.get(known) ?? known
      this.#writer.open(frame.name)
    } else if (!transparent.has(known)) this.#skip(frame)
  }

  #openEntry(attributes: Attributes, base: string | undefined): void {
    if (++this.#entries > limits.entries) throw new FeedError(`it holds more than ${limits.entries} entries`)
    this.#closeEntry()
    const about = Object.entries(attributes).find(([name]) => /^(\w+:)?about$/i.test(name))?.[1]
    this.#entry = { mark: this.#writer.mark(), named: about !== undefined }
    this.#writer.open('entry', {
      ...(about ? { about: this.#entities.decode(about.slice(0, limits.attribute)) } : {}),
      ...(base ? { base } : {}),
    })
  }

  #closeEntry(): void {
    if (!this.#entry) return
    const { mark, named } = this.#entry
    if (this.#writer.mark().parts > mark.parts + 1 || named) this.#writer.close('entry')
    else {
      this.#writer.backTo(mark)
      this.#empty++
    }
    this.#entry = undefined
  }

  #endField(): void {
    if (!this.#capture.active) return
    this.#writer.text(this.#capture.end())
    this.#writer.close(this.#capture.name)
  }

  #skip(frame: Frame): void {
    frame.ends = 'skipping'
    this.#skipped++
  }

  /** The base in scope; where the outer one is unknown, a relative one alone is none. */
  #base(written: string | undefined, outer: string | undefined): string | undefined {
    return written ? (URL.parse(written.trim(), outer ?? this.#url)?.href ?? outer) : outer
  }

  #kept(attributes: Attributes, base: string | undefined): Attributes {
    const kept: Attributes = base ? { base } : {}
    for (const name in attributes) {
      const value = attributes[name] ?? ''
      const local = name.slice(name.indexOf(':') + 1).toLowerCase()
      if (keptAttributes.has(local) && !(local in kept) && value.length <= limits.attribute)
        kept[local] = this.#entities.decode(value)
    }
    return kept
  }
}

function notAFeed(name: string): string {
  return /^html$/i.test(name)
    ? 'it is a web page; give the address of its feed instead'
    : `it begins with <${name.slice(0, 40)}>, which no feed does`
}
