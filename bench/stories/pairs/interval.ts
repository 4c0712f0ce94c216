import { random } from '../random.ts'
import { harmonic } from '../scores.ts'

/** How well groups match labels, between 0 and 1. */
export interface Figures {
  b3: number
  pairF1: number
  pairPrecision: number
  pairRecall: number
}

/** The sums of the articles of one label, from which figures are computed for any sample of labels. */
interface Sums {
  articles: number
  precise: number
  complete: number
  right: number
  wrong: number
  labeled: number
}

/** The figures, and between which values they lie in 95 of 100 samples of stories. */
export function figuresWithIntervals(
  rows: readonly { label: string; found: string }[],
  samples = 1_000,
): { figures: Figures; intervals: Record<keyof Figures, [number, number]> } {
  const sums = [...sumsByLabel(rows).values()]
  const next = random(5)
  const drawn = Array.from({ length: samples }, () =>
    figuresOf(sums.map(() => sums[Math.floor(next() * sums.length)]!)),
  )
  const interval = (key: keyof Figures): [number, number] => {
    const values = drawn.map((figures) => figures[key]).sort((a, b) => a - b)
    const at = (share: number) => values[Math.floor(share * (values.length - 1))]!
    return [at(0.025), at(0.975)]
  }
  return {
    figures: figuresOf(sums),
    intervals: {
      b3: interval('b3'),
      pairF1: interval('pairF1'),
      pairPrecision: interval('pairPrecision'),
      pairRecall: interval('pairRecall'),
    },
  }
}

function sumsByLabel(rows: readonly { label: string; found: string }[]): Map<string, Sums> {
  const labels = Map.groupBy(rows, ({ label }) => label)
  const found = Map.groupBy(rows, (row) => row.found)
  const both = Map.groupBy(rows, (row) => `${row.label}\n${row.found}`)
  const sums = new Map<string, Sums>()
  for (const [label, some] of labels) {
    const sum: Sums = { articles: 0, precise: 0, complete: 0, right: 0, wrong: 0, labeled: 0 }
    for (const row of some) {
      const shared = both.get(`${label}\n${row.found}`)!.length
      const group = found.get(row.found)!.length
      sum.articles += 1
      sum.precise += shared / group
      sum.complete += shared / some.length
      // A pair has two articles, so each counts half.
      sum.right += (shared - 1) / 2
      sum.wrong += (group - shared) / 2
      sum.labeled += (some.length - 1) / 2
    }
    sums.set(label, sum)
  }
  return sums
}

function figuresOf(sums: readonly Sums[]): Figures {
  const total = (key: keyof Sums) => sums.reduce((all, sum) => all + sum[key], 0)
  const share = (part: number, all: number) => (all > 0 ? part / all : 0)
  const articles = total('articles')
  const pairPrecision = share(total('right'), total('right') + total('wrong'))
  const pairRecall = share(total('right'), total('labeled'))
  return {
    b3: harmonic(total('precise') / articles, total('complete') / articles),
    pairF1: harmonic(pairPrecision, pairRecall),
    pairPrecision,
    pairRecall,
  }
}
