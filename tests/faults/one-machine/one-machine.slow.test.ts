import { beforeAll, describe, expect, it } from 'vitest'
import { plansOf, runUndisturbed, tryOut, type Undisturbed } from './runs.ts'

/** As many as take some seconds, spread over the whole cycle. `npm run test:faults` tries all. */
const TRIED = 36

let undisturbed: Undisturbed
beforeAll(async () => {
  undisturbed = await runUndisturbed()
})

describe('One machine, from an empty folder to an edition that everyone has,', () => {
  it('sends each kind of email, and ends deliveries in each state', () => {
    const { deliveries, otherEmails, decisions, stories } = undisturbed.state
    expect(new Set(Object.values(deliveries))).toEqual(new Set(['accepted', 'failed', 'excluded']))
    expect(Object.keys(otherEmails).map((email) => email.split(' ')[0])).toEqual(
      expect.arrayContaining(['confirm', 'draft', 'report']),
    )
    expect(Object.keys(decisions)).toHaveLength(1)
    expect(Object.keys(stories)).toHaveLength(4)
    const alerts = Object.entries(deliveries).filter(([id]) => id.startsWith('2026-11-26-alert-08 '))
    expect(alerts.map(([, state]) => state)).toEqual(['accepted', 'accepted'])
  })

  it('keeps its promises whichever call fails', async () => {
    const plans = plansOf(undisturbed)
    const step = plans.length / TRIED
    for (let n = 0; n < TRIED; n++) {
      const plan = plans[Math.floor((n + 0.5) * step)]!
      expect({ plan, broken: await tryOut(plan, undisturbed) }).toEqual({ plan, broken: [] })
    }
  })
})
