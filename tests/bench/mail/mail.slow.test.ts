import { expect, it } from 'vitest'
import { measureMail } from '../../../bench/mail/mail.ts'
import { valuesOf } from '../measured-figures.ts'

const READERS = 60

it('An edition reaches every reader once, also if the sender is killed, and the pages answer', async () => {
  const values = valuesOf(await measureMail(READERS, 1))
  expect(values).toMatchObject({
    accepted: READERS,
    'in one final state': READERS,
    'emailed twice': 0,
    'deliveries that contradict the receiving server': 0,
    'uncertain for another reason': 0,
  })
  const { 'killed: accepted': accepted, 'killed: failed': failed, 'killed: uncertain': uncertain } = values
  expect(accepted! + failed! + uncertain!).toBe(READERS)
  expect(values['sign-up, ms, median']).toBeGreaterThan(0)
})
