import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

/** Another process of Node that is asked, a line each, and answers each with a line. */
export class AskedProcess {
  readonly #child: ChildProcess
  readonly #lines: AsyncIterator<string>
  #errors = ''

  constructor(args: readonly string[]) {
    this.#child = spawn(process.execPath, args, { stdio: 'pipe' })
    this.#child.stderr!.on('data', (text: Buffer) => {
      this.#errors = `${this.#errors}${text}`.slice(-2000)
    })
    this.#lines = createInterface(this.#child.stdout!)[Symbol.asyncIterator]()
  }

  /**
   * Its next line.
   * @throws {Error} with what it wrote to stderr, if it has ended.
   */
  async line(): Promise<string> {
    const { value, done } = await this.#lines.next()
    if (done) throw new Error(`The other process has ended. ${this.#errors}`)
    return value
  }

  ask(line: string): Promise<string> {
    this.#child.stdin!.write(`${line}\n`)
    return this.line()
  }

  end(): void {
    this.#child.kill()
  }
}
