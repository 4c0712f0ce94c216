import { createInterface, type Interface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import type { Io } from '../../shared/cli.ts'

/** Why no answer comes anymore: Ctrl-C, or the end of standard input. */
export class NoAnswer extends Error {}

/** Asks on a terminal, or reads the answers from standard input, one a line. */
export class Prompter {
  /** Whether somebody can be asked again. */
  readonly isTerminal: boolean
  readonly #lines: string[] = []
  readonly #reader: Interface
  readonly #stdout: Io['stdout']
  #isMuted = false
  #ended: NoAnswer | undefined
  #wake: () => void = () => {}

  constructor({ stdin, stdout }: Pick<Io, 'stdin' | 'stdout'>) {
    this.isTerminal = (stdin as Partial<NodeJS.ReadStream>).isTTY === true
    this.#stdout = stdout
    const output = new Writable({
      write: (chunk, _, done) => {
        if (!this.#isMuted) stdout.write(chunk)
        done()
      },
    })
    this.#reader = createInterface({ input: stdin, output, terminal: this.isTerminal, historySize: 0 })
    // A pipe sends all its lines at once, before the second question. `question` would lose them.
    this.#reader.on('line', (line) => {
      this.#lines.push(line)
      this.#wake()
    })
    this.#reader.on('SIGINT', () => this.#end('Stopped.'))
    this.#reader.on('close', () => this.#end('Standard input ended before the last answer.'))
  }

  /**
   * Asks one question, and returns the line that answers it. `isSecret`: what is typed is not shown.
   * @throws {NoAnswer} if none can come anymore.
   */
  async ask(prompt: string, { isSecret = false } = {}): Promise<string> {
    this.#stdout.write(prompt)
    this.#isMuted = isSecret
    if (this.isTerminal && !this.#ended) {
      // The prompt is written before, since a muted terminal would not show it.
      this.#reader.setPrompt(isSecret ? '' : (prompt.split('\n').at(-1) ?? ''))
      this.#reader.prompt()
    }
    while (this.#lines.length === 0) {
      if (this.#ended) throw this.#ended
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    }
    this.#isMuted = false
    const line = this.#lines.shift()!
    if (!this.isTerminal || isSecret) this.#stdout.write(`${isSecret ? '' : line}\n`)
    return line.trim()
  }

  close(): void {
    this.#reader.close()
  }

  #end(text: string): void {
    this.#isMuted = false
    this.#ended ??= new NoAnswer(text)
    this.#wake()
  }
}
