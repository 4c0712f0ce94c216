import { beforeEach, describe, expect, it } from 'vitest'
import { signToken } from '../../functions/auth/tokens.ts'
import { applyFeedback } from '../../functions/digest/deliver/feedback.ts'
import { shards } from '../../functions/store/subscribers/subscribers.ts'
import { forget } from '../../functions/subscribers/forget.ts'
import { handleRequest } from '../../functions/subscribers/handle-request.ts'
import { keys, SubscriberContext } from './context.ts'

const old = 'ana@example.org'
const fresh = 'ana@elsewhere.example'
const DAY = 86_400_000
let context: SubscriberContext
let id: string
beforeEach(async () => {
  context = new SubscriberContext()
  await context.join(old)
  id = (await context.subscriber(old))!.id
  await context.post(settings(), { frequency: 'daily', language: 'es' })
  context.sink.taken.length = 0
})

const settings = () => `/preferences/${signToken('manage', id, keys, context.clock())}`
const optOut = (of = id) => `/unsubscribe/${signToken('unsubscribe', of, keys, context.clock())}`
const state = async (email: string) => (await context.subscriber(email))?.state
/** Asks to change the address on the page of settings. */
const ask = async (to = fresh) => {
  const page = await (await context.post(settings(), { moveTo: to })).text()
  await context.work()
  return page
}
async function* allOf({ subscribers }: SubscriberContext) {
  for (const shard of shards) yield* subscribers.inShard(shard)
}
const moved = async () => {
  await ask()
  await context.post(context.mailedPath)
}

describe('A subscriber who changes their address', () => {
  it('gets the emails at the old one until the new one confirms, and the old one is told', async () => {
    await ask()
    expect(context.sink.to).toEqual([fresh, old].sort())
    expect([await state(old), await state(fresh)]).toEqual(['active', 'pending'])
    expect(String(context.sink.taken.find(({ to }) => to === old)!.raw)).not.toContain('elsewhere')
    await context.get(context.mailedPath)
    expect(await state(old)).toBe('active')
    await context.post(context.mailedPath)
    expect([await state(old), await state(fresh)]).toEqual(['unsubscribed', 'active'])
    expect((await context.subscriber(fresh))?.preferences).toMatchObject({
      frequency: 'daily',
      language: 'es',
    })
  })

  it('notifies the old address once, although the email to the new one has to wait', async () => {
    context.sink.answer = ({ to }) => (to === fresh ? { kind: 'throttled', limit: 'daily' } : undefined)
    await ask()
    for (let hours = 0; hours < 3; hours++) {
      context.time += 65 * 60_000
      for await (const due of context.requests.due()) await handleRequest(due, context.workerDeps)
    }
    context.sink.answer = () => undefined
    context.time += 65 * 60_000
    for await (const due of context.requests.due()) await handleRequest(due, context.workerDeps)
    expect(context.sink.to.sort()).toEqual([fresh, old].sort())
  })

  it('does not get again what the old address got', async () => {
    const now = context.clock()
    await context.mailings.begin('2026-11-20', now)
    const row = { edition: '2026-11-20', subscriber: id, state: 'accepted', attempts: 0 } as const
    await context.deliveries.enter([row], now)
    await moved()
    const next = (await context.subscriber(fresh))!.id
    const [stored] = await context.deliveries.get('2026-11-20', [next])
    expect(stored?.delivery).toMatchObject({ state: 'excluded', reason: 'sent to the former address' })
  })

  it('stays paused', async () => {
    await ask()
    await context.subscribers.change(id, (one) => one && { subscriber: { ...one, state: 'paused' } })
    await context.post(context.mailedPath)
    expect([await state(old), await state(fresh)]).toEqual(['unsubscribed', 'paused'])
  })

  it('is not moved if they unsubscribed before the new address confirmed', async () => {
    await ask()
    await context.post(optOut())
    expect((await context.post(context.mailedPath)).status).toBe(410)
    expect([await state(old), await state(fresh)]).toEqual(['unsubscribed', 'pending'])
  })

  it('is unsubscribed by a link in an email to the old address, even after a month', async () => {
    await moved()
    context.time += 40 * DAY
    const { subscribers, deliveries, mailings, clock } = context
    await forget({ subscribers, deliveries, mailings, clock })
    expect((await context.subscriber(old))?.email).toBeUndefined()
    await context.post(optOut())
    expect(await state(fresh)).toBe('unsubscribed')
  })

  it('has complained if an email to the old address was reported as spam', async () => {
    await moved()
    const { subscribers, deliveries, clock } = context
    await applyFeedback({ kind: 'complained', subscriber: id }, { subscribers, deliveries, clock })
    expect(await state(fresh)).toBe('complained')
  })

  it.each([
    ['the new address', fresh],
    ['the old address', old],
  ])('is deleted whole with %s: no record keeps an address', async (_, from) => {
    await moved()
    const third = 'ana@third.example'
    const next = (await context.subscriber(fresh))!.id
    await context.post(`/preferences/${signToken('manage', next, keys, context.clock())}`, { moveTo: third })
    await context.work()
    await context.post(context.mailedPath)
    const { id: of } = (await context.subscriber(from))!
    await context.post(`/delete/${signToken('manage', of, keys, context.clock())}`)
    for (const email of [old, fresh, third])
      expect(await context.subscriber(email)).toMatchObject({ state: 'deleted' })
    expect(JSON.stringify(await Array.fromAsync(allOf(context)))).not.toContain('ana@')
  })

  it('keeps a former address that signed up again on its own when the new one is deleted', async () => {
    await moved()
    await context.join(old)
    const { id: of } = (await context.subscriber(fresh))!
    await context.post(`/delete/${signToken('manage', of, keys, context.clock())}`)
    expect([await state(old), await state(fresh)]).toEqual(['active', 'deleted'])
  })

  it('can move back, and then an opt-out ends the one subscription', async () => {
    await moved()
    const next = (await context.subscriber(fresh))!.id
    await context.post(`/preferences/${signToken('manage', next, keys, context.clock())}`, { moveTo: old })
    await context.work()
    await context.post(context.mailedPath)
    expect([await state(old), await state(fresh)]).toEqual(['active', 'unsubscribed'])
    await context.post(optOut(next))
    expect([await state(old), await state(fresh)]).toEqual(['unsubscribed', 'unsubscribed'])
  })

  it('learns nothing about the new address', async () => {
    await context.join('bo@example.org')
    await context.join('cy@example.org')
    const cy = (await context.subscriber('cy@example.org'))!
    await context.subscribers.change(cy.id, (one) => one && { subscriber: { ...one, state: 'complained' } })
    const pages = [await ask('bo@example.org'), await ask('cy@example.org'), await ask('nobody@example.org')]
    // The links in a page hold its time and nothing else that differs.
    const plain = pages.map((page) => page.replaceAll(/\/[a-z]+\/[\w.]+"/g, '"'))
    expect(new Set(plain).size).toBe(1)
    expect(await state('bo@example.org')).toBe('active')
    expect(await state('cy@example.org')).toBe('complained')
    expect(context.sink.taken.filter(({ to }) => to === 'cy@example.org' && context.time)).toHaveLength(1)
  })

  it('cannot make us email strangers without end', async () => {
    for (let n = 0; n < 10; n++) await ask(`stranger${n}@example.org`)
    const strangers = context.sink.taken.filter(({ to }) => to !== old)
    expect(strangers.length).toBeLessThanOrEqual(3)
    expect(context.sink.taken.length).toBeLessThanOrEqual(6)
  })

  it('needs a link that was just emailed: the link in an edition changes nothing', async () => {
    const path = `/preferences/${signToken('unsubscribe', id, keys, context.clock())}`
    await context.post(path, { moveTo: fresh })
    await context.work()
    expect(await context.subscriber(fresh)).toBeUndefined()
  })
})
