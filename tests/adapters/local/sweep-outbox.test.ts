import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import {
  addSampleSubscriber,
  removeSampleSubscriber,
} from '../../../functions/adapters/local/sample/sample-subscriber.ts'
import { composeNow } from '../../../functions/app/editions/scheduled-edition.ts'
import { sendEditions } from '../../../functions/app/mailings/send-editions.ts'
import { TrialContext } from '../../app/context.ts'

let trial: TrialContext
beforeEach(() => {
  trial = new TrialContext()
})
afterEach(() => trial.close())

const outbox = () => readdirSync(join(trial.folder, 'outbox')).filter((name) => name.endsWith('.eml'))

it('The email of a trial stays in the outbox after its subscriber is deleted', async () => {
  await addSampleSubscriber(trial.context)
  await trial.addStory()
  await composeNow(trial.context, 'weekly', '2026-11-20')
  await sendEditions(trial.context)
  await removeSampleSubscriber(trial.context)
  const before = outbox()
  expect(before).toHaveLength(1)
  await trial.context.scrub()
  expect(outbox()).toEqual(before)
})
