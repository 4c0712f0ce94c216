/** More different first members than this are not learned. Real feeds have one or two. */
const MOST = 10
const ANY = '"[^"\\\\]{1,100}"'

/**
 * Knows entries by their first member, such as `"id"`. A complete text of JSON can't have `{"id":` within a string, since
 * quotation marks are escaped there. So it is where an entry begins, unless it is the first object of a list or a member.
 * As long as no entry was complete, the first member of the broken one counts, and if nothing else begins with it, any
 * object after another one.
 */
export class FirstNames {
  readonly #json: string
  readonly #names = new Set<string>()
  readonly #first = new RegExp(`\\s*\\{\\s*(${ANY})\\s*:`, 'y')
  #beginning = new RegExp(`\\}\\s*,\\s*\\{\\s*${ANY}\\s*:`, 'g')
  /** Each search for the name of a broken entry goes through the rest of the document. */
  #guessesLeft = MOST

  constructor(json: string) {
    this.#json = json
  }

  /** Learns the first member of an entry. */
  learn(start: number): void {
    if (this.#names.size >= MOST) return
    const name = this.#nameAt(start)
    if (name === undefined || this.#names.has(name)) return
    this.#names.add(name)
    this.#beginning = beginningWith(this.#names)
  }

  /** Where the next entry begins, looking from `from` on, after an entry at `broken` that has no end. */
  next(from: number, broken: number): number | undefined {
    const guessed = this.#names.size === 0 ? this.#nameAt(broken) : undefined
    if (guessed !== undefined && this.#guessesLeft > 0) {
      const found = this.#find(beginningWith([guessed]), from)
      if (found !== undefined) return found
      this.#guessesLeft -= 1
    }
    return this.#find(this.#beginning, from)
  }

  #find(beginning: RegExp, from: number): number | undefined {
    beginning.lastIndex = from
    const found = beginning.exec(this.#json)
    return found ? found.index + found[0].indexOf('{', 1) : undefined
  }

  /** Whether an entry begins at `brace`; `before` is the position of the last bracket, comma or quotation mark before it. */
  isAt(before: number, brace: number): boolean {
    const name = this.#nameAt(brace)
    return this.#json[before] === ',' && name !== undefined && this.#names.has(name)
  }

  #nameAt(start: number): string | undefined {
    this.#first.lastIndex = start
    return this.#first.exec(this.#json)?.[1]
  }
}

/** An object that begins with one of these members, and is not the first of a list or a member itself. */
function beginningWith(names: Iterable<string>): RegExp {
  const escaped = [...names].map((one) => one.replace(/[^\w"]/g, (sign) => `\\u${hex(sign)}`))
  return new RegExp(`[^[:\\s]\\s*\\{\\s*(?:${escaped.join('|')})\\s*:`, 'g')
}

function hex(sign: string): string {
  return sign.charCodeAt(0).toString(16).padStart(4, '0')
}
