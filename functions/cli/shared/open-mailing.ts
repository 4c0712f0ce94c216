import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { consoleLogger } from '../../adapters/local/console-logger.ts'
import { configurationFolder } from '../../adapters/local/files/paths.ts'
import { type LocalContext, openLocalContext } from '../../adapters/local/local-context.ts'
import { rememberedSources } from '../../adapters/local/sample/remembered.ts'
import { servedAt } from '../../adapters/local/server/served-at.ts'
import { refuseLostDatabase } from '../../adapters/local/sqlite/lost-database.ts'
import type { MailingContext } from '../../app/context.ts'
import { readConfiguration } from '../../configuration/read.ts'
import { type Choice, withSamples } from '../start/choose-sources.ts'
import { type Io, UsageError } from './cli.ts'
import type { Target } from './installation-option.ts'

/** Opens an installation with its configuration and whoever carries its mail; `config` is a folder of differences, `sources` a file. */
export async function openMailing(
  place: Target,
  choice: Omit<Choice, 'live'>,
  io: Pick<Io, 'stderr'>,
): Promise<MailingContext & { close(): void | Promise<void> }> {
  if ('folder' in place) return openLocalMailing(place.folder, choice, io)
  const { config, sources } = choice
  if (sources !== undefined)
    throw new UsageError(
      '--sources can only be used with --data: an installation on AWS has its sources stored.',
    )
  const { openStageMailing } = await import('../../adapters/aws/operator/open-stage.ts')
  const chosen =
    config === undefined ? undefined : readConfiguration({ base: configurationFolder, overlay: config })
  // What a stage's functions log is not what a command prints.
  const logger = consoleLogger((line) => io.stderr.write(line))
  return { ...(await openStageMailing(place.stage, chosen)), logger }
}

/** The same on one machine, with all that it keeps; a folder that was made with the sample sources knows them. */
export function openLocalMailing(
  folder: string,
  { config, sources }: Omit<Choice, 'live'>,
  { stderr }: Pick<Io, 'stderr'>,
): LocalContext {
  refuseLostDatabase(folder)
  if (!existsSync(join(folder, 'content.sqlite'))) {
    throw new Error(
      `There is no installation in ${folder} yet: run \`npm start\` first, or name another folder with --data.`,
    )
  }
  const configuration = readConfiguration({ base: configurationFolder, overlay: config, sources })
  const samples = sources === undefined ? rememberedSources(folder) : undefined
  return openLocalContext({
    folder,
    configuration: samples ? withSamples(configuration, samples) : configuration,
    address: servedAt(folder),
    smtp: process.env.SMTP_URL,
    allowPrivate: false,
    clock: () => new Date(),
    logger: consoleLogger((line) => stderr.write(line)),
  })
}
