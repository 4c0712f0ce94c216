import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countCoverage, reportsOf } from '../../../functions/domain/story/coverage.ts'
import { foldVersions } from '../../../functions/domain/story/versions/fold-versions.ts'
import { member } from './member.ts'

const old = member('old')
const moved = member('moved', { copyOf: 'old', joined: 2, seq: 2, firstSeen: '2026-11-21T10:00:00.000Z' })

describe('One outlet’s versions of a report', () => {
  test('are two articles if their titles name different months, whatever an earlier release took them for', () => {
    const issues = [
      { ...old, title: 'Visa Bulletin for December 2026' },
      { ...moved, title: 'Visa Bulletin for January 2027' },
    ]
    expect(foldVersions(issues).members).toHaveLength(2)
  })

  test('are one article, with the id and date of the first and the words of the newest', () => {
    const { members } = foldVersions([old, moved])
    expect(members).toHaveLength(1)
    expect(members[0]).toMatchObject({
      id: 'old',
      copyOf: 'old',
      title: 'Title of moved',
      url: 'https://courier.example/moved',
      formerUrls: ['https://courier.example/old'],
      published: old.published,
      firstSeen: old.firstSeen,
    })
  })

  test('are found under the id of any of them', () => {
    const { shownAs } = foldVersions([old, moved, member('other', { outlet: 'Gazette' })])
    expect(['old', 'moved', 'other'].map(shownAs)).toEqual(['old', 'old', 'other'])
  })

  test('keep the address of the version that has one', () => {
    const { url: _, ...bare } = moved
    expect(foldVersions([old, bare]).members[0]).toMatchObject({ url: old.url })
  })

  test('are shown as the outlet’s own feed has them, and not as an aggregator lists them', () => {
    const listed = { ...moved, source: 'stand' }
    const sources = new Map([['stand', { kind: 'aggregator' as const }]])
    expect(foldVersions([old, listed], sources).members[0]).toMatchObject({ title: old.title, url: old.url })
  })

  test('are shown with what a register states, and under the address for every device', () => {
    const document = { number: '1', dockets: [], rins: [], agencies: [] }
    expect(foldVersions([{ ...old, document }, moved]).members[0]).toMatchObject({
      title: old.title,
      document,
    })
    const amp = { ...moved, url: 'https://amp.courier.example/old/amp' }
    expect(foldVersions([old, amp]).members[0]).toMatchObject({ url: old.url, formerUrls: [amp.url] })
  })

  test('is shown under the plain spelling of its address, and a query that names the page is kept', () => {
    const listed = { ...moved, url: 'http://www.courier.example/old?utm_source=stand' }
    expect(foldVersions([old, listed]).members[0]).toMatchObject({ url: old.url })
    const query = { ...moved, url: 'https://courier.example/old?p=41' }
    expect(foldVersions([old, query]).members[0]).toMatchObject({ url: query.url })
  })

  test('may come through two of its feeds', () => {
    const again = { ...moved, source: 'courier-politics', outlet: ' COURIER', url: old.url! }
    const [shown] = foldVersions([old, again]).members
    expect(shown).toMatchObject({ id: 'old', url: old.url })
    expect(shown).not.toHaveProperty('formerUrls')
  })

  test('are one article even if all are copies of a wire report', () => {
    const wire = member('wire', { outlet: 'Wire' })
    const copies = ['b', 'c'].map((id, n) => member(id, { copyOf: 'wire', joined: n + 2 }))
    const { members } = foldVersions([wire, ...copies])
    expect(members.map(({ id, copyOf }) => [id, copyOf])).toEqual([
      ['wire', 'wire'],
      ['b', 'wire'],
    ])
  })
})

test('Different reports of one outlet stay different articles', () => {
  const { members } = foldVersions([old, member('second')])
  expect(members.map(({ id }) => id)).toEqual(['old', 'second'])
})

test('A copy by another outlet names the article that is shown', () => {
  const early = { ...moved, joined: 0 }
  const copy = member('copy', { outlet: 'Gazette', copyOf: 'old', joined: 3 })
  const { members } = foldVersions([old, early, copy])
  expect(members.map(({ id, copyOf }) => [id, copyOf])).toEqual([
    ['moved', 'moved'],
    ['copy', 'moved'],
  ])
})

test('No outlet carries its own report, whatever articles were grouped, and no address is lost', () => {
  const members = fc
    .array(
      fc.record({
        outlet: fc.constantFrom('A', 'B', 'C'),
        copyOf: fc.nat({ max: 7 }),
        joined: fc.nat({ max: 4 }),
      }),
      {
        maxLength: 8,
      },
    )
    .map((rows) =>
      rows.map(({ copyOf, ...row }, n) =>
        member(String(n), { ...row, copyOf: String(copyOf < n ? copyOf : n) }),
      ),
    )
  fc.assert(
    fc.property(members, (given) => {
      const { members: shown } = foldVersions(given)
      for (const { original, copies } of reportsOf(shown)) {
        const outlets = [original, ...copies].map(({ outlet }) => outlet)
        expect(new Set(outlets).size).toBe(outlets.length)
      }
      const urls = shown.flatMap(({ url, formerUrls = [] }) => [url, ...formerUrls])
      expect(new Set(urls)).toEqual(new Set(given.map(({ url }) => url)))
      expect(countCoverage(shown).outlets).toBe(countCoverage(given).outlets)
    }),
  )
})
