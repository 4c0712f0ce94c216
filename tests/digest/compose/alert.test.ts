import { describe, expect, it } from 'vitest'
import { compose } from '../../../functions/digest/compose/compose.ts'
import type { Edition } from '../../../functions/domain/model/edition.ts'
import { change, material, matter } from '../fixtures.ts'

/** An edition that was frozen on a day and knew these changes. */
const knowing = (day: string, ...changesKnown: string[]) => ({ frozenAt: `${day}T12:00:00Z`, changesKnown })
const statuses = ['filed', 'enjoined', 'stayed'] as const

/** The days of the changes in an alert of Nov 20, of a matter that changed on these days. */
function alerted(
  days: string[],
  { last, weekly, daily }: { last?: Partial<Edition>; weekly?: Partial<Edition>; daily?: Partial<Edition> },
) {
  const changes = days.map((day, n) => change(statuses[n]!, day))
  const alert = compose(
    material([], {
      frequency: 'alert',
      matters: [matter('a', { changes })],
      isWanted: () => true,
      ...(last && { last: last as Edition }),
      editions: {
        ...(weekly && { weekly: weekly as Edition }),
        ...(daily && { daily: daily as Edition }),
      },
    }),
  )
  return alert?.matters?.flatMap(({ changes }) => changes.map(({ day }) => day))
}

describe('The changes in an alert', () => {
  it('are, in the first one, those since the day before', () => {
    expect(alerted(['2026-11-18', '2026-11-19', '2026-11-20'], {})).toEqual(['2026-11-19', '2026-11-20'])
  })

  it('are those of the last three days that no alert had', () => {
    const last = knowing('2026-09-01', 'a enjoined 2026-11-18')
    expect(alerted(['2026-11-16', '2026-11-18', '2026-11-19'], { last })).toEqual(['2026-11-19'])
  })

  it('have the day of one that happened long ago and was learned today, once', () => {
    const weekly = knowing('2026-11-13')
    expect(alerted(['2026-10-30'], { weekly, last: knowing('2026-11-19') })).toEqual(['2026-10-30'])
    expect(alerted(['2026-10-30'], { weekly, last: knowing('2026-11-20', 'a filed 2026-10-30') })).toEqual([])
  })

  it('leave out what happened long ago and was known before the last alert that anybody wanted', () => {
    const last = knowing('2026-08-01')
    expect(alerted(['2026-11-10'], { last, weekly: knowing('2026-11-13', 'a filed 2026-11-10') })).toEqual([])
    expect(alerted(['2026-11-10'], { last, daily: knowing('2026-11-19', 'a filed 2026-11-10') })).toEqual([])
  })

  it('leave out what happened long ago if nothing tells when it was learned', () => {
    expect(alerted(['2026-11-10'], { last: knowing('2026-08-01') })).toEqual([])
    expect(alerted(['2026-11-10'], { weekly: { frozenAt: '2026-11-13T12:00:00Z' } })).toEqual([])
  })
})
