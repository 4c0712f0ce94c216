import { afterEach, beforeEach, expect, it } from 'vitest'
import { composeNow } from '../../functions/app/editions/scheduled-edition.ts'
import { publish } from '../../functions/app/publish/publish.ts'
import { createPublisherCache } from '../../functions/app/publish/publisher-cache.ts'
import { replay } from '../../functions/app/replay.ts'
import { SourceStates } from '../../functions/store/source-states.ts'
import { MemoryFiles } from '../publish/memory-files.ts'
import { TrialContext } from './context.ts'

let trial: TrialContext
beforeEach(() => {
  trial = new TrialContext()
})
afterEach(() => trial.close())

const day = '2026-11-20'
const feed = async () => {
  const site = new MemoryFiles()
  await publish({ ...trial.context, site, kept: new MemoryFiles() }, { atOnce: true })
  return site.bodies.get('feed.json')
}

it('does not make known articles new', async () => {
  await trial.addStory()
  await trial.addStory()
  const before = await feed()
  expect(await replay(trial.context.content, day, trial.clock)).toMatchObject({ entries: 2 })
  expect(await feed()).toBe(before)
  expect(await composeNow(trial.context, 'weekly', day)).toMatchObject({ id: day })
  await replay(trial.context.content, day, trial.clock)
  expect(await composeNow(trial.context, 'weekly', day)).toBeUndefined()
})

it('writes stories of the log again that are missing from the table', async () => {
  await trial.addStory()
  const before = await feed()
  const { content } = trial.context
  const lost = []
  const pk = `STORIES#20261120`
  for await (const { pk: partition, sk } of content.query(pk)) lost.push({ pk: partition, sk })
  expect(lost.length).toBeGreaterThan(0)
  await content.write(lost.map((key) => ({ ...key, remove: true, when: 'always' })))
  trial.context.cache = createPublisherCache(trial.context)
  expect(await feed()).not.toBe(before)
  await replay(content, day, trial.clock)
  expect(await feed()).toContain('bbbbbbb')
})

it('changes no other day', async () => {
  await trial.addStory()
  expect(await replay(trial.context.content, '2026-11-19', trial.clock)).toMatchObject({ entries: 0 })
  expect(await replay(trial.context.content, '2026-11-21', trial.clock)).toMatchObject({ entries: 0 })
})

it('lets every source be read in full, at once', async () => {
  const states = new SourceStates(trial.context.content)
  const state = {
    source: 'courier',
    feed: 'https://courier.example/feed',
    nextPoll: '2026-11-22T00:00:00Z',
    everyMinutes: 60,
    consecutiveFailures: 0,
    lastSuccess: '2026-11-20T10:00:00Z',
  }
  await states.put('courier', { ...state, etag: '"one"', lastModified: 'Fri', bodyHash: 'abc' })
  await replay(trial.context.content, day, trial.clock)
  expect(await states.get('courier')).toEqual({ ...state, nextPoll: trial.clock().toISOString() })
})
