import { SESClient } from '@aws-sdk/client-ses'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { ses } from '../../../functions/adapters/aws/clients.ts'
import { SesMailer } from '../../../functions/adapters/aws/ses/ses-mailer.ts'
import type { Mail } from '../../../functions/ports/mailer.ts'
import { type Emulators, startEmulators } from '../../doubles/emulators.ts'

let emulators: Emulators
let client: SESClient
let mailer: SesMailer
let now: number

beforeAll(async () => {
  emulators = await startEmulators()
})
afterAll(() => emulators.close())
beforeEach(() => {
  client = ses()
  now = Date.parse('2026-11-22T12:00:00Z')
  mailer = new SesMailer(client, { configurationSet: 'digest', clock: () => new Date(now) })
  emulators.door.reset()
  emulators.mails.mails.length = 0
  emulators.mails.refusals.length = 0
  Object.assign(emulators.mails.quota, { Max24HourSend: 50_000, MaxSendRate: 14, SentLast24Hours: 0 })
})
afterEach(() => client.destroy())

const raw = Buffer.from('From: digest@example.org\r\nTo: reader@example.net\r\n\r\n¡Hola! \u{1F5FD}\r\n')
const mail: Mail = {
  from: 'Digest <digest@example.org>',
  to: 'reader@example.net',
  raw,
  tags: { edition: '2026-11-20', subscriber: 'abc' },
}
const answered = async (status: number, code: string, message = 'x') => {
  emulators.mails.refusals.push({ status, code, message })
  return mailer.send(mail)
}

it('sends the bytes as they are, with the tags that its events will have', async () => {
  expect(await mailer.send(mail)).toEqual({ kind: 'accepted', messageId: '0100000000000001' })
  expect(emulators.mails.mails).toEqual([
    {
      messageId: '0100000000000001',
      from: mail.from,
      to: [mail.to],
      raw,
      tags: mail.tags,
      configurationSet: 'digest',
    },
  ])
})

it.each([
  'Throttling',
  'ThrottlingException',
  'TooManyRequestsException',
  'LimitExceededException',
  'SlowDown',
])('reads %s as throttling', async (code) => {
  expect(await answered(400, code, 'Maximum sending rate exceeded.')).toEqual({
    kind: 'throttled',
    limit: 'rate',
  })
})

it('distinguishes the daily limit from the rate limit by the message of SES', async () => {
  const daily = 'Daily message quota exceeded.'
  expect(await answered(400, 'Throttling', daily)).toEqual({ kind: 'throttled', limit: 'daily' })
})

it.each([
  ['MessageRejected', 'The message was not accepted.', 'unclear'],
  ['InvalidParameterValue', 'Missing final domain', 'never'],
  ['MessageRejected', 'Email address is not verified: reader@example.net', 'aside'],
  ['MessageRejected', 'Email address is not verified.', 'unclear'],
  ['MessageRejected', 'Email address is not verified: digest@example.org, reader@example.net', 'stop'],
  ['MessageRejected', 'Sending suspended for this account.', 'stop'],
  ['AccountSendingPausedException', 'Email sending is paused for this account.', 'stop'],
  ['ConfigurationSetSendingPausedException', 'Paused', 'stop'],
  ['ConfigurationSetDoesNotExist', 'There is no such set', 'stop'],
  ['MailFromDomainNotVerifiedException', 'MX record missing', 'stop'],
  ['AccessDenied', 'not authorized to perform ses:SendRawEmail', 'stop'],
])('is refused with %s, "%s": %s', async (code, message, next) => {
  expect(await answered(400, code, message)).toMatchObject({ kind: 'refused', next })
})

it('never repeats an address that SES named', async () => {
  const outcome = await answered(400, 'MessageRejected', 'Email address is not verified: reader@example.net')
  expect(JSON.stringify(outcome)).not.toContain('@')
})

it('tries once only, and counts as lost what SES may have accepted', async () => {
  for (const fault of ['reply lost', 'refused', 'broken'] as const) {
    emulators.door.reset()
    emulators.door.fail(fault)
    expect(await mailer.send(mail)).toMatchObject({ kind: 'lost' })
    expect(emulators.door.calls).toHaveLength(1)
  }
  expect(emulators.mails.mails).toHaveLength(1)
})

it('counts as lost what SES did not answer in time', async () => {
  const impatient = new SESClient({
    maxAttempts: 1,
    requestHandler: { requestTimeout: 50, throwOnRequestTimeout: true },
  })
  emulators.door.fail({ delayedMs: 400 })
  const outcome = await new SesMailer(impatient, {
    configurationSet: 'digest',
    clock: () => new Date(),
  }).send(mail)
  expect(outcome).toMatchObject({ kind: 'lost' })
  impatient.destroy()
  await vi.waitFor(() => expect(emulators.mails.mails).toHaveLength(1))
})

it('tries an email again later that never reached SES', async () => {
  const nowhere = new SESClient({ maxAttempts: 1, endpoint: 'http://127.0.0.1:1' })
  const outcome = await new SesMailer(nowhere, { configurationSet: 'digest', clock: () => new Date() }).send(
    mail,
  )
  expect(outcome).toEqual({ kind: 'refused', reason: 'SES could not be reached: ECONNREFUSED', next: 'wait' })
})

it('reads the quota at most every ten seconds and counts down in between', async () => {
  emulators.mails.quota.SentLast24Hours = 49_990
  expect(await mailer.quota()).toEqual({ perSecond: 14, remaining: 10 })
  await mailer.send(mail)
  now += 9000
  expect(await mailer.quota()).toEqual({ perSecond: 14, remaining: 9 })
  expect(emulators.door.calls.filter(({ operation }) => operation === 'GetSendQuota')).toHaveLength(1)
  // Another process sent some too.
  emulators.mails.quota.SentLast24Hours += 4
  now += 1000
  expect(await mailer.quota()).toEqual({ perSecond: 14, remaining: 5 })
})

it('has no limit if SES reports minus one', async () => {
  emulators.mails.quota.Max24HourSend = -1
  expect((await mailer.quota()).remaining).toBe(Infinity)
})
