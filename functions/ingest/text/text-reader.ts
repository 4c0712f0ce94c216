import { asides, blocks, empty, hidden, type Role, roleOf } from './html-elements.ts'
import type { HtmlReader } from './html-scanner.ts'
import { isReadMore, isWhole } from './read-more.ts'

/** An open element whose text may be left out, with the paragraphs before it. */
interface Frame {
  name: string
  role: Role | 'table'
  /** How many elements of its name are open within it. */
  depth: number
  ended: string[]
  pieces: string[]
}

/**
 * Collects the paragraphs between tags and, apart from them, what is beside the text: captions, pull quotes, tables of
 * figures. It keeps no tree, so that deep nesting costs no more than its length.
 */
export class TextReader implements HtmlReader {
  /** The finished paragraphs, and the pieces of the current one. */
  #ended: string[] = []
  #pieces: string[] = []
  readonly #frames: Frame[] = []
  readonly #captions: string[] = []
  /** Posts from other sites: they are the text if there is no other text. */
  readonly #posts: string[] = []
  /** Whether the paragraph has a picture, and whether it has text that is not in italics or small. */
  #hasPicture = false
  #isPlain = false
  /** How many elements for italic or small text are open. */
  #slanted = 0
  /** Where the text of the open link begins in its paragraph. */
  #link = -1
  #readMore: { from: number; to: number } | undefined
  /** Whether it has elements that begin a paragraph; otherwise its lines are the paragraphs. */
  hasBlocks = false

  /** Ends the text. Elements that were never closed keep their text, except the first paragraph of a caption. */
  end(): { paragraphs: string[]; captions: string[] } {
    while (this.#frames.length > 0) {
      const { name } = this.#frames.at(-1)!
      if (name === 'figcaption' && this.#ended.length > 0) this.#captions.push(this.#ended.shift()!)
      this.#keep(this.#frames.pop()!)
    }
    const paragraphs = [...this.#ended, this.#paragraph()]
    const isText = paragraphs.some((paragraph) => paragraph.trim() !== '')
    return { paragraphs: isText ? paragraphs : this.#posts, captions: this.#captions }
  }

  text(text: string): void {
    this.#pieces.push(text)
    if (!this.#isPlain && this.#slanted === 0 && text.trim() !== '') this.#isPlain = true
  }

  open(name: string, attributes: string, isClosed: boolean): void {
    if (blocks.has(name)) {
      // A paragraph ends where another block begins.
      if (this.#frames.at(-1)?.name === 'p' && name !== 'br') this.#leave(this.#frames.pop()!)
      this.#endParagraph(name)
    }
    const frame = this.#frames.at(-1)
    if (name === 'img') this.#hasPicture = true
    if (isClosed || empty.has(name)) return
    if (slanted.has(name)) this.#slanted++
    if (name === 'a') this.#link = this.#pieces.length
    if (frame?.name === name) frame.depth++
    if (this.#frames.length === MAX_FRAMES) return
    const role = roleByName(name) ?? (attributes.length > 8 ? roleOf(attributes) : undefined)
    if (role === undefined) return
    if (frame?.name === name) frame.depth--
    this.#frames.push({ name, role, depth: 1, ended: this.#ended, pieces: this.#pieces })
    this.#ended = []
    this.#pieces = []
    this.#link = -1
    this.#readMore = undefined
  }

  close(name: string): void {
    if (name === 'a') this.#endLink()
    if (this.#slanted > 0 && slanted.has(name)) this.#slanted--
    if (blocks.has(name)) this.#endParagraph(name)
    if (this.#frames.length === 0) return
    const frame = this.#frames.at(-1)!
    if (frame.name === name) {
      frame.depth--
      if (frame.depth === 0) this.#leave(this.#frames.pop()!)
    } else if (closesOthers.has(name) && this.#frames.some((open) => open.name === name)) {
      while (this.#frames.at(-1)!.name !== name) this.#leave(this.#frames.pop()!)
      this.close(name)
    }
  }

  /** Leaves an element: text that is beside the article goes to the captions. */
  #leave(frame: Frame): void {
    const isHidden = frame.role === 'hidden' || this.#frames.some(({ role }) => role === 'hidden')
    if (isHidden) {
      this.#ended = frame.ended
      this.#pieces = frame.pieces
      return
    }
    const inside = [...this.#ended, this.#pieces.join('')].filter((text) => text.trim() !== '')
    const size = inside.reduce((sum, text) => sum + text.length, 0)
    if (frame.role === 'table' ? size > inside.length * MAX_CELL : size > MAX_ASIDE) {
      this.#keep(frame)
      return
    }
    if (frame.role === 'post') {
      if (/^\s*[—–-]/.test(inside.at(-1) ?? '')) inside.pop()
      for (const text of inside) this.#posts.push(text)
    } else for (const text of inside) this.#captions.push(text)
    this.#ended = frame.ended
    this.#pieces = frame.pieces
    // What is before and after it are not one word.
    this.#pieces.push(' ')
  }

  /** Leaves an element whose text belongs to the article. */
  #keep({ ended, pieces }: Frame): void {
    const [first, ...others] = [...this.#ended, '']
    if (this.#ended.length === 0) {
      for (const piece of this.#pieces) pieces.push(piece)
      this.#pieces = pieces
    } else {
      ended.push(pieces.join('') + first)
      others.pop()
      for (const text of others) ended.push(text)
    }
    this.#ended = ended
  }

  /** Remembers a link that only leads to the article. */
  #endLink(): void {
    const count = this.#pieces.length - this.#link
    if (this.#link >= 0 && count > 0 && count <= 5) {
      const text = this.#pieces.slice(this.#link).join('')
      if (text.length < 60 && isReadMore(text)) this.#readMore = { from: this.#link, to: this.#pieces.length }
    }
    this.#link = -1
  }

  /** The text of the paragraph, without a link at its end that only leads to the article. */
  #paragraph(): string {
    const link = this.#readMore
    this.#link = -1
    this.#readMore = undefined
    const text = this.#pieces.length === 1 ? this.#pieces[0]! : this.#pieces.join('')
    if (link === undefined || link.to > this.#pieces.length) return text
    const before = this.#pieces.slice(0, link.from).join('')
    const after = this.#pieces.slice(link.to).join('')
    return /^[\s.\])→»›>|]*$/.test(after) && isWhole(before)
      ? before.trimEnd().replace(/[\s[(|]{1,9}$/, '')
      : text
  }

  #endParagraph(name: string): void {
    this.hasBlocks = true
    const text = this.#pieces.length === 0 ? '' : this.#paragraph()
    const isBlank = text.trim() === ''
    // A picture with only italics under it: they are its caption.
    if (this.#hasPicture && !this.#isPlain && !isBlank && text.length < MAX_CAPTION) this.#captions.push(text)
    else if (!isBlank) this.#ended.push(text)
    if (!isBlank || name !== 'br') this.#hasPicture = false
    this.#isPlain = false
    if (this.#pieces.length > 0) this.#pieces = []
  }
}

function roleByName(name: string): Frame['role'] | undefined {
  if (hidden.has(name)) return 'hidden'
  if (asides.has(name)) return 'aside'
  return name === 'table' ? 'table' : undefined
}

const MAX_FRAMES = 32
const MAX_CAPTION = 400
const slanted = new Set(['em', 'i', 'small'])
/** A figure or another aside with more characters contains an article. */
const MAX_ASIDE = 1000
/** Cells that are longer on average hold text: the table is there for the layout. */
const MAX_CELL = 40

/** Elements whose end also ends what was left open within them. */
const closesOthers = new Set([
  'figure',
  'aside',
  'nav',
  'table',
  'noscript',
  'head',
  'object',
  'svg',
  'video',
])
