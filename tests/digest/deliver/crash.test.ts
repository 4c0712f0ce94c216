import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { freezeAudience } from '../../../functions/digest/deliver/audience.ts'
import { resume } from '../../../functions/digest/deliver/control.ts'
import { runSender } from '../../../functions/digest/deliver/sender.ts'
import { welcome } from '../../../functions/digest/deliver/welcome.ts'
import type { Outcome } from '../../../functions/ports/mailer.ts'
import type { Table, Write } from '../../../functions/ports/table.ts'
import { Deliveries } from '../../../functions/store/editions/deliveries.ts'
import { openStores } from '../../../functions/store/open-stores.ts'
import { SenderContext } from '../context.ts'
import { everything } from '../fixtures.ts'
import { week as weekly } from '../week.ts'

/** An edition of each schedule, and what its readers chose. */
const schedules = [
  { frequency: 'weekly', week: weekly },
  { frequency: 'daily', week: { ...weekly, id: '2026-11-20-daily', frequency: 'daily' } },
] as const

/** A table whose process dies at one of its writes, right before or right after it takes effect. */
function dying(table: Table, after: number, applied: boolean): Table {
  let left = after
  return {
    get: (keys) => table.get(keys),
    query: (pk, range) => table.query(pk, range),
    write: async (writes: readonly Write[]) => {
      left -= 1
      if (left < 0) throw new Error('The process is dead.')
      if (left === 0 && !applied) throw new Error('The process died.')
      const took = await table.write(writes)
      if (left === 0) throw new Error('The process died.')
      return took
    },
  }
}

const faults: (Outcome | undefined)[] = [
  { kind: 'lost', reason: 'no reply' },
  { kind: 'refused', reason: 'no such mailbox', next: 'never' },
  { kind: 'refused', reason: 'busy', next: 'later' },
  { kind: 'throttled', limit: 'rate' },
  { kind: 'throttled', limit: 'daily' },
  undefined,
  undefined,
  undefined,
]

const crash = fc.record({ after: fc.integer({ min: 1, max: 25 }), applied: fc.boolean() })

describe.each(schedules)('a sender of the $frequency edition that dies', ({ frequency, week }) => {
  const preferences = { ...everything, frequency }

  it('ends the subscription of a mailbox that does not exist although it dies before it writes the row', async () => {
    const context = new SenderContext()
    context.add(week)
    const [id = ''] = await context.subscribeMany(1, { preferences })
    await freezeAudience(week, context.deps())
    context.sink.answer = () => ({
      kind: 'refused',
      reason: 'SMTP 550 5.1.1 at RCPT TO',
      next: 'never',
      bounced: true,
    })
    const deliveries = new Deliveries(context.table)
    deliveries.put = (rows, now) =>
      rows.some(({ delivery }) => delivery.state === 'bounced')
        ? Promise.reject(new Error('The process is dead.'))
        : context.deliveries.put(rows, now)
    await runSender(context.deps({ deliveries }))
    expect((await context.row(week.id, id))?.state).toBe('claimed')
    expect((await context.subscribers.get([id]))[0]?.subscriber.state).toBe('bounced')
  })

  it('sends no email twice and loses no reader, whatever write it dies at and whatever the mail server answers', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(crash, { minLength: 1, maxLength: 6 }),
        fc.array(fc.constantFrom(...faults), { minLength: 1, maxLength: 20 }),
        async (crashes, answers) => {
          const context = new SenderContext()
          context.add(week)
          const ids = await context.subscribeMany(25, { preferences })
          context.sink.answer = (_, attempt) => answers[attempt % answers.length]
          for (const { after, applied } of crashes) {
            const table = dying(context.table, after, applied)
            const deps = context.deps({
              table,
              ...openStores({ subscribers: table }),
            })
            await freezeAudience(week, deps)
              .then(() => runSender(deps))
              .catch(() => undefined)
            context.later(3)
          }
          await freezeAudience(week, context.deps())
          context.sink.answer = () => undefined
          // A mail server that never answers pauses the mailing, and the operator resumes it.
          if ((await context.mailings.get(week.id))?.state === 'paused')
            await resume(week.id, context.mailings)
          await context.finish()
          const rows = (await context.deliveries.get(week.id, ids)).map((row) => row?.delivery)
          const sent = (id: string | undefined) =>
            context.sink.taken.filter(({ tags }) => tags.subscriber === id).length
          for (const row of rows) {
            const times = sent(row?.subscriber)
            expect(times).toBeLessThanOrEqual(1)
            if (row?.state === 'accepted') expect(times).toBe(1)
            else if (row?.state === 'failed') expect(times).toBe(0)
            else expect(row?.state).toBe('uncertain')
          }
        },
      ),
      { numRuns: 30 },
    )
  })
})

describe.each(schedules)('a welcome with the $frequency edition that dies', ({ frequency, week }) => {
  const preferences = { ...everything, frequency }

  it('at any write is repaired by its retry: the new reader gets the latest edition once', async () => {
    for (const state of ['active', 'pending'] as const) {
      for (const after of [1, 2, 3]) {
        for (const applied of [true, false]) {
          const context = new SenderContext()
          context.add(week)
          const newestFirst = async function* () {
            yield week
          }
          await context.subscribe('new@example.org', { state, preferences })
          // The audience was frozen before they confirmed, or never. Either way the edition is complete by then.
          if (state === 'pending') await freezeAudience(week, context.deps())
          await context.finish()
          const id = await context.subscribe('new@example.org', { preferences })
          const table = dying(context.table, after, applied)
          const { deliveries, mailings } = openStores({ subscribers: table })
          await welcome(id, { ...context.deps({ deliveries, mailings }), newestFirst }).catch(() => undefined)
          await welcome(id, { ...context.deps(), newestFirst })
          await context.finish()
          expect(context.sink.to, `${state}, write ${after}, ${applied}`).toEqual(['new@example.org'])
        }
      }
    }
  })
})
