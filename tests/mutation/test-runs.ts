import { existsSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { createVitest, type Vitest } from 'vitest/node'
import { temporaryFolder } from '../support/temporary-folder.ts'
import type { Event, Reached, Task, Tried } from './in-worker.ts'

/** A test file with what it reached and how long it took. */
export interface TestFile {
  path: string
  ms: number
  hits: Record<string, number>
  /** The files of the repository that it imports, directly or not. */
  imports: ReadonlySet<string>
}

export type Outcome = 'killed' | 'survived' | 'timed out'

/** Runs test files against the given texts of the mutated files, in the order in which they are named. */
export class TestRuns {
  readonly #vitest: Vitest
  readonly #reachedAtLoad = new Set<string>()

  private constructor(vitest: Vitest) {
    this.#vitest = vitest
  }

  static async open(texts: ReadonlyMap<string, string>, maxWorkers: number): Promise<TestRuns> {
    const mutated = {
      name: 'mutated',
      enforce: 'pre' as const,
      transform: (_: string, id: string) => texts.get(relative('', id.split('?')[0]!)),
    }
    const options = {
      watch: false,
      reporters: [{}],
      silent: true,
      // The mutated texts differ from run to run.
      fsModuleCache: false,
      maxWorkers,
      setupFiles: [join(import.meta.dirname, 'in-worker.ts'), 'tests/support/restore-environment.ts'],
      sequence: { sequencer: AsNamed },
    }
    return new TestRuns(await createVitest(options, { plugins: [mutated] }))
  }

  close(): Promise<void> {
    return this.#vitest.close()
  }

  /** Runs these test files without a mutant. @returns those that passed */
  async measure(paths: readonly string[]): Promise<TestFile[]> {
    const output = join(temporaryFolder(), 'reached')
    const { modules } = await this.#run(paths, { output })
    const reached = new Map(readLines<Reached>(output).map((each) => [each.file, each]))
    for (const { atLoad } of reached.values()) for (const id of atLoad) this.#reachedAtLoad.add(id)
    return modules.flatMap((module) => {
      const found = reached.get(module.moduleId)
      // A file of which all tests are skipped on this machine notices nothing.
      if (!module.ok() || found === undefined || [...module.children.allTests('passed')].length === 0)
        return []
      const path = relative('', module.moduleId)
      const { duration } = module.diagnostic()
      return [{ path, ms: duration, hits: found.hits, imports: this.#importsOf(module.moduleId) }]
    })
  }

  /** Whether a mutant is in code that ran while files were loaded, so that every test file that imports it may see it. */
  isAtLoad(mutant: string): boolean {
    return this.#reachedAtLoad.has(mutant)
  }

  /**
   * Runs test files with mutants, in one process and in this order. Once a mutant was noticed, it is skipped.
   * @returns what became of each; `undefined` if it was not tried, because an earlier one was endless
   */
  async tryMutants(tried: readonly Tried[]): Promise<(Outcome | undefined)[]> {
    const output = join(temporaryFolder(), 'tried')
    const { isEnded } = await this.#run(
      tried.map(({ path }) => path),
      { output, tried: [...tried] },
    )
    const events = readLines<Event>(output)
    return tried.map((_, at) => {
      const last = events.findLast((event) => event.at === at)
      if (last?.is === 'passed') return 'survived'
      // Without an end, its file could not be loaded, or the process was ended.
      const isEndless = last?.is === 'begun' && isEnded && !events.some((event) => event.at > at)
      return isEndless ? 'timed out' : last && 'killed'
    })
  }

  async #run(paths: readonly string[], task: Task) {
    const project = this.#vitest.getRootProject()
    project.provide('task', task)
    const specifications = paths.map((path) => project.createSpecification(join(process.cwd(), path)))
    const { testModules, unhandledErrors } = await this.#vitest.runTestSpecifications(specifications)
    this.#vitest.state.errorsSet.clear()
    const isEnded = unhandledErrors.some((error) => String(error).includes('exited unexpectedly'))
    return { modules: testModules, isEnded }
  }

  #importsOf(path: string): Set<string> {
    const { moduleGraph } = this.#vitest.getRootProject().vite
    const found = new Set<string>()
    const visit = (file: string) => {
      if (found.has(file)) return
      found.add(file)
      for (const node of moduleGraph.getModulesByFile(file) ?? [])
        for (const next of node.importedModules) if (next.file) visit(next.file)
    }
    visit(path)
    return new Set([...found].map((file) => relative('', file)))
  }
}

class AsNamed {
  sort<T>(files: T[]): T[] {
    return files
  }
  shard<T>(files: T[]): T[] {
    return files
  }
}

function readLines<T>(file: string): T[] {
  if (!existsSync(file)) return []
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  return lines.map((line) => JSON.parse(line) as T)
}
