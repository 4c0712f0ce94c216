import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { type LocalContext, openLocalContext } from '../../functions/adapters/local/local-context.ts'
import { readConfiguration } from '../../functions/configuration/read.ts'
import { keepLine } from '../support/log-lines.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

/** Half an hour after version 0.1.0 stopped. */
export const later = new Date('2026-11-29T20:00:00Z')

export const pathOf = (name: string) => fileURLToPath(new URL(`0.1.0/${name}`, import.meta.url))

/** What a file of version 0.1.0 holds as JSON. */
export function readFixture<T>(name: string): T {
  return JSON.parse(gunzipSync(readFileSync(pathOf(name))).toString())
}

/** The data folder that version 0.1.0 left, as a copy that a test may change. */
export function copyDataFolder(): string {
  const folder = temporaryFolder()
  for (const [name, content] of Object.entries(readFixture<Record<string, string>>('data-folder.json.gz'))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), Buffer.from(content, 'base64'))
  }
  return folder
}

/** Opens a folder as `npm start` does, at a time that the test chooses. */
export function openHome(folder: string, clock = () => later): LocalContext {
  const log = (event: string, facts?: object) => keepLine({ event, ...facts })
  return openLocalContext({
    folder,
    configuration: readConfiguration({ base: 'config' }),
    address: 'http://localhost:8123',
    allowPrivate: false,
    clock,
    logger: { info: log, warn: log, error: log },
  })
}
