import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { nearestWord } from '../../domain/text/nearest-word.ts'
import type { ProgressLine } from './progress/progress-line.ts'

/** The streams of a command: those of the process, or of a test. */
export interface Io {
  stdin: NodeJS.ReadableStream
  stdout: NodeJS.WritableStream
  stderr: NodeJS.WritableStream
  /** Shows the progress of long work on stderr. */
  progress?: Pick<ProgressLine, 'report' | 'clear'> | undefined
}

/** The command line is wrong. The message says how, and ends with how to call the command. */
export class UsageError extends Error {}

/** The command line has `--help`. The message says how to call the command. */
export class HelpRequested extends Error {}

/**
 * Parses the options and arguments of a command.
 * @throws {UsageError} for an unknown option or a missing value.
 * @throws {HelpRequested} for `--help`.
 */
export function parseArguments<T extends ParseArgsOptionsConfig>(args: string[], known: T, usage: string) {
  if (wantsHelp(args)) throw new HelpRequested(usage)
  try {
    return parseArgs({ args, options: known, allowPositionals: true, strict: true })
  } catch (error) {
    const text = explainParseError((error as Error).message)
    const unknown = /^Unknown option '--([^']+)'/.exec(text)?.[1]
    const meant = unknown === undefined ? undefined : nearestWord(unknown, Object.keys(known))
    throw new UsageError(
      `${text}${meant === undefined ? '' : `${text.endsWith('.') ? '' : '.'} Did you mean --${meant}?`}\n${usage}`,
    )
  }
}

/**
 * Parses the options of a command that takes no arguments.
 * @throws {UsageError} also for an argument.
 * @throws {HelpRequested} for `--help`.
 */
export function parseOptions<T extends ParseArgsOptionsConfig>(args: string[], known: T, usage: string) {
  const { values, positionals } = parseArguments(args, known, usage)
  if (positionals.length > 0) throw new UsageError(`"${positionals[0]}" is not expected here.\n${usage}`)
  return values
}

/** Whether a command is only asked for its version. */
export function wantsVersion(args: readonly string[]): boolean {
  return hasFlag(args, ['--version'])
}

function wantsHelp(args: string[]): boolean {
  return hasFlag(args, ['--help', '-h'])
}

/** Whether one of the flags is among the options, which end at `--`. */
function hasFlag(args: readonly string[], flags: readonly string[]): boolean {
  const end = args.indexOf('--')
  return (end < 0 ? args : args.slice(0, end)).some((word) => flags.includes(word))
}

/** Node explains at length how to pass a value that begins with a dash, which is seldom what the operator meant. */
function explainParseError(message: string): string {
  const [, option] = /^Option '(--[^' ]+)' argument is ambiguous/.exec(message) ?? []
  if (option)
    return `${option} needs a value, and a value can't begin with a dash. Write one after ${option}.`
  return message.split('\n')[0]!.replace(/ To specify a positional argument .*$/, '')
}
