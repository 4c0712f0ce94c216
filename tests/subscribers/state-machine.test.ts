import { describe, expect, it } from 'vitest'
import { defaultPreferences, type Subscriber } from '../../functions/domain/model/subscriber.ts'
import type { Outcome } from '../../functions/ports/mailer.ts'
import { forget } from '../../functions/subscribers/forget.ts'
import { handleRequest } from '../../functions/subscribers/handle-request.ts'
import {
  expire,
  onConfirm,
  onDelete,
  onPause,
  onRejoin,
  onResume,
  onUndo,
  onUnsubscribe,
} from '../../functions/subscribers/state-machine.ts'
import { now } from '../digest/fixtures.ts'
import { SubscriberContext } from './context.ts'

const ana: Subscriber = {
  id: 'a',
  email: 'ana@example.org',
  state: 'active',
  preferences: defaultPreferences,
  consent: { at: now.toISOString(), form: 'site 1' },
  changedAt: now.toISOString(),
  claims: { '2026-11-20': now.toISOString() },
  bounces: 0,
}
const days = (count: number) => new Date(now.getTime() + count * 86_400_000)

describe('a pause', () => {
  const confirmedAna: Subscriber = { ...ana, confirmedAt: now.toISOString() }
  it('survives unsubscribing and undoing it, but not a new subscription', () => {
    const gone = onUnsubscribe(onPause(confirmedAna, now), now)
    expect(gone?.state).toBe('unsubscribed')
    expect(onUndo(gone, now)?.state).toBe('paused')
    expect(onUndo(onUnsubscribe(onResume(onUndo(gone, now), now), now), now)?.state).toBe('active')
    expect(onUndo(onUnsubscribe(onRejoin(gone, 'preferences 1', now), now), now)?.state).toBe('active')
    expect(onUndo(onUnsubscribe(confirmedAna, now), now)?.state).toBe('active')
  })
})

describe('the data of a reader who left', () => {
  it('is kept for thirty days, so that they can come back, and then reduced to a hash and the state', () => {
    const gone = onUnsubscribe(ana, now)
    expect(gone && expire(gone, days(29))).toBeUndefined()
    expect(gone && expire(gone, days(30))).toEqual({
      id: 'a',
      state: 'unsubscribed',
      preferences: defaultPreferences,
      changedAt: now.toISOString(),
      claims: {},
      bounces: 0,
    })
  })

  it('is kept longer if they sign up again', () => {
    const asking: Subscriber = {
      ...ana,
      state: 'unsubscribed',
      consent: { at: days(29).toISOString(), form: 'site 1' },
    }
    expect(expire(asking, days(31))).toBeUndefined()
  })

  it('is reduced only once, and never while they are subscribed', () => {
    expect(expire({ ...ana, state: 'active' }, days(4000))).toBeUndefined()
    expect(expire({ ...ana, state: 'paused' }, days(4000))).toBeUndefined()
    const { email: _, ...rest } = ana
    expect(expire({ ...rest, claims: {}, state: 'deleted' }, days(4000))).toBeUndefined()
  })

  it('is reduced by the daily cleanup', async () => {
    const context = new SubscriberContext()
    await context.join('ana@example.org')
    await context.join('bo@example.org')
    const id = (await context.subscriber('ana@example.org'))?.id ?? ''
    await context.subscribers.change(id, (old) => {
      const subscriber = onUnsubscribe(old, context.clock())
      return subscriber && { subscriber }
    })
    context.time += 31 * 86_400_000
    expect(await forget(context)).toBe(1)
    expect((await context.subscriber('ana@example.org'))?.email).toBeUndefined()
    expect(await context.subscriber('bo@example.org')).toMatchObject({ email: 'bo@example.org' })
  })
})

describe('the deliveries', () => {
  it('no longer contain a deleted reader once the outcome of their last email is known, and keep the others', async () => {
    const context = new SubscriberContext()
    for (const email of ['ana@example.org', 'bo@example.org']) await context.join(email)
    const [ana = '', bo = ''] = await Promise.all(
      ['ana@example.org', 'bo@example.org'].map(async (email) => (await context.subscriber(email))?.id),
    )
    const row = (subscriber: string, edition: string, state: 'accepted' | 'claimed') => ({
      delivery: { edition, subscriber, state, attempts: 0 },
      version: 0,
    })
    for (const edition of ['a', 'b']) await context.mailings.begin(edition, context.clock())
    await context.deliveries.put(
      [row(ana, 'a', 'accepted'), row(ana, 'b', 'claimed'), row(bo, 'a', 'accepted')],
      now,
    )
    await context.subscribers.change(ana, (old) => old && { subscriber: onDelete(old, context.clock()) })

    const editionsOf = async (id: string) =>
      (await context.deliveries.of(id, ['a', 'b'])).map(({ delivery }) => delivery.edition)
    await forget(context)
    expect([await editionsOf(ana), await editionsOf(bo)]).toEqual([['b'], ['a']])
    const [open] = await context.deliveries.get('b', [ana])
    await context.deliveries.put(
      [{ delivery: row(ana, 'b', 'accepted').delivery, version: open?.version ?? 0 }],
      now,
    )
    expect(await forget(context)).toBe(1)
    expect([await editionsOf(ana), await editionsOf(bo)]).toEqual([[], ['a']])
    expect(await forget(context)).toBe(0)
  })
})

it('No link confirms a reader who complained, even if they have signed up since', () => {
  const complained: Subscriber = { ...ana, state: 'complained', changedAt: '2026-11-01T00:00:00.000Z' }
  expect(onConfirm(complained, now)).toBeUndefined()
  expect(onConfirm({ ...complained, state: 'unsubscribed' }, now)?.state).toBe('active')
})

describe('the worker behind the pages', () => {
  const signUp = async (context: SubscriberContext) => {
    await context.post('/subscribe', { email: 'ana@example.org' })
    return context.queued[0] ?? { kind: 'subscribe', id: '' }
  }

  it.each<[string, Outcome]>([
    ['is throttling', { kind: 'throttled', limit: 'rate' }],
    ['has reached its daily limit', { kind: 'throttled', limit: 'daily' }],
    ['greylists', { kind: 'refused', reason: 'SMTP 451 4.7.1 at RCPT TO', next: 'later' }],
    ['cannot be reached', { kind: 'refused', reason: 'SMTP ECONNECTION at connection', next: 'wait' }],
    ['refuses the sender', { kind: 'refused', reason: 'SMTP 530 at MAIL FROM', next: 'stop' }],
    [
      'refuses permanently, perhaps because of the sender',
      { kind: 'refused', reason: 'SMTP 550 at RCPT TO', next: 'unclear' },
    ],
    ['only accepts verified addresses', { kind: 'refused', reason: 'MessageRejected', next: 'aside' }],
  ])(
    'tries again after growing pauses if the mail server %s, and does not count it against the address',
    async (_, outcome) => {
      const context = new SubscriberContext()
      const message = await signUp(context)
      const tries: number[] = []
      const start = context.time
      context.sink.answer = () => {
        tries.push((context.time - start) / 60_000)
        return outcome
      }
      await handleRequest(message, context.workerDeps)
      for (; context.time < start + 3 * 3_600_000; context.time += 60_000) {
        for await (const due of context.requests.due()) await handleRequest(due, context.workerDeps)
      }
      expect(tries.slice(0, 8)).toEqual([0, 1, 3, 7, 15, 31, 63, 127])
      context.sink.answer = () => undefined
      context.time += 65 * 60_000
      for await (const due of context.requests.due()) await handleRequest(due, context.workerDeps)
      expect(context.sink.to).toEqual(['ana@example.org'])
      expect(await Array.fromAsync(context.requests.waiting())).toEqual([])
    },
  )

  it('gives up a confirmation email after 48 hours, and logs it', async () => {
    const context = new SubscriberContext()
    const message = await signUp(context)
    context.sink.answer = () => ({ kind: 'throttled', limit: 'daily' })
    await handleRequest(message, context.workerDeps)
    for (let hours = 0; hours < 50; hours++) {
      context.time += 3_600_000 + 300_000
      for await (const due of context.requests.due()) await handleRequest(due, context.workerDeps)
    }
    expect(context.logged.map(({ event }) => event)).toContain(
      'request given up, since its email could not be sent for 48 hours',
    )
    expect(await Array.fromAsync(context.requests.waiting())).toEqual([])
    expect(JSON.stringify(context.logged)).not.toContain('ana@')
  })

  const gone: Outcome = { kind: 'refused', reason: 'SMTP 550 5.1.1 at RCPT TO', next: 'never', bounced: true }

  it.each([
    ['a confirmation', 'pending', '/subscribe'],
    ['an email to a reader who signs up again', 'active', '/subscribe'],
    ['a link to the settings', 'active', 'manage'],
  ])('ends a subscription if the mailbox does not exist: %s', async (_, state, way) => {
    const context = new SubscriberContext()
    const email = 'ana@example.org'
    if (state === 'active') {
      await context.join(email)
      context.time += 60_000
    }
    const id = (await context.subscriber(email))?.id ?? ''
    context.sink.answer = () => gone
    if (way === 'manage') context.queued.push(await context.requests.add({ kind: 'manage', subscriber: id }))
    else await context.post(way, { email })
    await context.work()
    expect(await context.subscriber(email)).toMatchObject({ state: 'bounced' })
    // A reader who never confirmed still expires.
    const [stored] = await context.subscribers.get([(await context.subscriber(email))?.id ?? ''])
    expect(stored?.expires !== undefined).toBe(state === 'pending')
    // They may sign up again, and confirm.
    context.sink.answer = () => undefined
    context.time += 2 * 86_400_000
    await context.join(email)
    expect(await context.subscriber(email)).toMatchObject({ state: 'active' })
  })

  it('does not count an email that could not be written against the address', async () => {
    const context = new SubscriberContext()
    for (let times = 0; times < 5; times++) {
      const message = await signUp(context)
      context.queued.length = 0
      const broken = { ...context.workerDeps, sender: { title: 'x', from: 'x' } as never }
      await expect(handleRequest(message, broken)).rejects.toThrow()
    }
    await signUp(context)
    await context.work()
    expect(context.sink.taken).toHaveLength(1)
  })

  it('handles a request once, even if its message arrives twice, and keeps no address', async () => {
    const context = new SubscriberContext()
    const message = await signUp(context)
    await handleRequest(message, context.workerDeps)
    await handleRequest(message, context.workerDeps)
    expect(context.sink.taken).toHaveLength(1)
    expect(await context.requests.get(message.id)).toBeUndefined()
  })

  it('sends one email if two workers have the same message at once', async () => {
    const context = new SubscriberContext()
    const message = await signUp(context)
    await Promise.all([1, 2, 3].map(() => handleRequest(message, context.workerDeps)))
    expect(context.sink.taken).toHaveLength(1)
    context.time += 3_600_000
    expect(await Array.fromAsync(context.requests.waiting())).toEqual([])
  })

  it('logs a request that expired, since nobody gets an email for it', async () => {
    const context = new SubscriberContext()
    const message = await signUp(context)
    context.time += 3 * 86_400_000 + 1000
    await handleRequest(message, context.workerDeps)
    expect(context.sink.taken).toEqual([])
    expect(context.logged).toContainEqual({
      event: 'request not found: already handled, or expired',
      facts: { kind: message.kind },
    })
  })

  it('finds waiting requests after a restart', async () => {
    const context = new SubscriberContext()
    const message = await signUp(context)
    const waiting = []
    for await (const one of context.requests.waiting()) waiting.push(one)
    expect(waiting).toEqual([message])
  })

  it('sends no email to a reader who complained', async () => {
    const context = new SubscriberContext()
    await context.join('ana@example.org')
    const id = (await context.subscriber('ana@example.org'))?.id ?? ''
    await context.subscribers.change(id, (old) => old && { subscriber: { ...old, state: 'complained' } })
    await context.post('/subscribe', { email: 'ana@example.org' })
    await context.work()
    expect(context.sink.taken).toHaveLength(1)
  })

  it('puts no address into the queue', async () => {
    const context = new SubscriberContext()
    await signUp(context)
    expect(JSON.stringify(context.queued)).not.toContain('ana')
  })
})
