import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { S3Files } from '../../functions/adapters/aws/s3/s3-files.ts'
import { configureCommand } from '../../functions/cli/configuration/configure.ts'
import { readStored } from '../../functions/configuration/stored.ts'
import { type Emulators, startEmulators } from '../doubles/emulators.ts'
import { makeStage } from '../doubles/stage.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

let emulators: Emulators
let stage: string
let folder: string
let stages = 0
beforeAll(async () => {
  emulators = await startEmulators()
})
afterAll(() => emulators.close())
beforeEach(async () => {
  stage = `stage-${++stages}`
  await makeStage(emulators, stage)
  folder = join(temporaryFolder(), 'mine')
  mkdirSync(folder)
})

function write(file: string, text: string): void {
  writeFileSync(join(folder, file), text)
}

async function configure(...args: string[]): Promise<string> {
  const stdout = new PassThrough()
  await configureCommand(['--stage', stage, '--config', folder, ...args], { stdout })
  return String(stdout.read())
}

const stored = () => readStored(new S3Files(`${stage}-private`))

it('A changed source is stored, and the output says what changed', async () => {
  write('publication.yaml', 'title: Harbor Brief\n')
  expect(await configure()).toContain('It was stored and takes effect within five minutes.')
  write('publication.yaml', 'title: Harbor Weekly\n')
  write('sources.yaml', 'sources:\n  - {id: gazette, feed: "https://gazette.example/feed"}\n')
  expect(await configure()).toBe(
    'added: source gazette\nchanged: title in publication.yaml\nIt was stored and takes effect within five minutes.\n',
  )
  expect((await stored())?.sources.at(-1)).toMatchObject({ id: 'gazette', on: true })
  expect(await configure()).toBe('It is already in use; nothing was changed.\n')
})

it('A dry run prints the changes and stores nothing', async () => {
  write('publication.yaml', 'title: Harbor Brief\n')
  expect(await configure('--dry-run')).toContain('Nothing was stored.')
  expect(await stored()).toBeUndefined()
})

it.each([
  ['publication.yaml', 'settleMinutes: soon\n', 'publication.yaml:1'],
  ['publication.yaml', 'title: [\n', 'publication.yaml:'],
  ['publication.yaml', 'titel: Mine\n', 'publication.yaml:1'],
  ['sources.yaml', 'sources:\n  - {id: gazette, feed: "ftp://gazette.example"}\n', 'sources.yaml:2'],
  ['topics.yaml', 'topics: none\n', 'topics.yaml'],
  ['places.yaml', 'places: none\n', 'places.yaml:1'],
  ['relevance.yaml', 'needed: [\n', 'relevance.yaml'],
  ['source.yaml', 'sources: []\n', 'source.yaml'],
])(
  'A %s that is not valid is refused, and the last configuration stays in use',
  async (file, text, message) => {
    await configure()
    const before = await stored()
    write(file, text)
    const refused = await configure().catch((error: Error) => error.message)
    expect(refused).toContain(message)
    expect(await stored()).toEqual(before)
  },
)

it('Settings that the stack is built from need a deployment', async () => {
  await configure()
  write('publication.yaml', 'title: New\nurl: https://new.example.org\nmail: {from: a@example.net}\n')
  await expect(configure()).rejects.toThrow(
    'Nothing was changed, because only a deployment can change url and mail.from. Run `npm run deploy`',
  )
  expect((await stored())?.publication.title).toBe('Immigration Policy Digest')
})
