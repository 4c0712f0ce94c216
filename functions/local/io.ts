import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'

/** What a command reads and writes: the process itself, or a test's own streams. */
export interface Io {
  stdin: NodeJS.ReadableStream
  stdout: NodeJS.WritableStream
  stderr: NodeJS.WritableStream
}

/** The command line asked for something that there is not. */
export class UsageError extends Error {}

/** Reads a command's options; what it does not know is a `UsageError` that ends with how to call it. */
export function options<T extends ParseArgsOptionsConfig>(args: string[], known: T, usage: string) {
  try {
    return parseArgs({ args, options: known, allowPositionals: true, strict: true })
  } catch (error) {
    throw new UsageError(`${(error as Error).message.split('\n')[0]}\n${usage}`)
  }
}
