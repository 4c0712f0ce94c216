import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { consoleLogger } from '../../adapters/local/console-logger.ts'
import { configurationFolder } from '../../adapters/local/files/paths.ts'
import { type LocalContext, openLocalContext } from '../../adapters/local/local-context.ts'
import { servedAt } from '../../adapters/local/server/served-at.ts'
import { refuseLostDatabase } from '../../adapters/local/sqlite/lost-database.ts'
import type { MailingContext } from '../../app/context.ts'
import { readConfiguration } from '../../configuration/read.ts'
import { type Io, UsageError } from './cli.ts'
import { type ConfigurationOptions, configurationOf, otherInUse } from './configuration-in-use.ts'
import type { Target } from './installation-option.ts'

type Streams = Pick<Io, 'stderr' | 'progress'>

/**
 * Opens an existing installation with its configuration and mailer.
 * @throws {Error} if there is none.
 */
export async function openMailing(
  target: Target,
  options: ConfigurationOptions,
  io: Streams,
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
  const { progress } = io
  return {
    ...(await openStageMailing(target.stage, configuration)),
    logger,
    ...(progress && { progress: progress.report }),
  }
}

/**
 * Opens an existing installation on this machine, with everything that it keeps, and with the configuration that its last
 * start used. If the options name another, it says so.
 * @throws {Error} if there is none.
 */
export async function openLocalMailing(
  folder: string,
  options: ConfigurationOptions,
  { stderr, progress }: Streams,
): Promise<LocalContext> {
  refuseLostDatabase(folder)
  if (!existsSync(join(folder, 'content.sqlite'))) {
    throw new Error(
      `There is no installation in ${folder} yet. Run \`npm start -- --data ${folder}\` first, with your other options, or name another folder with --data.`,
    )
  }
  const read = configurationOf(folder, options)
  const other = otherInUse(read, 'this command reads')
  if (other !== undefined) stderr.write(`${other}\n`)
  const context = openLocalContext({
    folder,
    configuration: read.configuration,
    address: servedAt(folder),
    smtp: process.env.SMTP_URL,
    allowPrivate: false,
    clock: () => new Date(),
    logger: consoleLogger((line) => stderr.write(line)),
    ...(progress && { progress: progress.report }),
  })
  await context.useConfiguration()
  return context
}
