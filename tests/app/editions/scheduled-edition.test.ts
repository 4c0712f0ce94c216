import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { composeNow, composeScheduled } from '../../../functions/app/editions/scheduled-edition.ts'
import { Editions } from '../../../functions/store/editions/editions.ts'
import { Mailings } from '../../../functions/store/editions/mailings.ts'
import { withLease } from '../../../functions/store/lease.ts'
import { Subscribers } from '../../../functions/store/subscribers/subscribers.ts'
import { TrialContext } from '../context.ts'

let trial: TrialContext
beforeEach(async () => {
  trial = new TrialContext()
  await trial.addStory()
})
afterEach(() => trial.close())

const day = '2026-11-20'
const compose = async (on = day) => (await composeScheduled(trial.context, 'weekly', on))?.id
const offSchedule = async (on = day) => (await composeNow(trial.context, 'weekly', on))?.id
const ids = async () => {
  const found: string[] = []
  for await (const { id } of new Editions(trial.context.content, trial.context.kept).all('weekly'))
    found.push(id)
  return found.reverse()
}

describe('a slot of the schedule', () => {
  it('composes an edition once a day, named by the day', async () => {
    expect(await compose()).toBe(day)
    await trial.addStory()
    expect(await compose()).toBeUndefined()
    expect(await compose('2026-11-27')).toBe('2026-11-27')
  })

  it('is done even if nothing is new', async () => {
    expect(await compose()).toBe(day)
    expect(await compose('2026-11-21')).toBeUndefined()
    await trial.addStory()
    expect(await compose('2026-11-21')).toBeUndefined()
  })

  it('makes no second edition of a day after a crash before it was marked as done, and freezes the audience that the crash left open', async () => {
    const dying = Object.assign(Object.create(trial.context.content), {
      get: trial.context.content.get.bind(trial.context.content),
      query: trial.context.content.query.bind(trial.context.content),
      write: async (writes: Parameters<typeof trial.context.content.write>[0]) => {
        const took = await trial.context.content.write(writes)
        if (writes.some(({ pk }) => pk.startsWith('EDITIONS#'))) throw new Error('killed here')
        return took
      },
    })
    const dies = composeScheduled({ ...trial.context, content: dying }, 'weekly', day)
    await expect(dies).rejects.toThrow('killed here')
    expect(await new Mailings(trial.context.subscribers).get(day)).toBeUndefined()
    await trial.addStory()
    trial.later(10)
    expect(await compose()).toBeUndefined()
    expect(await ids()).toEqual([day])
    expect(await new Mailings(trial.context.subscribers).get(day)).toMatchObject({ frozen: true })
  })

  it('is not lost if another process is composing', async () => {
    const { content: table, clock } = trial.context
    await withLease('compose', { table, clock, owner: 'other', seconds: 300 }, async () => {
      await expect(compose()).rejects.toThrow('Another process is composing an edition')
    })
    expect(await compose()).toBe(day)
  })
})

describe('a daily edition', () => {
  const daily = (on: string) => composeScheduled(trial.context, 'daily', on)
  const headlines = (edition: Awaited<ReturnType<typeof daily>>) =>
    edition?.sections.flatMap(({ stories }) => stories.map(({ headline }) => headline)) ?? []

  it('is not composed while no active subscriber gets it', async () => {
    await trial.subscribe('weekly@example.org')
    const left = await trial.subscribe('left@example.org', { frequency: 'daily' })
    await new Subscribers(trial.context.subscribers).change(
      left,
      (old) => old && { subscriber: { ...old, state: 'unsubscribed' } },
    )
    expect(await daily(day)).toBeUndefined()
    expect(await new Mailings(trial.context.subscribers).get(`${day}-daily`)).toBeUndefined()
  })

  it('is sent from the next slot on to the first subscriber who chooses it, with what is new since the slot before', async () => {
    expect(await daily('2026-11-19')).toBeUndefined()
    await trial.subscribe('ana@example.org', { frequency: 'daily' })
    await trial.addStory()
    expect(await daily('2026-11-19')).toBeUndefined()
    const edition = await daily('2026-11-20')
    expect(edition?.id).toBe('2026-11-20-daily')
    expect(headlines(edition)).toEqual([expect.stringContaining('ccccccc')])
  })

  it('that nobody gets keeps nothing out of the weekly one', async () => {
    expect(await daily(day)).toBeUndefined()
    const weekly = await composeScheduled(trial.context, 'weekly', day)
    expect(headlines(weekly)).toHaveLength(1)
  })
})

describe('an edition outside the schedule', () => {
  it('has its own id, and takes the place of the slot of that day', async () => {
    expect(await offSchedule()).toBe(day)
    await trial.addStory()
    expect(await offSchedule()).toBe(`${day}-x2`)
    await trial.addStory()
    expect(await offSchedule()).toBe(`${day}-x3`)
    await trial.addStory()
    expect(await compose()).toBeUndefined()
    expect(await compose('2026-11-27')).toBe('2026-11-27')
  })

  it('never takes an id that exists, even if one clock is a day behind another', async () => {
    expect(await offSchedule('2026-11-20')).toBe('2026-11-20')
    await trial.addStory()
    expect(await offSchedule('2026-11-21')).toBe('2026-11-21')
    await trial.addStory()
    expect(await offSchedule('2026-11-20')).toBe('2026-11-21-x2')
  })
})
