import type { Candidate } from './queue.ts'
import type { Outcome } from './test-runs.ts'

/** Counts results. The score is the share of mutants that some test noticed, with its 95% interval (Wilson), in percent. */
export function summary(results: readonly Candidate[]) {
  const n = results.length
  const count = (outcome: Outcome) => results.filter((result) => result.outcome === outcome).length
  const survived = count('survived')
  const share = (n - survived) / n
  const z = 1.96
  const middle = (share + z ** 2 / (2 * n)) / (1 + z ** 2 / n)
  const half = (z * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2))) / (1 + z ** 2 / n)
  return {
    count: n,
    killed: count('killed'),
    timedOut: count('timed out'),
    survived,
    untested: results.filter(({ tests }) => tests === 0).length,
    score: percent(share),
    low: percent(middle - half),
    high: percent(middle + half),
  }
}

function percent(share: number): number {
  return Math.round(1000 * share) / 10
}
