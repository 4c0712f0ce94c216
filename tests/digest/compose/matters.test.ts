import { describe, expect, it } from 'vitest'
import { compose } from '../../../functions/digest/compose/compose.ts'
import { selectMatters } from '../../../functions/digest/compose/matters/select-matters.ts'
import { snapshotMatters } from '../../../functions/digest/compose/matters/snapshot.ts'
import { preferenceKey, select } from '../../../functions/digest/compose/select.ts'
import { audienceOf } from '../../../functions/digest/deliver/audience.ts'
import type { Edition } from '../../../functions/domain/model/edition.ts'
import type { Matter } from '../../../functions/domain/model/matter.ts'
import { change, edition, editionMatter, everything, material, matter, now, single } from '../fixtures.ts'

const about = { now, timeZone: 'America/Los_Angeles', frequency: 'weekly' as const }
const snapshot = (matters: Matter[], last?: Partial<Edition>, frequency: Edition['frequency'] = 'weekly') =>
  snapshotMatters(matters, [{ id: 's1' }, { id: 's2' }], {
    ...about,
    frequency,
    ...(last && { last: { frozenAt: '2026-11-13T15:00:00Z', ...last } }),
  })
const reported = (one: Matter, last?: Partial<Edition>, frequency?: Edition['frequency']) =>
  snapshot([one], last, frequency).matters.flatMap(({ changes }) => changes.map(({ day }) => day))

describe('the matters of an edition', () => {
  it('are those that changed, have new stories, or a day in the next four weeks', () => {
    const hearing = (day: string) => ({ dates: [{ day, kind: 'hearing' as const, story: 's9' }] })
    const { matters } = snapshot([
      matter('changed', { changes: [change('filed', '2026-11-19')] }),
      matter('told', { stories: ['s0', 's1', 's2'] }),
      matter('ahead', hearing('2026-12-18')),
      matter('far', hearing('2026-12-19')),
      matter('past', hearing('2026-11-19')),
      matter('quiet', { stories: ['s0'], changes: [change('filed', '2026-03-01')] }),
    ])
    expect(matters.map(({ id, stories }) => [id, stories])).toEqual([
      ['changed', []],
      ['told', ['s1', 's2']],
      ['ahead', []],
    ])
  })

  it('report a change once, however late it is found, and again under another id or a day later', () => {
    const before = snapshot([matter('a', { changes: [change('filed', '2026-11-10')] })])
    const late = change('stayed', '2026-11-02')
    const now = matter('a', { changes: [late, change('filed', '2026-11-11')] })
    expect(reported(now, before)).toEqual(['2026-11-02'])
    expect(reported({ ...now, id: 'b', absorbed: ['a'] }, before)).toEqual(['2026-11-02'])
    expect(reported({ ...now, id: 'c' }, before)).toEqual(['2026-11-02', '2026-11-11'])
    const after = snapshot([now], before)
    expect(reported(now, after)).toEqual([])
  })

  it('report the same step again weeks later', () => {
    const before = snapshot([matter('a', { changes: [change('stayed', '2026-11-01')] })])
    const again = matter('a', { changes: [change('stayed', '2026-11-01'), change('stayed', '2026-11-18')] })
    expect(reported(again, before)).toEqual(['2026-11-18'])
  })

  it.each([
    ['the first edition', 'weekly', undefined, ['2026-11-13', '2026-11-20']],
    ['the first daily edition', 'daily', undefined, ['2026-11-20']],
    ['an edition after one of an early version', 'weekly', {}, ['2026-11-13', '2026-11-20']],
    ['an edition after long', 'weekly', { changesKnown: [] }, ['2026-11-01', '2026-11-13', '2026-11-20']],
  ] as [string, Edition['frequency'], Partial<Edition> | undefined, string[]][])(
    'go back in %s as far as its readers may have missed',
    (_, frequency, last, days) => {
      const statuses = ['filed', 'enjoined', 'stayed', 'affirmed'] as const
      const all = ['2026-09-01', '2026-11-01', '2026-11-13', '2026-11-20']
      const one = matter('a', { changes: all.map((day, n) => change(statuses[n]!, day)) })
      expect(reported(one, last, frequency)).toEqual(days)
    },
  )

  it('are not there if the edition was composed without any', () => {
    expect(compose(material([single('s1')]))).not.toHaveProperty('matters')
    const made = compose(material([single('s1')], { matters: [matter('a', { stories: ['s1'] })] }))
    expect(made?.matters).toMatchObject([{ id: 'a', stories: ['s1'] }])
  })
})

describe('what a reader gets of them', () => {
  const matters = [
    editionMatter('a', { changes: [change('filed', '2026-11-19')], absorbed: ['old-a'] }),
    editionMatter('b', { stories: ['s1'] }),
    editionMatter('c', { dates: [{ day: '2026-12-04', kind: 'comments', story: 's7' }] }),
  ]
  const week = edition([], { matters })
  const ids = (follows: string[], from = week) =>
    selectMatters(from, { ...everything, matters: follows }, quiet).followed.map(({ id }) => id)
  const quiet = new Map([
    ['q', editionMatter('q')],
    ['old-q', editionMatter('q')],
    ['a-too', editionMatter('a')],
  ])

  it('begins with those that changed, under the ids that they have now, each once', () => {
    expect(ids(['q', 'c', 'b', 'a'])).toEqual(['a', 'b', 'c', 'q'])
    expect(ids(['old-q', 'old-a', 'a', 'q', 'a-too'])).toEqual(['a', 'q'])
    expect(ids(['none', '__proto__'])).toEqual([])
    expect(ids([], edition([]))).toEqual([])
  })

  it('has the others that changed', () => {
    const all = selectMatters(week, everything)
    expect(all.changed.map(({ id }) => id)).toEqual(['a'])
    const own = selectMatters(week, { ...everything, matters: ['a', 'c'] })
    expect(own.changed).toEqual([])
  })

  it('shows five of many and counts the rest', () => {
    const many = Array.from({ length: 9 }, (_, n) =>
      editionMatter(`m${n}`, {
        changes: [change('filed', '2026-11-19')],
      }),
    )
    const all = selectMatters(edition([], { matters: many }), everything)
    expect([all.changed.length, all.moreChanged]).toEqual([5, 4])
  })

  it('leaves out what is only proposed before what binds people', () => {
    const proposed = Array.from({ length: 9 }, (_, n) =>
      editionMatter(`p${n}`, { kind: 'rule', changes: [change('proposed', '2026-11-20')] }),
    )
    const rule = editionMatter('final', { kind: 'rule', changes: [change('final', '2026-11-15')] })
    const { changed } = selectMatters(edition([], { matters: [...proposed, rule] }), everything)
    expect(changed.map(({ id }) => id)).toEqual(['final', 'p0', 'p1', 'p2', 'p3'])
  })

  it('is another email for readers who follow others, and the same whatever the order', () => {
    const key = (follows: string[]) => preferenceKey({ ...everything, matters: follows })
    expect(key(['a', 'b'])).toBe(key(['b', 'a']))
    expect(key(['a'])).not.toBe(key(['b']))
    expect(select(week, { ...everything, matters: ['a'] }, []).matters.followed).toHaveLength(1)
  })

  it('of an alert, is for those who want it of a matter with a change that they have not read of', () => {
    const told = { ...change('filed', '2026-11-19'), told: ['daily' as const] }
    const alert = edition([], {
      frequency: 'alert',
      matters: [editionMatter('a', { changes: [told], absorbed: ['old-a'] })],
    })
    const isFor = audienceOf(alert)
    const reader = { ...everything, matters: ['old-a'], alerts: true as const }
    expect(isFor(reader)).toBe(true)
    expect(isFor({ ...reader, frequency: 'daily' })).toBe(false)
    expect(isFor({ ...everything, matters: ['a'] })).toBe(false)
    expect(isFor({ ...reader, matters: ['b'] })).toBe(false)
    expect(ids(['a', 'b', 'c', 'q'], alert)).toEqual(['a'])
  })
})
