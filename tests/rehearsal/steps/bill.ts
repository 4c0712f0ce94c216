import { describe, expect, it } from 'vitest'
import { email, event, idle, type RequestsPerEvent, signUp } from '../../../functions/cli/bill/measured.ts'
import type { FunctionName } from '../../infra/resources.ts'
import { sesEvent } from '../events.ts'
import type { Stage } from '../stage.ts'
import { less, tally } from '../tally.ts'

/** What the estimate of the bill reckons with is what functions ask for. */
export function bill(stage: Stage): void {
  describe('the bill', () => {
    const asks = async (name: FunctionName, event: unknown) => {
      const before = stage.rehearsal.calls.get(name)!.length
      await stage.rehearsal.invoke(name, event)
      return tally(stage.rehearsal.calls.get(name)!.slice(before))
    }
    /** A figure is no less than what was counted, and not twice as much. */
    const reckonsWith = (counted: Required<RequestsPerEvent>, figure: RequestsPerEvent) => {
      for (const [of, number] of Object.entries({ s3Reads: 0, s3Writes: 0, ...figure })) {
        const found = counted[of as keyof RequestsPerEvent]
        expect(number, `${of}, of which ${found} were counted`).toBeGreaterThanOrEqual(found)
        expect(number, `${of}, of which ${found} were counted`).toBeLessThanOrEqual(2 * found + 1)
      }
    }

    it.each(Object.entries(idle))(
      'reckons with what %s asks for where there is nothing to do',
      async (name, figure) => {
        await stage.rehearsal.invoke(name as FunctionName, {})
        reckonsWith(await asks(name as FunctionName, {}), figure)
      },
    )

    it('counts the requests for an email, an event of SES and a sign-up', async () => {
      const before = tally(signUps())
      await join('third@example.net')
      const one = await asks('send', {})
      await join('fourth@example.net')
      await join('fifth@example.net')
      const two = await asks('send', {})
      reckonsWith(less(two, one), email)
      reckonsWith(await asks('feedback', sesEvent('Delivery', stage.lastMail())), event)
      const { reads, writes } = less(tally(signUps()), before)
      // Each message was handled twice, as a queue may.
      reckonsWith({ reads: reads / 3, writes: writes / 3, s3Reads: 0, s3Writes: 0 }, signUp)
    })

    const signUps = () => [...stage.rehearsal.calls.get('routes')!, ...stage.rehearsal.calls.get('requests')!]
    const join = async (email: string) => {
      await stage.ask('POST', '/subscribe', { email })
      await stage.rehearsal.drain('requests')
      await stage.ask('POST', await stage.linkIn(/https:\S+\/confirm\/\S+/), {})
      await stage.rehearsal.drain('requests')
    }
  })
}
