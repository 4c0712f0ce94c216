import { isDamageError, isDiskFullError, restoreHint } from '../../adapters/local/sqlite/sqlite-errors.ts'
import { fileErrors, fileErrorText } from '../../domain/text/system-error.ts'
import { HelpRequested, type Io, UsageError } from './cli.ts'

/** The exit codes of all commands. */
export const exitCodes = {
  ok: 0,
  /** It failed, or it found something that the operator must do. */
  failed: 1,
  /** The command line is wrong. */
  usage: 2,
} as const

/** Runs a command and returns its exit code. Errors are printed on stderr, and the help of a command on stdout. */
export async function exitCodeOf(
  work: () => Promise<number>,
  { stdout, stderr }: Pick<Io, 'stdout' | 'stderr'>,
): Promise<number> {
  // `head` closes the pipe when it has enough lines, which is no failure.
  for (const stream of [stdout, stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(exitCodes.ok)
      throw error
    })
  try {
    return await work()
  } catch (error) {
    if (error instanceof HelpRequested) {
      stdout.write(`${error.message}\n`)
      return exitCodes.ok
    }
    stderr.write(`${await explain(error)}\n`)
    return error instanceof UsageError ? exitCodes.usage : exitCodes.failed
  }
}

/** The message of an expected error. Any other is printed with its stack, for a bug report. */
async function explain(error: unknown): Promise<string> {
  if (!(error instanceof Error)) return String(error)
  const { path } = error as NodeJS.ErrnoException
  const reason = fileErrorText(error)
  if (isDamageError(error))
    return `A database of the installation is damaged (${error.message}). ${restoreHint}`
  if (path !== undefined && reason !== undefined) return `${path}: ${reason}`
  if (isDiskFullError(error)) return `A file could not be written: ${fileErrors.ENOSPC}`
  if ('$metadata' in error)
    return (await import('../../adapters/aws/explain-error.ts')).explainAwsError(error).message
  return isMistake(error) ? (error.stack ?? error.message) : error.message
}

/** Errors that no code of ours throws on purpose: those of the language and of packages. All others have a sentence. */
function isMistake(error: Error): boolean {
  if (error.constructor === Error) return false
  const { code } = error as NodeJS.ErrnoException
  const ofLanguage = /^(Type|Range|Reference|Syntax|Eval|URI|Assertion|Aggregate)Error/.test(
    error.constructor.name,
  )
  return ofLanguage || /Zod|DOMException/.test(error.constructor.name) || typeof code === 'string'
}
