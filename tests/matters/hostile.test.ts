import { describe, expect, it } from 'vitest'
import { findMatters } from '../../functions/matters/find-matters.ts'
import { document, find, linked, report, story } from './story.ts'

const known = story(
  '2026-03-02',
  report('Courier', 'Judge hears Alder v. Rowan on lantern permits'),
  report('Herald', 'Alder v. Rowan: lantern permits in court'),
)
const rule = story(
  '2026-03-01',
  document('Register', 'Lantern Permits', { document: { rins: ['1615-ZZ99'], dockets: [], agencies: [] } }),
)
const before = find([known, rule])
const keysOf = (records: typeof before.records) =>
  Object.fromEntries(records.map(({ id, keys }) => [id, keys]))

describe('A source that stuffs names and numbers into its stories', () => {
  const stuffed = [
    story(
      '2026-03-03',
      report('Spam', 'Alder v. Rowan RIN 1615-ZZ99 docket 1:26-cv-666 (D. Mass.) vacated by court'),
    ),
    story(
      '2026-03-04',
      report(
        'Spam',
        'Court vacates rule RIN 1615-ZZ99 in Alder v. Rowan, No. 9:26-cv-1 (S.D. Fla.), the Evil Name Case',
      ),
    ),
    story(
      '2026-03-05',
      report('Spam', 'Supreme Court to hear Alder v. Rowan and H.R. 1 and S. 1 and EO 14160'),
    ),
  ]
  const after = find([known, rule, ...stuffed], { records: before.records })

  it('adds no key to a matter', () => {
    const changed = keysOf(after.records)
    for (const { id, keys } of before.records) expect(changed[id] ?? keys).toEqual(keys)
  })

  it('changes neither its name nor its status', () => {
    for (const { id, name, status, changes } of before.matters)
      expect(after.matters.find((one) => one.id === id)).toMatchObject({
        name,
        changes,
        ...(status && { status }),
      })
  })

  it('makes no matter, alone or by many stories', () => {
    expect(after.matters.map(({ id }) => id).sort()).toEqual(before.matters.map(({ id }) => id).sort())
  })

  it('cannot make two matters related', () => {
    for (const { related } of after.matters) expect(related).toEqual([])
  })

  it('adds no words by which further stories of its own would be alike', () => {
    const poison = story(
      '2026-03-06',
      report('Spam', 'Travel ban before Supreme Court: lantern orchard tractor zebra willow anvil'),
    )
    const suit = story(
      '2026-03-02',
      report('Courier', 'Supreme Court hears travel ban case'),
      report('Herald', 'Justices weigh travel ban'),
    )
    const later = story(
      '2026-09-30',
      report('Star', 'Travel ban, Supreme Court: lantern orchard tractor zebra willow anvil'),
    )
    expect(linked([suit, poison, later])['suit-travel-ban-scotus']).toEqual([suit.id, poison.id])
  })

  it('is no office because it links to one', () => {
    const configuration = { places: [], sources: [{ id: 'spam', kind: 'national-news' }] } as never
    const fake = report('Spam', 'Agency withdraws rule RIN 1615-QQ11', {
      kind: 'official',
      url: 'https://agency.gov/1',
    })
    const material = { stories: [story('2026-03-02', fake)], records: [], today: '2026-12-30', configuration }
    expect(findMatters(material).matters).toEqual([])
  })

  it('is no second outlet under another outlet’s name if it is an aggregator', () => {
    const configuration = { places: [], sources: [{ id: 'hub', kind: 'aggregator' }] } as never
    const by = (outlet: string) =>
      report(outlet, 'Alder v. Rowan is filed', { source: 'hub', url: `https://${outlet}.example/1` })
    const material = {
      stories: [story('2026-03-02', by('a'), by('b'))],
      records: [],
      today: '2026-12-30',
      configuration,
    }
    expect(findMatters(material).matters).toEqual([])
  })

  it('costs time that grows with its length only', () => {
    const long = story(
      '2026-03-02',
      report('Spam', 'Alder v. Rowan sues '.repeat(15), { summary: 'until March judge blocks '.repeat(12) }),
    )
    const many = Array.from({ length: 300 }, (_, at) => ({ ...long, id: `${long.id}-${at}` }))
    expect(find(many).matters).toEqual([])
  })
})

it('gives no matter the status that an official document in the same story gives another', () => {
  const other = story(
    '2026-03-01',
    document('Register', 'Lantern fees', { document: { rins: ['1615-ZZ77'], dockets: [], agencies: [] } }),
  )
  const withdrawal = story(
    '2026-03-06',
    document('Register', 'Lantern Permits; Withdrawal', {
      document: { rins: ['1615-ZZ99'], dockets: [], agencies: [] },
    }),
    report('Spam', 'Lantern Permits; Withdrawal, RIN 1615-ZZ77'),
    report('Spam Two', 'Lantern Permits; Withdrawal, RIN 1615-ZZ77 too'),
  )
  const { matters } = find([rule, other, withdrawal])
  const statusOf = (number: string) => matters.find(({ numbers }) => numbers.includes(number))?.status?.status
  expect(statusOf('RIN 1615-ZZ99')).toBe('withdrawn')
  expect(statusOf('RIN 1615-ZZ77')).toBeUndefined()
})
