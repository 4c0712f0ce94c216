import { beforeEach, expect, it } from 'vitest'
import { SqliteTable } from '../../../functions/adapters/local/sqlite/sqlite-table.ts'
import type { DecidedArticle } from '../../../functions/domain/model/article.ts'
import type { Source } from '../../../functions/domain/model/source.ts'
import { memberWrite, mergeWrites, Stories } from '../../../functions/store/stories/stories.ts'
import { readStories } from '../../support/read-stories.ts'
import { article } from './article.ts'

const now = new Date('2026-11-22T12:00:00Z')
const older = '20261120-aaaaaaaaaaaa'
const younger = '20261121-bbbbbbbbbbbb'
const reason = { rule: 'same event' as const, score: 0.8 }
let table: SqliteTable
let stories: Stories
const sources = new Map<string, Source>()

const enter = async (one: DecidedArticle, seq: number) => {
  await table.write([memberWrite(one, one.placement!, seq)])
}
const read = () => readStories(stories, { from: new Date('2026-11-20T00:00:00Z'), to: now }, { sources })

beforeEach(async () => {
  table = new SqliteTable(':memory:', () => now)
  stories = new Stories(table)
  await enter(article('one', older), 1)
  await enter(article('two', younger), 2)
  await stories.publish([
    { story: older, firstPublication: { at: '2026-11-20T10:20:00.000Z', lead: 'one' } },
    { story: younger, firstPublication: { at: '2026-11-21T10:20:00.000Z', lead: 'two' } },
  ])
})

it('Two stories that turned out to be one have the older id and the articles of both (guarantee 2)', async () => {
  await table.write(mergeWrites({ from: younger, into: older, reason }, 2))
  const all = await read()
  expect(all.map(({ id }) => id)).toEqual([older])
  expect(all[0]?.articles.map(({ id }) => id)).toEqual(['one', 'two'])
  expect(all[0]?.absorbed).toEqual([younger])
  expect(all[0]?.founded).toBe(1)
})

it('A story includes stories merged into one that was merged into it', async () => {
  const oldest = '20261119-cccccccccccc'
  await enter(article('zero', oldest), 3)
  await stories.publish([
    { story: oldest, firstPublication: { at: '2026-11-19T10:20:00.000Z', lead: 'zero' } },
  ])
  await table.write([
    ...mergeWrites({ from: younger, into: older, reason }, 2),
    ...mergeWrites({ from: older, into: oldest, reason }, 2),
  ])
  const [all] = await readStories(stories, { from: new Date('2026-11-19T00:00:00Z'), to: now }, { sources })
  expect(all?.id).toBe(oldest)
  expect(all?.articles.map(({ id }) => id)).toEqual(['zero', 'one', 'two'])
  expect(all?.absorbed).toEqual([older, younger])
})

it('The first publication of a story never changes', async () => {
  await stories.publish([
    { story: older, firstPublication: { at: '2026-11-22T00:00:00.000Z', lead: 'other' } },
  ])
  const found = (await read()).find(({ id }) => id === older)
  expect(found?.published).toBe('2026-11-20T10:20:00.000Z')
  expect(found?.lead.id).toBe('one')
})

it('The later text of an article is kept, in whatever order its versions are written', async () => {
  await enter(article('one', older, { title: 'Corrected' }), 9)
  await enter(article('one', older, { title: 'Stale' }), 5)
  expect((await read()).find(({ id }) => id === older)?.headline).toBe('Corrected')
})

it('A copy follows its original, and the text shown is of an outlet that may be quoted', async () => {
  const copy = { story: older, copyOf: 'one', rule: 'near copy' as const, score: 0.9, partner: 'one' }
  await enter(
    article('copy', older, { placement: copy, outlet: 'Gazette', firstSeen: '2026-11-21T23:00:00.000Z' }),
    4,
  )
  await enter(article('own', older, { firstSeen: '2026-11-20T12:00:00.000Z', source: 'gazette' }), 5)
  sources.set('courier', { show: 'headline' } as Source)
  const found = (await read()).find(({ id }) => id === older)
  sources.clear()
  expect(found?.articles.map(({ id }) => id)).toEqual(['one', 'copy', 'own'])
  expect(found?.summary).toBe('Summary own')
})

it('Stories of the same time are ordered by their leads, whatever their ids', async () => {
  const at = '2026-11-20T10:20:00.000Z'
  const first = '20261120-dddddddddddd'
  const second = '20261120-ffffffffffff'
  await enter(article('lead-a', first), 6)
  await enter(article('lead-b', second), 7)
  await stories.publish([
    { story: second, firstPublication: { at, lead: 'lead-b' } },
    { story: first, firstPublication: { at, lead: 'lead-a' } },
  ])
  const leads = (await read()).filter(({ published }) => published === at).map(({ lead }) => lead.id)
  expect(leads).toEqual(['lead-a', 'lead-b', 'one'])
})
