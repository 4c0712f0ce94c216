import { describe, expect, it } from 'vitest'
import { atAGlance } from '../../../functions/digest/compose/matters/at-a-glance.ts'
import { comingCalendar, comingUp } from '../../../functions/digest/compose/matters/coming-up.ts'
import { matterRow } from '../../../functions/digest/compose/matters/matter-row.ts'
import { snapshotMatters } from '../../../functions/digest/compose/matters/snapshot.ts'
import { whatChanged } from '../../../functions/digest/compose/matters/what-changed.ts'
import type { Edition } from '../../../functions/domain/model/edition.ts'
import { change, edition, editionMatter, editionStory, matter, now, publication } from '../fixtures.ts'

const reader = { language: 'en' as const, links: publication.links }
const official = { by: 'official' as const, outlets: ['Federal Register'], url: 'https://register.example/1' }

describe('A matter in one line', () => {
  it('says what it is, where it stands since when, by which document, and what comes next', () => {
    const rule = editionMatter('rule', {
      kind: 'rule',
      status: { status: 'final', day: '2026-11-18' },
      changes: [change('proposed', '2026-05-02'), change('final', '2026-11-18', official)],
      dates: [
        { day: '2027-01-20', kind: 'effective', story: 's1' },
        { day: '2027-03-01', kind: 'effective', story: 's2' },
      ],
    })
    expect(matterRow(rule, { ...reader, language: 'es' })).toEqual({
      id: 'rule',
      kind: 'rule',
      name: 'Nombre de rule',
      url: 'https://digest.example/matters/rule/',
      status: 'final',
      since: '2026-11-18',
      document: { outlet: 'Federal Register', url: 'https://register.example/1', isOfficial: true },
      next: { day: '2027-01-20', what: 'effective' },
    })
  })

  it('has the document of a proposal while comments are open', () => {
    const open = editionMatter('open', {
      kind: 'rule',
      status: { status: 'comment-period', day: '2026-11-18' },
      changes: [change('proposed', '2026-11-18', official)],
    })
    const { status, document } = matterRow(open, reader)
    expect([status, document?.outlet]).toEqual(['comment-period', 'Federal Register'])
  })

  it('has no document where only the status is known, or where its address is none to follow', () => {
    const quiet = editionMatter('quiet', { status: { status: 'filed', day: '2026-01-02' } })
    expect(matterRow(quiet, reader)).not.toHaveProperty('document')
    const odd = editionMatter('odd', { changes: [change('filed', '2026-11-18', { url: 'javascript:x' })] })
    expect(whatChanged([odd], reader)[0]?.document).toEqual({ outlet: 'Pacific Courier', isOfficial: false })
    expect(matterRow(editionMatter('new'), reader)).not.toHaveProperty('status')
  })
})

describe('What changed', () => {
  const matters = [
    editionMatter('case', {
      changes: [change('filed', '2026-11-16'), change('tro', '2026-11-17'), change('enjoined', '2026-11-19')],
    }),
    editionMatter('rule', { kind: 'rule', changes: [change('final', '2026-11-18', official)] }),
    editionMatter('bill', { kind: 'bill', changes: [change('signed', '2026-11-20')] }),
    editionMatter('quiet', { stories: ['s1'] }),
  ]

  it('has a line for each matter with a step, the latest first, and what happened before in the week', () => {
    const rows = whatChanged(matters, reader)
    expect(rows.map(({ id, status, since }) => `${id} ${status} ${since}`)).toEqual([
      'bill signed 2026-11-20',
      'case enjoined 2026-11-19',
      'rule final 2026-11-18',
    ])
    expect(rows[1]?.before).toEqual([
      { status: 'filed', day: '2026-11-16' },
      { status: 'tro', day: '2026-11-17' },
    ])
  })

  it('puts what binds people before what is only on the way', () => {
    const proposals = ['p1', 'p2'].map((id) =>
      editionMatter(id, { kind: 'rule', changes: [change('proposed', '2026-11-20')] }),
    )
    const delayed = editionMatter('delayed', { kind: 'rule', changes: [change('delayed', '2026-11-14')] })
    const filed = editionMatter('filed', { changes: [change('filed', '2026-11-21')] })
    expect(whatChanged([...proposals, filed, delayed, ...matters], reader).map(({ id }) => id)).toEqual([
      'bill',
      'case',
      'rule',
      'delayed',
      'filed',
      'p1',
      'p2',
    ])
  })

  it('can be of some kinds only', () => {
    expect(whatChanged(matters, reader, ['rule', 'case']).map(({ id }) => id)).toEqual(['case', 'rule'])
    expect(whatChanged([], reader)).toEqual([])
  })
})

describe('Coming up', () => {
  const comments = {
    ...editionStory('s7'),
    status: { stage: 'proposed' as const, commentsClose: '2026-12-04' },
  }
  const alone = { ...editionStory('s8'), status: { stage: 'proposed' as const, commentsClose: '2026-12-06' } }
  const far = { ...editionStory('s9'), status: { stage: 'proposed' as const, commentsClose: '2027-02-06' } }
  const week = edition([{ id: 'deadlines', stories: [comments, alone, far], more: 0 }], {
    matters: [
      editionMatter('case', { dates: [{ day: '2026-12-18', kind: 'hearing', story: 's1' }] }),
      editionMatter('late', { dates: [{ day: '2026-12-19', kind: 'hearing', story: 's1' }] }),
      editionMatter('rule', { kind: 'rule', dates: [{ day: '2026-12-04', kind: 'comments', story: 's7' }] }),
    ],
  })

  it('has the days of matters and of deadlines in four weeks, the earliest first, each once', () => {
    expect(comingUp(week, reader).map(({ day, what, name }) => [day, what, name])).toEqual([
      ['2026-12-04', 'comments', 'Name of rule'],
      ['2026-12-06', 'comments', 'Headline of s8'],
      ['2026-12-18', 'hearing', 'Name of case'],
    ])
  })

  it('is in the language of the reader', () => {
    const told = { ...alone, other: { headline: 'Titular', summary: '', outlet: 'Diario' } }
    const es = comingUp(edition([{ id: 'deadlines', stories: [told], more: 0 }]), {
      ...reader,
      language: 'es',
    })
    expect(es.map(({ name }) => name)).toEqual(['Titular'])
  })

  it('is a calendar file, with the events of the calendars of the site', () => {
    const file = comingCalendar(comingUp(week, reader), 'Coming up', week, reader)
    expect(file.match(/^BEGIN:VEVENT/gm)).toHaveLength(3)
    expect(file).toContain('UID:case-hearing-2026-12-18@digest.example\r\n')
    expect(file).toContain('UID:s8@digest.example\r\n')
    expect(file).toContain('SUMMARY:Hearing: Name of case\r\n')
    expect(file).toContain('DTSTART;VALUE=DATE:20261206\r\n')
  })

  it('is empty in an edition of an early version', () => {
    expect(comingUp(edition([]), reader)).toEqual([])
  })
})

describe('At a glance', () => {
  const counts = (...matters: NonNullable<Edition['matters']>) =>
    atAGlance({ matters, frozenAt: now.toISOString() })

  it('counts what courts blocked: what was let go again is not, and a case with its rule is one', () => {
    const { blocked, changed } = counts(
      editionMatter('a', { kind: 'rule', changes: [change('enjoined', '2026-11-17')] }),
      editionMatter('b', { kind: 'rule', changes: [change('vacated', '2026-11-18')] }),
      editionMatter('c', {
        kind: 'rule',
        changes: [change('enjoined', '2026-11-17'), change('effective', '2026-11-19')],
      }),
      editionMatter('d', { kind: 'order', changes: [change('tro', '2026-11-17')] }),
      editionMatter('of-b', { changes: [change('vacated', '2026-11-18')], challenges: ['b'] }),
      editionMatter('other', { changes: [change('enjoined', '2026-11-18')], challenges: ['x'] }),
      editionMatter('stay', { changes: [change('stayed', '2026-11-18')] }),
    )
    expect(blocked).toEqual({ case: 1, rule: 2, bill: 0, order: 1, designation: 0 })
    expect(changed.rule).toEqual({ enjoined: 2, vacated: 1, effective: 1 })
  })

  it('tells on which days final rules take effect, if they became final now or the day is near', () => {
    const on = (day: string) => [{ day, kind: 'effective' as const, story: 's1' }]
    const status = (name: 'final' | 'enjoined' | 'delayed', day: string) => ({
      status: { status: name, day },
    })
    const { takeEffect } = counts(
      editionMatter('far', {
        kind: 'rule',
        ...status('final', '2026-11-18'),
        changes: [change('final', '2026-11-18')],
        dates: on('2027-01-20'),
      }),
      editionMatter('near', { kind: 'rule', ...status('final', '2026-10-01'), dates: on('2026-12-10') }),
      editionMatter('put-off', { kind: 'rule', ...status('delayed', '2026-10-01'), dates: on('2026-12-10') }),
      editionMatter('old', { kind: 'rule', ...status('final', '2026-10-01'), dates: on('2027-01-20') }),
      editionMatter('stopped', {
        kind: 'rule',
        ...status('enjoined', '2026-11-18'),
        dates: on('2026-12-10'),
      }),
      editionMatter('law', {
        kind: 'bill',
        status: { status: 'signed', day: '2026-10-01' },
        dates: on('2026-12-10'),
      }),
    )
    expect(takeEffect).toEqual([
      { day: '2026-12-10', count: 2 },
      { day: '2027-01-20', count: 1 },
    ])
  })

  it('counts laws and their states, and the days on which comments close', () => {
    const signed = { kind: 'bill' as const, changes: [change('signed', '2026-11-18')] }
    const closes = (...days: string[]) => ({
      kind: 'rule' as const,
      dates: days.map((day) => ({ day, kind: 'comments' as const, story: 's1' })),
    })
    const { laws, commentsClose } = counts(
      editionMatter('us-tx-sb-4-2026', signed),
      editionMatter('us-tx-hb-9-2026', signed),
      editionMatter('us-or-hb-2-2026', signed),
      editionMatter('us-fl-sb-1-2026', { ...signed, changes: [change('passed', '2026-11-18')] }),
      editionMatter('hr-1234-119', signed),
      editionMatter('r1', closes('2026-12-17', '2026-12-06')),
      editionMatter('r2', closes('2026-12-06', '2027-01-30')),
    )
    expect(laws).toEqual({ states: 2, ofStates: 3, ofCongress: 1 })
    expect(commentsClose).toEqual(['2026-12-06', '2026-12-17'])
  })

  it('counts nothing in an edition of an early version', () => {
    const { blocked, takeEffect, laws, commentsClose } = atAGlance({ frozenAt: now.toISOString() })
    expect([Object.values(blocked), takeEffect, Object.values(laws), commentsClose]).toEqual([
      [0, 0, 0, 0, 0],
      [],
      [0, 0, 0],
      [],
    ])
  })

  it('knows which matters a case challenges from the edition', () => {
    const suit = matter('suit', {
      changes: [change('filed', '2026-11-19')],
      related: [
        { id: 'rule', how: 'challenges' },
        { id: 'other', how: 'carries-out' },
      ],
    })
    const { matters } = snapshotMatters([suit], [], { now, timeZone: 'UTC', frequency: 'weekly' })
    expect(matters).toMatchObject([{ id: 'suit', challenges: ['rule'] }])
  })
})
