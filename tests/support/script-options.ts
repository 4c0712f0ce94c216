import type { ParseArgsOptionsConfig } from 'node:util'
import { HelpRequested, parseOptions, UsageError } from '../../functions/cli/shared/cli.ts'
import { exitCodes } from '../../functions/cli/shared/exit-code.ts'

/** The options of a script for developers. If they are wrong, or with `--help`, it says how to call it and ends the process. */
export function scriptOptions<T extends ParseArgsOptionsConfig>(known: T, usage: string) {
  try {
    return parseOptions(process.argv.slice(2), known, usage)
  } catch (error) {
    if (error instanceof HelpRequested) {
      console.log(error.message)
      process.exit(exitCodes.ok)
    }
    if (!(error instanceof UsageError)) throw error
    console.error(error.message)
    process.exit(exitCodes.usage)
  }
}
