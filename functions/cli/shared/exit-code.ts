import { isDamageError, isDiskFullError, restoreHint } from '../../adapters/local/sqlite/sqlite-errors.ts'
import { reasons, systemErrorText } from '../../adapters/local/system-error-text.ts'
import { HelpAsked, type Io, UsageError } from './cli.ts'

/** The exit code of some work; how it failed is said on stderr, and how to call it, where that was asked, on stdout. */
export async function exitCodeOf(
  work: () => Promise<number>,
  { stdout, stderr }: Pick<Io, 'stdout' | 'stderr'>,
): Promise<number> {
  // A reader of ours that has seen enough, such as `head`, is no failure.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  try {
    return await work()
  } catch (error) {
    if (error instanceof HelpAsked) {
      stdout.write(`${error.message}\n`)
      return 0
    }
    stderr.write(`${await said(error)}\n`)
    return error instanceof UsageError ? 2 : 1
  }
}

/** An error that we foresaw is a sentence; of any other the stack helps whoever reports it. */
async function said(error: unknown): Promise<string> {
  if (!(error instanceof Error)) return String(error)
  const { path } = error as NodeJS.ErrnoException
  const reason = systemErrorText(error)
  if (isDamageError(error))
    return `A database of the installation is damaged (${error.message}). ${restoreHint}`
  if (path !== undefined && reason !== undefined) return `${path}: ${reason}`
  if (isDiskFullError(error)) return `A file could not be written: ${reasons.ENOSPC}`
  if ('$metadata' in error)
    return (await import('../../adapters/aws/explain-error.ts')).explainAwsError(error).message
  const foreseen =
    error.constructor === Error ||
    error instanceof UsageError ||
    ['ComposingElsewhere', 'ConfigurationError', 'LostEdition', 'NoStageError'].includes(error.name)
  return foreseen ? error.message : (error.stack ?? error.message)
}
