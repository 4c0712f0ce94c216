import type { Matter } from '../../../functions/domain/model/matter.ts'
import type { ExpectedMatter, Mention } from './read.ts'

/** How many of what was found is right, and how many of what is there was found. */
export interface Score {
  right: number
  found: number
  expected: number
  /** What is wrong, for people. */
  wrong: string[]
  missing: string[]
}

export const precision = ({ right, found }: Score): number => (found === 0 ? 1 : right / found)
export const recall = ({ right, expected }: Score): number => (expected === 0 ? 1 : right / expected)

/** Two lists of the same things, by a key. What is in `may` is neither wrong nor missing. */
export function scoreOf(found: readonly string[], expected: readonly string[], may: readonly string[] = []) {
  const [is, should] = [new Set(found.filter((one) => !may.includes(one))), new Set(expected)]
  const wrong = [...is].filter((one) => !should.has(one))
  return {
    right: is.size - wrong.length,
    found: is.size,
    expected: should.size,
    wrong,
    missing: [...should].filter((one) => !is.has(one)),
  }
}

/** All scores together. */
export function sum(scores: readonly Score[]): Score {
  const total: Score = { right: 0, found: 0, expected: 0, wrong: [], missing: [] }
  for (const one of scores) {
    total.right += one.right
    total.found += one.found
    total.expected += one.expected
    total.wrong.push(...one.wrong)
    total.missing.push(...one.missing)
  }
  return total
}

/**
 * For each matter that was found, the expected one that most of its texts belong to and that no larger one has: a matter that
 * falls into two parts counts for its larger part only.
 */
export function labelled(
  matters: readonly Matter[],
  mentionOf: (story: string) => Mention,
  expected: readonly ExpectedMatter[],
): Map<Matter, string | undefined> {
  const kindOf = new Map(expected.map(({ label, kind }) => [label, kind]))
  const pairs = matters
    .flatMap((matter) => {
      const count = new Map<string, number>()
      for (const label of matter.stories.flatMap((story) => mentionOf(story).matters)) {
        if (kindOf.get(label) === matter.kind) count.set(label, (count.get(label) ?? 0) + 1)
      }
      return [...count].map(([label, n]) => ({ matter, label, n }))
    })
    .sort((a, b) => b.n - a.n || (a.matter.id < b.matter.id ? -1 : 1))
  const labels = new Map<Matter, string | undefined>(matters.map((matter) => [matter, undefined]))
  const taken = new Set<string>()
  for (const { matter, label } of pairs) {
    if (labels.get(matter) !== undefined || taken.has(label)) continue
    labels.set(matter, label)
    taken.add(label)
  }
  return labels
}

/** Two days apart or less are one: an outlet may report the next morning. */
export function isSameDay(a: string, b: string): boolean {
  return Math.abs(Date.parse(a) - Date.parse(b)) <= 2 * 86_400_000
}
