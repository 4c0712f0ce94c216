import { beforeAll, expect, it } from 'vitest'
import { answersOf, type Dialogues, runDialogues, tryOutAnswer } from './runs.ts'

/** As many as take some seconds, spread over the whole cycle. `npm run test:faults` tries all. */
const TRIED = 16

let undisturbed: Dialogues
beforeAll(async () => {
  undisturbed = await runDialogues()
})

it('A cycle with a real mail server sends each kind of email', () => {
  const { deliveries, mailed, otherEmails } = undisturbed.state
  expect(new Set(Object.values(deliveries))).toEqual(new Set(['accepted', 'failed', 'excluded']))
  expect(Object.keys(mailed).length).toBeGreaterThan(8)
  expect(Object.keys(otherEmails).map((email) => email.split(' ')[0])).toEqual(
    expect.arrayContaining(['confirm', 'draft', 'report']),
  )
})

it('Whatever the mail server answers at any stage, nobody gets an email twice and no delivery is lost', async () => {
  const plans = answersOf(undisturbed)
  const step = plans.length / TRIED
  for (let n = 0; n < TRIED; n++) {
    const plan = plans[Math.floor((n + 0.5) * step)]!
    expect({ plan, broken: await tryOutAnswer(plan, undisturbed) }).toEqual({ plan, broken: [] })
  }
})
