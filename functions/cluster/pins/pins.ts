/** An editor's decision that two articles belong to one story or to two. A later pin of the same two replaces it. */
export interface Pin {
  a: string
  b: string
  /** Nothing frees the two. */
  put?: 'together' | 'apart' | undefined
  /** The number of the decision. */
  decision?: number
  /** When it was decided. The id of a story that is split off contains it. */
  at?: string
}

/** All pins, by article. */
export interface Pins {
  set(pin: Pin): void
  /** `since`: only those of later decisions than this one. */
  together(article: string, since?: number): Iterable<string>
  apart(article: string): Iterable<string>
  /** Whether a pin keeps these two sets of articles apart. */
  divide(ones: Iterable<string>, others: { has(article: string): boolean }): boolean
}

/** Collects pins; the latest of two articles counts. */
export function createPins(pins: readonly Pin[]): Pins {
  const byArticle = new Map<string, Map<string, Pin>>()

  const set = (pin: Pin) => {
    const { a, b } = pin
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const partners = byArticle.get(one) ?? new Map<string, Pin>()
      partners.delete(other)
      if (pin.put) byArticle.set(one, partners.set(other, pin))
    }
  }
  const partners = (article: string, put: 'together' | 'apart', since = -1) =>
    [...(byArticle.get(article) ?? [])]
      .filter(([, pin]) => pin.put === put && (pin.decision ?? 0) > since)
      .map(([other]) => other)
  const apart = (article: string) => partners(article, 'apart')

  for (const pin of pins) set(pin)
  return {
    set,
    together: (article, since) => partners(article, 'together', since),
    apart,
    divide(ones, others) {
      if (byArticle.size === 0) return false
      for (const one of ones) if (apart(one).some((other) => others.has(other))) return true
      return false
    },
  }
}
