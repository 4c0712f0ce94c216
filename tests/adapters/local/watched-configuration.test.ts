import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { LocalPipeline } from '../../../functions/adapters/local/scheduler/pipeline.ts'
import { webApp } from '../../../functions/adapters/local/server/web-app.ts'
import { WatchedConfiguration } from '../../../functions/adapters/local/watched-configuration.ts'
import { chooseSources } from '../../../functions/cli/start/choose-sources.ts'
import { readConfiguration } from '../../../functions/configuration/read.ts'
import { TrialContext } from '../../app/context.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

let folder: string
let logged: string[]
let watched: WatchedConfiguration
beforeEach(() => {
  folder = join(temporaryFolder(), 'mine')
  mkdirSync(folder)
  write('title: First\n')
  logged = []
  const read = () => readConfiguration({ base: 'config', overlay: folder })
  watched = new WatchedConfiguration(['config', folder], read)
})

const write = (text: string) => writeFileSync(join(folder, 'publication.yaml'), text)
const log = (level: string) => (event: string, facts?: object) =>
  void logged.push(`${level}: ${event} ${JSON.stringify(facts ?? {})}`)
const changed = () => watched.changed({ info: log('info'), warn: log('warn'), error: log('error') })

it('A changed configuration is applied once, and an unchanged one is not', () => {
  expect(changed()).toBeUndefined()
  write('title: The Second\n')
  expect(changed()?.publication.title).toBe('The Second')
  expect(changed()).toBeUndefined()
})

it('A file that is added or removed is a change', () => {
  writeFileSync(
    join(folder, 'sources.yaml'),
    'sources: [{id: gazette, feed: "https://gazette.example/feed"}]\n',
  )
  expect(changed()?.sources.at(-1)?.id).toBe('gazette')
  rmSync(join(folder, 'sources.yaml'))
  expect(changed()?.sources.some(({ id }) => id === 'gazette')).toBe(false)
})

it('A configuration that is not valid is logged once, with file and line, and applied once it is corrected', () => {
  write('title: The Second\nsettleMinutes: soon\n')
  expect([changed(), changed()]).toEqual([undefined, undefined])
  expect(logged).toEqual([
    expect.stringMatching(
      /^error: configuration not applied, the last valid one stays in use .*publication\.yaml:2/,
    ),
  ])
  write('title: The Third\n')
  expect(changed()?.publication.title).toBe('The Third')
})

it.each([
  [
    'an unknown key',
    '- {feed: "https://a.example/feed", onn: false}',
    /list\.yaml:2: .*onn.* is not a known key/,
  ],
  [
    'an unknown place',
    '- {feed: "https://a.example/feed", places: [nowhere]}',
    /list\.yaml:2: .*no place .*nowhere/,
  ],
  ['an entry that can\u2019t be read', '- nonsense', /list\.yaml:2: .*nonsense.* must be/],
  ['broken YAML', '- {', /list\.yaml:\d+: can't be read as YAML/],
])('A list of sources with %s is not applied to a running server', async (_, line, problem) => {
  const list = join(folder, '../list.yaml')
  const good = '- https://courier.example/feed\n'
  writeFileSync(list, good)
  const chosen = await chooseSources({ sources: list }, folder, () => new Date('2026-11-30T12:00:00Z'))
  watched = chosen.watched
  writeFileSync(list, `${good}${line}\n`)
  expect([changed(), changed()]).toEqual([undefined, undefined])
  expect(logged).toEqual([expect.stringMatching(problem)])
  writeFileSync(list, `${good}- https://valley.example/feed\n- https://valley.example/feed\n`)
  expect(changed()?.sources.map(({ feed }) => feed)).toEqual([
    'https://courier.example/feed',
    'https://valley.example/feed',
  ])
})

it('The last configuration stays in use if the folder is deleted', () => {
  rmSync(folder, { recursive: true })
  expect(changed()).toBeUndefined()
  expect(logged).toHaveLength(1)
})

it('Pages and the pipeline use the new configuration', async () => {
  const trial = new TrialContext()
  const pipeline = new LocalPipeline(trial.context)
  write('title: Harbor Brief\nurl: https://brief.example.org/\n')
  const next = changed()!
  await trial.context.useConfiguration(next)
  pipeline.reconfigure()
  await pipeline.publish({ atOnce: true })
  expect(new TextDecoder().decode(await trial.context.site.read('feed.json'))).toContain(
    'https://brief.example.org/feed.json',
  )
  const requests = { send: async () => {} }
  const page = await webApp(trial.context, requests, pipeline).request('/confirm/none')
  expect(await page.text()).toContain('Harbor Brief')
  await trial.close()
})
