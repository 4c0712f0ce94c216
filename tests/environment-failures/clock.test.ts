import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { SqliteTable } from '../../functions/adapters/local/sqlite/sqlite-table.ts'
import { ArticleProcessor } from '../../functions/app/articles/article-processor.ts'
import { composeDue, skipPastSlots } from '../../functions/app/editions/compose-due.ts'
import { publish } from '../../functions/app/publish/publish.ts'
import { freezeAudience } from '../../functions/digest/deliver/audience.ts'
import { Editions } from '../../functions/store/editions/editions.ts'
import { withLease } from '../../functions/store/lease.ts'
import { article, everythingIsRelevant } from '../adapters/aws/articles.ts'
import { TrialContext } from '../app/context.ts'
import { SenderContext } from '../digest/context.ts'
import { edition } from '../digest/fixtures.ts'

const MONTH = 30 * 86_400_000
const YEAR = 366 * 86_400_000
const quiet = { info() {}, warn() {}, error() {} }

describe('after a clock that was a year ahead for a while', () => {
  let now: number
  const clock = () => new Date(now)
  let table: SqliteTable
  beforeEach(() => {
    now = Date.parse('2026-11-20T12:00:00Z')
    table = new SqliteTable(':memory:', clock)
  })
  afterEach(() => table.close())

  const lease = (owner: string) => ({ table, clock, owner, seconds: 60 })

  it('a lease that ended then is free', async () => {
    now += YEAR
    await withLease('publish', lease('a'), async () => 'done')
    now -= YEAR
    expect(await withLease('publish', lease('b'), async () => 'mine')).toBe('mine')
  })

  it('a lease whose holder died then is free, and one of a clock an hour ahead is held', async () => {
    const mine = () => withLease('publish', lease('b'), async () => 'mine')
    const during = async (ahead: number) => {
      now += ahead
      return withLease('publish', lease('a'), async () => {
        now -= ahead
        return mine()
      })
    }
    expect(await during(YEAR)).toBe('mine')
    expect(await during(3_600_000)).toBeUndefined()
  })

  it('the desk knows again what it forgot then', async () => {
    const desk = new ArticleProcessor({ table, clock, logger: quiet, classify: everythingIsRelevant })
    const raid = {
      title: 'Agents detain 63 at Prairie Crest plant',
      text: 'Meatpackers were led out on Tuesday.',
    }
    await desk.process([{ ...article('a'), ...raid }])
    now += YEAR
    await desk.process([article('b')])
    now -= YEAR
    await desk.process([{ ...article('c'), ...raid }])
    const stories = new Set<string | undefined>()
    for await (const { value } of table.query('DESK')) {
      const { articles } = value as unknown as { articles: { id: string; placement: { story: string } }[] }
      for (const { id, placement } of articles) if (id !== 'b') stories.add(placement.story)
    }
    expect(stories.size).toBe(1)
  })
})

it('a claim of a sender that died while its clock was a month ahead is settled', async () => {
  const context = new SenderContext()
  const [id = ''] = await context.subscribeMany(1)
  const { id: name } = context.add(edition([]))
  await freezeAudience(edition([]), context.deps())
  context.time += MONTH
  await context.claimRowOnly(name, id)
  context.time -= MONTH
  await context.finish()
  expect(await context.row(name, id)).toMatchObject({ state: 'accepted' })
})

describe('an installation whose clock was a year ahead for a while', () => {
  let trial: TrialContext
  beforeEach(() => {
    trial = new TrialContext()
  })
  afterEach(() => trial.close())

  it('goes on to publish and to compose each week, and composes none twice', async () => {
    const ids = async () => {
      const found: string[] = []
      for await (const { id } of new Editions(trial.context.content, trial.context.kept).all('weekly'))
        found.push(id)
      return found.sort()
    }
    trial.time = Date.parse('2026-11-19T12:00:00Z')
    await skipPastSlots(trial.context)
    await trial.addStory()
    trial.time += YEAR
    await composeDue(trial.context)
    await publish(trial.context)
    const ahead = await ids()
    trial.time = Date.parse('2026-11-20T13:00:00Z')
    await trial.addStory()
    await composeDue(trial.context)
    await composeDue(trial.context)
    expect((await ids()).length).toBe(ahead.length + 1)
    expect(await publish(trial.context, { atOnce: true })).toBeDefined()
    trial.time += 7 * 86_400_000
    await trial.addStory()
    await composeDue(trial.context)
    expect((await ids()).length).toBe(ahead.length + 2)
  })
})
