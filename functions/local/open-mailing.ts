import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readConfiguration } from '../configuration/read.ts'
import type { MailingHome } from '../stages/home.ts'
import { consoleJournal } from './console-journal.ts'
import type { Io } from './io.ts'
import { openLocalHome } from './local-home.ts'
import { configurationFolder } from './paths.ts'
import type { Place } from './place.ts'

/** Opens an installation with its configuration and whoever carries its mail; `config` is a folder of differences. */
export async function openMailing(
  place: Place,
  config: string | undefined,
  { stderr }: Pick<Io, 'stderr'>,
): Promise<MailingHome & { close(): void | Promise<void> }> {
  const read = () => readConfiguration({ base: configurationFolder, overlay: config })
  if ('stage' in place) {
    const { openStageMailing } = await import('../aws/open-stage.ts')
    return openStageMailing(place.stage, config === undefined ? undefined : read())
  }
  const { folder } = place
  if (!existsSync(join(folder, 'content.sqlite'))) {
    throw new Error(
      `There is nothing in ${folder} yet: run \`npm start\` first, or name another folder with --data.`,
    )
  }
  return openLocalHome({
    folder,
    configuration: read(),
    address: 'http://localhost:8080',
    smtp: process.env.SMTP_URL,
    allowPrivate: false,
    clock: () => new Date(),
    journal: consoleJournal((line) => stderr.write(line)),
  })
}
