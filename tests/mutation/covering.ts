import type { Mutant } from './mutants.ts'
import type { TestFile } from './test-runs.ts'

/** How long the test files of a mutant may take without it, in milliseconds. One file may always run. */
const BUDGET_MS = 15_000

/** The test files that may notice a mutant: first those in its own folder, then quick ones. Those beyond the budget are left out. */
export function covering(tests: readonly TestFile[], mutant: Mutant, atLoad: boolean): TestFile[] {
  const { id, fileName } = mutant
  const own = fileName.replace('functions/', 'tests/').split('/')
  const reaching = tests
    .filter(({ hits, imports }) => hits[id] || (atLoad && imports.has(fileName)))
    .toSorted((one, other) => shared(other.path, own) - shared(one.path, own) || one.ms - other.ms)
  let ms = 0
  return reaching.filter((file, index) => {
    ms += file.ms
    return index === 0 || ms <= BUDGET_MS
  })
}

/** How many folders two paths share. */
function shared(path: string, own: readonly string[]): number {
  const parts = path.split('/')
  const different = parts.findIndex((part, index) => part !== own[index])
  return different < 0 ? parts.length : different
}
