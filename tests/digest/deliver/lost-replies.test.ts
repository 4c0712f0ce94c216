import { describe, expect, it } from 'vitest'
import { freezeAudience } from '../../../functions/digest/deliver/audience.ts'
import { resume } from '../../../functions/digest/deliver/control.ts'
import { LostReplies, MAX_LOST_REPLIES } from '../../../functions/digest/deliver/lost-replies.ts'
import { runSender } from '../../../functions/digest/deliver/sender.ts'
import { nextTry, temporaryRefusal } from '../../../functions/digest/deliver/temporary-refusal.ts'
import type { Mailer } from '../../../functions/ports/mailer.ts'
import { SenderContext } from '../context.ts'
import { week } from '../week.ts'

const lost = { kind: 'lost', reason: 'no reply' } as const
const wait = { kind: 'refused', next: 'wait', reason: 'no connection' } as const
const accepted = { kind: 'accepted', messageId: 'm' } as const
const refused = { kind: 'refused', next: 'later', reason: 'SMTP 451' } as const

describe('A mail server that does not answer', () => {
  it('stops the edition after three emails in a row, and the other readers keep theirs', async () => {
    const context = new SenderContext()
    context.add(week)
    const ids = await context.subscribeMany(40)
    await freezeAudience(week, context.deps())
    context.sink.answer = () => lost
    await runSender(context.deps())
    const states = await Promise.all(ids.map(async (id) => (await context.row(week.id, id))?.state))
    const uncertain = states.filter((state) => state === 'uncertain').length
    expect(uncertain).toBeGreaterThanOrEqual(MAX_LOST_REPLIES)
    expect(states.filter((state) => state === 'queued').length).toBe(ids.length - uncertain)
    expect(uncertain).toBeLessThan(ids.length / 2)
    expect(await context.mailings.get(week.id)).toMatchObject({
      state: 'paused',
      reason: expect.stringContaining('did not answer 3 emails in a row'),
    })
  })

  describe.each([
    ['with one email a second', { perSecond: 1 }],
    ['with one connection', { atOnce: 1 }],
  ])('and needs half a minute to hang up, %s,', (_, limits) => {
    /** Runs the sender for a minute at a time, until it pauses or completes the edition; gives each answer to `answers`. */
    async function runs(answers: (attempt: number) => typeof lost | typeof accepted | typeof wait) {
      const context = new SenderContext()
      context.add(week)
      const ids = await context.subscribeMany(12)
      await freezeAudience(week, context.deps())
      let attempts = 0
      const mailer: Mailer = {
        ...limits,
        answerMs: 40_000,
        quota: () => context.sink.quota(),
        send: async (_, mayGo = async () => true) => {
          if (!(await mayGo())) return { kind: 'withheld' }
          context.time += 36_000
          attempts += 1
          return answers(attempts)
        },
      }
      const states = async () =>
        (await context.deliveries.get(week.id, ids)).map((row) => row!.delivery.state)
      const run = async () => {
        for (let times = 0; times < 40; times++) {
          const until = new Date(context.time + 60_000)
          await runSender(context.deps({ mailer, until, pace: { perSecond: 10, ...limits } }))
          const mailing = (await context.mailings.get(week.id))!
          if (mailing.state !== 'sending') return mailing
          context.later(mailing.wait ? 64 : 0)
        }
        throw new Error('The mailing does not end.')
      }
      return { context, states, run }
    }
    const count = (states: string[], state: string) => states.filter((one) => one === state).length

    it('it pauses as soon, although no run is long enough for three, and goes on after it is resumed', async () => {
      let isBroken = true
      const { context, states, run } = await runs(() => (isBroken ? lost : accepted))
      expect((await run()).reason).toContain('did not answer 3 emails in a row')
      expect(count(await states(), 'uncertain')).toBe(MAX_LOST_REPLIES)
      expect(count(await states(), 'queued')).toBe(12 - MAX_LOST_REPLIES)
      isBroken = false
      await resume(week.id, context.mailings)
      expect(await run()).toMatchObject({ state: 'complete' })
      expect(await context.mailings.get(week.id)).not.toHaveProperty('lostReplies')
      expect(count(await states(), 'accepted')).toBe(12 - MAX_LOST_REPLIES)
    })

    it('an accepted email begins the count again', async () => {
      const { states, run } = await runs((attempt) => (attempt % 3 === 0 ? accepted : lost))
      expect(await run()).toMatchObject({ state: 'complete' })
      expect(count(await states(), 'uncertain')).toBe(8)
    })

    it('a server that is down in between does not', async () => {
      const { states, run } = await runs((attempt) => (attempt % 2 === 0 ? wait : lost))
      expect(await run()).toMatchObject({ state: 'paused' })
      expect(count(await states(), 'uncertain')).toBe(MAX_LOST_REPLIES)
    })
  })

  it('pauses the edition although the run that counted the third ended before it could', async () => {
    const context = new SenderContext()
    context.add(week)
    await context.subscribe('ana@example.org')
    await freezeAudience(week, context.deps())
    await context.mailings.change(week.id, (mailing) => ({ ...mailing, lostReplies: MAX_LOST_REPLIES }))
    await runSender(context.deps())
    expect(await context.mailings.get(week.id)).toMatchObject({ state: 'paused' })
    expect(context.sink.taken).toEqual([])
  })

  it.each([
    ['three in a row are too many', [lost, lost, lost], true],
    ['two are not', [lost, lost], false],
    ['an accepted one between them begins the count again', [lost, lost, accepted, lost], false],
    ['a refused one does not', [lost, lost, refused, lost], true],
  ] as const)('%s', (_, outcomes, areTooMany) => {
    const replies = new LostReplies()
    for (const outcome of outcomes) replies.note(outcome)
    expect(replies.areTooMany).toBe(areTooMany)
  })
})

describe('An email that may be accepted later', () => {
  it('has a reason, and any other outcome has none', () => {
    expect(temporaryRefusal(refused)).toBe('SMTP 451')
    expect(temporaryRefusal({ kind: 'throttled', limit: 'rate' } as never)).toMatch(/slower pace/)
    expect(temporaryRefusal({ kind: 'throttled', limit: 'daily' } as never)).toBeUndefined()
    expect(temporaryRefusal({ ...refused, next: 'never' } as never)).toBeUndefined()
    expect([accepted, lost, undefined].map(temporaryRefusal)).toEqual([undefined, undefined, undefined])
  })

  it('is tried again after a pause that grows, as long as its row is queued', () => {
    const claimedAt = '2026-11-20T10:00:00.000Z'
    const row = { edition: week.id, subscriber: 'q', state: 'queued', claimedAt, attempts: 1 } as const
    expect(nextTry(row)).toBe('2026-11-20T10:01:00.000Z')
    expect(nextTry({ ...row, attempts: 3 })).toBe('2026-11-20T10:04:00.000Z')
    expect(nextTry({ ...row, attempts: 0 })).toBeUndefined()
    expect(nextTry({ ...row, state: 'failed' })).toBeUndefined()
  })
})
