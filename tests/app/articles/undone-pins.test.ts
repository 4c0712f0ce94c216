import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { SqliteTable } from '../../../functions/adapters/local/sqlite/sqlite-table.ts'
import { ArticleProcessor } from '../../../functions/app/articles/article-processor.ts'
import { publishDueStories } from '../../../functions/app/articles/publish-story.ts'
import { decisionsByStory } from '../../../functions/domain/decisions/for-stories.ts'
import type { Article, Classification } from '../../../functions/domain/model/article.ts'
import type { Act } from '../../../functions/domain/model/decision.ts'
import type { Story } from '../../../functions/domain/model/story.ts'
import { decisionAgainst } from '../../../functions/editors/effect/decision-against.ts'
import { Articles } from '../../../functions/store/stories/articles.ts'
import { Decisions } from '../../../functions/store/stories/decisions.ts'
import { Stories } from '../../../functions/store/stories/stories.ts'
import { raidArticle } from '../../support/raid-article.ts'
import { readStories } from '../../support/read-stories.ts'

const start = Date.parse('2026-11-30T12:00:00Z')
const DAY = 86_400_000
const MINUTE = 60_000
const classify = ({ title }: Article): Classification => ({
  relevant: true,
  score: 0.6,
  reasons: [],
  topics: ['border-security'],
  places: ['us'],
  ...(title.startsWith('What to know') ? { kind: 'analysis', form: 'explainer' } : { kind: 'news' }),
  matters: [],
})
const logger = { info() {}, warn() {}, error() {} }

let now: number
let table: SqliteTable
const clock = () => new Date(now)
const newDesk = () => new ArticleProcessor({ table, clock, logger, classify })
let processor: ArticleProcessor

const raid = (id: string, change: Partial<Article> = {}) => raidArticle(id, clock(), change)
/** A piece that shares no words with the others. */
const poem = (id: string, change: Partial<Article> = {}) => {
  const text = ['ana', 'eni', 'imo', 'oku', 'uba'].map((end) => `${id}q${end}`).join(' ')
  return raid(id, { title: `On leaving ${text}`, summary: text, text, ...change })
}
const name = (id: string) => ({ id, source: `${id}-source` })

async function decide(act: Act): Promise<number> {
  const log = new Decisions(table)
  const number = (await log.last()) + 1
  await log.append({ number, at: clock().toISOString(), by: 'ana', why: '', act })
  await processor.applyDecisions()
  return number
}
const pin = (a: string, b: string, put: 'together' | 'apart') =>
  decide({ is: 'pin', a: name(a), b: name(b), put })
const undo = (decision: number) => decide({ is: 'undo', decision })

/** What readers see now; stories that were never published appear after `settleMinutes`. */
async function stories(settleMinutes = 20): Promise<Story[]> {
  await publishDueStories(new Stories(table), new Map(), { now: clock(), settleMinutes })
  const decisions = decisionsByStory(await new Decisions(table).after(0))
  const range = { from: new Date(start - 60 * DAY), to: clock() }
  return readStories(new Stories(table), range, { sources: new Map(), decisions })
}
/** Each story's ID, its lead first and then its other articles. */
async function shown(settleMinutes?: number): Promise<string[]> {
  const all = await stories(settleMinutes)
  return all
    .map(({ id, lead, articles }) => {
      const others = articles.map((one) => one.id).filter((one) => one !== lead.id)
      return [id, lead.id, ...others.sort()].join(' ')
    })
    .sort()
}
beforeEach(() => {
  now = start
  table = new SqliteTable(':memory:', clock)
  processor = newDesk()
})

describe('A published story', () => {
  it('has its ID and its lead again when an editor undoes a split, even if the split-off article is dated earlier', async () => {
    await processor.process([raid('herald'), raid('tribune')])
    const piece = 'Agents detain 63 at Prairie Crest plant in Grand Island'
    await processor.process([
      raid('review', { title: `What to know: ${piece}`, published: '2026-11-28T12:00:00Z' }),
    ])
    await pin('herald', 'review', 'together')
    now += 30 * MINUTE
    const before = await shown()
    expect(before).toHaveLength(1)
    now += MINUTE
    const split = await pin('herald', 'review', 'apart')
    await shown()
    now += MINUTE
    await undo(split)
    expect(await shown()).toEqual(before)
  })

  it('keeps its ID when an editor merges it with one made later, whatever their dates', async () => {
    await processor.process([raid('herald')])
    now += 30 * MINUTE
    const [id] = (await stories()).map((story) => story.id)
    await processor.process([
      poem('zu', { title: 'What to know on zutenango', published: '2026-11-25T12:00:00Z' }),
    ])
    await pin('zu', 'herald', 'together')
    expect(await shown()).toEqual([`${id} herald zu`])
  })

  it('does not wait to show an article that an editor splits off, because readers have seen it', async () => {
    await processor.process([raid('herald')])
    now += 30 * MINUTE
    await processor.process([raid('tribune')])
    expect(await shown()).toHaveLength(1)
    await pin('herald', 'tribune', 'apart')
    expect(await shown()).toHaveLength(2)
  })

  it('is led by a report if it was published with a background article and then merged with one', async () => {
    await processor.process([poem('zu', { title: 'What to know on zutenango' })])
    now += 30 * MINUTE
    const [id] = (await stories()).map((story) => story.id)
    await processor.process([raid('herald')])
    await pin('zu', 'herald', 'together')
    expect(await shown()).toEqual([`${id} herald zu`])
  })

  it('has its address and articles again when an editor undoes the merge into another one', async () => {
    await processor.process([raid('herald'), poem('zu')])
    await processor.process([raid('tribune')])
    now += 30 * MINUTE
    const before = await shown()
    const merge = await pin('herald', 'zu', 'together')
    expect(await shown()).toHaveLength(1)
    now += MINUTE
    processor = newDesk()
    const undone = await undo(merge)
    expect(await shown()).toEqual(before)
    processor = newDesk()
    await undo(undone)
    expect(await shown()).toHaveLength(1)
  })

  it('has its address again when the merge is older than the window', async () => {
    await processor.process([raid('herald'), poem('zu'), poem('ke')])
    now += 30 * MINUTE
    const before = await shown()
    await pin('herald', 'zu', 'together')
    const merge = await pin('zu', 'ke', 'together')
    now += 50 * DAY
    processor = newDesk()
    await processor.process([poem('vo')])
    await undo(merge)
    const [vo] = (await shown(0)).filter((line) => line.endsWith('vo'))
    const ke = before.find((line) => line.endsWith('ke'))
    expect(await shown(0)).toContain(ke)
    expect(await shown(0)).toHaveLength(3)
    expect(vo).toBeDefined()
  })
})

it('A pin together that an earlier pin apart leaves without effect is refused with the number of that decision', async () => {
  await processor.process([poem('zu'), poem('ke'), poem('vo')])
  const apart = await pin('zu', 'ke', 'apart')
  await pin('zu', 'vo', 'together')
  const log = await new Decisions(table).after(0)
  const stores = { stories: new Stories(table), articles: new Articles(table) }
  const together = (a: string, b: string): Act => ({ is: 'pin', a: name(a), b: name(b), put: 'together' })
  expect((await decisionAgainst(together('ke', 'vo'), log, stores))?.number).toBe(apart)
  expect(await decisionAgainst(together('ke', 'zu'), log, stores)).toBeUndefined()
  expect(await decisionAgainst(together('zu', 'vo'), log, stores)).toBeUndefined()
})

/** A decision of the property test: a pin of two of five articles, or an undo of an earlier decision. */
const anyDecision = fc.oneof(
  fc.record({ a: fc.nat(4), by: fc.integer({ min: 1, max: 4 }), put: fc.constantFrom('together', 'apart') }),
  fc.record({ undo: fc.nat(5) }),
)

it('Whatever editors pin and undo, no published address vanishes, and an undo of the last decision restores all', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyDecision, { minLength: 1, maxLength: 7 }), async (steps) => {
      now = start
      table = new SqliteTable(':memory:', clock)
      processor = newDesk()
      const ids = ['herald', 'tribune', 'zu', 'ke', 'vo']
      await processor.process([raid('herald'), raid('tribune'), poem('zu'), poem('ke')])
      now += 30 * MINUTE
      const published = new Set((await stories()).map(({ id }) => id))
      await processor.process([poem('vo', { published: '2026-11-25T12:00:00Z' })])
      await stories()
      let number = 0
      const step = async (act: Act) => {
        now += MINUTE
        number = await decide(act)
        const all = await stories()
        const addresses = new Set(
          all.flatMap(({ id, absorbed, formerIds = [] }) => [id, ...absorbed, ...formerIds]),
        )
        for (const id of published) expect(addresses).toContain(id)
        for (const { id } of all) published.add(id)
        const live = await shown()
        processor = newDesk()
        await processor.process([])
        expect(await shown()).toEqual(live)
      }
      for (const one of steps) {
        const act: Act =
          'undo' in one
            ? { is: 'undo', decision: 1 + (one.undo % Math.max(1, number)) }
            : {
                is: 'pin',
                a: name(ids[one.a]!),
                b: name(ids[(one.a + one.by) % 5]!),
                put: one.put as 'together' | 'apart',
              }
        if ('undo' in one && number === 0) continue
        await step(act)
      }
      const before = await shown(0)
      await step({ is: 'pin', a: name('zu'), b: name('herald'), put: 'together' })
      await step({ is: 'undo', decision: number })
      expect(await shown(0)).toEqual(before)
      await step({ is: 'pin', a: name('tribune'), b: name('herald'), put: 'apart' })
      await step({ is: 'undo', decision: number })
      expect(await shown(0)).toEqual(before)
    }),
    { numRuns: 40, seed: 1827163889 },
  )
}, 120_000)
