import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { attributesOf } from '../../../functions/adapters/aws/dynamodb/dynamo-item.ts'
import { freezeAudience } from '../../../functions/digest/deliver/audience.ts'
import { applyFeedback } from '../../../functions/digest/deliver/feedback.ts'
import { runSender } from '../../../functions/digest/deliver/sender.ts'
import { openStores } from '../../../functions/store/open-stores.ts'
import { entries } from '../../../infra/entries.ts'
import { SenderContext } from '../../digest/context.ts'
import { everything } from '../../digest/fixtures.ts'
import { week } from '../../digest/week.ts'
import { clock, inVirtualTime, sleep, stopTime, tableAtLimits } from './at-limits.ts'

const READERS = 300
/** What SES allows an account that left its sandbox. */
const PER_SECOND = 14
/** So few that the table is at its limit for most of the mailing. */
const BURST_SECONDS = 2
const GRACE_MS = 45_000
/** Lambda's pauses before its two retries of an asynchronous call. */
const RETRY_MS = [60_000, 120_000]

beforeEach(stopTime)
afterEach(() => {
  vi.useRealTimers()
})

it('records every outcome of a mailing at the full pace of SES, and emails nobody twice, after the burst was used up', async () => {
  const { dynamo, open } = tableAtLimits('subscribers', BURST_SECONDS)
  const context = new SenderContext()
  context.time = Date.now()
  context.add(week)
  const ids = await context.subscribeMany(READERS, { preferences: everything })
  await freezeAudience(week, context.deps())
  for await (const item of context.table.all())
    dynamo.items.set(
      JSON.stringify([item.pk, item.sk]),
      attributesOf({ ...item, when: 'always' }, 'x') as never,
    )
  const undelivered: string[] = []
  const events: Promise<void>[] = []
  // As many processes as handle events at once.
  const processes = Array.from({ length: 4 }, () => openStores({ subscribers: open() }))
  const feedback = async (
    subscriber: string,
    kind: 'sent' | 'delivered',
    messageId: string,
    after: number,
  ) => {
    await sleep(after)
    for (const ms of [...RETRY_MS, undefined]) {
      const stores = processes[events.length % processes.length]!
      const work = applyFeedback({ kind, subscriber, edition: week.id, messageId }, { ...stores, clock })
      const late = sleep(entries.feedback.seconds * 1000).then(() => Promise.reject(new Error('timed out')))
      late.catch(() => {})
      try {
        return await Promise.race([work, late])
      } catch {
        work.catch(() => {})
        if (ms === undefined) undelivered.push(`${subscriber} ${kind}`)
        else await sleep(ms)
      }
    }
  }
  context.sink.perSecond = PER_SECOND
  context.sink.answer = async (mail, n) => {
    await sleep(150)
    const id = ids[Number(/reader(\d+)@/.exec(mail.to)![1])]!
    events.push(feedback(id, 'sent', `m${n}`, 500), feedback(id, 'delivered', `m${n}`, 2500))
    return { kind: 'accepted', messageId: `m${n}` }
  }
  const begun = Date.now()
  await inVirtualTime(
    (async () => {
      for (let n = 0; n < 20; n++) {
        const table = open()
        const until = new Date(Date.now() + entries.send.seconds * 1000 - GRACE_MS)
        const deps = context.deps({
          table,
          ...openStores({ subscribers: table }),
          clock,
          sleep,
          until,
          pace: {},
        })
        const results = await runSender(deps).catch((error: Error) => error.message)
        if (Array.isArray(results) && results.every(({ kind }) => kind === 'complete')) break
        await sleep(60_000 - ((Date.now() - begun) % 60_000))
      }
      await Promise.all(events)
    })(),
  )
  const { deliveries } = openStores({ subscribers: open() })
  const rows = await inVirtualTime(deliveries.get(week.id, ids))
  const states = Object.groupBy(rows, (row) => row?.delivery.state ?? 'missing')
  expect(dynamo.refused).toBeGreaterThan(0)
  expect(context.sink.to).toHaveLength(READERS)
  expect(context.sink.to).toEqual([...new Set(context.sink.to)])
  expect(Object.keys(states)).toEqual(['delivered'])
  expect(undelivered).toEqual([])
}, 120_000)
