import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { signToken } from '../../../functions/auth/tokens.ts'
import { applyReports } from '../../../functions/digest/bounces/apply-reports.ts'
import { MAX_MESSAGE_BYTES, splitMessages } from '../../../functions/digest/bounces/split-messages.ts'
import { freezeAudience } from '../../../functions/digest/deliver/audience.ts'
import { runSender } from '../../../functions/digest/deliver/sender.ts'
import { messageWriter } from '../../../functions/digest/email/message.ts'
import { privatePaths } from '../../../functions/domain/site-paths.ts'
import { confirmationEmail } from '../../../functions/subscribers/confirmation-email.tsx'
import { keys } from '../../subscribers/context.ts'
import { expectLinear } from '../../support/expect-linear.ts'
import { messageOptions, SenderContext } from '../context.ts'
import { edition, publication } from '../fixtures.ts'
import { week } from '../week.ts'
import { complaint, outOfOffice, shapes } from './shapes.ts'

const to = 'ana@reader.example'
const site = 'https://digest.example'
let context: SenderContext
let id: string
let bo: string

beforeEach(async () => {
  context = new SenderContext()
  id = await context.subscribe(to)
  bo = await context.subscribe('bo@reader.example')
})

const options = {
  ...messageOptions,
  publication: {
    ...publication,
    links: {
      ...publication.links,
      unsubscribe: (token: string) => site + privatePaths.subscriber('unsubscribe', token),
    },
  },
  token: (subscriber: string) => signToken('unsubscribe', subscriber, keys, context.clock()),
}

/** Sends an edition, and returns what Ana got. */
async function sent(of = week): Promise<string> {
  context.add(of)
  await freezeAudience(of, context.deps())
  await runSender(context.deps({ writer: (one) => messageWriter(one, options) }))
  return Buffer.from(context.sink.taken.findLast((mail) => mail.to === to)!.raw).toString('latin1')
}

async function* streamOf(...parts: string[]) {
  // In small pieces, as pipes deliver them.
  const bytes = Buffer.from(parts.join(''), 'latin1')
  for (let at = 0; at < bytes.length; at += 1021) yield bytes.subarray(at, at + 1021)
}
const read = (...parts: string[]) =>
  applyReports(splitMessages(streamOf(...parts)), { ...context.deps(), keys })
const state = async (of = id) => (await context.subscribers.get([of]))[0]?.subscriber.state
const row = async (of = week.id) => (await context.row(of, id))?.state
const without = (raw: string, name: string) => raw.replace(new RegExp(`^${name}:.*\r\n`, 'im'), '')

describe('A delivery report', () => {
  it.each(Object.keys(shapes))(
    'of %s about a mailbox that does not exist ends the subscription',
    async (name) => {
      const raw = await sent()
      const counts = await read(shapes[name]!({ raw, to }))
      expect(counts).toMatchObject({ messages: 1, missing: 1, ended: 1, unproved: 0 })
      expect([await row(), await state(), await state(bo)]).toEqual(['bounced', 'bounced', 'active'])
      expect(await read(shapes[name]!({ raw, to }))).toMatchObject({ missing: 1, ended: 0 })
    },
  )

  it.each(['List-Unsubscribe', 'Message-ID'])('is recognized without %s', async (field) => {
    const raw = without(await sent(), field)
    // The text has the link too, unless only the head is returned.
    expect(await read(shapes.Sendmail!({ raw, to }))).toMatchObject({ missing: 1, ended: 1 })
    expect([await row(), await state()]).toEqual(['bounced', 'bounced'])
  })

  it('about a full mailbox ends the subscription after three editions in a row', async () => {
    const answer = '452 4.2.2 The mailbox is full'
    for (const n of [1, 2, 3]) {
      const raw = await sent(edition(week.sections, { id: `2026-12-0${n}` }))
      const report = shapes.Exchange!({ raw, to, answer }).replace('Status: 5.1.10', 'Status: 5.2.2')
      expect(await read(report, report)).toMatchObject({ failed: 2, ended: n === 3 ? 1 : 0 })
    }
    expect(await state()).toBe('bounced')
  })

  it('that refuses the sender or the text does not end the subscription', async () => {
    const answer = '550 5.7.26 Unauthenticated email is not accepted'
    const raw = await sent()
    expect(await read(shapes.Postfix!({ raw, to, answer, status: '5.7.26' }))).toMatchObject({ refused: 1 })
    expect([await row(), await state()]).toEqual(['failed', 'active'])
  })

  it('of a delay changes nothing', async () => {
    const raw = await sent()
    const counts = await read(shapes.Postfix!({ raw, to, answer: '451 4.7.1 Later', status: '4.7.1' }))
    expect(counts).toMatchObject({ delayed: 1, ended: 0 })
    expect([await row(), await state()]).toEqual(['accepted', 'active'])
  })

  it('about another address, to which the mailbox forwards, does not end the subscription at once', async () => {
    const raw = await sent()
    const counts = await read(shapes.Sendmail!({ raw, to: 'old@elsewhere.example' }))
    expect(counts).toMatchObject({ missing: 0, failed: 1, ended: 0 })
    expect(await state()).toBe('active')
  })

  it('about an edition from before the reader confirmed again changes nothing of the subscriber', async () => {
    const raw = await sent()
    context.time += 60_000
    const confirmedAt = context.clock().toISOString()
    await context.subscribers.change(id, (old) => old && { subscriber: { ...old, confirmedAt } })
    await read(shapes.Postfix!({ raw, to }))
    expect(await state()).toBe('active')
  })

  it('about a confirmation ends the sign-up', async () => {
    const link = site + privatePaths.subscriber('confirm', signToken('confirm', id, keys, context.clock()))
    const mail = confirmationEmail(
      { kind: 'confirm', to, language: 'en', link, request: 'r', subscriber: id, date: context.clock() },
      { title: 'Digest', from: 'news@digest.example', postalAddress: 'x' },
    )
    context.time += 30 * 86_400_000
    const counts = await read(shapes.Gmail!({ raw: Buffer.from(mail.raw).toString('latin1'), to }))
    expect(counts).toMatchObject({ missing: 1, ended: 1 })
  })
})

describe('A forged report', () => {
  it.each(Object.keys(shapes))(
    'of the form of %s that only names an address changes nothing',
    async (name) => {
      await sent()
      const raw = `To: <${to}>\r\nMessage-ID: <${'ab'.repeat(16)}@digest.example>\r\nFeedback-ID: ${week.id}:weekly:edition:x\r\nSubject: x\r\n\r\nx\r\n`
      expect(await read(shapes[name]!({ raw, to }))).toMatchObject({ missing: 0, unproved: 1, ended: 0 })
      expect(await read(complaint({ raw, to }))).toMatchObject({ complaints: 0, unproved: 1, ended: 0 })
      expect([await row(), await state()]).toEqual(['accepted', 'active'])
    },
  )

  it('with a token of another subscriber, a changed token or one of another kind changes nothing of this one', async () => {
    const raw = await sent()
    const mine = options.token(id)
    const edit = signToken('edit', id, keys, context.clock())
    for (const token of [mine.replace(/.$/, (c) => (c === '0' ? '1' : '0')), edit, options.token(bo)]) {
      await read(shapes.Sendmail!({ raw: without(raw, 'Message-ID').replaceAll(mine, token), to }))
      expect(await state()).toBe('active')
    }
    // Bo's token proves Bo's email, and a report on Ana's address does not show that Bo's mailbox is missing.
    expect(await state(bo)).toBe('active')
  })
})

describe('A complaint', () => {
  it('ends the subscription for good', async () => {
    const raw = await sent()
    expect(await read(complaint({ raw, to }))).toMatchObject({ complaints: 1, ended: 1 })
    expect([await row(), await state()]).toEqual(['complained', 'complained'])
  })

  it('is recognized where the address is blacked out', async () => {
    const raw = without((await sent()).replaceAll(to, 'redacted'), 'List-Unsubscribe')
    expect(await read(complaint({ raw, to: 'redacted' }))).toMatchObject({ complaints: 1, ended: 1 })
  })

  it('is not taken back by a message, which anybody can send', async () => {
    const raw = await sent()
    await read(complaint({ raw, to }))
    expect(await read(complaint({ raw, to, type: 'not-spam' }))).toMatchObject({ notSpam: 1 })
    expect(await state()).toBe('complained')
  })

  it('is none if it reports a failed signature', async () => {
    const raw = await sent()
    expect(await read(complaint({ raw, to, type: 'auth-failure' }))).toMatchObject({ others: 1 })
    expect(await state()).toBe('active')
  })
})

describe('A mailbox', () => {
  it('may be an mbox, or messages one after the other, in whatever order', async () => {
    const raw = await sent()
    const all = [
      ...Object.values(shapes).map((shape) => shape({ raw, to })),
      outOfOffice({ raw, to }),
      complaint({ raw, to }),
    ]
    const mbox = (message: string) =>
      `From MAILER-DAEMON Fri Nov 20 13:01:00 2026\n${message.replaceAll('\r\n', '\n').replace(/^(>*From )/gm, '>$1')}\n`
    const orders = [all, all.toReversed()]
    for (const order of orders) {
      for (const parts of [order.map(mbox), order]) {
        const split = await Array.fromAsync(splitMessages(streamOf(...parts)))
        expect(split).toHaveLength(all.length)
        expect(await read(...parts)).toMatchObject({ missing: 7, complaints: 1, others: 1, unproved: 0 })
      }
    }
  })

  it('loses no report to one that is too large or broken', async () => {
    const raw = await sent()
    const mbox = (message: string) => `From x Fri Nov 20 13:01:00 2026\n${message}\n\n`
    const large = `Subject: x\n\n${'x'.repeat(MAX_MESSAGE_BYTES)}`
    const nested = Array.from(
      { length: 40 },
      (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\n\n--b${n}`,
    )
    const counts = await read(mbox(large), mbox(nested.join('\n')), mbox(shapes.Postfix!({ raw, to })))
    expect(counts).toMatchObject({ messages: 3, unreadable: 2, missing: 1 })
  })

  it('of any bytes is read to its end and changes nothing', async () => {
    await sent()
    const words = fc.constantFrom(
      'From x 10:00 2026\n',
      '\n',
      '\r\n',
      'Content-Type: multipart/report; boundary=a',
      '--a',
      '--a--',
      'message/delivery-status',
      ': ',
      to,
      'Action: failed',
      '---',
      'Return-Path: <>',
    )
    const bytes = fc.array(fc.oneof(words, fc.string({ unit: 'binary', maxLength: 40 })), { maxLength: 60 })
    await fc.assert(
      fc.asyncProperty(bytes, async (parts) => {
        const counts = await read(...parts)
        expect(counts.ended).toBe(0)
      }),
      { numRuns: 40 },
    )
  })

  it('is read in linear time, whatever it contains', async () => {
    const hostile = ['From ', '<a@', '-', '--b', 'Content-Type:;', ' ', '>', 'u.1.'].map((one) =>
      one.repeat(100_000 / one.length),
    )
    for (const one of hostile)
      for (const head of ['', 'X-Failed-Recipients: a@b.example\n\n', 'Subject: x\n\nHi. This is the \n'])
        await expectLinear(() => read(head, one))
  })
})
