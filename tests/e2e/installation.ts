import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import PostalMime, { type Email } from 'postal-mime'
import { keepLine } from '../support/log-lines.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

/** `npm start` as an operator runs it: in its own process, on its own port. */
export class RunningDigest {
  readonly folder: string
  readonly url: string
  readonly output: () => string
  readonly #process: ChildProcess

  private constructor(process: ChildProcess, folder: string, url: string, output: () => string) {
    this.#process = process
    this.folder = folder
    this.url = url
    this.output = output
  }

  static start(...args: string[]): Promise<RunningDigest> {
    return RunningDigest.startIn(temporaryFolder(), ...args)
  }

  /** Starts it on an existing data folder. */
  static async startIn(folder: string, ...args: string[]): Promise<RunningDigest> {
    // Between the choice of a free port and its opening another process may take it.
    return RunningDigest.#tryIn(folder, args).catch((error: Error) => {
      if (!error.message.includes('uses port')) throw error
      return RunningDigest.startIn(folder, ...args)
    })
  }

  static async #tryIn(folder: string, args: readonly string[]): Promise<RunningDigest> {
    const child = spawnDigest('start', '--data', folder, '--port', '0', ...args)
    let output = ''
    child.stderr?.on('data', (chunk) => {
      output += chunk
      keepLine(String(chunk))
    })
    const url = await new Promise<string>((resolve, reject) => {
      child.stdout?.on('data', (chunk) => {
        output += chunk
        const found = /The site\s+(http:\S+)\//.exec(output)?.[1]
        if (found) resolve(found)
      })
      child.once('exit', () => reject(new Error(`The digest stopped:\n${output}`)))
    })
    await published(url)
    return new RunningDigest(child, folder, url, () => output)
  }

  /** The emails in the outbox, oldest first, once there are this many. */
  async emails(count: number): Promise<Email[]> {
    for (let wait = 0; ; wait++) {
      const outbox = join(this.folder, 'outbox')
      const names = (existsSync(outbox) ? readdirSync(outbox) : [])
        .filter((name) => name.endsWith('.eml'))
        .sort()
      if (names.length >= count || wait > 100) {
        const emails = names.map((name) => PostalMime.parse(readFileSync(join(outbox, name))))
        return Promise.all(emails)
      }
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }

  async stop(): Promise<number | null> {
    if (this.#process.exitCode !== null) return this.#process.exitCode
    this.#process.kill('SIGTERM')
    const [code] = await once(this.#process, 'exit')
    return code
  }
}

/** Waits for the first publication. The address is printed after three seconds at most, which may be earlier. */
async function published(url: string): Promise<void> {
  // The front page is written last.
  for (let wait = 0; wait < 300 && !(await fetch(url)).ok; wait++) {
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

const running = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/** Starts a command in a process of its own, which ends with this one at the latest. */
export function spawnDigest(...args: string[]): ChildProcess {
  const child = spawn('node', ['functions/cli/main.mjs', ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  running.add(child)
  return child.once('exit', () => running.delete(child))
}

/** Runs a command, and returns its exit code and output. */
export async function run(...args: string[]): Promise<{ code: number | null; output: string }> {
  const child = spawnDigest(...args)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk) => {
      output += chunk
    })
  }
  const [code] = await once(child, 'close')
  return { code, output }
}
