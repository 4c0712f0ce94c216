import { describe, expect, it } from 'vitest'
import { freezeAudience } from '../../../functions/digest/deliver/audience.ts'
import { CLAIM_DAYS, claim, PROOF_DAYS } from '../../../functions/digest/deliver/claim.ts'
import { DELIVERY_MS } from '../../../functions/digest/deliver/deliver.ts'
import { WAITS_MS } from '../../../functions/digest/deliver/record-outcomes.ts'
import { recover, staleMs } from '../../../functions/digest/deliver/recover.ts'
import { runSender } from '../../../functions/digest/deliver/sender.ts'
import { ANSWER_MS } from '../../../functions/ports/mailer.ts'
import { SenderContext } from '../context.ts'
import { edition } from '../fixtures.ts'
import { week } from '../week.ts'

const DAY = 86_400_000

describe('The last guard against sending an email twice', () => {
  it('claims no row of a subscriber whose item has a claim for this edition, whatever the row says', async () => {
    const context = new SenderContext()
    context.add(week)
    const [id = ''] = await context.subscribeMany(1)
    await freezeAudience(week, context.deps())
    const [row] = await context.deliveries.get(week.id, [id])
    expect((await claim([row!], context.deps())).claimed).toHaveLength(1)
    // A row that was restored from a backup says that it was never claimed.
    const [now] = await context.deliveries.get(week.id, [id])
    await context.deliveries.put([{ ...now!, delivery: row!.delivery }], context.clock())
    const [again] = await context.deliveries.get(week.id, [id])
    expect(again?.delivery.state).toBe('queued')
    expect(await claim([again!], context.deps())).toEqual({ claimed: [], excluded: 1 })
    await runSender(context.deps())
    expect(context.sink.taken).toEqual([])
    expect(await context.row(week.id, id)).toMatchObject({
      state: 'uncertain',
      reason: 'claimed by another sender',
    })
  })

  it('claims a row of another edition although the item has an older claim', async () => {
    const context = new SenderContext()
    const [id = ''] = await context.subscribeMany(1)
    for (const one of [week, edition(week.sections, { id: '2026-11-27' })]) {
      context.add(one)
      await freezeAudience(one, context.deps())
    }
    await runSender(context.deps())
    expect(context.sink.taken).toHaveLength(2)
    expect(Object.keys((await context.subscribers.get([id]))[0]!.subscriber.claims)).toHaveLength(2)
  })
})

describe('a claim without an outcome', () => {
  it('is uncertain if the subscriber’s item has it, and queued again if not', async () => {
    const context = new SenderContext()
    context.add(week)
    const [shown = '', unshown = ''] = await context.subscribeMany(2)
    await freezeAudience(week, context.deps())
    const [row] = await context.deliveries.get(week.id, [shown])
    if (row) await claim([row], context.deps())
    await context.claimRowOnly(week.id, unshown)
    await runSender(context.deps())
    expect(context.sink.taken).toEqual([])
    context.later(3)
    await runSender(context.deps())
    expect(await context.row(week.id, shown)).toMatchObject({
      state: 'uncertain',
      reason: 'the sender stopped',
    })
    expect(await context.row(week.id, unshown)).toMatchObject({ state: 'accepted' })
    expect(context.sink.taken).toHaveLength(1)
  })

  it.each([1, 2, 7, 29, 30, 31, 45, 59, 60, 61, 90, 300])(
    'is never sent again although it is found %s days later and daily editions were sent since',
    async (days) => {
      const context = new SenderContext()
      context.add(week)
      const [id = ''] = await context.subscribeMany(1)
      await freezeAudience(week, context.deps())
      const [row] = await context.deliveries.get(week.id, [id])
      await claim([row!], context.deps())
      // The sender died. Since then, each claim removes claims that the subscriber's item need not keep.
      for (let day = 1; day <= days; day++) {
        context.time += DAY
        const daily = { edition: `daily-${day}`, subscriber: id, state: 'queued', attempts: 0 } as const
        await context.deliveries.enter([daily], context.clock())
        await claim(
          (await context.deliveries.get(daily.edition, [id])).map((row) => row!),
          context.deps(),
        )
      }
      const [stale] = await context.deliveries.get(week.id, [id])
      await recover([stale!], context.deps())
      expect((await context.row(week.id, id))?.state).toBe('uncertain')
    },
  )

  it('is queued again while its absence from the item proves that nothing was sent', async () => {
    const context = new SenderContext()
    const [id = ''] = await context.subscribeMany(1)
    await freezeAudience(context.add(week), context.deps())
    await context.claimRowOnly(week.id, id)
    context.time += PROOF_DAYS * DAY
    await recover(
      (await context.deliveries.get(week.id, [id])).map((row) => row!),
      context.deps(),
    )
    expect((await context.row(week.id, id))?.state).toBe('queued')
  })
})

it('An item keeps a claim for twice the days in which its absence is proof, and these are more than any edition takes', () => {
  expect(CLAIM_DAYS).toBeGreaterThanOrEqual(2 * PROOF_DAYS)
  expect(PROOF_DAYS).toBeGreaterThanOrEqual(30)
})

it('A claim becomes stale only after its email was sent and answered, or can no longer be sent', () => {
  // How long writing the outcome is tried.
  const writing = WAITS_MS.reduce((sum, ms) => sum + ms)
  for (const answerMs of [undefined, 1, 60_000, 3_600_000]) {
    const mailer = answerMs === undefined ? {} : { answerMs }
    expect(staleMs(mailer)).toBeGreaterThan(DELIVERY_MS + (answerMs ?? ANSWER_MS) + writing)
  }
  expect(staleMs({})).toBe(120_000)
})
