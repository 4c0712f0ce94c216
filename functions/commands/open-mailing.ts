import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readConfiguration } from '../configuration/read.ts'
import { consoleJournal } from '../local/console-journal.ts'
import { refuseLostHalf } from '../local/half.ts'
import { type LocalHome, openLocalHome } from '../local/local-home.ts'
import { configurationFolder } from '../local/paths.ts'
import { rememberedSources } from '../local/sample/remembered.ts'
import { servedAt } from '../local/served-at.ts'
import type { MailingHome } from '../steps/home.ts'
import { type Choice, withSamples } from './choose-sources.ts'
import { type Io, UsageError } from './io.ts'
import type { Place } from './place.ts'

/** Opens an installation with its configuration and whoever carries its mail; `config` is a folder of differences, `sources` a file. */
export async function openMailing(
  place: Place,
  choice: Omit<Choice, 'live'>,
  io: Pick<Io, 'stderr'>,
): Promise<MailingHome & { close(): void | Promise<void> }> {
  if ('folder' in place) return openLocalMailing(place.folder, choice, io)
  const { config, sources } = choice
  if (sources !== undefined)
    throw new UsageError(
      '--sources can only be used with --data: an installation on AWS has its sources stored.',
    )
  const { openStageMailing } = await import('../aws/open-stage.ts')
  const chosen =
    config === undefined ? undefined : readConfiguration({ base: configurationFolder, overlay: config })
  // What a stage's functions log is not what a command prints.
  const journal = consoleJournal((line) => io.stderr.write(line))
  return { ...(await openStageMailing(place.stage, chosen)), journal }
}

/** The same on one machine, with all that it keeps; a folder that was made with the sample sources knows them. */
export function openLocalMailing(
  folder: string,
  { config, sources }: Omit<Choice, 'live'>,
  { stderr }: Pick<Io, 'stderr'>,
): LocalHome {
  refuseLostHalf(folder)
  if (!existsSync(join(folder, 'content.sqlite'))) {
    throw new Error(
      `There is no installation in ${folder} yet: run \`npm start\` first, or name another folder with --data.`,
    )
  }
  const configuration = readConfiguration({ base: configurationFolder, overlay: config, sources })
  const samples = sources === undefined ? rememberedSources(folder) : undefined
  return openLocalHome({
    folder,
    configuration: samples ? withSamples(configuration, samples) : configuration,
    address: servedAt(folder),
    smtp: process.env.SMTP_URL,
    allowPrivate: false,
    clock: () => new Date(),
    journal: consoleJournal((line) => stderr.write(line)),
  })
}
