import { afterEach, beforeEach, expect, it } from 'vitest'
import { Sender } from '../../functions/adapters/local/mail/sender.ts'
import { LocalPipeline } from '../../functions/adapters/local/scheduler/pipeline.ts'
import { RequestQueue } from '../../functions/adapters/local/scheduler/request-queue.ts'
import { createTick } from '../../functions/adapters/local/scheduler/scheduler.ts'
import { sendWhatIsDue } from '../../functions/app/mailings/send-what-is-due.ts'
import { schedule } from '../../functions/app/schedule.ts'
import { readDeployment } from '../../functions/configuration/read-deployment.ts'
import { LATE_AFTER_HOURS } from '../../functions/domain/model/deployment.ts'
import { entries } from '../../infra/entries.ts'
import { TrialContext } from './context.ts'

let trial: TrialContext
beforeEach(() => {
  trial = new TrialContext({}, [])
})
afterEach(() => trial.close())

/** The steps that the log says have failed. */
const failedSteps = () =>
  trial.logged.flatMap(({ event }) => /^(.+) failed and will be retried$/.exec(event)?.[1] ?? [])

/** A draft is not due without editors, so this step has nothing to do here. */
const busySteps = Object.values(schedule).flatMap(({ steps }) => steps.filter((step) => step !== 'draft'))

/** A table that can't be used, so that every step with work to do fails. */
const brokenTable = {
  get: () => Promise.reject(new Error('broken')),
  write: () => Promise.reject(new Error('broken')),
  // biome-ignore lint/correctness/useYield: it fails first
  query: async function* () {
    throw new Error('broken')
  },
}
const broken = () => ({ ...trial.context, content: brokenTable, subscribers: brokenTable })

it('One machine runs every step of the schedule, and a step that fails does not stop the others', async () => {
  const context = broken() as unknown as typeof trial.context
  const { signal } = new AbortController()
  const sender = new Sender(context, signal)
  const tick = createTick({
    context,
    pipeline: new LocalPipeline(context),
    requests: new RequestQueue(context, sender, signal),
    sender,
    prepare: async () => {},
    reloadConfiguration: async () => {},
  })
  await tick()
  await sender.idle()
  expect(failedSteps()).toEqual(expect.arrayContaining(busySteps))
})

it('On AWS, the timer `send` runs each of its steps, though all of them fail', async () => {
  await sendWhatIsDue(broken() as never, { until: new Date(8.64e15), lateAfterHours: 6 })
  expect(failedSteps()).toEqual(schedule.send.steps.filter((step) => step !== 'draft'))
})

it('On AWS, timers call the functions as often as the schedule says', () => {
  for (const [timer, { everyMinutes }] of Object.entries(schedule)) {
    const { trigger } = entries[timer as keyof typeof schedule]
    expect(trigger, timer).toEqual({ every: { minutes: everyMinutes } })
  }
})

it('An edition is late after the same number of hours on one machine and, by default, on AWS', () => {
  expect(readDeployment({ base: 'config' }, 'prod').editionHours).toBe(LATE_AFTER_HOURS)
})
