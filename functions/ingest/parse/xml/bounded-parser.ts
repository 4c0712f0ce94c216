import { Parser } from 'htmlparser2'

/**
 * An XML parser with a limit on open elements. It treats elements beyond the limit as empty, so that unclosed elements spoil
 * only their own entry and never take quadratic time.
 */
export class BoundedParser extends Parser {
  readonly #isFull: (name: string) => boolean
  /** About the tag that is being read. */
  #isEmpty: boolean | undefined
  #isClosing = false

  constructor(
    isFull: (name: string) => boolean,
    ...[callbacks, options]: ConstructorParameters<typeof Parser>
  ) {
    super(callbacks, options)
    this.#isFull = isFull
  }

  protected override isVoidElement(name: string): boolean {
    if (this.#isClosing) return false
    // Asked again after the element is open, when there may be no room for another one.
    this.#isEmpty ??= this.#isFull(name)
    return this.#isEmpty
  }

  override onopentagname(start: number, end: number): void {
    this.#isEmpty = undefined
    super.onopentagname(start, end)
  }

  override onclosetag(start: number, end: number): void {
    this.#isClosing = true
    super.onclosetag(start, end)
    this.#isClosing = false
  }
}
