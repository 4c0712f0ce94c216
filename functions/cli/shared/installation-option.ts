import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openFolder } from '../../adapters/local/files/data-folder.ts'
import { refuseLostDatabase } from '../../adapters/local/sqlite/lost-database.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Installation } from '../../ports/installation.ts'
import { UsageError } from './cli.ts'

/** How every command that works on an installation is told which: a data folder of this machine, or a stage on AWS. */
export const installationOptions = { data: { type: 'string' }, stage: { type: 'string' } } as const

export const installationUsageWith = (standard: string) =>
  `  --data DIR        the data folder of the installation (default: ${standard})
  --stage NAME      instead of a data folder: the installation on AWS that has this name`

export const installationUsage = installationUsageWith('data/live if it exists, otherwise data/sample')

export interface Asked {
  data?: string | undefined
  stage?: string | undefined
}

export type Target = { folder: string } | { stage: string }

export function targetOf({ data, stage }: Asked, standard = standardFolder()): Target {
  if (stage === undefined) return { folder: data ?? standard }
  if (data === undefined) return { stage }
  throw new UsageError(
    'Use either --data or --stage, not both: an installation is on this machine or on AWS.',
  )
}

/** What real sources were read into, or else what a trial with the sample sources was. */
function standardFolder(): string {
  return existsSync('data/live') ? 'data/live' : 'data/sample'
}

/** Opens an installation that is there, beside whatever runs on it. */
export async function openTarget(asked: Asked, clock: Clock): Promise<Installation> {
  const place = targetOf(asked)
  // The SDK is slow to load, and one machine needs none of it.
  if ('stage' in place)
    return (await import('../../adapters/aws/operator/open-stage.ts')).openStage(place.stage, clock)
  refuseLostDatabase(place.folder)
  if (!existsSync(join(place.folder, 'subscribers.sqlite'))) {
    throw new Error(
      `There is no installation in ${place.folder} yet: run \`npm start\` first, or name another folder with --data.`,
    )
  }
  return openFolder(place.folder, clock)
}
