import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { publishDueStories } from '../../../functions/app/articles/publish-story.ts'
import type { ComposingContext } from '../../../functions/app/context.ts'
import { composeDue, openSlots, skipPastSlots } from '../../../functions/app/editions/compose-due.ts'
import { sendDrafts } from '../../../functions/app/editions/send-drafts.ts'
import { decisionsOnEdition } from '../../../functions/domain/decisions/for-editions.ts'
import type { Act } from '../../../functions/domain/model/decision.ts'
import { Editions } from '../../../functions/store/editions/editions.ts'
import { Decisions } from '../../../functions/store/stories/decisions.ts'
import { Stories } from '../../../functions/store/stories/stories.ts'
import { TrialContext } from '../context.ts'

/** A Thursday; the weekly edition is due on Friday at 07:00 in New York, which is noon in UTC. */
const THURSDAY = Date.parse('2026-11-19T12:00:00Z')
const DUE = Date.parse('2026-11-20T12:00:00Z')
const FRIDAY = '2026-11-20'
const DAY = 86_400_000

let trial: TrialContext
beforeEach(async () => {
  trial = new TrialContext({ editors: ['ana@example.org', 'Ben <ben@example.org>'] })
  trial.time = THURSDAY
  await skipPastSlots(trial.context)
})
afterEach(() => trial.close())

async function decide(act: Act): Promise<void> {
  const log = new Decisions(trial.context.content)
  const number = (await log.last()) + 1
  await log.append({ number, at: trial.clock().toISOString(), by: 'ana', why: '', act })
}

/** What was frozen, by id, with the headlines of each. */
async function frozenOf(frequency: 'weekly' | 'daily'): Promise<Record<string, string[]>> {
  await composeDue(trial.context)
  const all: Record<string, string[]> = {}
  for await (const { id, sections } of new Editions(trial.context.content, trial.context.kept).all(
    frequency,
  )) {
    all[id] = sections.flatMap(({ stories }) => stories.map(({ id }) => id))
  }
  return all
}

const frozen = () => frozenOf('weekly')
const outbox = () => Array.fromAsync(trial.context.outbox.list(''))

describe.each([
  { frequency: 'weekly', kind: '', period: 7 * DAY },
  { frequency: 'daily', kind: '-daily', period: DAY },
] as const)('the $frequency edition', ({ frequency, kind, period }) => {
  const id = `${FRIDAY}${kind}`
  const frozen = () => frozenOf(frequency)

  /** A daily edition is only made if somebody gets it. The weekly one of that day is out of its way. */
  const begin = async () => {
    if (frequency === 'weekly') return
    await trial.subscribe('dora@example.org', { frequency })
    await new Editions(trial.context.content, trial.context.kept).setDone('weekly', FRIDAY)
  }
  beforeEach(begin)

  it('waits for its first slot in a new installation, and is then sent at its time, once', async () => {
    await trial.addStory()
    expect(await frozen()).toEqual({})
    trial.time = DUE
    expect(Object.keys(await frozen())).toEqual([id])
    trial.later(60)
    expect(Object.keys(await frozen())).toEqual([id])
  })

  it('is logged with its id if there is one, and the slot is logged in any case', async () => {
    const logged = () =>
      trial.logged.map(({ event, facts }) => `${event} ${facts?.frequency} ${facts?.edition}`)
    trial.time = DUE
    await frozen()
    expect(logged().filter((line) => line.startsWith(`turn taken ${frequency}`))).toEqual([
      `turn taken ${frequency} undefined`,
    ])
    await trial.addStory()
    trial.time = DUE + period
    await frozen()
    expect(logged()).toContainEqual(expect.stringMatching(new RegExp(`^turn taken ${frequency} \\d{4}-`)))
  })

  it('that an editor holds waits until they release it', async () => {
    await trial.addStory()
    await decide({ is: 'hold', edition: id })
    trial.time = DUE
    expect(await frozen()).toEqual({})
    const log = await new Decisions(trial.context.content).after(0)
    expect((await openSlots(trial.context, log)).map(({ id }) => id)).toContain(id)
    trial.later(60)
    await decide({ is: 'go', edition: id })
    expect(Object.keys(await frozen())).toEqual([id])
  })

  it('that was held until its successor’s time is part of that one', async () => {
    await trial.addStory()
    await decide({ is: 'hold', edition: id })
    trial.time = DUE + period
    expect(Object.values(await frozen()).map((stories) => stories.length)).toEqual([1])
  })

  it('that an editor sends now is sent early and not again at its time', async () => {
    await trial.addStory()
    await decide({ is: 'send', edition: id })
    expect(Object.keys(await frozen())).toEqual([id])
    await trial.addStory()
    trial.time = DUE
    expect(Object.keys(await frozen())).toEqual([id])
  })

  it('that is skipped leaves its stories to the next one', async () => {
    await trial.addStory()
    await decide({ is: 'skip', edition: id })
    trial.time = DUE
    expect(await frozen()).toEqual({})
    trial.time = DUE + period - 3_600_000
    await trial.addStory()
    trial.time = DUE + period
    expect(Object.values(await frozen()).map((stories) => stories.length)).toEqual([2])
  })

  it('may be followed by an extra edition that an editor requests, which covers only what is newer', async () => {
    await trial.addStory()
    await decide({ is: 'extra', frequency })
    const [first] = Object.values(await frozen())
    await trial.addStory()
    trial.time = DUE
    const all = await frozen()
    expect(Object.keys(all).sort()).toEqual([`2026-11-19${kind}-x2`, id])
    expect(all[id]).toHaveLength(1)
    expect(all[id]).not.toEqual(first)
  })

  it('has one extra edition for each request of an editor, even if the first call was interrupted', async () => {
    await trial.addStory()
    await decide({ is: 'extra', frequency })
    const { content } = trial.context
    const dying: ComposingContext = {
      ...trial.context,
      content: {
        get: (keys) => content.get(keys),
        query: (pk, range) => content.query(pk, range),
        write: async (writes) => {
          if (writes.some(({ sk }) => sk.includes('extra-'))) throw new Error('killed here')
          return content.write(writes)
        },
      },
    }
    await composeDue(dying)
    expect(trial.logged.map(({ event }) => event)).toContain('compose failed and will be retried')
    await trial.addStory()
    expect(Object.keys(await frozen())).toEqual([`2026-11-19${kind}-x2`])
    await trial.addStory()
    trial.time = DUE
    expect(Object.values(await frozen()).map((stories) => stories.length)).toEqual([2, 1])
    await decide({ is: 'extra', frequency })
    await trial.addStory()
    expect(Object.keys(await frozen()).sort()).toEqual([`2026-11-19${kind}-x2`, id, `${id}-x2`])
  })

  it('is sent at its time even if an editor requested another one earlier that day', async () => {
    await trial.addStory()
    trial.time = DUE - 3_600_000
    await decide({ is: 'extra', frequency })
    await frozen()
    await trial.addStory()
    trial.time = DUE
    expect(Object.keys(await frozen()).sort()).toEqual([id, `${id}-x2`])
  })

  it('leaves articles that are processed while it is frozen to the next one, and loses none', async () => {
    await trial.addStory()
    trial.time = DUE
    const { content } = trial.context
    let entered = false
    const racing: ComposingContext = {
      ...trial.context,
      content: {
        get: (keys) => content.get(keys),
        query: (pk, range) => content.query(pk, range),
        // A story is added right after the others were published.
        write: async (writes) => {
          const took = await content.write(writes)
          const isRelease = writes.some(({ sk }) => sk.endsWith('!release'))
          if (isRelease && !entered) {
            entered = true
            await trial.addStory()
          }
          return took
        },
      },
    }
    await composeDue(racing)
    trial.time = DUE + period
    expect(Object.values(await frozen()).map((stories) => stories.length)).toEqual([1, 1])
  })

  it('is introduced, ordered and shortened as its editors decided, not as it was ranked', async () => {
    for (let n = 0; n < 4; n++) await trial.addStory()
    trial.time = DUE - 60_000
    await decide({ is: 'extra', frequency })
    const [ranked = []] = Object.values(await frozen())
    const [first = '', second = '', third = '', fourth = ''] = ranked
    trial = new TrialContext()
    trial.time = THURSDAY
    await skipPastSlots(trial.context)
    await begin()
    for (let n = 0; n < 4; n++) await trial.addStory()
    const introduction = { text: 'A *quiet* week.', html: '<p>A <em>quiet</em> week.</p>' }
    await decide({ is: 'introduce', edition: id, introduction })
    await decide({ is: 'place', edition: id, story: fourth, before: first })
    await decide({ is: 'place', edition: id, story: 'gone', before: first })
    await decide({ is: 'drop', edition: id, story: second })
    trial.time = DUE
    const editions = new Editions(trial.context.content, trial.context.kept)
    await composeDue(trial.context)
    const edition = await editions.last(frequency)
    expect(edition?.introduction).toEqual(introduction)
    expect(edition?.sections.flatMap(({ stories }) => stories.map(({ id }) => id))).toEqual([
      fourth,
      first,
      third,
    ])
  })

  it('reports the corrections since the one before', async () => {
    await trial.addStory()
    trial.time = DUE
    const [[story = ''] = []] = Object.values(await frozen())
    await decide({ is: 'correct', story, text: 'It was 36.' })
    await decide({ is: 'correct-edition', edition: id, text: 'The link was wrong.' })
    await trial.addStory()
    trial.time = DUE + period
    await composeDue(trial.context)
    const editions = new Editions(trial.context.content, trial.context.kept)
    expect((await editions.last(frequency))?.putRight).toMatchObject([
      { text: 'It was 36.', story },
      { text: 'The link was wrong.', edition: id },
    ])
    await trial.addStory()
    trial.time = DUE + 2 * period
    await composeDue(trial.context)
    expect((await editions.last(frequency))?.putRight).toBeUndefined()
  })
})

describe('the draft', () => {
  it('is sent to each editor once, some hours before the edition and with the same content', async () => {
    await trial.addStory()
    await sendDrafts(trial.context)
    expect(await outbox()).toEqual([])
    trial.time = DUE - 13 * 3_600_000
    await publishDueStories(new Stories(trial.context.content), new Map(), {
      now: trial.clock(),
      settleMinutes: 20,
    })
    await sendDrafts(trial.context)
    await sendDrafts(trial.context)
    const mails = await outbox()
    expect(mails).toHaveLength(2)
    const raw = new TextDecoder().decode(await trial.context.outbox.read(mails[0]!))
    expect(raw).toContain('draft of the next edition')
    expect(raw.replace(/=\r\n/g, '')).toMatch(/otherwise\. 1 story, \d+ words, 1 minute\./)
    expect(raw.replace(/=\r\n/g, '')).toMatch(/\/edit\/e\.[\w.]+\/editions\/2026-11-20/)
    trial.time = DUE
    expect(Object.keys(await frozen())).toEqual([FRIDAY])
  })

  it('is not sent for an edition that was sent or skipped already', async () => {
    await trial.addStory()
    await decide({ is: 'skip', edition: FRIDAY })
    trial.time = DUE - 3_600_000
    await sendDrafts(trial.context)
    expect(await outbox()).toEqual([])
  })
})

it('Decisions on an edition that were undone have no effect', async () => {
  await decide({ is: 'hold', edition: FRIDAY })
  await decide({ is: 'undo', decision: 1 })
  const log = await new Decisions(trial.context.content).after(0)
  expect(decisionsOnEdition(FRIDAY, log).timing).toBeUndefined()
})
