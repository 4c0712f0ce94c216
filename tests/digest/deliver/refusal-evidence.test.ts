import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { freezeAudience } from '../../../functions/digest/deliver/audience.ts'
import { resume } from '../../../functions/digest/deliver/control.ts'
import { ALIKE } from '../../../functions/digest/deliver/refusal-evidence.ts'
import { runSender } from '../../../functions/digest/deliver/sender.ts'
import type { Outcome } from '../../../functions/ports/mailer.ts'
import { shardOf } from '../../../functions/store/subscribers/subscribers.ts'
import { SenderContext } from '../context.ts'
import { week } from '../week.ts'

const unclear: Outcome = { kind: 'refused', reason: 'SMTP 550 5.7.1 at RCPT TO', next: 'unclear' }
const address: Outcome = {
  kind: 'refused',
  reason: 'SMTP 550 5.1.1 at RCPT TO',
  next: 'never',
  bounced: true,
}

let context: SenderContext
/** In the order in which the sender reads them. */
let inTurn: string[]
let tried: string[]
beforeEach(() => {
  context = new SenderContext()
  context.add(week)
  tried = []
})

/** Subscribes `count` readers. The mail server answers some of them with something else than accepting the email. */
async function readers(
  count: number,
  answer: (place: number, of: number) => Outcome | undefined,
): Promise<void> {
  const ids = await context.subscribeMany(count)
  const place = (id: string) => shardOf(id) + id
  inTurn = ids.toSorted((a, b) => (place(a) < place(b) ? -1 : 1))
  context.sink.answer = ({ tags }) => {
    tried.push(tags.subscriber ?? '')
    return answer(inTurn.indexOf(tags.subscriber ?? ''), count)
  }
  await freezeAudience(week, context.deps())
}
const run = () => runSender(context.deps())
const sending = async () => (await context.mailings.get(week.id))!
const states = async () => (await context.deliveries.get(week.id, inTurn)).map((row) => row!.delivery.state)
const count = async (state: string) => (await states()).filter((one) => one === state).length

describe('When a mail server refuses for good and does not say why', () => {
  it.each([0, 7, 19])(
    'the one reader at position %s is the problem, since all others are accepted',
    async (bad) => {
      await readers(20, (place) => (place === bad ? unclear : undefined))
      expect(await run()).toMatchObject([{ kind: 'complete' }])
      expect(await states()).toEqual(inTurn.map((_, place) => (place === bad ? 'failed' : 'accepted')))
      expect(context.reports[0]?.reasons).toEqual({ failed: { 'SMTP 550 5.7.1 at RCPT TO': 1 } })
      expect((await context.subscribers.get([inTurn[bad]!]))[0]?.subscriber.state).toBe('active')
    },
  )

  it('two readers at the start are the problem, since the third is accepted', async () => {
    await readers(20, (place) => (place < 2 ? unclear : undefined))
    await run()
    expect({ failed: await count('failed'), accepted: await count('accepted') }).toEqual({
      failed: 2,
      accepted: 18,
    })
  })

  it('the sender is the problem if all are refused: few are tried, nobody fails, and the report says what to do', async () => {
    context.sink.perSecond = 10
    await readers(200, () => unclear)
    expect(await run()).toMatchObject([{ kind: 'stopped', because: 'refused' }])
    expect(await count('queued')).toBe(200)
    expect(new Set(tried).size).toBeLessThanOrEqual(12)
    const { state, reason } = await sending()
    expect(state).toBe('paused')
    expect(reason).toMatch(
      /refused for the same reason and no email was accepted after that, so the sender .*\. Check that .*\. Then resume/,
    )
  })

  it.each([1, 2])('the sender is the problem if a list of only %s is refused', async (count) => {
    await readers(count, () => unclear)
    expect(await run()).toMatchObject([{ kind: 'stopped', because: 'refused' }])
    expect(await states()).toEqual(Array(count).fill('queued'))
  })

  it('mailboxes that do not exist count neither for nor against the sender', async () => {
    await readers(20, (place) => (place < 18 ? address : unclear))
    await run()
    expect((await sending()).state).toBe('paused')
    expect({ bounced: await count('bounced'), queued: await count('queued') }).toEqual({
      bounced: 18,
      queued: 2,
    })
  })

  it('a list of mailboxes that do not exist pauses nothing', async () => {
    await readers(40, () => address)
    expect(await run()).toMatchObject([{ kind: 'complete' }])
    expect(await count('bounced')).toBe(40)
  })

  it('a resumed edition begins with other readers, who show that the first ones are the problem', async () => {
    // One by one, so that no other email is under way with the first three.
    context.sink.perSecond = 1
    await readers(20, (place) => (place < 3 ? unclear : undefined))
    await run()
    expect((await sending()).state).toBe('paused')
    expect(tried).toEqual(inTurn.slice(0, 3))
    await resume(week.id, context.mailings)
    await run()
    expect(tried[3]).toBe(inTurn[3])
    expect({ failed: await count('failed'), accepted: await count('accepted') }).toEqual({
      failed: 3,
      accepted: 17,
    })
    expect((await sending()).state).toBe('complete')
  })

  it('a resumed edition whose sender was repaired also reaches the refused readers', async () => {
    await readers(20, () => unclear)
    await run()
    context.sink.answer = () => undefined
    await resume(week.id, context.mailings)
    await run()
    expect(await count('accepted')).toBe(20)
    expect(context.sink.taken).toHaveLength(20)
  })

  it('a resumed edition also begins with other readers if the sender was refused by name', async () => {
    context.sink.perSecond = 1
    await readers(5, (place) =>
      place === 0 ? { kind: 'refused', reason: 'SMTP 530 at RCPT TO', next: 'stop' } : undefined,
    )
    await run()
    await resume(week.id, context.mailings)
    await run()
    expect(tried).toEqual([inTurn[0], ...inTurn.slice(1), inTurn[0]])
    expect(await count('accepted')).toBe(4)
  })

  it.each(['wait', 'stop'] as const)(
    'readers whose emails were under way when the server refused everybody (%s) were not refused themselves',
    async (next) => {
      context.sink.perSecond = 1
      await readers(12, (place) =>
        place < 5 ? { kind: 'refused', reason: 'SMTP 421 at connection', next } : undefined,
      )
      for (let refused = 0; refused < 5; refused++) {
        await run()
        if ((await sending()).state === 'paused') await resume(week.id, context.mailings)
        context.later(70)
      }
      context.sink.answer = ({ tags }) => (inTurn.indexOf(tags.subscriber ?? '') < 5 ? unclear : undefined)
      await run()
      expect((await sending()).state).toBe('paused')
      expect(await states()).toEqual(inTurn.map((_, place) => (place < 5 ? 'queued' : 'accepted')))
    },
  )

  describe('and needs half a minute for it, so that a run of a minute has time for two emails,', () => {
    const slow = (answer: Outcome | undefined) => {
      context.time += 25_000
      return answer
    }
    async function cutOff(most: number): Promise<number> {
      for (let times = 1; times <= most; times++) {
        const until = new Date(context.time + 45_000)
        await runSender(context.deps({ until, pace: { perSecond: 1 } }))
        if ((await sending()).state !== 'sending') return times
      }
      return Infinity
    }

    it('the sender is the problem after three readers, and a resumed edition begins the count again', async () => {
      let isBlocked = true
      await readers(6, () => slow(isBlocked ? unclear : undefined))
      expect(await cutOff(2)).toBe(2)
      expect(await sending()).toMatchObject({
        state: 'paused',
        reason: expect.stringMatching(/^3 readers were refused/),
      })
      expect(tried).toEqual(inTurn.slice(0, 3))
      await resume(week.id, context.mailings)
      isBlocked = false
      expect(await cutOff(9)).toBeLessThan(9)
      expect(await count('accepted')).toBe(6)
    })

    it('three bad mailboxes at the end fail after the operator resumed twice, as with a fast server', async () => {
      await readers(9, (place) => slow(place >= 6 ? unclear : undefined))
      for (const _ of [1, 2]) {
        await cutOff(20)
        expect((await sending()).state).toBe('paused')
        expect(await count('failed')).toBe(0)
        await resume(week.id, context.mailings)
      }
      await cutOff(20)
      expect((await sending()).state).toBe('complete')
      expect({ failed: await count('failed'), accepted: await count('accepted') }).toEqual({
        failed: 3,
        accepted: 6,
      })
    })

    it('an accepted email begins the count again, and blames nobody whom another run refused', async () => {
      await readers(6, (place) => slow(place < 2 && tried.length < 3 ? unclear : undefined))
      expect(await cutOff(9)).toBeLessThan(9)
      expect((await sending()).state).toBe('complete')
      expect(await count('accepted')).toBe(6)
    })
  })

  it('a sender who is blocked in the middle loses none of the readers who are refused from then on', async () => {
    context.sink.perSecond = 1
    await readers(100, (place) => (place >= 30 ? unclear : undefined))
    await run()
    expect((await sending()).state).toBe('paused')
    expect({ accepted: await count('accepted'), queued: await count('queued') }).toEqual({
      accepted: 30,
      queued: 70,
    })
    expect(tried).toHaveLength(33)
  })

  it('three refused readers in a row in the middle are the problem, since others are accepted after them', async () => {
    await readers(30, (place) => (place >= 10 && place < 13 ? unclear : undefined))
    await run()
    expect({ failed: await count('failed'), accepted: await count('accepted') }).toEqual({
      failed: 3,
      accepted: 27,
    })
  })

  it('nothing is decided while a greylisted reader may still be accepted', async () => {
    const greylisted: Outcome = { kind: 'refused', reason: 'SMTP 451 4.7.1 at RCPT TO', next: 'later' }
    let isListed = true
    await readers(2, (place) => (place === 0 ? unclear : isListed ? greylisted : undefined))
    expect(await run()).toEqual([{ kind: 'waiting' }])
    isListed = false
    context.later(5)
    await run()
    expect(await states()).toEqual(['failed', 'accepted'])
  })

  it('a reader who joins a complete edition and is refused fails alone', async () => {
    await readers(20, () => undefined)
    await run()
    const id = await context.subscribe('new@example.org')
    await context.deliveries.enter(
      [{ edition: week.id, subscriber: id, state: 'queued', attempts: 0 }],
      context.clock(),
    )
    const complete = (await context.mailings.get(week.id))!
    await context.mailings.change(week.id, () => ({
      ...complete,
      state: 'sending',
      joined: 1,
      mark: { shard: '0', subscriber: '' },
    }))
    context.sink.answer = () => unclear
    await run()
    expect((await context.row(week.id, id))?.state).toBe('failed')
  })
})

describe('When other emails were accepted before', () => {
  const failed = async () => (await states()).flatMap((state, place) => (state === 'failed' ? [place] : []))
  /** Resumes the edition whenever it pauses; returns how often. */
  async function resumed(most: number): Promise<number> {
    for (let times = 0; times < most; times++) {
      await run()
      context.later(5)
      if ((await sending()).state !== 'paused') return times
      await resume(week.id, context.mailings)
    }
    return most
  }

  it('three refusals show that the sender is the problem, also after an email was accepted', () => {
    expect(ALIKE).toBe(3)
  })

  // As many emails are under way together as a mail server accepts at a time.
  it.each([1, 3, 5, 10])(
    'a server that relays only to one local mailbox loses nobody (%s at a time)',
    async (atOnce) => {
      for (let local = 0; local < 10; local++) {
        context = new SenderContext()
        context.add(week)
        context.sink.atOnce = atOnce
        await readers(10, (place) => (place === local ? undefined : unclear))
        for (let times = 0; times < 2; times++) {
          await run()
          expect((await sending()).state).toBe('paused')
          expect(await failed()).toEqual([])
          await resume(week.id, context.mailings)
        }
        context.sink.answer = () => undefined
        await run()
        expect(await count('accepted')).toBe(10)
        expect(context.sink.taken).toHaveLength(10)
      }
    },
  )

  it.each([1, 10, Infinity])(
    'an account that is blocked from email 22 of 30 on loses nobody (%s a second)',
    async (perSecond) => {
      context.sink.perSecond = perSecond
      let emails = 0
      await readers(30, () => (++emails < 22 ? undefined : unclear))
      expect(await run()).toMatchObject([{ kind: 'stopped', because: 'refused' }])
      expect({ accepted: await count('accepted'), queued: await count('queued') }).toEqual({
        accepted: 21,
        queued: 9,
      })
      context.sink.answer = () => undefined
      await resume(week.id, context.mailings)
      await run()
      expect(await count('accepted')).toBe(30)
      expect(context.sink.taken).toHaveLength(30)
    },
  )

  it('an email that was under way before a refusal and is accepted after it proves nothing', async () => {
    const blocked = Promise.withResolvers<void>()
    context.sink.atOnce = 4
    await readers(4, () => unclear)
    context.sink.answer = async ({ tags }) => {
      if (tags.subscriber === inTurn[0]) {
        await blocked.promise
        return undefined
      }
      if (tags.subscriber === inTurn[3]) setImmediate(blocked.resolve)
      return unclear
    }
    await run()
    expect((await sending()).state).toBe('paused')
    expect({ accepted: await count('accepted'), queued: await count('queued') }).toEqual({
      accepted: 1,
      queued: 3,
    })
  })

  it.each([1, 2])('%s refused readers at the end of the list are the problem', async (bad) => {
    await readers(30, (place) => (place >= 30 - bad ? unclear : undefined))
    expect(await resumed(1)).toBe(0)
    expect(await failed()).toHaveLength(bad)
  })

  it('three bad mailboxes at the end of the list pause the edition, and fail after the operator resumes it', async () => {
    context.sink.perSecond = 1
    await readers(30, (place) => (place >= 27 ? unclear : undefined))
    await run()
    expect((await sending()).reason).toMatch(
      /^3 readers were refused for the same reason and no email was accepted after that/,
    )
    await resume(week.id, context.mailings)
    await run()
    expect(await failed()).toEqual([])
    expect((await sending()).reason).toMatch(
      /^3 readers were refused again for the same reason, .* Then resume the edition. Readers who are refused once more will fail/,
    )
    await resume(week.id, context.mailings)
    await run()
    expect(await failed()).toEqual([27, 28, 29])
    expect(await sending()).toMatchObject({ state: 'complete' })
    expect(await sending()).not.toHaveProperty('lastTry')
  })

  it('a sender who is repaired after that pause reaches the refused readers', async () => {
    context.sink.perSecond = 1
    await readers(30, (place) => (place >= 27 ? unclear : undefined))
    await run()
    await resume(week.id, context.mailings)
    await run()
    context.sink.answer = () => undefined
    await resume(week.id, context.mailings)
    await run()
    expect(await count('accepted')).toBe(30)
  })

  it('whatever was wrong with the sender, no email is sent twice, and after the repair only bad mailboxes fail', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 24 }),
        fc.constantFrom(1, 2, 5, 10),
        fc.constantFrom(1, 4, Infinity),
        fc.uniqueArray(fc.nat(23), { maxLength: 6 }),
        fc.nat(30),
        async (many, atOnce, perSecond, bad, blockedFrom) => {
          context = new SenderContext()
          context.add(week)
          context.sink.atOnce = atOnce
          context.sink.perSecond = perSecond
          let emails = 0
          await readers(many, (place) =>
            ++emails > blockedFrom || bad.includes(place) ? unclear : undefined,
          )
          await run()
          // One more run before anybody repairs it.
          if ((await sending()).state === 'paused') {
            await resume(week.id, context.mailings)
            await run()
          }
          const lost = () => failed().then((places) => places.filter((place) => !bad.includes(place)))
          // One or two readers who are refused at the end of a list count as bad mailboxes.
          const before = (await lost()).length
          expect(before).toBeLessThan(ALIKE)
          if ((await sending()).state === 'paused') {
            await resume(week.id, context.mailings)
            context.sink.answer = ({ tags }) =>
              bad.includes(inTurn.indexOf(tags.subscriber ?? '')) ? unclear : undefined
          }
          // Bad mailboxes alone can pause it again, but it ends.
          const areAllBad = inTurn.every((_, place) => bad.includes(place))
          if (!areAllBad && emails > 0 && (await count('accepted')) > 0)
            expect(await resumed(9)).toBeLessThan(9)
          expect((await lost()).length).toBe(before)
          expect(new Set(context.sink.to).size).toBe(context.sink.taken.length)
          if ((await sending()).state === 'complete') {
            expect((await count('accepted')) + (await failed()).length).toBe(many)
          }
        },
      ),
      { numRuns: 150 },
    )
  }, 60_000)
})

describe('An account that may send to some readers only, as in a sandbox', () => {
  const aside: Outcome = { kind: 'refused', reason: 'SES refused it: MessageRejected', next: 'aside' }

  it('sends to those, and then pauses with all others in the queue', async () => {
    await readers(30, (place) => (place % 10 === 9 ? undefined : aside))
    expect(await run()).toMatchObject([{ kind: 'stopped', because: 'refused' }])
    expect({ accepted: await count('accepted'), queued: await count('queued') }).toEqual({
      accepted: 3,
      queued: 27,
    })
    expect(await sending()).toMatchObject({
      state: 'paused',
      reason: expect.stringContaining(
        '27 readers were refused because of a limit of the account. Have the limit lifted, then resume',
      ),
    })
    expect(tried).toHaveLength(30)
    context.sink.answer = () => undefined
    await resume(week.id, context.mailings)
    await run()
    expect(await count('accepted')).toBe(30)
    expect(new Set(context.sink.to).size).toBe(30)
    expect(context.sink.taken).toHaveLength(30)
  })
})
