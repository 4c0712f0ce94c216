import type { Tried } from './in-worker.ts'
import type { Mutant } from './mutants.ts'
import type { Outcome, TestFile } from './test-runs.ts'

/** A mutant that is being tried. */
export interface Candidate {
  mutant: Mutant
  /** Whether its code runs only while files are loaded: then it needs a process of its own. */
  alone: boolean
  /** How many test files may notice it, and those that it was not tried with yet, in the order of `covering`. */
  tests: number
  left: TestFile[]
  outcome?: Outcome
}

/** What one process does: each of these mutants with each of these test files. */
export interface Batch {
  files: TestFile[]
  candidates: Candidate[]
}

/** How many mutants are tried in one process. */
const AT_ONCE = 40

/** Deals out mutants in batches that need the same test file next. */
export class Queue {
  readonly #waiting: Set<Candidate>

  constructor(candidates: readonly Candidate[]) {
    this.#waiting = new Set(candidates.filter(({ outcome }) => outcome === undefined))
  }

  /** The next batch; empty if none is waiting now. */
  take(): Batch {
    const [alone] = [...this.#waiting].filter((one) => one.alone)
    if (alone) return this.#taken({ files: alone.left, candidates: [alone] })
    const byFile = Map.groupBy(this.#waiting, ({ left }) => left[0]!)
    const [most] = [...byFile].sort(([, one], [, other]) => other.length - one.length)
    return this.#taken({ files: most ? [most[0]] : [], candidates: most?.[1].slice(0, AT_ONCE) ?? [] })
  }

  /** Takes what became of a candidate with these test files; `undefined` if it was not tried. */
  put(candidate: Candidate, files: readonly TestFile[], outcome: Outcome | undefined): void {
    this.#waiting.add(candidate)
    if (outcome === undefined) return
    candidate.left = candidate.left.filter((file) => !files.includes(file))
    if (outcome === 'survived' && candidate.left.length > 0) return
    candidate.outcome = outcome
    this.#waiting.delete(candidate)
  }

  #taken(batch: Batch): Batch {
    for (const one of batch.candidates) this.#waiting.delete(one)
    return batch
  }
}

/** A mutant with a test file, and the limits from which it counts as endless. */
export function triedOf({ mutant: { id } }: Candidate, { path, hits, ms }: TestFile): Tried {
  return { path, mutant: id, hitLimit: 10_000 + 100 * (hits[id] ?? 0), seconds: 60 + ms / 100 }
}
