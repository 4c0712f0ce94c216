import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { LocalPipeline } from '../../../functions/adapters/local/scheduler/pipeline.ts'
import { webApp } from '../../../functions/adapters/local/server/web-app.ts'
import { WatchedConfiguration } from '../../../functions/adapters/local/watched-configuration.ts'
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

it('takes a change once, and nothing where there is none', () => {
  expect(changed()).toBeUndefined()
  write('title: The Second\n')
  expect(changed()?.publication.title).toBe('The Second')
  expect(changed()).toBeUndefined()
})

it('takes a file that comes and one that goes', () => {
  writeFileSync(
    join(folder, 'sources.yaml'),
    'sources: [{id: gazette, feed: "https://gazette.example/feed"}]\n',
  )
  expect(changed()?.sources.at(-1)?.id).toBe('gazette')
  rmSync(join(folder, 'sources.yaml'))
  expect(changed()?.sources.some(({ id }) => id === 'gazette')).toBe(false)
})

it('reports a broken one once, by file and line, and takes it when it is put right', () => {
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

it('stays with the last one where the folder is gone', () => {
  rmSync(folder, { recursive: true })
  expect(changed()).toBeUndefined()
  expect(logged).toHaveLength(1)
})

it('is what pages and the desk go on with', async () => {
  const trial = new TrialContext()
  const line = new LocalPipeline(trial.context)
  write('title: Harbor Brief\nurl: https://brief.example.org/\n')
  const next = changed()!
  trial.context.take(next)
  line.reconfigure()
  await line.publish({ atOnce: true })
  expect(new TextDecoder().decode(await trial.context.site.read('feed.json'))).toContain(
    'https://brief.example.org/feed.json',
  )
  const requests = { send: async () => {} }
  const page = await webApp(trial.context, requests, line).request('/confirm/none')
  expect(await page.text()).toContain('Harbor Brief')
  await trial.close()
})
