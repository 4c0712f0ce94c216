import { describe, expect, it } from 'vitest'
import {
  withChangesOf,
  withDatesOf,
  withDecidedStatuses,
  withoutStory,
} from '../../../functions/domain/decisions/decided-status.ts'
import type { StatusChange } from '../../../functions/domain/model/matter.ts'

const change = (status: StatusChange['status'], day: number, by: StatusChange['by'] = 'outlets') =>
  ({ status, day: `2026-11-${String(day).padStart(2, '0')}`, by, outlets: [] }) satisfies StatusChange
const steps = (changes: readonly StatusChange[]) =>
  changes.map(({ status, day }) => `${status} ${day.slice(8)}`)

describe('A status that an editor sets', () => {
  const found = [change('proposed', 2), change('final', 6), change('effective', 20, 'date')]
  const set = (status: StatusChange['status'], day: number, decided: number) =>
    steps(
      withDecidedStatuses(
        found,
        [{ status, day: change(status, day).day, at: `2026-11-${decided}T12:00:00.000Z` }],
        'rule',
      ),
    )

  it('replaces what was found from its day to that of the decision, both included', () => {
    expect(set('delayed', 6, 10)).toEqual(['proposed 02', 'delayed 06', 'effective 20'])
    expect(set('delayed', 2, 10)).toEqual(['delayed 02', 'effective 20'])
    expect(set('delayed', 7, 10)).toEqual(['proposed 02', 'final 06', 'delayed 07', 'effective 20'])
    expect(set('delayed', 10, 20)).toEqual(['proposed 02', 'final 06', 'delayed 10'])
  })

  it('keeps a rule that was withdrawn from taking effect on its day', () => {
    expect(set('withdrawn', 8, 10)).toEqual(['proposed 02', 'final 06', 'withdrawn 08'])
    expect(steps(withDecidedStatuses([change('effective', 20, 'date')], [], 'rule'))).toEqual([])
  })

  it('changes nothing if none was set', () => {
    expect(withDecidedStatuses(found, undefined, 'rule')).toEqual(found)
  })
})

describe('A matter that another was merged into', () => {
  it('has the steps of both in order, each once', () => {
    const own = { kind: 'bill', changes: [change('introduced', 2), change('signed', 9)] } as const
    const other = { kind: 'bill', changes: [change('introduced', 2), change('introduced', 3)] } as const
    expect(steps(withChangesOf(own, other))).toEqual(['introduced 02', 'introduced 03', 'signed 09'])
  })

  it('has only its own steps if the other is of another kind', () => {
    const own = { kind: 'bill', changes: [change('introduced', 2)] } as const
    expect(steps(withChangesOf(own, { kind: 'case', changes: [change('filed', 1)] }))).toEqual([
      'introduced 02',
    ])
  })

  it('has the dates of both in order, each once', () => {
    const date = (kind: 'hearing' | 'effective', day: string) => ({ kind, day, story: 'a' })
    const own = [date('hearing', '2026-11-09'), date('effective', '2026-11-20')]
    const other = [
      date('hearing', '2026-11-09'),
      date('effective', '2026-11-09'),
      date('hearing', '2026-11-01'),
    ]
    expect(withDatesOf(own, other).map(({ kind, day }) => `${kind} ${day.slice(8)}`)).toEqual([
      'hearing 01',
      'hearing 09',
      'effective 09',
      'effective 20',
    ])
  })

  it('loses what only a story says that was taken out of it, and nothing else', () => {
    const said = [{ story: 'a' }, { story: 'b' }, {}]
    expect(withoutStory(said, ['a', 'c'])).toEqual([{ story: 'b' }, {}])
  })
})
