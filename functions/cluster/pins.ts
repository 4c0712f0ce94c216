/** An editor's decision that two articles belong to one story or to two. A later pin of the same two replaces it. */
export interface Pin {
  a: string
  b: string
  /** Nothing frees the two. */
  put?: 'together' | 'apart' | undefined
  /** When it was decided. The id of a story that is split off contains it. */
  at?: string
}

/** All pins, by article. */
export interface Pins {
  set(pin: Pin): void
  together(article: string): Iterable<string>
  apart(article: string): Iterable<string>
  /** Whether a pin keeps these two sets of articles apart. */
  divide(ones: Iterable<string>, others: { has(article: string): boolean }): boolean
}

/** Collects pins; the latest of two articles counts. */
export function createPins(pins: readonly Pin[]): Pins {
  const byArticle = new Map<string, Map<string, Pin['put']>>()

  const set = ({ a, b, put }: Pin) => {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const partners = byArticle.get(one) ?? new Map<string, Pin['put']>()
      partners.delete(other)
      if (put) byArticle.set(one, partners.set(other, put))
    }
  }
  const partners = (article: string, put: 'together' | 'apart') =>
    [...(byArticle.get(article) ?? [])].filter(([, how]) => how === put).map(([other]) => other)
  const apart = (article: string) => partners(article, 'apart')

  for (const pin of pins) set(pin)
  return {
    set,
    together: (article) => partners(article, 'together'),
    apart,
    divide(ones, others) {
      if (byArticle.size === 0) return false
      for (const one of ones) if (apart(one).some((other) => others.has(other))) return true
      return false
    },
  }
}
