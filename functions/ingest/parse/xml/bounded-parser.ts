import { Parser } from 'htmlparser2'

/**
 * An XML parser with a limit on open elements. It treats elements beyond the limit as empty, so that unclosed elements spoil
 * only their own entry and never take quadratic time.
 */
export class BoundedParser extends Parser {
  readonly #isFull: () => boolean
  #isEmpty = false
  #isClosing = false

  constructor(isFull: () => boolean, ...[callbacks, options]: ConstructorParameters<typeof Parser>) {
    super(callbacks, options)
    this.#isFull = isFull
  }

  protected override isVoidElement(): boolean {
    return this.#isEmpty && !this.#isClosing
  }

  override onopentagname(start: number, end: number): void {
    this.#isEmpty = this.#isFull()
    super.onopentagname(start, end)
  }

  override onclosetag(start: number, end: number): void {
    this.#isClosing = true
    super.onclosetag(start, end)
    this.#isClosing = false
  }
}
