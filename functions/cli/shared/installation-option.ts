import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openFolder } from '../../adapters/local/files/data-folder.ts'
import { refuseLostDatabase } from '../../adapters/local/sqlite/lost-database.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Installation } from '../../ports/installation.ts'
import { UsageError } from './cli.ts'

/** The options that name the installation that a command works on: a data folder on this machine, or a stage on AWS. */
export const installationOptions = { data: { type: 'string' }, stage: { type: 'string' } } as const

/** The values of these options. */
export interface InstallationOptions {
  data?: string | undefined
  stage?: string | undefined
}

/** The installation that a command works on. */
export type Target = { folder: string } | { stage: string }

/**
 * The installation that the options name.
 * @throws {UsageError} if they name two.
 */
export function targetOf({ data, stage }: InstallationOptions, fallback = defaultFolder()): Target {
  if (stage === undefined) return { folder: data ?? fallback }
  if (data === undefined) return { stage }
  throw new UsageError(
    'Use either --data or --stage, not both: an installation is on this machine or on AWS.',
  )
}

/** The folder of `npm start -- --live` if it exists, or else that of a trial with the sample sources. */
function defaultFolder(): string {
  return existsSync('data/live') ? 'data/live' : 'data/sample'
}

/**
 * Opens an existing installation. The digest may be running on it.
 * @throws {Error} if there is none.
 */
export async function openTarget(options: InstallationOptions, clock: Clock): Promise<Installation> {
  const target = targetOf(options)
  // The SDK is slow to load, and one machine needs none of it.
  if ('stage' in target)
    return (await import('../../adapters/aws/operator/open-stage.ts')).openStage(target.stage, clock)
  refuseLostDatabase(target.folder)
  if (!existsSync(join(target.folder, 'subscribers.sqlite'))) {
    throw new Error(
      `There is no installation in ${target.folder} yet. Run \`npm start -- --data ${target.folder}\` first, with your other options, or name another folder with --data.`,
    )
  }
  return openFolder(target.folder, clock)
}
