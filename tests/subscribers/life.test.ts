import { describe, expect, it } from 'vitest'
import type { Subscriber } from '../../functions/model/subscriber.ts'
import type { Outcome } from '../../functions/ports/mailer.ts'
import { forget } from '../../functions/subscribers/forget.ts'
import { handleRequest } from '../../functions/subscribers/handle-request.ts'
import {
  confirmed,
  deleted,
  forgotten,
  left,
  nothingChosen,
  paused,
  rejoined,
  resumed,
  returned,
} from '../../functions/subscribers/life.ts'
import { now } from '../digest/fixtures.ts'
import { SubscriberHome } from './home.ts'

const ana: Subscriber = {
  id: 'a',
  email: 'ana@example.org',
  state: 'active',
  preferences: nothingChosen,
  consent: { at: now.toISOString(), form: 'site 1' },
  changedAt: now.toISOString(),
  claims: { '2026-11-20': now.toISOString() },
  bounces: 0,
}
const days = (count: number) => new Date(now.getTime() + count * 86_400_000)

describe('a pause', () => {
  const confirmedAna: Subscriber = { ...ana, confirmedAt: now.toISOString() }
  it('outlasts leaving and coming back, and nothing else that begins anew', () => {
    const gone = left(paused(confirmedAna, now), now)
    expect(gone?.state).toBe('unsubscribed')
    expect(returned(gone, now)?.state).toBe('paused')
    expect(returned(left(resumed(returned(gone, now), now), now), now)?.state).toBe('active')
    expect(returned(left(rejoined(gone, 'preferences 1', now), now), now)?.state).toBe('active')
    expect(returned(left(confirmedAna, now), now)?.state).toBe('active')
  })
})

describe('what is kept of somebody who left', () => {
  it('is all for thirty days, so that they can come back, and then a hash and how they left', () => {
    const gone = left(ana, now)
    expect(gone && forgotten(gone, days(29))).toBeUndefined()
    expect(gone && forgotten(gone, days(30))).toEqual({
      id: 'a',
      state: 'unsubscribed',
      preferences: nothingChosen,
      changedAt: now.toISOString(),
      claims: {},
      bounces: 0,
    })
  })

  it('stays a while longer when they ask to come back', () => {
    const asking: Subscriber = {
      ...ana,
      state: 'unsubscribed',
      consent: { at: days(29).toISOString(), form: 'site 1' },
    }
    expect(forgotten(asking, days(31))).toBeUndefined()
  })

  it('is nothing more to drop once it was dropped, and nothing is dropped of who is here', () => {
    expect(forgotten({ ...ana, state: 'active' }, days(4000))).toBeUndefined()
    expect(forgotten({ ...ana, state: 'paused' }, days(4000))).toBeUndefined()
    const { email: _, ...rest } = ana
    expect(forgotten({ ...rest, claims: {}, state: 'deleted' }, days(4000))).toBeUndefined()
  })

  it('is dropped by the daily round', async () => {
    const home = new SubscriberHome()
    await home.join('ana@example.org')
    await home.join('bo@example.org')
    const id = (await home.subscriber('ana@example.org'))?.id ?? ''
    await home.subscribers.change(id, (old) => {
      const subscriber = left(old, home.clock())
      return subscriber && { subscriber }
    })
    home.time += 31 * 86_400_000
    expect(await forget(home)).toBe(1)
    expect((await home.subscriber('ana@example.org'))?.email).toBeUndefined()
    expect(await home.subscriber('bo@example.org')).toMatchObject({ email: 'bo@example.org' })
  })
})

describe('the ledger', () => {
  it('names nobody any more who was deleted, once their last mail is settled, and still names the others', async () => {
    const home = new SubscriberHome()
    for (const email of ['ana@example.org', 'bo@example.org']) await home.join(email)
    const [ana = '', bo = ''] = await Promise.all(
      ['ana@example.org', 'bo@example.org'].map(async (email) => (await home.subscriber(email))?.id),
    )
    const row = (subscriber: string, edition: string, state: 'accepted' | 'claimed') => ({
      delivery: { edition, subscriber, state, attempts: 0 },
      version: 0,
    })
    for (const edition of ['a', 'b']) await home.sendings.begin(edition, home.clock())
    await home.deliveries.put(
      [row(ana, 'a', 'accepted'), row(ana, 'b', 'claimed'), row(bo, 'a', 'accepted')],
      now,
    )
    await home.subscribers.change(ana, (old) => old && { subscriber: deleted(old, home.clock()) })

    const left = async (id: string) =>
      (await home.deliveries.of(id, ['a', 'b'])).map(({ delivery }) => delivery.edition)
    await forget(home)
    expect([await left(ana), await left(bo)]).toEqual([['b'], ['a']])
    const [open] = await home.deliveries.get('b', [ana])
    await home.deliveries.put(
      [{ delivery: row(ana, 'b', 'accepted').delivery, version: open?.version ?? 0 }],
      now,
    )
    expect(await forget(home)).toBe(1)
    expect([await left(ana), await left(bo)]).toEqual([[], ['a']])
    expect(await forget(home)).toBe(0)
  })
})

it('no link confirms somebody who complained, even where they seem to have asked since', () => {
  const complained: Subscriber = { ...ana, state: 'complained', changedAt: '2026-11-01T00:00:00.000Z' }
  expect(confirmed(complained, now)).toBeUndefined()
  expect(confirmed({ ...complained, state: 'unsubscribed' }, now)?.state).toBe('active')
})

describe('the worker behind the pages', () => {
  const asked = async (home: SubscriberHome) => {
    await home.post('/subscribe', { email: 'ana@example.org' })
    return home.queued[0] ?? { kind: 'subscribe', id: '' }
  }

  it.each<[string, Outcome]>([
    ['has no room', { is: 'throttled', limit: 'rate' }],
    ['has reached its daily limit', { is: 'throttled', limit: 'daily' }],
    ['greylists', { is: 'refused', reason: 'SMTP 451 4.7.1 at RCPT TO', next: 'later' }],
    ['is not there', { is: 'refused', reason: 'SMTP ECONNECTION at connection', next: 'wait' }],
    ['refuses the sender', { is: 'refused', reason: 'SMTP 530 at MAIL FROM', next: 'stop' }],
    [
      'refuses for good, perhaps the sender',
      { is: 'refused', reason: 'SMTP 550 at RCPT TO', next: 'unclear' },
    ],
    ['knows verified readers only', { is: 'refused', reason: 'MessageRejected', next: 'aside' }],
  ])(
    'waits with growing pauses where the carrier %s, and does not count that against the address',
    async (_, outcome) => {
      const home = new SubscriberHome()
      const message = await asked(home)
      const tries: number[] = []
      const start = home.time
      home.sink.answer = () => {
        tries.push((home.time - start) / 60_000)
        return outcome
      }
      await handleRequest(message, home.workerDeps)
      for (; home.time < start + 3 * 3_600_000; home.time += 60_000) {
        for await (const due of home.requests.due()) await handleRequest(due, home.workerDeps)
      }
      expect(tries.slice(0, 8)).toEqual([0, 1, 3, 7, 15, 31, 63, 127])
      home.sink.answer = () => undefined
      home.time += 65 * 60_000
      for await (const due of home.requests.due()) await handleRequest(due, home.workerDeps)
      expect(home.sink.to).toEqual(['ana@example.org'])
      expect(await Array.fromAsync(home.requests.waiting())).toEqual([])
    },
  )

  it('gives a confirmation up after 48 hours, and says so', async () => {
    const home = new SubscriberHome()
    const message = await asked(home)
    home.sink.answer = () => ({ is: 'throttled', limit: 'daily' })
    await handleRequest(message, home.workerDeps)
    for (let hours = 0; hours < 50; hours++) {
      home.time += 3_600_000 + 300_000
      for await (const due of home.requests.due()) await handleRequest(due, home.workerDeps)
    }
    expect(home.logged.map(({ event }) => event)).toContain(
      'request given up, since its email could not be sent for 48 hours',
    )
    expect(await Array.fromAsync(home.requests.waiting())).toEqual([])
    expect(JSON.stringify(home.logged)).not.toContain('ana@')
  })

  const gone: Outcome = { is: 'refused', reason: 'SMTP 550 5.1.1 at RCPT TO', next: 'never', bounced: true }

  it.each([
    ['a confirmation', 'pending', '/subscribe'],
    ['an email to a reader who signs up again', 'active', '/subscribe'],
    ['a link to the settings', 'active', 'manage'],
  ])('ends a subscription by a mailbox that is not there: %s', async (_, state, way) => {
    const home = new SubscriberHome()
    const email = 'ana@example.org'
    if (state === 'active') {
      await home.join(email)
      home.time += 60_000
    }
    const id = (await home.subscriber(email))?.id ?? ''
    home.sink.answer = () => gone
    if (way === 'manage') home.queued.push(await home.requests.add({ kind: 'manage', subscriber: id }))
    else await home.post(way, { email })
    await home.work()
    expect(await home.subscriber(email)).toMatchObject({ state: 'bounced' })
    // Somebody who never confirmed goes when they would have.
    const [standing] = await home.subscribers.get([(await home.subscriber(email))?.id ?? ''])
    expect(standing?.expires !== undefined).toBe(state === 'pending')
    // They may ask again, and confirm.
    home.sink.answer = () => undefined
    home.time += 2 * 86_400_000
    await home.join(email)
    expect(await home.subscriber(email)).toMatchObject({ state: 'active' })
  })

  it('counts no email against an address that could not be written', async () => {
    const home = new SubscriberHome()
    for (let times = 0; times < 5; times++) {
      const message = await asked(home)
      home.queued.length = 0
      const broken = { ...home.workerDeps, sender: { title: 'x', from: 'x' } as never }
      await expect(handleRequest(message, broken)).rejects.toThrow()
    }
    await asked(home)
    await home.work()
    expect(home.sink.taken).toHaveLength(1)
  })

  it('does a request once, though its message comes twice, and keeps the address of none', async () => {
    const home = new SubscriberHome()
    const message = await asked(home)
    await handleRequest(message, home.workerDeps)
    await handleRequest(message, home.workerDeps)
    expect(home.sink.taken).toHaveLength(1)
    expect(await home.requests.get(message.id)).toBeUndefined()
  })

  it('tells of one that came too late, since nobody gets a mail of it', async () => {
    const home = new SubscriberHome()
    const message = await asked(home)
    home.time += 3 * 86_400_000 + 1000
    await handleRequest(message, home.workerDeps)
    expect(home.sink.taken).toEqual([])
    expect(home.logged).toContainEqual({
      event: 'request not found: already handled, or expired',
      facts: { kind: message.kind },
    })
  })

  it('finds what waits after a stop', async () => {
    const home = new SubscriberHome()
    const message = await asked(home)
    const waiting = []
    for await (const one of home.requests.waiting()) waiting.push(one)
    expect(waiting).toEqual([message])
  })

  it('mails nothing to somebody who complained', async () => {
    const home = new SubscriberHome()
    await home.join('ana@example.org')
    const id = (await home.subscriber('ana@example.org'))?.id ?? ''
    await home.subscribers.change(id, (old) => old && { subscriber: { ...old, state: 'complained' } })
    await home.post('/subscribe', { email: 'ana@example.org' })
    await home.work()
    expect(home.sink.taken).toHaveLength(1)
  })

  it('puts nothing into a queue that names an address', async () => {
    const home = new SubscriberHome()
    await asked(home)
    expect(JSON.stringify(home.queued)).not.toContain('ana')
  })
})
