import { beforeEach, describe, expect, it } from 'vitest'
import { freezeAudience } from '../../../functions/digest/deliver/audience.ts'
import { applyFeedback, type Feedback } from '../../../functions/digest/deliver/feedback.ts'
import { runSender } from '../../../functions/digest/deliver/sender.ts'
import { SenderContext } from '../context.ts'
import { edition } from '../fixtures.ts'
import { week } from '../week.ts'

type Event = Feedback extends infer F ? (F extends Feedback ? Omit<F, 'subscriber'> : never) : never

let context: SenderContext
let id: string
beforeEach(async () => {
  context = new SenderContext()
  id = await context.subscribe('ana@example.org')
})

const mail = async (of = week) => {
  context.add(of)
  await freezeAudience(of, context.deps())
  await runSender(context.deps())
}
const receive = (event: Event) =>
  applyFeedback({ edition: week.id, ...event, subscriber: id } as Feedback, context.deps())
const state = async () => (await context.subscribers.get([id]))[0]?.subscriber.state
const row = async () => (await context.row(week.id, id))?.state
const full: Event = { kind: 'bounced', permanent: false, full: true, reason: 'mailbox full' }
const permanent: Event = { kind: 'bounced', permanent: true, reason: 'no such mailbox' }
/** How SES reports an out-of-office reply. */
const reply: Event = { kind: 'bounced', permanent: false, reason: 'Transient: General' }

describe('A later event of the mail server', () => {
  it('settles an uncertain delivery', async () => {
    context.sink.answer = () => ({ kind: 'lost', reason: 'no reply' })
    await mail()
    await receive({ kind: 'sent', messageId: 'm1' })
    expect(await context.row(week.id, id)).toMatchObject({ state: 'accepted', messageId: 'm1' })
    expect((await context.row(week.id, id))?.reason).toBeUndefined()
  })

  it('ends a subscription at a permanent bounce and at a complaint', async () => {
    await mail()
    await receive({ kind: 'bounced', permanent: true, reason: 'no such mailbox' })
    expect([await row(), await state()]).toEqual(['bounced', 'bounced'])
  })

  it('ends a subscription at a complaint for good, unless the reader takes it back', async () => {
    await mail()
    await receive({ kind: 'complained' })
    expect([await row(), await state()]).toEqual(['complained', 'complained'])
    await receive({ kind: 'not-spam' })
    expect([await row(), await state()]).toEqual(['delivered', 'active'])
  })

  it('that takes back a complaint restores the pause of a reader who was paused, and of nobody else', async () => {
    const pause = (to: 'paused' | 'active') =>
      context.subscribers.change(id, (old) => old && { subscriber: { ...old, state: to } })
    await mail()
    for (const before of ['paused', 'active'] as const) {
      await pause(before)
      await applyFeedback({ kind: 'complained', subscriber: id }, context.deps())
      expect(await state()).toBe('complained')
      await applyFeedback({ kind: 'not-spam', subscriber: id }, context.deps())
      expect(await state()).toBe(before)
    }
  })

  it('ends a subscription at a full mailbox only after three editions, each counted once', async () => {
    const weeks = [1, 2, 3].map((n) => edition(week.sections, { id: `2026-12-0${n}` }))
    for (const [n, one] of weeks.entries()) {
      await mail(one)
      await receive({ ...full, edition: one.id } as Event)
      await receive({ ...full, edition: one.id } as Event)
      expect(await state()).toBe(n < 2 ? 'active' : 'bounced')
    }
  })

  it('about a full mailbox does not count if the email was no edition, however often it arrives', async () => {
    for (let n = 0; n < 4; n++) await applyFeedback({ ...full, subscriber: id } as Feedback, context.deps())
    expect((await context.subscribers.get([id]))[0]?.subscriber).toMatchObject({
      state: 'active',
      bounces: 0,
    })
  })

  it('that may be an out-of-office reply ends no subscription, and leaves a delivered email delivered', async () => {
    for (let n = 1; n <= 5; n++) {
      const one = edition(week.sections, { id: `2026-12-0${n}` })
      await mail(one)
      if (n > 2) await receive({ kind: 'delivered', edition: one.id } as Event)
      await receive({ ...reply, edition: one.id } as Event)
      expect((await context.row(one.id, id))?.state).toBe(n > 2 ? 'delivered' : 'bounced')
    }
    expect((await context.subscribers.get([id]))[0]?.subscriber).toMatchObject({
      state: 'active',
      bounces: 0,
    })
  })

  it.each<[string, Partial<Feedback>]>([
    ['of an edition', { edition: week.id }],
    ['of an edition, that says when it was sent', { edition: week.id, sentAt: '2026-11-20T13:00:01Z' }],
    ['of a confirmation', { edition: undefined, sentAt: '2026-11-20T13:00:01Z' } as Partial<Feedback>],
  ])(
    'ends no subscription that was confirmed after the email of an old or repeated bounce: %s',
    async (_, about) => {
      await mail()
      const bounce = { ...permanent, ...about } as Event
      await receive(bounce)
      expect(await state()).toBe('bounced')
      context.later(60)
      const again = { state: 'active', confirmedAt: context.clock().toISOString() } as const
      await context.subscribers.change(id, (old) => old && { subscriber: { ...old, ...again } })
      await receive(bounce)
      expect(await state()).toBe('active')
      // Emails from then on count.
      await receive({
        ...permanent,
        edition: undefined,
        sentAt: context.clock().toISOString(),
      } as unknown as Event)
      expect(await state()).toBe('bounced')
    },
  )

  it('ends a subscription although the process died between the row and the subscriber', async () => {
    await mail()
    await receive(permanent)
    await context.subscribers.change(id, (old) => old && { subscriber: { ...old, state: 'active' } })
    await receive(permanent)
    expect(await state()).toBe('bounced')
  })

  it('leaves the expiry of an unconfirmed sign-up as it was, but keeps a reader who complained', async () => {
    const ends: (number | undefined)[] = []
    const expires = context.time / 1000 + 86_400
    for (const event of [{ ...full, permanent: true }, { kind: 'complained' }] as Event[]) {
      const asked = await context.subscribe(`${event.kind}@example.org`, { state: 'pending' })
      await context.subscribers.change(asked, (subscriber) => ({ subscriber: subscriber!, expires }))
      await applyFeedback({ ...event, subscriber: asked } as Feedback, context.deps())
      const [stored] = await context.subscribers.get([asked])
      expect(stored?.subscriber.state).toBe(event.kind)
      ends.push(stored?.expires)
    }
    expect(ends).toEqual([expires, undefined])
  })

  it('resets the count of full mailboxes once an email arrives', async () => {
    const weeks = [1, 2, 3, 4].map((n) => edition(week.sections, { id: `2026-12-0${n}` }))
    for (const [n, one] of weeks.entries()) {
      await mail(one)
      await receive({ ...(n === 1 ? { kind: 'delivered' } : full), edition: one.id } as Event)
    }
    expect(await state()).toBe('active')
  })

  it('never makes a state less certain, in whatever order events arrive', async () => {
    await mail()
    await receive({ kind: 'bounced', permanent: false, reason: 'x' })
    await receive({ kind: 'delivered' })
    await receive({ kind: 'sent' })
    expect(await row()).toBe('bounced')
    await receive({ kind: 'complained' })
    await receive({ kind: 'bounced', permanent: true, reason: 'x' })
    expect(await row()).toBe('complained')
  })

  it('excludes a reader on the mail service’s suppression list, without calling it a bounce', async () => {
    await mail()
    await receive({ kind: 'suppressed' })
    expect(await context.row(week.id, id)).toMatchObject({
      state: 'excluded',
      reason: 'on the suppression list of the mail service',
    })
    expect(await state()).toBe('active')
  })

  it('brings back no reader who left', async () => {
    await mail()
    await context.unsubscribe(id)
    for (const event of [{ kind: 'complained' }, { kind: 'not-spam' }, { kind: 'delivered' }] as Event[])
      await receive(event)
    expect(await state()).toBe('unsubscribed')
  })

  it('about an unknown subscriber is no error', async () => {
    await applyFeedback({ kind: 'delivered', subscriber: 'nobody', edition: 'none' }, context.deps())
  })
})
