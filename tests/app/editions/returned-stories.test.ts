import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { ArticleProcessor } from '../../../functions/app/articles/article-processor.ts'
import { publishDueStories } from '../../../functions/app/articles/publish-story.ts'
import { sourcesById } from '../../../functions/app/context.ts'
import { composeNow } from '../../../functions/app/editions/scheduled-edition.ts'
import type { Act } from '../../../functions/domain/model/decision.ts'
import type { Edition } from '../../../functions/domain/model/edition.ts'
import type { Story } from '../../../functions/domain/model/story.ts'
import type { Preferences } from '../../../functions/domain/model/subscriber.ts'
import { Editions } from '../../../functions/store/editions/editions.ts'
import { Decisions } from '../../../functions/store/stories/decisions.ts'
import { Stories } from '../../../functions/store/stories/stories.ts'
import { TrialContext } from '../context.ts'

const DAY = 86_400_000
const name = (n: number) => ({ id: `article-${n}`, source: 'courier' })
const articleOf = ({ lead }: Story) => Number(lead.id.split('-')[1])
const inEdition = ({ sections }: Edition) =>
  sections.filter(({ id }) => id !== 'deadlines').flatMap(({ stories }) => stories.map(({ id }) => id))

/** A digest whose editors decide between its editions. */
class Newsroom {
  readonly trial = new TrialContext()
  readonly #frequency: Preferences['frequency']
  #composed = 0

  constructor(frequency: Preferences['frequency'] = 'weekly') {
    this.#frequency = frequency
  }

  async decide(act: Act): Promise<number> {
    this.trial.later(1)
    const { content: table, clock, logger } = this.trial.context
    const log = new Decisions(table)
    const number = (await log.last()) + 1
    await log.append({ number, at: clock().toISOString(), by: 'ana', why: '', act })
    const classify = () => {
      throw new Error('No decision here adds an article.')
    }
    await new ArticleProcessor({ table, clock, logger, classify }).applyDecisions()
    return number
  }

  /** What readers can have now, by the number of the lead article. */
  async stories(): Promise<Map<number, Story>> {
    const { cache } = this.trial.context
    const range = { from: new Date(this.trial.time - 60 * DAY), to: this.trial.clock() }
    const stories = await cache.stories.read(range, sourcesById(this.trial.context))
    return new Map(stories.filter(({ withdrawn }) => !withdrawn).map((story) => [articleOf(story), story]))
  }

  async storyOf(n: number): Promise<string> {
    return (await this.stories()).get(n)?.id ?? ''
  }

  /** Composes an edition of a day of its own. */
  async compose(): Promise<Edition | undefined> {
    this.trial.later(1)
    const day = new Date(this.trial.time + this.#composed++ * DAY).toISOString().slice(0, 10)
    return composeNow(this.trial.context, this.#frequency, day)
  }

  async editions(): Promise<Edition[]> {
    const { content, kept } = this.trial.context
    return Array.fromAsync(new Editions(content, kept).all(this.#frequency))
  }
}

let room: Newsroom
afterEach(() => room.trial.close())

/** Two stories in a first edition, and a third since, which readers of the site saw. */
async function begin(frequency: Preferences['frequency']): Promise<string> {
  room = new Newsroom(frequency)
  await room.trial.addStory()
  await room.trial.addStory()
  await room.compose()
  await room.trial.addStory()
  await publishDue()
  return room.storyOf(3)
}

const pin: Act = { is: 'pin', a: name(1), b: name(3), put: 'together' }
const ways = [
  { way: 'hid', act: (story: string): Act => ({ is: 'hide', story }) },
  { way: 'merged into an older one', act: () => pin },
  { way: 'emptied by excluding its article', act: (): Act => ({ is: 'exclude', article: name(3) }) },
]

describe.each(['weekly', 'daily'] as const)('A %s edition', (frequency) => {
  it.each(ways)(
    'has a story once that an editor $way before the last one and brought back since',
    async ({ act }) => {
      const story = await begin(frequency)
      const decision = await room.decide(act(story))
      await room.trial.addStory()
      expect(inEdition((await room.compose())!)).toEqual([await room.storyOf(4)])
      await room.decide({ is: 'undo', decision })
      expect(inEdition((await room.compose())!)).toEqual([story])
      await room.trial.addStory()
      expect(inEdition((await room.compose())!)).toEqual([await room.storyOf(5)])
    },
  )

  it('does not tell that a story was withdrawn if no edition had it', async () => {
    const story = await begin(frequency)
    await room.decide({ is: 'hide', story })
    await room.trial.addStory()
    expect((await room.compose())!.putRight).toBeUndefined()
  })

  it('tells that a story of an earlier edition was withdrawn', async () => {
    await begin(frequency)
    const story = await room.storyOf(1)
    await room.decide({ is: 'hide', story })
    expect((await room.compose())!.putRight).toEqual([expect.objectContaining({ story })])
  })
})

describe('A story that an earlier edition could have had', () => {
  it('is not in the next one because of decisions since: it was hidden and shown again, taken out and put back, or merged and unmerged', async () => {
    await begin('weekly')
    const dropped = await room.storyOf(3)
    const edition = new Date(room.trial.time + DAY).toISOString().slice(0, 10)
    await room.decide({ is: 'drop', edition, story: dropped })
    await room.trial.addStory()
    expect(inEdition((await room.compose())!)).toEqual([await room.storyOf(4)])
    await room.decide({ is: 'rewrite', story: dropped, headline: 'Another headline' })
    await room.decide({ is: 'undo', decision: await room.decide({ is: 'hide', story: dropped }) })
    await room.decide({ is: 'undo', decision: await room.decide({ is: 'exclude', article: name(3) }) })
    await room.decide({ is: 'undo', decision: await room.decide(pin) })
    expect(await room.storyOf(3)).toBe(dropped)
    expect(await room.compose()).toBeUndefined()
  })
})

/** A decision about the newest stories but so many, or about the last decision but so many. */
const step = fc.record({
  is: fc.constantFrom(
    'hide',
    'show',
    'exclude',
    'admit',
    'together',
    'together',
    'apart',
    'undo',
    'undo',
    'undo',
  ),
  back: fc.nat({ max: 2 }),
  more: fc.integer({ min: 1, max: 4 }),
})
type Step = { is: string; back: number; more: number }
/** What editors decide before each edition. */
const weeks = fc.array(fc.array(step, { maxLength: 4 }), { minLength: 3, maxLength: 6 })

describe('Whatever editors hide, show, merge, split, exclude and undo between editions', () => {
  it('each story that readers can have in the end was in an edition, and none was in two', async () => {
    await fc.assert(
      fc.asyncProperty(weeks, async (weeks: Step[][]) => {
        room = new Newsroom()
        try {
          await live(weeks)
          await room.trial.addStory()
          await room.compose()
          const sent = (await room.editions()).flatMap(inEdition)
          expect(new Set(sent).size).toBe(sent.length)
          const missing = [...(await room.stories()).values()].filter(
            ({ id, absorbed }) => ![id, ...absorbed].some((one) => sent.includes(one)),
          )
          expect(missing.map(({ id, headline }) => `${id} ${headline}`)).toEqual([])
        } finally {
          await room.trial.close()
        }
      }),
      { numRuns: 15 },
    )
    room = new Newsroom()
  })
})

async function live(weeks: readonly Step[][]): Promise<void> {
  const ids = new Map<number, string>()
  const decisions = new Decisions(room.trial.context.content)
  await room.trial.addStory()
  await room.compose()
  let newest = 1
  for (const steps of weeks) {
    await room.trial.addStory()
    await room.trial.addStory()
    newest += 2
    await publishDue()
    for (const { is, back, more } of steps) {
      for (const [article, { id }] of await room.stories()) ids.set(article, id)
      const n = Math.max(1, newest - back)
      const story = ids.get(n)
      const decision = (await decisions.last()) - back
      if (is === 'undo') {
        if (decision > 0) await room.decide({ is, decision })
      } else if (is === 'hide' || is === 'show') {
        if (story) await room.decide({ is, story })
      } else if (is === 'exclude' || is === 'admit') await room.decide({ is, article: name(n) })
      else if (n > more)
        await room.decide({ is: 'pin', a: name(n), b: name(n - more), put: is as 'together' | 'apart' })
    }
    await room.compose()
  }
}

/** Readers of the site see what is new. */
async function publishDue(): Promise<void> {
  const when = { now: room.trial.clock(), settleMinutes: 0 }
  await publishDueStories(new Stories(room.trial.context.content), sourcesById(room.trial.context), when)
  room.trial.later(1)
}
