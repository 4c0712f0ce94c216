import { beforeEach, describe, expect, it } from 'vitest'
import { freezeAudience } from '../../../functions/digest/deliver/audience.ts'
import { applyFeedback, type Feedback } from '../../../functions/digest/deliver/feedback.ts'
import {
  type Attempt,
  recordFailed,
  recordOutcomes,
  WAITS_MS,
} from '../../../functions/digest/deliver/record-outcomes.ts'
import { RefusalEvidence } from '../../../functions/digest/deliver/refusal-evidence.ts'
import { countReasons } from '../../../functions/digest/deliver/temporary-refusal.ts'
import type { Delivery, DeliveryState } from '../../../functions/domain/model/delivery.ts'
import type { Outcome } from '../../../functions/ports/mailer.ts'
import { SenderContext } from '../context.ts'
import { week } from '../week.ts'

let context: SenderContext
let id: string
beforeEach(async () => {
  context = new SenderContext()
  context.add(week)
  id = await context.subscribe('ana@example.org')
  await freezeAudience(week, context.deps())
})

/** Writes the row of the reader as if it had come so far. */
async function put(change: Partial<Delivery>) {
  const [row] = await context.deliveries.get(week.id, [id])
  const delivery = { ...row!.delivery, ...change }
  await context.deliveries.put([{ ...row!, delivery }], context.clock())
}
const row = () => context.row(week.id, id)

describe('An event of the mail server moves a row', () => {
  const states: DeliveryState[] = [
    'queued',
    'claimed',
    'uncertain',
    'accepted',
    'delivered',
    'bounced',
    'complained',
    'failed',
    'excluded',
    'cancelled',
  ]
  const permanent = { kind: 'bounced', permanent: true, reason: 'no such mailbox' } as const
  const full = { kind: 'bounced', permanent: false, full: true, reason: 'mailbox full' } as const
  const reply = { kind: 'bounced', permanent: false, reason: 'away' } as const
  it.each([
    [{ kind: 'sent' }, ['claimed', 'uncertain'], 'accepted', undefined],
    [{ kind: 'delivered' }, ['claimed', 'uncertain', 'accepted'], 'delivered', undefined],
    [permanent, ['claimed', 'uncertain', 'accepted', 'delivered'], 'bounced', 'no such mailbox'],
    [full, ['claimed', 'uncertain', 'accepted', 'delivered'], 'bounced', 'mailbox full'],
    [reply, ['claimed', 'uncertain', 'accepted'], 'bounced', 'away'],
    [
      { kind: 'suppressed' },
      ['claimed', 'uncertain', 'accepted'],
      'excluded',
      'on the suppression list of the mail service',
    ],
    [{ kind: 'rejected', reason: 'virus' }, ['claimed', 'uncertain', 'accepted'], 'failed', 'virus'],
    [
      { kind: 'complained' },
      ['claimed', 'uncertain', 'accepted', 'delivered', 'bounced'],
      'complained',
      undefined,
    ],
    [{ kind: 'not-spam' }, ['complained'], 'delivered', undefined],
  ] as const)('%o from %j to %s, with the reason %s', async (event, from, to, reason) => {
    for (const state of states) {
      await put({ state, reason: 'old', settledAt: '2026-01-01T00:00:00.000Z' })
      await applyFeedback(
        { ...event, subscriber: id, edition: week.id, messageId: 'm9' } as Feedback,
        context.deps(),
      )
      const after = (await row())!
      const isMoved = (from as readonly string[]).includes(state)
      expect([state, after.state]).toEqual([state, isMoved ? to : state])
      expect(after.reason).toBe(isMoved ? reason : 'old')
      if (isMoved) expect(after).toMatchObject({ messageId: 'm9', settledAt: context.clock().toISOString() })
    }
  })

  it('and keeps the id of the message if the event has none', async () => {
    await put({ state: 'accepted', messageId: 'm1' })
    await applyFeedback({ kind: 'delivered', subscriber: id, edition: week.id }, context.deps())
    expect(await row()).toMatchObject({ state: 'delivered', messageId: 'm1' })
  })
})

describe('What became of an email is written', () => {
  const record = async (
    outcome: Outcome | undefined,
    change: Partial<Delivery> = {},
    before: Partial<Delivery> = {},
  ) => {
    await put({ state: 'claimed', claimedAt: context.clock().toISOString(), ...change })
    const [claimedRow] = await context.deliveries.get(week.id, [id])
    const [stored] = await context.subscribers.get([id])
    const claimed = { row: claimedRow!, subscriber: stored!.subscriber, email: 'ana@example.org' }
    if (Object.keys(before).length > 0) await put(before)
    return recordOutcomes([{ claimed, outcome }], { ...context.deps() })
  }
  const now = () => context.clock().toISOString()

  it.each([
    [{ kind: 'accepted', messageId: 'm1' }, { state: 'accepted', messageId: 'm1' }, 1],
    [{ kind: 'lost', reason: 'no reply' }, { state: 'uncertain', reason: 'no reply' }, 1],
    [{ kind: 'refused', next: 'never', reason: 'too large' }, { state: 'failed', reason: 'too large' }, 1],
    [
      { kind: 'refused', next: 'never', bounced: true, reason: 'unknown' },
      { state: 'bounced', reason: 'unknown' },
      1,
    ],
    [
      { kind: 'refused', next: 'later', reason: 'SMTP 451' },
      { state: 'queued', attempts: 1, lastReason: 'SMTP 451' },
      0,
    ],
    [
      { kind: 'throttled', limit: 'rate' },
      { state: 'queued', attempts: 1, lastReason: 'The mail server asks for a slower pace' },
      0,
    ],
    [
      { kind: 'refused', next: 'unclear', reason: 'SMTP 550' },
      { state: 'queued', attempts: 0, triedLast: true, lastReason: 'SMTP 550' },
      0,
    ],
    [{ kind: 'withheld' }, { state: 'queued', attempts: 0 }, 0],
    [undefined, { state: 'queued', attempts: 0 }, 0],
  ] as [Outcome | undefined, Partial<Delivery>, number][])('%o: %o', async (outcome, expected, settled) => {
    expect(await record(outcome)).toBe(settled)
    const after = (await row())!
    expect(after).toMatchObject(expected)
    expect(after.settledAt).toBe(settled ? now() : undefined)
    if (expected.attempts === 1) expect(after.refusedSince).toBe(now())
    const [stored] = await context.subscribers.get([id])
    expect(stored!.subscriber.state).toBe(expected.state === 'bounced' ? 'bounced' : 'active')
  })

  it.each([
    ['refused', { kind: 'refused', next: 'later', reason: 'SMTP 451' }, 'SMTP 451, for 48 hours'],
    ['throttled', { kind: 'throttled', limit: 'rate' }, 'throttled each time, for 48 hours'],
  ] as [string, Outcome, string][])('as failed once it was %s for 48 hours', async (_, outcome, reason) => {
    const since = new Date(context.time - 48 * 3_600_000).toISOString()
    expect(await record(outcome, { refusedSince: since, attempts: 60 })).toBe(1)
    expect(await row()).toMatchObject({ state: 'failed', reason, attempts: 61 })
  })

  it.each([
    ['queued', 'accepted'],
    ['uncertain', 'accepted'],
    ['delivered', 'delivered'],
    ['bounced', 'bounced'],
  ] as const)('over a row that became %s meanwhile: it is %s', async (meanwhile, after) => {
    expect(await record({ kind: 'accepted', messageId: 'm1' }, {}, { state: meanwhile })).toBe(1)
    expect((await row())?.state).toBe(after)
  })

  it('after two failed writes, and not after a third', async () => {
    for (const failures of [WAITS_MS.length, WAITS_MS.length + 1]) {
      const slept: number[] = []
      let left = failures
      const { deliveries } = context
      const failing = new Proxy(deliveries, {
        get(target, key) {
          if (key === 'put' && left-- > 0) return () => Promise.reject(new Error('throttled'))
          const value = Reflect.get(target, key)
          return typeof value === 'function' ? value.bind(target) : value
        },
      })
      await put({ state: 'claimed', claimedAt: now() })
      const [claimedRow] = await deliveries.get(week.id, [id])
      const [stored] = await context.subscribers.get([id])
      const claimed = { row: claimedRow!, subscriber: stored!.subscriber, email: 'ana@example.org' }
      const sleep = async (ms: number) => void slept.push(ms)
      const work = recordOutcomes([{ claimed, outcome: { kind: 'accepted', messageId: 'm' } }], {
        ...context.deps(),
        deliveries: failing,
        sleep,
      })
      if (failures > WAITS_MS.length) await expect(work).rejects.toThrow('throttled')
      else expect(await work).toBe(1)
      expect(slept).toEqual(WAITS_MS)
    }
  })

  it('as failed for the readers whose refusals were about them, if their rows still wait', async () => {
    await put({ state: 'queued' })
    expect(await recordFailed(week.id, new Map(), context.deps())).toBe(0)
    expect(
      await recordFailed(
        week.id,
        new Map([
          [id, 'SMTP 550'],
          ['nobody', 'x'],
        ]),
        context.deps(),
      ),
    ).toBe(1)
    expect(await row()).toMatchObject({ state: 'failed', reason: 'SMTP 550', settledAt: now() })
    expect(await recordFailed(week.id, new Map([[id, 'SMTP 551']]), context.deps())).toBe(0)
    expect(await row()).toMatchObject({ reason: 'SMTP 550' })
  })
})

it('Reasons are counted, the three most frequent first', () => {
  expect(countReasons(['a', 'b', 'b', 'c', 'c', 'c', 'd'])).toBe('3 × c, 2 × b, 1 × a')
  expect(countReasons([])).toBe('')
})

describe('Refusals show who is the problem:', () => {
  const refused = (
    subscriber: string,
    reason: string,
    more: { next?: string; readerRefused?: true; advice?: string; begun?: number; answered?: number } = {},
  ) =>
    ({
      claimed: { row: { delivery: { subscriber, ...(more.readerRefused && { readerRefused: true }) } } },
      outcome: {
        kind: 'refused',
        next: more.next ?? 'unclear',
        reason,
        ...(more.advice && { advice: more.advice }),
      },
      begun: more.begun ?? 1,
      answered: more.answered ?? 2,
    }) as unknown as Attempt
  const accepted = (begun: number) =>
    ({
      claimed: { row: { delivery: { subscriber: 'ok' } } },
      outcome: { kind: 'accepted', messageId: 'm' },
      begun,
      answered: begun + 1,
    }) as unknown as Attempt
  const never = async () => false
  const always = async () => true
  const usual =
    'Check that the account may send to any address and as the address under mail.from in publication.yaml'

  it('three alike are about the sender, two are not', async () => {
    const evidence = new RefusalEvidence()
    evidence.weigh([refused('a', 'SMTP 550'), refused('b', 'SMTP 550'), refused('c', 'SMTP 551')])
    expect(await evidence.aboutSender(never)).toBeUndefined()
    evidence.weigh([refused('d', 'SMTP 550')])
    expect(await evidence.aboutSender(never)).toEqual({
      reason: `3 readers were refused for the same reason and no email was accepted after that, so the sender seems to be the problem. ${usual}. Then resume the edition (SMTP 550)`,
    })
    expect([...evidence.doubtful].sort()).toEqual(['a', 'b', 'c', 'd'])
  })

  it('what the mail server says is to be checked comes before the usual', async () => {
    const evidence = new RefusalEvidence()
    evidence.weigh(['a', 'b', 'c'].map((one) => refused(one, 'SMTP 550', { advice: 'Check SPF' })))
    expect((await evidence.aboutSender(never))?.reason).toContain('the problem. Check SPF. Then resume')
  })

  it('an email that began after a refusal and is accepted shows that it was about the reader', async () => {
    const evidence = new RefusalEvidence()
    evidence.weigh([
      refused('a', 'SMTP 550', { answered: 2 }),
      refused('b', 'SMTP 550', { answered: 5 }),
      accepted(3),
    ])
    expect(evidence.accepted).toBe(true)
    expect([...evidence.takeOvertaken()]).toEqual([['a', 'SMTP 550']])
    expect([...evidence.takeOvertaken()]).toEqual([])
    expect([...evidence.doubtful]).toEqual(['b'])
    evidence.weigh([accepted(1)])
    expect([...evidence.takeOvertaken()]).toEqual([['b', 'SMTP 550']])
  })

  it('an email that was under way with it shows nothing', () => {
    const evidence = new RefusalEvidence()
    evidence.weigh([refused('a', 'SMTP 550', { answered: 3 }), accepted(3)])
    expect([...evidence.takeOvertaken()]).toEqual([])
  })

  it('readers who were overtaken wait too if the sender turns out to be the problem for the same reason', async () => {
    const evidence = new RefusalEvidence()
    evidence.weigh([refused('a', 'SMTP 550'), refused('x', 'SMTP 551'), accepted(3)])
    evidence.weigh(['b', 'c', 'd'].map((one) => refused(one, 'SMTP 550')))
    expect(await evidence.aboutSender(never)).toBeDefined()
    expect([...evidence.takeOvertaken()]).toEqual([['x', 'SMTP 551']])
  })

  it('three who were refused before ask the operator if earlier runs had emails accepted', async () => {
    const again = ['a', 'b', 'c'].map((one) => refused(one, 'SMTP 550', { readerRefused: true }))
    const evidence = new RefusalEvidence()
    evidence.weigh(again)
    expect(await evidence.aboutSender(always)).toEqual({
      reason: `3 readers were refused again for the same reason, and only refused readers are left, so the sender or these mailboxes may be the problem. ${usual}. Then resume the edition. Readers who are refused once more will fail (SMTP 550)`,
      lastTry: true,
    })
    expect((await evidence.aboutSender(never))?.lastTry).toBeUndefined()
  })

  it('three who were refused before are the problem themselves if this run had an email accepted', async () => {
    const evidence = new RefusalEvidence()
    evidence.weigh([accepted(1)])
    evidence.weigh([
      ...['a', 'b', 'c'].map((one) => refused(one, 'SMTP 550', { readerRefused: true })),
      refused('d', 'SMTP 551'),
    ])
    expect(await evidence.aboutSender(always)).toBeUndefined()
    expect([...evidence.takeOvertaken().keys()]).toEqual(['a', 'b', 'c'])
    expect([...evidence.doubtful]).toEqual(['d'])
  })

  it('on the last try they fail, and others do not', () => {
    const evidence = new RefusalEvidence({ lastTry: true })
    const failed = evidence.weigh([
      refused('a', 'SMTP 550', { readerRefused: true }),
      refused('b', 'SMTP 550'),
    ])
    expect([...failed]).toEqual([['a', 'SMTP 550']])
    expect([...evidence.doubtful]).toEqual(['b'])
  })

  it('at the end they are about the readers if anything was accepted, else about the sender', async () => {
    const one = new RefusalEvidence()
    one.weigh([refused('a', 'SMTP 550')])
    expect(await one.conclude(never)).toEqual({
      aboutReader: new Map(),
      aboutSender: `The only reader left was refused and no email was accepted after that, so the sender seems to be the problem. ${usual}. Then resume the edition (SMTP 550)`,
    })
    expect(await one.conclude(always)).toEqual({ aboutReader: new Map([['a', 'SMTP 550']]) })
    expect(one.doubtful.size).toBe(0)
    expect(await new RefusalEvidence().conclude(always)).toEqual({ aboutReader: new Map() })
  })

  it.each([
    [['a'], 'One reader was'],
    [['a', 'b'], '2 readers were'],
  ])('a limit of the account that holds %j', async (readers, whom) => {
    const evidence = new RefusalEvidence()
    evidence.weigh(readers.map((reader) => refused(reader, 'SMTP 552', { next: 'aside' })))
    expect([...evidence.doubtful]).toEqual(readers)
    expect(await evidence.conclude(never)).toEqual({
      aboutReader: new Map(),
      aboutSender: `${whom} refused because of a limit of the account. Have the limit lifted, then resume the edition (SMTP 552)`,
    })
  })

  it('an email that could not be written shows nothing', () => {
    const evidence = new RefusalEvidence()
    evidence.weigh([refused('a', 'broken', { next: 'never' })])
    expect([evidence.doubtful.size, evidence.accepted]).toEqual([0, false])
  })
})
