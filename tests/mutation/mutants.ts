import { globSync, readFileSync } from 'node:fs'
import { Instrumenter } from '@stryker-mutator/instrumenter'
import { shuffled } from '../../bench/stories/random.ts'

/** The code whose tests are measured: what decides about articles, stories, deliveries and rights. */
const SCOPE = [
  'functions/app/articles/{apply-decision,editors-orders}.ts',
  'functions/auth/**/*.ts',
  'functions/classify/**/*.ts',
  'functions/cluster/**/*.ts',
  'functions/digest/deliver/**/*.ts',
  'functions/domain/decisions/**/*.ts',
  'functions/store/**/*.ts',
]

type Instrumented = Awaited<ReturnType<Instrumenter['instrument']>>
export type Mutant = Instrumented['mutants'][number]

const silent = { isDebugEnabled: () => false, debug() {}, info() {}, warn() {} }
const instrumenter = new Instrumenter(silent as never)

/** All mutants of the scope, in an order that depends only on the code. */
export async function allMutants(): Promise<readonly Mutant[]> {
  const files = globSync(SCOPE).toSorted()
  return (await instrument(files, () => true)).mutants
}

/** Draws without replacement. The same seed, code and version of Stryker give the same mutants. */
export function draw(mutants: readonly Mutant[], count: number, next: () => number): Mutant[] {
  const drawn = new Set(shuffled(mutants, next).slice(0, count))
  return mutants.filter((mutant) => drawn.has(mutant))
}

/**
 * Puts these mutants into their files. Each is off until a process turns it on.
 * @returns the texts by file, and the mutants with the IDs that they have in these texts
 */
export async function putInto(drawn: readonly Mutant[]) {
  const files = [...new Set(drawn.map(({ fileName }) => fileName))]
  const { files: texts, mutants } = await instrument(files, (file) =>
    drawn.filter(({ fileName }) => fileName === file).map(({ location }) => location),
  )
  // A range also has the mutants of what is inside it.
  const wanted = new Set(drawn.map(nameOf))
  return {
    texts: new Map(texts.map(({ name, content }) => [name, content])),
    mutants: mutants.filter((mutant) => wanted.has(nameOf(mutant))),
  }
}

/** The name of a mutant in a report: where it is and what it writes there. */
export function nameOf({ fileName, location, mutatorName, replacement }: Mutant): string {
  const { start, end } = location
  return `${fileName}:${start.line + 1}:${start.column + 1}-${end.line + 1}:${end.column + 1} ${mutatorName} ${replacement}`
}

type Ranges = true | Mutant['location'][]

function instrument(files: readonly string[], mutate: (file: string) => Ranges): Promise<Instrumented> {
  return instrumenter.instrument(
    files.map((name) => ({ name, content: readFileSync(name, 'utf8'), mutate: mutate(name) })),
    { excludedMutations: [], plugins: [], ignorers: [] },
  )
}
