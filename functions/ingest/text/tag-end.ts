/**
 * Finds where HTML tags end. Sources write quotation marks and markup into attributes (`alt='The mayor's <em>plan</em>'`). A
 * browser ends the value at the first mark and shows the rest. Here a mark ends a value only before the end of the tag or its
 * next attribute.
 */
export class TagEnds {
  readonly #html: string
  /** How many characters may still be read ahead in vain. This keeps the time proportional to the length. */
  #budget: number

  constructor(html: string) {
    this.#html = html
    this.#budget = html.length * 4
  }

  /**
   * The position after the tag whose attributes begin at `from`. A tag that lacks its end ends before the next `<`, or
   * with the text.
   */
  after(from: number): number {
    const html = this.#html
    let at = from
    while (at < html.length) {
      const code = html.charCodeAt(at)
      if (code === GREATER) return at + 1
      if (code === LESS) return at
      if (code === EQUALS) at = this.#afterValue(at + 1)
      else at++
    }
    return at
  }

  /** The position after the value of an attribute, or of the end of the tag. */
  #afterValue(from: number): number {
    const html = this.#html
    let at = from
    while (isSpace(html.charCodeAt(at))) at++
    const quote = html[at]
    if (quote !== '"' && quote !== "'") {
      while (at < html.length && html.charCodeAt(at) !== GREATER && !isSpace(html.charCodeAt(at))) at++
      return at
    }
    const first = html.indexOf(quote, at + 1)
    if (first < 0) {
      const end = html.indexOf('>', at + 1)
      return end < 0 ? html.length : end
    }
    const end = this.#endsValue(first) ? first : this.#laterEnd(quote, at + 1, first)
    if (end !== undefined) return end + 1
    // No mark ends it: the closing one is missing, or it ends where a browser would end it.
    const greater = html.slice(at + 1, first).indexOf('>')
    return greater < 0 ? first + 1 : at + 1 + greater
  }

  /** The first mark after `first` that ends the value which begins at `start`. */
  #laterEnd(quote: string, start: number, first: number): number | undefined {
    const html = this.#html
    const last = Math.min(html.length, start + Math.min(MAX_VALUE_LENGTH, this.#budget))
    let at = first
    while (at >= 0 && at < last) {
      if (this.#endsValue(at)) return at
      if (html.charCodeAt(at - 1) === EQUALS) {
        // A tag within the value has marks of its own. If the tag's end comes first, the value was never closed.
        const angle = /[<>]/.exec(html.slice(start, at))?.[0]
        if (angle === '>') break
        at = html.indexOf(quote, at + 1)
        if (at < 0) break
        if (angle === undefined && this.#endsValue(at)) break
      }
      at = html.indexOf(quote, at + 1)
    }
    this.#budget -= last - start
    return undefined
  }

  /** Whether the end of a tag or another attribute follows a mark. */
  #endsValue(at: number): boolean {
    if (at + 1 >= this.#html.length) return true
    afterAttribute.lastIndex = at + 1
    return afterAttribute.test(this.#html)
  }
}

/** Longer values, such as encoded pictures, contain no quotation marks. */
const MAX_VALUE_LENGTH = 4000

const afterAttribute =
  /\s{0,50}(?:\/?\s{0,50}>|$|[a-z_:@][\w:.@-]{0,50}\s{0,5}=|(?:allowfullscreen|async|autoplay|controls|defer|disabled|download|hidden|ismap|itemscope|loop|mozallowfullscreen|muted|noshade|nowrap|open|playsinline|webkitallowfullscreen)\b)/iy

const GREATER = 62
const LESS = 60
const EQUALS = 61

/** Whether a character is HTML white space. */
function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13)
}
