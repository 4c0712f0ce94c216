import fc from 'fast-check'
import { expect, it } from 'vitest'
import { activeDecisions } from '../../../functions/domain/decisions/active-decisions.ts'
import type { Act, Decision } from '../../../functions/domain/model/decision.ts'

/** A log of which each line hides a story, or undoes the line of a number. */
function logOf(undone: readonly (number | undefined)[]): Decision[] {
  return undone.map((decision, at) => {
    const act: Act =
      decision === undefined ? { is: 'hide', story: `story-${at + 1}` } : { is: 'undo', decision }
    return { number: at + 1, at: '2026-11-20T12:00:00.000Z', by: 'ana', why: '', act }
  })
}
const holding = (...undone: (number | undefined)[]) =>
  activeDecisions(logOf(undone)).map(({ number }) => number)

it('an undone decision no longer applies, and applies again once the undo is undone', () => {
  expect(holding(undefined, undefined)).toEqual([1, 2])
  expect(holding(undefined, undefined, 1)).toEqual([2])
  expect(holding(undefined, undefined, 1, 3)).toEqual([1, 2])
  expect(holding(undefined, undefined, 1, 3, 4)).toEqual([2])
})

it('a decision that was undone twice applies again only once both are undone', () => {
  expect(holding(undefined, 1, 1, 2)).toEqual([])
  expect(holding(undefined, 1, 1, 2, 3)).toEqual([1])
})

it('in any log, a decision applies exactly if no active decision undoes it', () => {
  const line = fc.oneof(fc.constant(undefined), fc.integer({ min: 1, max: 30 }))
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      const undone = lines.map((of, at) => (of === undefined || at === 0 ? undefined : 1 + (of % at)))
      const isUndone = (number: number): boolean =>
        undone.some((of, at) => of === number && !isUndone(at + 1))
      const expected = undone.flatMap((of, at) => (of === undefined && !isUndone(at + 1) ? [at + 1] : []))
      expect(holding(...undone)).toEqual(expected)
    }),
  )
})
