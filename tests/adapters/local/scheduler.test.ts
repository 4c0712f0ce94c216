import { afterEach, beforeEach, expect, it } from 'vitest'
import type { LocalContext } from '../../../functions/adapters/local/local-context.ts'
import { Sender } from '../../../functions/adapters/local/mail/sender.ts'
import { LocalPipeline } from '../../../functions/adapters/local/scheduler/pipeline.ts'
import { RequestQueue } from '../../../functions/adapters/local/scheduler/request-queue.ts'
import { createTick } from '../../../functions/adapters/local/scheduler/scheduler.ts'
import { composeNow } from '../../../functions/app/editions/scheduled-edition.ts'
import { Mailings } from '../../../functions/store/editions/mailings.ts'
import { TrialContext } from '../../app/context.ts'
import { Sink } from '../../digest/context.ts'

let trial: TrialContext
let context: LocalContext
let sender: Sender
let minute: () => Promise<void>
beforeEach(() => {
  trial = new TrialContext({}, [])
  context = { ...trial.context, mailer: new Sink() }
  const { signal } = new AbortController()
  sender = new Sender(context, signal)
  const requests = new RequestQueue(context, sender, signal)
  minute = createTick({
    context,
    pipeline: new LocalPipeline(context),
    requests,
    sender,
    prepare: async () => {},
    reloadConfiguration: async () => {},
  })
})
afterEach(() => trial.close())

const logged = (of: string) => trial.logged.filter(({ event }) => event === of).map(({ facts }) => facts)

it('An edition that is not complete after six hours is logged once', async () => {
  await trial.subscribe('ana@example.org')
  await trial.addStory()
  await composeNow(context, 'weekly', '2026-11-20')
  await new Mailings(context.subscribers).change('2026-11-20', (sending) => ({ ...sending, state: 'paused' }))
  trial.later(5 * 60)
  await minute()
  expect(logged('edition late')).toEqual([])
  trial.later(2 * 60)
  for (let n = 0; n < 3; n++) await minute()
  await sender.idle()
  expect(logged('edition late')).toEqual([{ edition: '2026-11-20', state: 'paused' }])
})
