import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decisionsOnMatters } from '../../functions/domain/decisions/for-matters.ts'
import { matterAsDecided, statusAsDecided } from '../../functions/domain/decisions/matter-as-decided.ts'
import type { Act, Decision } from '../../functions/domain/model/decision.ts'
import type { Matter, MatterRecord, StatusChange } from '../../functions/domain/model/matter.ts'
import { findMatters } from '../../functions/matters/find-matters.ts'
import { article, story } from '../digest/fixtures.ts'

const today = '2026-11-20'
const [one, two, three] = ['hr-1111-119', 'hr-2222-119', 'hr-3333-119'] as const

/** A story of two outlets, which began on a day of November. */
function reported(id: string, day: string, title: string) {
  const at = `2026-11-${day}T12:00:00.000Z`
  const outlets = ['Harbor Herald', 'Valley Tribune'].map((outlet, n) =>
    article({
      id: `${id}-${n}`,
      copyOf: `${id}-${n}`,
      source: `outlet-${n}`,
      outlet,
      url: `https://outlet-${n}.example/${id}`,
      title: n === 0 ? title : `${title}, officials say`,
      summary: '',
      published: at,
      firstSeen: at,
    }),
  )
  return story(id, outlets)
}

const stories = [
  reported('20261102-aaaaaaaaaaaa', '02', 'House passes H.R. 1111 on orchard visas'),
  reported('20261103-bbbbbbbbbbbb', '03', 'Committee approves H.R. 2222 on cannery permits'),
  reported('20261104-cccccccccccc', '04', 'Committee approves H.R. 3333 on ferry inspections'),
  reported('20261109-dddddddddddd', '09', 'Senate passes H.R. 1111, orchard visas bill'),
  reported('20261110-eeeeeeeeeeee', '10', 'Choir of Dunmere sings psalms at dawn'),
]

function logOf(acts: readonly Act[], at = '2026-11-12T12:00:00.000Z'): Decision[] {
  return acts.map((act, n) => ({ number: n + 1, at, by: 'ana', why: '', act }))
}

function publish(records: readonly MatterRecord[], log: readonly Decision[]) {
  const decisions = decisionsOnMatters(log, records)
  const found = findMatters({ stories, records, decisions, today, configuration: { places: [] } })
  const kept = new Map([...records, ...found.records].map((record) => [record.id, record]))
  const matters = new Map(found.matters.map((matter) => [matter.id, matter]))
  return { matters, records: [...kept.values()] }
}

const first = publish([], [])
const decided = (...acts: Act[]) => publish(first.records, logOf(acts)).matters

const changes = (matter: Matter | undefined) =>
  matter?.changes.map(({ status, day, by }) => [status, day, by])

describe('Decisions about matters', () => {
  it('are about three bills in these tests', () => {
    expect([...first.matters.keys()].sort()).toEqual([one, two, three])
  })

  it('apply in their order, each to what the ones before it made', () => {
    const choir = stories[4]!.id
    const merge: Act = { is: 'merge-matters', matter: two, into: one }
    const link: Act = { is: 'link-matter', story: choir, matter: two }
    const unlink: Act = { is: 'unlink-matter', story: choir, matter: one }
    expect(decided(link, merge).get(one)?.stories).toContain(choir)
    expect(decided(link, merge, unlink).get(one)?.stories).not.toContain(choir)
    expect(decided(merge, unlink, link).get(one)?.stories).toContain(choir)
  })

  it('unlink a story that came with a merged matter', () => {
    const permits = stories[1]!.id
    const merged = decided(
      { is: 'merge-matters', matter: two, into: one },
      { is: 'unlink-matter', story: permits, matter: one },
    )
    expect(merged.get(one)?.stories).not.toContain(permits)
    expect(changes(merged.get(one))?.map(([status]) => status)).not.toContain('reported')
  })

  it('name the living matter: a name that a merged one got before is not the name of the whole', () => {
    const name = { en: 'Cannery bill', es: 'Proyecto' }
    const rename: Act = { is: 'rename-matter', matter: two, name }
    const merge: Act = { is: 'merge-matters', matter: two, into: one }
    expect(decided(rename, merge).get(one)?.name).not.toEqual(name)
    expect(decided(merge, rename).get(one)?.name).toEqual(name)
  })

  it('set a status that replaces what was found since that day, but not what happens after the decision', () => {
    const status: Act = { is: 'set-matter-status', matter: one, status: 'introduced', day: '2026-11-01' }
    expect(changes(decided(status).get(one))).toEqual([['introduced', '2026-11-01', 'editor']])
    const early = publish(first.records, logOf([status], '2026-11-05T12:00:00.000Z')).matters
    expect(changes(early.get(one))).toEqual([
      ['introduced', '2026-11-01', 'editor'],
      ['passed-senate', '2026-11-09', 'outlets'],
    ])
    expect(early.get(one)?.status?.status).toBe('passed-senate')
  })
})

const act = fc.oneof(
  fc.record({
    is: fc.constantFrom('link-matter' as const, 'unlink-matter' as const),
    story: fc.constantFrom(...stories.map(({ id }) => id)),
    matter: fc.constantFrom(one, two, three, 'hr-9-119'),
  }),
  fc.record({
    is: fc.constant('merge-matters' as const),
    matter: fc.constantFrom(one, two, three),
    into: fc.constantFrom(one, two, three),
  }),
  fc.record({
    is: fc.constant('set-matter-status' as const),
    matter: fc.constantFrom(one, two, three),
    status: fc.constantFrom('signed' as const, 'vetoed' as const),
    day: fc.constantFrom('2026-11-01', '2026-11-08'),
  }),
  fc.record({ is: fc.constant('undo' as const), decision: fc.integer({ min: 1, max: 12 }) }),
)
const acts = fc.array(act, { maxLength: 12 })

describe('In any log of decisions', () => {
  it('the desk shows at once which stories and steps the pages will show', () => {
    fc.assert(
      fc.property(acts, (some) => {
        const log = logOf(some)
        const records = new Map(first.records.map((record) => [record.id, record]))
        const known = { records, decided: decisionsOnMatters(log, first.records), today }
        for (const [id, matter] of publish(first.records, log).matters) {
          const onDesk = matterAsDecided(id, known)
          expect([...onDesk.links.keys()].sort()).toEqual(matter.stories.toSorted())
          const steps = ({ status, day }: StatusChange) => `${day} ${status}`
          expect(onDesk.changes.map(steps)).toEqual(matter.changes.map(steps))
          expect(statusAsDecided(onDesk, known)?.status).toBe(matter.status?.status)
        }
      }),
    )
  })

  it('every matter has one address that shows it, a second publication changes nothing, and without the decisions all is as before', () => {
    fc.assert(
      fc.property(acts, (some) => {
        const log = logOf(some)
        const next = publish(first.records, log)
        const addresses = [...next.matters.values()].flatMap(({ id, absorbed }) => [id, ...absorbed])
        expect(addresses.sort()).toEqual([one, two, three])
        const again = publish(next.records, log)
        expect(again.matters).toEqual(next.matters)
        expect(again.records).toEqual(next.records)
        expect(publish(again.records, []).matters).toEqual(first.matters)
      }),
    )
  })
})
