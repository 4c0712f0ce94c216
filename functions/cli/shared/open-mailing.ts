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
import { type SourceOptions, withSamples } from '../start/choose-sources.ts'
import { type Io, UsageError } from './cli.ts'
import type { Target } from './installation-option.ts'

/**
 * Opens an existing installation with its configuration and mailer.
 * @throws {Error} if there is none.
 */
export async function openMailing(
  target: Target,
  options: Omit<SourceOptions, 'live'>,
  io: Pick<Io, 'stderr'>,
): Promise<MailingContext & { close(): void | Promise<void> }> {
  if ('folder' in target) return openLocalMailing(target.folder, options, io)
  const { config, sources } = options
  if (sources !== undefined)
    throw new UsageError(
      '--sources can only be used with --data: an installation on AWS has its sources stored.',
    )
  const { openStageMailing } = await import('../../adapters/aws/operator/open-stage.ts')
  const configuration =
    config === undefined ? undefined : readConfiguration({ base: configurationFolder, overlay: config })
  // A command prints plain lines, not the JSON that functions on AWS log.
  const logger = consoleLogger((line) => io.stderr.write(line))
  return { ...(await openStageMailing(target.stage, configuration)), logger }
}

/**
 * Opens an existing installation on this machine, with everything that it keeps. A data folder of the sample sources
 * remembers them.
 * @throws {Error} if there is none.
 */
export async function openLocalMailing(
  folder: string,
  { config, sources }: Omit<SourceOptions, 'live'>,
  { stderr }: Pick<Io, 'stderr'>,
): Promise<LocalContext> {
  refuseLostDatabase(folder)
  if (!existsSync(join(folder, 'content.sqlite'))) {
    throw new Error(
      `There is no installation in ${folder} yet. Run \`npm start -- --data ${folder}\` first, with your other options, or name another folder with --data.`,
    )
  }
  const configuration = readConfiguration({ base: configurationFolder, overlay: config, sources })
  const samples = sources === undefined ? rememberedSources(folder) : undefined
  const context = openLocalContext({
    folder,
    configuration: samples ? withSamples(configuration, samples) : configuration,
    address: servedAt(folder),
    smtp: process.env.SMTP_URL,
    allowPrivate: false,
    clock: () => new Date(),
    logger: consoleLogger((line) => stderr.write(line)),
  })
  await context.useConfiguration()
  return context
}
