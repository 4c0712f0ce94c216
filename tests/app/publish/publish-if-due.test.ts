import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { SqliteTable } from '../../../functions/adapters/local/sqlite/sqlite-table.ts'
import { ArticleProcessor } from '../../../functions/app/articles/article-processor.ts'
import type { PublishingContext } from '../../../functions/app/context.ts'
import { publishIfDue } from '../../../functions/app/publish/publish-if-due.ts'
import { createPublisherCache } from '../../../functions/app/publish/publisher-cache.ts'
import { readConfiguration } from '../../../functions/configuration/read.ts'
import { article, everythingIsRelevant } from '../../adapters/aws/articles.ts'
import { MemoryFiles } from '../../publish/memory-files.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

let now: Date
let context: PublishingContext
let desk: ArticleProcessor
let site: MemoryFiles
const minutes = (count: number) => {
  now = new Date(now.getTime() + count * 60_000)
}

beforeEach(async () => {
  now = new Date('2026-11-22T12:00:00Z')
  const clock = () => now
  const content = new SqliteTable(join(temporaryFolder(), 'content.sqlite'), clock)
  const logger = { info: () => {}, warn: () => {}, error: () => {} }
  site = new MemoryFiles()
  const kept = new MemoryFiles()
  context = {
    configuration: readConfiguration({ base: 'config' }),
    clock,
    logger,
    content,
    owner: 'test',
    siteUrl: 'https://digest.example',
    site,
    kept,
    cache: createPublisherCache({ content, kept, clock }),
    codeHash: 'one',
    asset: () => new Uint8Array(),
  }
  desk = new ArticleProcessor({ table: content, clock, logger, classify: everythingIsRelevant })
  await publishIfDue(context)
})

it('does nothing if nothing changed', async () => {
  minutes(1)
  expect(await publishIfDue(context)).toBeUndefined()
})

it('publishes everything again if the bucket or folder was emptied, or is another one than before', async () => {
  await desk.process([article('a')])
  minutes(context.configuration.publication.settleMinutes)
  await publishIfDue(context)
  const whole = [...site.bodies.keys()].sort()
  expect(whole.some((path) => path.startsWith('stories/'))).toBe(true)
  site.bodies.clear()
  minutes(1)
  await publishIfDue(context)
  expect([...site.bodies.keys()].sort()).toEqual(whole)
  const other = new MemoryFiles()
  minutes(1)
  await publishIfDue({ ...context, site: other })
  expect([...other.bodies.keys()].sort()).toEqual(whole)
})

it('publishes new stories once they have settled, and then does nothing', async () => {
  await desk.process([article('a')])
  minutes(1)
  await publishIfDue(context)
  minutes(10)
  expect(await publishIfDue(context)).toBeUndefined()
  minutes(context.configuration.publication.settleMinutes)
  expect((await publishIfDue(context))?.written).toBeGreaterThan(0)
  minutes(1)
  expect(await publishIfDue(context)).toBeUndefined()
})

it('publishes again after a change of the code or the configuration, and at least once an hour', async () => {
  const { publication } = context.configuration
  const renamed = { ...context.configuration, publication: { ...publication, title: 'Another title' } }
  expect(await publishIfDue({ ...context, codeHash: 'two' })).toBeDefined()
  expect((await publishIfDue({ ...context, configuration: renamed }))?.written).toBeGreaterThan(0)
  await publishIfDue(context)
  expect(await publishIfDue(context)).toBeUndefined()
  minutes(60)
  expect(await publishIfDue(context)).toBeDefined()
})

it('publishes again after a publication that was interrupted', async () => {
  await desk.process([article('b')])
  minutes(context.configuration.publication.settleMinutes)
  await publishIfDue(context)
  await desk.process([article('a')])
  minutes(context.configuration.publication.settleMinutes)
  site.refuses = () => true
  await expect(publishIfDue(context)).rejects.toThrow('No room')
  site.refuses = () => false
  expect((await publishIfDue(context))?.written).toBeGreaterThan(0)
})
