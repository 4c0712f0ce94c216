import type { SQSEvent } from 'aws-lambda'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { ses } from '../../../functions/adapters/aws/clients.ts'
import { SesMailer } from '../../../functions/adapters/aws/ses/ses-mailer.ts'
import { eachRecord } from '../../../functions/adapters/aws/sqs/each-record.ts'
import { GIVE_UP_HOURS } from '../../../functions/domain/email/backoff.ts'
import { PENDING_DAYS } from '../../../functions/domain/email/retention.ts'
import type { RequestMessage } from '../../../functions/store/subscribers/requests.ts'
import { handleRequest } from '../../../functions/subscribers/handle-request.ts'
import { type Emulators, startEmulators } from '../../doubles/emulators.ts'
import { SubscriberContext } from '../../subscribers/context.ts'

const MINUTE = 60_000
let emulators: Emulators
beforeAll(async () => {
  emulators = await startEmulators()
})
afterAll(() => emulators.close())
beforeEach(() => {
  emulators.mails.mails.length = 0
  emulators.mails.refusals.length = 0
})

/** A sign-up whose message arrives now, and once more three minutes later, as after a call whose end Lambda did not see. */
async function signUpWhile(code: string, message: string, times: number) {
  const context = new SubscriberContext()
  const mailer = new SesMailer(ses(), { configurationSet: 'digest', clock: context.clock })
  const deps = { ...context.workerDeps, mailer }
  emulators.mails.refusals.push(...Array.from({ length: times }, () => ({ status: 400, code, message })))
  await context.post('/subscribe', { email: 'ana@example.org' })
  const body = JSON.stringify(context.queued[0])
  const deliver = (attempt: number) =>
    eachRecord<RequestMessage>(
      {
        Records: [{ messageId: 'm', body, attributes: { ApproximateReceiveCount: `${attempt}` } }],
      } as unknown as SQSEvent,
      context.logger,
      (one) => handleRequest(one, deps),
    )
  const failed = [...(await deliver(1)).batchItemFailures]
  const sentAfter: number[] = []
  for (let minutes = 1; minutes <= GIVE_UP_HOURS * 60; minutes++) {
    context.time += MINUTE
    if (minutes === 3) failed.push(...(await deliver(2)).batchItemFailures)
    for await (const due of context.requests.due()) await handleRequest(due, deps)
    if (emulators.mails.mails.length > sentAfter.length) sentAfter.push(minutes)
  }
  return { context, failed, sentAfter }
}

it.each([
  ['Throttling', 'Maximum sending rate exceeded.', 1, 1],
  ['Throttling', 'Daily message quota exceeded.', 6, 63],
  ['ThrottlingException', 'Rate exceeded', 20, 14 * 64 + 63],
])(
  'a confirmation that SES throttles (%s, %s) %i times waits and is sent once',
  async (code, message, times, minutes) => {
    const { context, failed, sentAfter } = await signUpWhile(code, message, times)
    expect(failed).toEqual([])
    expect(sentAfter).toEqual([minutes])
    expect(emulators.mails.mails.map(({ to }) => to)).toEqual([['ana@example.org']])
    expect(await Array.fromAsync(context.requests.waiting())).toEqual([])
  },
)

it('waits no longer than a sign-up waits for its confirmation', () => {
  expect(GIVE_UP_HOURS).toBeLessThan(PENDING_DAYS * 24)
})
