/** Finds places in a text. Each question begins at or after the one before, so that all together read the text once. */
export class Positions {
  #at = -1
  readonly #text: string
  readonly #pattern: RegExp

  constructor(text: string, pattern: string) {
    this.#text = text
    this.#pattern = new RegExp(pattern, 'g')
  }

  /** The first place at or after `from`, or infinity. */
  next(from: number): number {
    if (this.#at < from) {
      this.#pattern.lastIndex = from
      this.#at = this.#pattern.exec(this.#text)?.index ?? Number.POSITIVE_INFINITY
    }
    return this.#at
  }
}
