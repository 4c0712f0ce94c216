import fc from 'fast-check'
import { expect, it } from 'vitest'
import { activeDecisions } from '../../../functions/domain/decisions/active-decisions.ts'
import { decidedSources } from '../../../functions/domain/decisions/decided-sources.ts'
import type { OperatorAct, OperatorDecision } from '../../../functions/domain/decisions/operator-decision.ts'
import { Source } from '../../../functions/domain/model/source.ts'

const source = (id: string, more: Partial<Source> = {}): Source =>
  Source.parse({ id, name: id, feed: `https://${id}.example/feed`, ...more })
const configured = [source('valley'), source('harbor', { on: false }), source('shut', { blocked: 'Asked.' })]

const logOf = (acts: readonly OperatorAct[]): OperatorDecision[] =>
  acts.map((act, n) => ({ number: n + 1, at: '2026-11-20T13:00:00.000Z', by: 'ana', why: '', act }))

const id = fc.constantFrom('valley', 'harbor', 'shut', 'newcomer', 'stranger')
const anyAct: fc.Arbitrary<OperatorAct> = fc.oneof(
  fc.record({ is: fc.constantFrom('turn-on' as const, 'turn-off' as const), source: id }),
  id.map((one) => ({ is: 'add-source' as const, source: one, added: source(one) })),
  id.map((one) => ({ is: 'remove-source' as const, source: one })),
  fc.record({ is: fc.constant('undo' as const), decision: fc.integer({ min: 1, max: 30 }) }),
)

/** A plain reading of the log: each decision that stands, one after the other. */
function asTheLogSays(log: readonly OperatorDecision[]): Map<string, boolean> {
  const ids = configured.map((one) => one.id)
  const state = new Map(configured.map((one) => [one.id, one.on]))
  for (const { act } of activeDecisions(log)) {
    if (act.is === 'add-source' && !ids.includes(act.source) && !state.has(act.source))
      state.set(act.source, true)
    if (act.is === 'remove-source' && !ids.includes(act.source)) state.delete(act.source)
  }
  for (const one of state.keys()) {
    const about = activeDecisions(log).filter(({ act }) => 'source' in act && act.source === one)
    const removed = about.findLastIndex(({ act }) => act.is === 'remove-source')
    // Decisions from before the source existed do not apply to it.
    const from = ids.includes(one)
      ? 0
      : about.findIndex(({ act }, n) => n > removed && act.is === 'add-source')
    const turned = about.slice(from).findLast(({ act }) => act.is === 'turn-on' || act.is === 'turn-off')
    if (turned) state.set(one, turned.act.is === 'turn-on')
  }
  return state
}

it('After any decisions in any order, each source is as the decisions that stand say', () => {
  fc.assert(
    fc.property(fc.array(anyAct, { maxLength: 30 }), (acts) => {
      const log = logOf(acts)
      const { sources } = decidedSources(configured, log)
      expect(new Map(sources.map((one) => [one.id, one.on]))).toEqual(asTheLogSays(log))
      expect(sources.find((one) => one.id === 'shut')?.blocked).toBe('Asked.')
    }),
  )
})

it.each([
  ['removed', { is: 'remove-source', source: 'newcomer' }],
  ['undone', { is: 'undo', decision: 1 }],
] as const)('A source that was added, turned off and %s is on when it is added again', (_, gone) => {
  const add: OperatorAct = { is: 'add-source', source: 'newcomer', added: source('newcomer') }
  const log = logOf([add, { is: 'turn-off', source: 'newcomer' }, gone, add])
  expect(decidedSources(configured, log).sources.at(-1)).toMatchObject({ id: 'newcomer', on: true })
})

it('Undoing every decision, last first, restores what is configured', () => {
  fc.assert(
    fc.property(fc.array(anyAct, { maxLength: 15 }), (acts) => {
      const undone = [...acts, ...acts.map((_, n) => ({ is: 'undo' as const, decision: acts.length - n }))]
      expect(decidedSources(configured, logOf(undone)).sources).toEqual(configured)
    }),
  )
})

it('names the decision on each source that is not as configured, and on no other', () => {
  const log = logOf([
    { is: 'turn-on', source: 'valley' },
    { is: 'turn-on', source: 'harbor' },
    { is: 'add-source', source: 'newcomer', added: source('newcomer') },
    { is: 'turn-off', source: 'newcomer' },
  ])
  const { decided } = decidedSources(configured, log)
  expect(decided).toEqual(
    new Map([
      ['harbor', { turned: 2 }],
      ['newcomer', { added: 3, turned: 4 }],
    ]),
  )
})

it('A source that the configuration has too by now, under whatever id, is the configured one', () => {
  const log = logOf([{ is: 'add-source', source: 'newcomer', added: source('newcomer') }])
  const own = source('our-name', { feed: 'http://www.newcomer.example/feed/', name: 'Ours' })
  expect(decidedSources([own], log).sources).toEqual([own])
})

it('If this release cannot read a stored source, only that source is missing', () => {
  const log = logOf([
    { is: 'add-source', source: 'odd', added: { id: 'odd', tomorrow: true } as unknown as Source },
    { is: 'add-source', source: 'other', added: source('newcomer') },
    { is: 'turn-off', source: 'valley' },
  ])
  const { sources } = decidedSources(configured, log)
  expect(sources.map((one) => [one.id, one.on])).toEqual([
    ['valley', false],
    ['harbor', false],
    ['shut', true],
  ])
})
