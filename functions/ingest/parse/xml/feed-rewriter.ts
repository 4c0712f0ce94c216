import { fieldLimits, isAllOrNothing, limits } from '../../limits.ts'
import { type Loss, Losses, leftOut, shortened, tooDeep, tooLong, tooMany } from '../../losses.ts'
import { FeedError } from '../feed-error.ts'
import { Newest } from '../newest.ts'
import { Entities } from './entities.ts'
import { timeOf } from './entry-time.ts'
import { FieldCapture } from './field-capture.ts'
import { type Attributes, KeptAttributes } from './kept-attributes.ts'
import { EntryScope } from './mend/entry-scope.ts'
import { InnerEntries } from './mend/inner-entries.ts'
import { interrupts } from './mend/interrupts.ts'
import { NamespaceScope } from './namespace-scope.ts'
import { isSkipping, type OpenElement, type OpenEntry } from './open-elements.ts'
import type { RewriteContext, RewrittenFeed } from './rewritten-feed.ts'
import { entries, feeds, kept, longNames, meaningOf, transparent } from './vocabulary.ts'
import { XmlWriter } from './xml-writer.ts'

/** The tag that was just read. */
interface CurrentTag {
  /** Where it begins. */
  position: () => number
  /** Whether the text after it matches a sticky pattern. */
  isAhead: (pattern: RegExp) => boolean
}

/**
 * Writes the rewritten document while a parser reads the original: `open`, `text` and `close` receive its elements.
 * Every field ends up in the entry that it belongs to, with the limits applied.
 */
export class FeedRewriter {
  /** How many entries have begun. */
  entries = 0
  /** The names of their elements, as they are written. */
  readonly entryNames = new Set<string>()
  readonly innerEntries = new InnerEntries()
  readonly #losses = new Losses()
  readonly #writer = new XmlWriter()
  readonly #entities = new Entities()
  readonly #capture = new FieldCapture(this.#entities)
  readonly #attributes: KeptAttributes
  readonly #openElements: OpenElement[] = []
  readonly #newest = new Newest<{ number: number; xml: string; time: () => number | undefined }>()
  readonly #context: RewriteContext
  readonly #tag: CurrentTag
  #format: RewrittenFeed['format'] | undefined
  /** The prefix of names without a namespace. */
  #defaultPrefix = 'rss'
  #entryScope: EntryScope | undefined
  /** Text after the end of the root, such as when an entry closes too many elements, is read as if it were inside the root. */
  #root: OpenElement | undefined
  #entry: OpenEntry | undefined
  /** How often each field of the feed itself has occurred. */
  readonly #counts = new Map<string, number>()

  constructor(context: RewriteContext, tag: CurrentTag) {
    this.#context = context
    this.#attributes = new KeptAttributes(this.#entities, context.url, (loss) => this.#note(loss))
    this.#tag = tag
  }

  /** Whether so many elements are open that this one counts as empty. What is open before an entry must not swallow it. */
  isFull(name: string): boolean {
    const open = this.#openElements.length
    if (open >= limits.openElements) return true
    return open - (this.#entry?.depth ?? 0) >= limits.depth && !this.entryNames.has(name)
  }

  open(name: string, attributes: Attributes): void {
    if (this.isFull(name))
      this.#refuse(tooDeep(limits.depth), `its elements are nested more than ${limits.depth} deep`)
    const parent = this.#openElements.at(-1) ?? this.#root
    const isInEntry = parent !== undefined && (parent.role === 'entry' || parent.isInEntry)
    const scope = this.#within(isInEntry ? parent.scope : this.#scopeAround(name, parent), attributes)
    const base = this.#attributes.base(attributes['xml:base'], parent?.base)
    const element: OpenElement = { role: 'nothing', name: '', scope, base, isInEntry }
    this.#openElements.push(element)
    if (!this.#format) this.#openRoot(name, element)
    else this.#openInside(scope.vocabularyName(name, this.#defaultPrefix), name, element, parent, attributes)
  }

  text(text: string, literal: boolean): void {
    if (this.#capture.active && !isSkipping(this.#openElements.at(-1))) this.#capture.text(text, literal)
  }

  /** Closes an element. `isImplied`: it has no end tag. */
  close(name: string, isImplied: boolean): void {
    const element = this.#openElements.pop()
    const isEntry = element?.role === 'entry' && !element.isInEntry
    this.innerEntries.closeAround(this.#openElements.length, { isImplied, isEntry })
    if (!element || isSkipping(element)) return
    if (element.role === 'field') this.#endField()
    else if (element.role === 'structure') this.#writer.close(element.name)
    else if (element.role === 'entry') this.#closeEntry()
    else if (this.#capture.active) this.#capture.closeTag(name)
  }

  declaration(data: string): void {
    this.#entities.declare(`<${data}>`)
  }

  /** Completes the document. It is `undefined` if the original had no element. */
  end(): RewrittenFeed | undefined {
    const format = this.#format
    if (!format) return undefined
    const losses = this.#losses
    const isCut = this.#openElements.length > 0
    if (isCut && this.#entry) this.#writer.rewindTo(this.#entry.start)
    else this.#closeEntry()
    this.#writer.closeToRoot()
    const entries = this.#newest.entries(losses)
    for (const { xml } of entries) this.#writer.put(xml)
    this.#writer.close('feed')
    const { longTexts, names } = this.#writer
    const numbers = entries.map(({ number }) => number)
    return { format, xml: this.#writer.toString(), numbers, names, longTexts, losses, isCut }
  }

  #openRoot(name: string, element: OpenElement): void {
    const local = name.slice(name.indexOf(':') + 1).toLowerCase()
    const root = this.#context.roots.get(local)
    if (!root) throw new FeedError('it does not begin with an element that a feed begins with')
    this.#format = root.family
    this.#root = element
    this.#defaultPrefix = root.prefix
    this.#entryScope = new EntryScope(element.scope, root.prefix)
    // rss-parser ignores an element that has neither attributes nor content.
    this.#writer.open('feed', { is: this.#format })
    if (local === 'entry') this.#openEntry({}, undefined)
  }

  #openInside(
    known: string,
    name: string,
    element: OpenElement,
    parent: OpenElement | undefined,
    attributes: Attributes,
  ): void {
    const isEntry = entries.has(known) && parent?.role !== 'foreign'
    if (isEntry) {
      this.#endField()
      this.entryNames.add(name)
      element.role = 'entry'
      this.#openEntry(attributes, element.base)
      return
    }
    if (element.isInEntry && this.entryNames.has(name))
      this.innerEntries.begin(this.#tag.position(), this.#openElements.length - 1)
    // What follows an entry inside an entry is part of neither, and not of the feed.
    if (element.isInEntry && !this.#entry) element.role = 'skipping'
    else if (isSkipping(parent) || this.#entry?.whyLeftOut) {
      element.role = parent?.role === 'foreign' || feeds.has(known) ? 'foreign' : 'skipping'
    } else if (this.#capture.active && !this.#isNextField(known, name, attributes)) {
      this.#capture.openTag(name, attributes)
    } else {
      this.#endField()
      this.#openKnown(known, element, attributes)
    }
  }

  #isNextField(known: string, name: string, attributes: Attributes): boolean {
    return interrupts({ known, name, attributes, isAhead: this.#tag.isAhead }, this.#capture.field)
  }

  #openKnown(known: string, element: OpenElement, attributes: Attributes): void {
    const as = kept.get(known)
    if (as === undefined) {
      if (!transparent.has(known)) element.role = 'skipping'
    } else if (!this.#isWanted(as.name)) element.role = 'skipping'
    else {
      element.role = as.field ? 'field' : 'structure'
      element.name = as.name
      this.#writer.open(as.name, as.field ? this.#attributes.kept(attributes, element.base) : {})
      if (as.field) this.#capture.start(as.name, as.field)
    }
  }

  /** Counts a field, and says whether it is within the limit of fields with one name. */
  #isWanted(name: string): boolean {
    const counts = this.#entry?.counts ?? this.#counts
    const count = (counts.get(name) ?? 0) + 1
    // A stray link after an entry most likely belongs to the entry. Taken as the feed's own link, it would change all others.
    if (!this.#entry && this.entries > 0 && count > 1 && isLink(name)) return false
    counts.set(name, count)
    if (count > limits.repeats) this.#note(tooMany('elements of the same name', limits.repeats))
    return count <= limits.repeats
  }

  #openEntry(attributes: Attributes, base: string | undefined): void {
    this.#closeEntry()
    this.entries++
    // An element of the feed that was never closed must not contain the entry.
    this.#writer.closeToRoot()
    const about = Object.entries(attributes).find(([name]) => /^(\w+:)?about$/i.test(name))?.[1]
    this.#entry = {
      start: this.#writer.position(),
      hasAbout: about !== undefined,
      number: this.entries,
      depth: this.#openElements.length,
      counts: new Map(),
      dates: [],
    }
    this.#writer.open('entry', {
      ...(about ? { about: this.#attributes.value(about, 'id') } : {}),
      ...(base ? { base } : {}),
    })
  }

  #closeEntry(): void {
    if (!this.#entry) return
    this.#endField()
    const { start, hasAbout, number, dates, whyLeftOut } = this.#entry
    if (whyLeftOut === undefined && (this.#writer.position().parts > start.parts + 1 || hasAbout)) {
      this.#writer.close('entry')
      const time = () => timeOf(dates, this.#context.now)
      this.#newest.add({ number, xml: this.#writer.take(start), time })
    } else {
      this.#writer.rewindTo(start)
      this.#note(whyLeftOut ?? leftOut('it is empty'))
    }
    this.#entry = undefined
  }

  /** Leaves the entry out. Before the first entry, the whole document is refused; after it, what is outside may be a broken entry. */
  #refuse(loss: Loss, why: string): void {
    if (this.#entry) {
      this.#endField()
      this.#entry.whyLeftOut ??= loss
    } else if (this.entries === 0) throw new FeedError(why)
    else this.#note(loss)
  }

  #endField(): void {
    if (!this.#capture.active) return
    const { name, field } = this.#capture
    const { text, isOver } = this.#capture.end()
    if (field === 'date') this.#entry?.dates.push(name, text)
    if (isOver) this.#note((isAllOrNothing(field) ? tooLong : shortened)(field, fieldLimits[field]))
    this.#writer.text(text)
    this.#writer.close(name)
  }

  #note(loss: Loss): void {
    this.#losses.note(loss, this.#entry?.number)
  }

  #scopeAround(name: string, parent: OpenElement | undefined): NamespaceScope {
    const scope = parent?.scope ?? new NamespaceScope()
    return parent?.role === 'foreign' ? scope : (this.#entryScope?.around(name, scope) ?? scope)
  }

  #within(outer: NamespaceScope, attributes: Attributes): NamespaceScope {
    const scope = outer.within(attributes)
    if (scope) return scope
    const why = `more than ${limits.namespaces} namespaces are declared`
    this.#refuse(leftOut(why), why)
    return outer
  }
}

const isLink = (short: string): boolean => meaningOf(longNames.get(short) ?? '') === 'link'
