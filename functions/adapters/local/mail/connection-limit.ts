import pLimit from 'p-limit'

/** After so many emails without a refused connection, one more connection is tried. */
const EMAILS_BEFORE_ONE_MORE = 100

/** Bounds how many emails are under way at a server that may allow fewer connections than we open. */
export class ConnectionLimit {
  readonly #turns = pLimit(Infinity)
  /** How many connections we open at most. */
  readonly #most: number
  #acceptedSinceRefusal = 0

  constructor(most: number) {
    this.#most = most
  }

  /** How many emails may be under way. */
  get now(): number {
    return Math.min(this.#most, this.#turns.concurrency)
  }

  /** Sends an email when it is its turn. */
  run<T>(send: () => Promise<T>): Promise<T> {
    return this.#turns(send)
  }

  /** The server refused a connection beside so many others. */
  lowerTo(others: number): void {
    this.#turns.concurrency = Math.min(this.#turns.concurrency, others)
    this.#acceptedSinceRefusal = 0
  }

  /** An email was accepted. The server's limit may be higher than it seemed: a connection that had just ended may still have counted. */
  noteAccepted(): void {
    this.#acceptedSinceRefusal += 1
    if (this.#acceptedSinceRefusal < EMAILS_BEFORE_ONE_MORE) return
    const more = this.#turns.concurrency + 1
    this.#turns.concurrency = more < this.#most ? more : Infinity
    this.#acceptedSinceRefusal = 0
  }
}
