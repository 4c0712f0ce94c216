import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { MAX_CONNECTIONS, Smtp } from '../../../functions/adapters/local/mail/smtp.ts'
import { freezeAudience } from '../../../functions/digest/deliver/audience.ts'
import { resume } from '../../../functions/digest/deliver/control.ts'
import { MAX_LOST_REPLIES } from '../../../functions/digest/deliver/lost-replies.ts'
import { runSender } from '../../../functions/digest/deliver/sender.ts'
import { buildReport, reportText } from '../../../functions/digest/report/report.ts'
import { type Answer, SmtpServer, type Stage } from '../../doubles/smtp-server.ts'
import { SenderContext } from '../context.ts'
import { week } from '../week.ts'

const READERS = 8
const one = 'reader3@example.org'

let context: SenderContext
let server: SmtpServer
let smtp: Smtp
let ids: string[]
beforeEach(async () => {
  context = new SenderContext()
  context.add(week)
  server = await new SmtpServer().listen()
  smtp = new Smtp(server.url)
  ids = await context.subscribeMany(READERS)
  await freezeAudience(week, context.deps())
})
afterEach(async () => {
  smtp.close()
  await server.close()
})

const deps = () => context.deps({ mailer: smtp })
const run = () => runSender(deps())
const sending = async () => (await context.mailings.get(week.id))!
const rows = async () => (await context.deliveries.get(week.id, ids)).map((row) => row!.delivery)
const count = async (state: string) => (await rows()).filter((row) => row.state === state).length
const rowOf = async (address: string) => (await rows())[Number(/\d+/.exec(address)?.[0])]!
const subscriberOf = async (address: string) =>
  (await context.subscribers.get([(await rowOf(address)).subscriber]))[0]!.subscriber

/** Runs the sender until the edition is complete, and resumes the edition whenever it is paused. */
async function finish(): Promise<void> {
  for (let turns = 0; turns < 60; turns++) {
    if ((await sending()).state === 'paused') await resume(week.id, context.mailings)
    await run()
    if ((await sending()).state === 'complete') return
    context.later(70)
  }
  throw new Error('The sending comes to no end.')
}

/** What becomes of the edition, and of each of its readers. */
type End = 'wait' | 'pause' | 'each waits' | 'each fails' | 'each bounces' | 'few are uncertain'
/** What becomes of the one reader; all others get their email. */
type One =
  | 'waits'
  | 'fails'
  | 'bounces'
  | 'is uncertain'
  | 'pauses the edition'
  | 'has it'
  | 'makes the edition wait'

const table: [stage: Stage, answer: Answer, ifEverybody: End, ifOne?: One][] = [
  ['greeting', '554 5.7.1 no service for you', 'pause'],
  ['greeting', '421 4.3.2 too busy', 'wait'],
  ['greeting', 'hangs up', 'wait'],
  ['EHLO', '421 4.3.2 too busy', 'wait'],
  ['EHLO', 'hangs up', 'wait'],
  ['AUTH', '535 5.7.8 bad password', 'pause'],
  ['AUTH', '534 5.7.9 needs another mechanism', 'pause'],
  ['AUTH', '454 4.7.0 temporary authentication failure', 'wait'],
  ['AUTH', '421 4.7.0 too many tries', 'wait'],
  ['AUTH', 'hangs up', 'wait'],
  ['MAIL', '530 5.7.0 authentication required', 'pause'],
  ['MAIL', '550 5.7.1 not your address', 'pause'],
  ['MAIL', '501 5.1.7 bad sender', 'pause'],
  ['MAIL', '452 4.3.1 no room', 'wait'],
  ['MAIL', '421 4.3.2 going down', 'wait'],
  ['MAIL', '454 Throttling failure: Maximum sending rate exceeded.', 'each waits'],
  ['MAIL', '454 Throttling failure: Daily message quota exceeded.', 'wait'],
  ['MAIL', 'hangs up', 'wait'],
  ['RCPT', '550 5.1.1 no such user', 'each bounces', 'bounces'],
  ['RCPT', '550 5.1.2 no such host', 'each bounces', 'bounces'],
  ['RCPT', '550 5.1.10 null MX', 'each bounces', 'bounces'],
  ['RCPT', '550 5.1.6 moved', 'each bounces', 'bounces'],
  ['RCPT', '550 5.2.1 mailbox disabled', 'each fails', 'fails'],
  ['RCPT', '552 5.2.2 mailbox full', 'each fails', 'fails'],
  ['RCPT', '554 5.7.1 Relay access denied', 'pause', 'fails'],
  ['RCPT', '550 no', 'pause', 'fails'],
  ['RCPT', '530 5.7.0 authentication required', 'pause', 'pauses the edition'],
  ['RCPT', '451 4.7.1 greylisted, come back in five minutes', 'each waits', 'waits'],
  ['RCPT', '450 4.2.1 gets too much', 'each waits', 'waits'],
  ['RCPT', '452 4.2.2 over quota', 'each waits', 'waits'],
  ['RCPT', '421 4.7.0 slow down', 'each waits', 'waits'],
  ['RCPT', '454 Throttling failure: Maximum sending rate exceeded.', 'each waits', 'waits'],
  ['RCPT', 'hangs up', 'wait', 'makes the edition wait'],
  ['DATA', '554 5.5.1 no valid recipients', 'pause', 'fails'],
  ['DATA', '451 4.3.0 try later', 'each waits', 'waits'],
  ['DATA', '421 4.3.2 going down', 'each waits', 'waits'],
  ['DATA', 'hangs up', 'wait', 'makes the edition wait'],
  ['text', '554 Message rejected: Email address is not verified.', 'pause', 'fails'],
  ['text', '550 5.7.1 refused by policy', 'pause', 'fails'],
  ['text', '554 5.2.252 SendAsDenied', 'pause', 'pauses the edition'],
  ['text', '550 5.7.60 may not send as this address', 'pause', 'pauses the edition'],
  ['text', '554 5.6.0 content', 'pause', 'fails'],
  ['text', '550 5.1.1 no such user', 'each bounces', 'bounces'],
  ['text', '454 Throttling failure: Daily message quota exceeded.', 'wait'],
  ['text', '454 Throttling failure: Maximum sending rate exceeded.', 'each waits', 'waits'],
  ['text', '550 5.4.5 Daily user sending limit exceeded', 'wait'],
  ['text', '451 4.7.1 greylisted', 'each waits', 'waits'],
  ['text', '452 4.3.1 no room', 'each waits', 'waits'],
  ['text', '421 4.3.2 going down', 'each waits', 'waits'],
  ['text', 'hangs up', 'few are uncertain', 'is uncertain'],
  ['text', 'took it and hangs up', 'few are uncertain', 'is uncertain'],
]

const isReadersOwn = (end: End | One) =>
  ![
    'wait',
    'pause',
    'each waits',
    'few are uncertain',
    'waits',
    'pauses the edition',
    'makes the edition wait',
    'has it',
  ].includes(end)

describe('Whatever a mail server answers at every step of the dialogue', () => {
  for (const [stage, answer, ifEverybody, ifOne] of table) {
    it(`"${answer}" at ${stage} for everybody: ${ifEverybody}; nobody is lost once the server works again`, async () => {
      server.script = (asked) => (asked.stage === stage ? answer : undefined)
      await run()
      const { state, reason, wait } = await sending()
      if (ifEverybody === 'pause') {
        expect({ state, queued: await count('queued') }).toEqual({ state: 'paused', queued: READERS })
        expect(reason).toMatch(/[.:] (?:[Cc]heck|[Aa]sk) .* \(SMTP \d{3}.* at .*\)$/)
        expect(reason).not.toContain('@')
      }
      if (ifEverybody === 'wait') {
        expect({ state, queued: await count('queued') }).toEqual({ state: 'sending', queued: READERS })
        expect(wait).toMatchObject({ times: 1, reason: expect.stringMatching(/./) })
      }
      if (ifEverybody === 'each waits') {
        expect({ state, wait, queued: await count('queued') }).toEqual({ state: 'sending', queued: READERS })
        expect((await rows()).map(({ attempts }) => attempts)).toEqual(Array(READERS).fill(1))
      }
      if (ifEverybody === 'each fails') expect(await count('failed')).toBe(READERS)
      if (ifEverybody === 'each bounces') expect(await count('bounced')).toBe(READERS)
      const uncertain = await count('uncertain')
      if (ifEverybody === 'few are uncertain') {
        expect(state).toBe('paused')
        expect(reason).toMatch(/^The mail server did not answer \d emails in a row.* resume the edition/)
        expect(uncertain).toBeGreaterThanOrEqual(MAX_LOST_REPLIES)
        // Those that were under way with the last one.
        expect(uncertain).toBeLessThan(MAX_LOST_REPLIES + MAX_CONNECTIONS)
      }
      server.script = () => undefined
      if ((await sending()).state !== 'complete') await finish()
      const had =
        answer === 'took it and hangs up' ? READERS : isReadersOwn(ifEverybody) ? 0 : READERS - uncertain
      expect(new Set(server.to).size).toBe(had)
      expect(server.to).toHaveLength(had)
      if (!isReadersOwn(ifEverybody)) expect(await count('accepted')).toBe(READERS - uncertain)
    })

    if (!ifOne) continue
    it(`"${answer}" at ${stage} for one reader: that reader ${ifOne}, and all others get their email`, async () => {
      server.script = (asked) => (asked.stage === stage && asked.to === one ? answer : undefined)
      await run()
      const states = { fails: 'failed', bounces: 'bounced', 'is uncertain': 'uncertain' } as const
      if (ifOne === 'pauses the edition') {
        expect((await sending()).state).toBe('paused')
        await resume(week.id, context.mailings)
        await run()
      }
      if (ifOne === 'makes the edition wait') {
        context.later(1)
        await run()
        expect((await sending()).wait).toBeDefined()
      }
      expect(server.to.filter((to) => to !== one)).toHaveLength(READERS - 1)
      const row = await rowOf(one)
      expect(row.state).toBe(states[ifOne as keyof typeof states] ?? 'queued')
      if (ifOne === 'waits') expect(row.attempts).toBe(1)
      expect((await subscriberOf(one)).state).toBe(ifOne === 'bounces' ? 'bounced' : 'active')
      server.script = () => undefined
      if ((await sending()).state !== 'complete') await finish()
      expect(server.to.filter((to) => to === one)).toHaveLength(
        answer === 'took it and hangs up' || !isReadersOwn(ifOne) ? 1 : 0,
      )
      expect(server.to.filter((to) => to !== one)).toHaveLength(READERS - 1)
    })
  }
})

describe('A server that offers PIPELINING and refuses readers', () => {
  const refusals: [answer: string, row: string][] = [
    ['550 5.1.1 no such user', 'bounced'],
    ['554 5.7.1 Relay access denied', 'failed'],
    ['450 4.2.0 greylisted', 'queued'],
    ['451 4.7.1 greylisted', 'queued'],
    ['452 4.5.3 too many recipients', 'queued'],
  ]
  const whom: [name: string, numbers: number[]][] = [
    ['the first', [0]],
    ['one in the middle', [4]],
    ['the last', [READERS - 1]],
    ['those of one domain', [2, 5]],
  ]

  for (const [answer, state] of refusals) {
    for (const [name, numbers] of whom) {
      for (const toData of ['354 go on', '554 5.5.1 no valid recipients', '503 5.5.1 RCPT first']) {
        it(`(${name} with "${answer}") and would answer "${toData}" to DATA: only their rows are ${state}`, async () => {
          server.extensions = ['PIPELINING']
          // A sender reads readers in the order of their ids.
          const order = ids.map((id, index) => ({ id, index })).sort((a, b) => (a.id < b.id ? -1 : 1))
          const refused = numbers.map((n) => `reader${order[n]!.index}@example.org`)
          server.script = ({ stage, to }) => {
            if (!refused.includes(to)) return undefined
            if (stage === 'RCPT') return answer
            if (stage === 'DATA') return toData
            return stage === 'text' ? 'hangs up' : undefined
          }
          await run()
          expect(server.to).toHaveLength(READERS - refused.length)
          expect(server.begun).toHaveLength(READERS - refused.length)
          for (const address of refused) expect((await rowOf(address)).state).toBe(state)
          expect(await count('accepted')).toBe(READERS - refused.length)
          expect((await sending()).wait).toBeUndefined()
        })
      }
    }
  }
})

it('An email counts as accepted although its server answers after eleven minutes and other senders look for stale claims', async () => {
  const dot = Promise.withResolvers<void>()
  const release = Promise.withResolvers<void>()
  server.script = async ({ stage }) => {
    if (stage !== 'text') return undefined
    dot.resolve()
    await release.promise
    return undefined
  }
  const first = run()
  await dot.promise
  context.later(11)
  expect(await runSender(context.deps({ mailer: smtp, owner: 'another' }))).toEqual([{ kind: 'waiting' }])
  expect(await count('uncertain')).toBe(0)
  release.resolve()
  await first
  // Claims whose text had not begun returned to the queue, and these readers get their email later.
  await finish()
  expect(await count('accepted')).toBe(READERS)
  expect(server.to).toHaveLength(READERS)
})

describe('An operator who asks why nobody has their email yet', () => {
  const cases: [stage: Stage, answer: string, reason: string][] = [
    [
      'text',
      '421-4.7.28 reader1@example.org gets\r\n421 4.7.28 too much',
      'SMTP 421 4.7.28 at the end of DATA',
    ],
    ['DATA', '421 Domain example.org is not allowed to send', 'SMTP 421 at DATA'],
    ['RCPT', '451 4.7.1 greylisted', 'SMTP 451 4.7.1 at RCPT TO'],
    [
      'MAIL',
      '454 Throttling failure: Maximum sending rate exceeded.',
      'The mail server asks for a slower pace',
    ],
  ]

  it.each(cases)(
    'since "%s" is answered with "%s" reads the code and the next try',
    async (at, answer, reason) => {
      server.script = ({ stage }) => (stage === at ? answer : undefined)
      const before = context.clock().getTime()
      await run()
      const text = reportText(await buildReport(week.id, context))
      expect(text).toContain(`queued: ${READERS}\n  ${READERS} × ${reason}\n`)
      const next = /retried, the first of them at (\S+)\.\n/.exec(text)?.[1] ?? ''
      expect(Date.parse(next)).toBeGreaterThanOrEqual(before + 60_000)
      expect(text).not.toContain('example.org')

      const warned = context.warnings.filter(
        ([event]) => event === 'emails temporarily refused, will be retried',
      )
      expect(warned).toEqual([
        [expect.any(String), { edition: week.id, mails: READERS, reasons: `${READERS} × ${reason}` }],
      ])

      server.script = () => undefined
      await finish()
      expect(reportText(await buildReport(week.id, context))).not.toMatch(/×|retried/)
    },
  )
})

/** Few kinds, so that in each run many readers meet the same fault. */
const answers: readonly Answer[] = [
  ...new Set(table.map(([, answer]) => answer).filter((answer) => answer !== 'says nothing')),
]
const stages: readonly Stage[] = ['greeting', 'EHLO', 'AUTH', 'MAIL', 'RCPT', 'DATA', 'text']
/** How a server answers some steps of its dialogues: at any step or at one, for all readers or for some. */
const episode = fc.record({
  stage: fc.constantFrom(...stages),
  answer: fc.constantFrom(...answers),
  readers: fc.constantFrom<(to: string) => boolean>(
    () => true,
    (to) => to === one,
    (to) => /[0-3]@/.test(to),
  ),
  steps: fc.integer({ min: 1, max: 60 }),
})

it('Whatever a server answers, no email is sent twice, and once it works again each reader has the email or there is a reason', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(episode, { minLength: 1, maxLength: 5 }), async (episodes) => {
      context = new SenderContext()
      context.add(week)
      ids = await context.subscribeMany(READERS)
      await freezeAudience(week, context.deps())
      server.taken.length = 0
      server.begun.length = 0
      const left = episodes.map((one) => ({ ...one }))
      server.script = ({ stage, to }) => {
        const now = left[0]
        if (!now) return undefined
        now.steps -= 1
        if (now.steps <= 0) left.shift()
        if (stage !== now.stage || (to !== '' && !now.readers(to))) return undefined
        return now.answer === 'took it and hangs up' && stage !== 'text' ? 'hangs up' : now.answer
      }
      for (let turns = 0; turns < 6; turns++, context.later(3)) {
        if ((await sending()).state === 'paused') await resume(week.id, context.mailings)
        await run()
      }
      left.length = 0
      if ((await sending()).state !== 'complete') await finish()
      for (const { subscriber, state, reason } of await rows()) {
        const address = `reader${ids.indexOf(subscriber)}@example.org`
        const times = server.to.filter((to) => to === address).length
        if (state === 'accepted') expect(times).toBe(1)
        else {
          expect(['failed', 'bounced', 'uncertain']).toContain(state)
          expect(reason).toMatch(/./)
          if (state === 'uncertain') expect(server.begun).toContain(address)
          expect(times).toBeLessThanOrEqual(state === 'uncertain' ? 1 : 0)
        }
      }
    }),
    { numRuns: 40 },
  )
}, 60_000)
