import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'

/** What a command reads and writes: the process itself, or a test's own streams. */
export interface Io {
  stdin: NodeJS.ReadableStream
  stdout: NodeJS.WritableStream
  stderr: NodeJS.WritableStream
}

/** The command line asked for something that there is not. */
export class UsageError extends Error {}

/** The command line asked how to call a command, and the message says it. */
export class HelpAsked extends Error {}

/** Reads a command's options; what it does not know is a `UsageError` that ends with how to call it. */
export function options<T extends ParseArgsOptionsConfig>(args: string[], known: T, usage: string) {
  if (asksForHelp(args)) throw new HelpAsked(usage)
  try {
    return parseArgs({ args, options: known, allowPositionals: true, strict: true })
  } catch (error) {
    throw new UsageError(`${inOurWords((error as Error).message)}\n${usage}`)
  }
}

/** The same for a command that takes nothing but options. */
export function onlyOptions<T extends ParseArgsOptionsConfig>(args: string[], known: T, usage: string) {
  const { values, positionals } = options(args, known, usage)
  if (positionals.length > 0) throw new UsageError(`"${positionals[0]}" is not expected here.\n${usage}`)
  return values
}

function asksForHelp(args: string[]): boolean {
  const end = args.indexOf('--')
  return (end < 0 ? args : args.slice(0, end)).some((word) => word === '--help' || word === '-h')
}

/** Node explains at length how to pass what begins with a dash, which is seldom what was meant. */
function inOurWords(message: string): string {
  const [, option] = /^Option '(--[^' ]+)' argument is ambiguous/.exec(message) ?? []
  if (option)
    return `${option} needs a value, and a value can't begin with a dash. Write one after ${option}.`
  return message.split('\n')[0]!.replace(/ To specify a positional argument .*$/, '')
}
