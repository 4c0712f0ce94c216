import { describe, expect, it } from 'vitest'
import { decisionsOnMatters } from '../../functions/domain/decisions/for-matters.ts'
import type { Act, Decision } from '../../functions/domain/model/decision.ts'
import type { MatterRecord } from '../../functions/domain/model/matter.ts'
import { document, find, linked, report, story } from './story.ts'

const ruling = story(
  '2026-03-02',
  report('Courier', 'Judge blocks policy in Alder v. Rowan', { id: 'a' }),
  report('Herald', 'Alder v. Rowan: court halts policy', { id: 'b' }),
)
const other = story(
  '2026-03-03',
  report('Courier', 'House passes H.R. 29', { id: 'c' }),
  report('Herald', 'House passed H.R. 29', { id: 'd' }),
)
const ids = ['alder-v-rowan-2026', 'hr-29-119'] as const
const decisions = (...acts: Act[]) =>
  decisionsOnMatters(
    acts.map(
      (act, at): Decision => ({ number: at + 1, at: '2026-03-04T10:00:00.000Z', by: '', why: '', act }),
    ),
  )
/** What is stored after some runs. */
function stored(...runs: MatterRecord[][]): MatterRecord[] {
  return [...new Map(runs.flat().map((record) => [record.id, record])).values()]
}

describe('What is kept of a matter', () => {
  const { matters, records } = find([ruling, other])

  it('is its id, name, status and keys, which stay when its stories are gone', () => {
    const [suit] = find([], { records, today: '2027-06-01' }).matters.filter(({ kind }) => kind === 'case')
    const before = matters.find(({ kind }) => kind === 'case')!
    expect(suit).toMatchObject({
      id: before.id,
      name: before.name,
      changes: before.changes,
      status: before.status,
      stories: [],
    })
    const again = story('2027-05-05', report('Post', 'Alder v. Rowan goes to trial'))
    expect(linked([again], { records, today: '2027-06-01' })[ids[0]]).toEqual([again.id])
  })

  it('does not change if nothing does, whether it is found again or for the first time', () => {
    expect(find([ruling, other], { records }).records).toEqual([])
    expect(find([ruling, other], { records: structuredClone(records) }).records).toEqual([])
    expect(find([ruling, other]).matters).toEqual(find([ruling, other], { records }).matters)
  })

  it('stays when its headline is edited, but not what a withdrawn story said', () => {
    const edited = story(
      '2026-03-02',
      report('Courier', 'Order in Alder v. Rowan'),
      report('Herald', 'Alder v. Rowan: an order'),
    )
    const edition = (one: typeof ruling) =>
      find([{ ...one, id: ruling.id }], { records }).matters.find(({ id }) => id === ids[0])
    expect(edition(edited)?.status?.status).toBe('enjoined')
    expect(edition({ ...edited, withdrawn: { at: '2026-03-04T10:00:00.000Z' } })?.status).toBeUndefined()
  })

  it('of two matters that an official document joins is one: the older one stays, and the address of the other leads to it', () => {
    const docket = story(
      '2026-03-05',
      report('Courier', 'Filing in 1:26-cv-00123 (D. Mass.)'),
      report('Herald', 'Judge reads 1:26-cv-00123 (D. Mass.)'),
    )
    const two = find([ruling, docket])
    expect(two.matters).toHaveLength(2)
    const opinion = story('2026-03-09', document('Court', 'Alder v. Rowan, No. 1:26-cv-00123 (D. Mass.)'))
    const joined = find([ruling, docket, opinion], { records: two.records })
    expect(joined.matters).toMatchObject([
      { id: ids[0], absorbed: ['case-1-26-cv-123-mad'], stories: [ruling.id, docket.id, opinion.id] },
    ])
    const kept = stored(two.records, joined.records)
    expect(kept.find(({ id }) => id === 'case-1-26-cv-123-mad')?.mergedInto).toBe(ids[0])
    const later = find([ruling, docket], { records: kept })
    expect(later.matters.map(({ id }) => id)).toEqual([ids[0]])
    expect(later.matters[0]?.absorbed).toEqual(['case-1-26-cv-123-mad'])
  })

  it('of two matters that only outlets join stays two', () => {
    const number = story(
      '2026-03-05',
      report('Courier', 'Filing in 1:26-cv-00123 (D. Mass.)'),
      report('Herald', 'See 1:26-cv-00123 (D. Mass.)'),
    )
    const two = find([ruling, number])
    const said = story(
      '2026-03-09',
      report('Courier', 'Alder v. Rowan, No. 1:26-cv-00123 (D. Mass.)'),
      report('Herald', 'Alder v. Rowan (No. 1:26-cv-00123, D. Mass.)'),
    )
    expect(find([ruling, number, said], { records: two.records }).matters).toHaveLength(2)
  })

  it('has its topics, places and dates for as long as readers see none of its stories', () => {
    const about = { topics: ['visas'], places: ['us'] }
    const rule = {
      ...story(
        '2026-03-02',
        document('Register', 'Lantern Permits', {
          document: { rins: ['1615-ZZ99'], dockets: [], agencies: [] },
          status: { stage: 'final', effective: '2028-01-05' },
          ...about,
        }),
      ),
      ...about,
    }
    const [before] = find([rule]).matters
    const kept = find([rule]).records
    const day = { day: '2028-01-05', kind: 'effective', story: rule.id }
    expect(before).toMatchObject({ ...about, dates: [day] })
    const later = find([], { records: kept, today: '2027-12-30' })
    expect(later.matters).toMatchObject([{ ...about, dates: [day], stories: [] }])
    const again = find([], { records: stored(kept, later.records), today: '2028-01-06' })
    expect(again.matters[0]?.status?.status).toBe('effective')
    const withdrawn = { ...rule, withdrawn: { at: '2026-03-04T10:00:00.000Z' } }
    expect(find([withdrawn], { records: kept }).matters[0]?.dates).toEqual([])
  })

  it('has the days on which readers saw its steps, in the zone of the publication', () => {
    const at = '2026-03-03T03:30:00.000Z'
    const evening = {
      ...ruling,
      articles: ruling.articles.map((one) => ({ ...one, published: at, firstSeen: at })),
    }
    const publication = { schedule: { timeZone: 'America/New_York' } } as never
    const dated = (more: object) =>
      find([evening], { configuration: { places: [], ...more } }).matters[0]?.status?.day
    expect(dated({ publication })).toBe('2026-03-02')
    expect(dated({})).toBe('2026-03-03')
  })

  it('has nothing of a publisher that opted out, and of an article that was taken down', () => {
    const withoutCourier = find([], { records, isGone: ({ outlet }) => outlet === 'Courier' })
    expect(JSON.stringify(stored(records, withoutCourier.records))).not.toMatch(/courier/i)
    expect(withoutCourier.matters.find(({ id }) => id === ids[0])?.status).toMatchObject({
      status: 'enjoined',
      outlets: ['Herald'],
    })
    const all = find([], { records, isGone: () => true })
    expect(JSON.stringify(stored(records, all.records))).not.toMatch(/courier|herald/i)
    const article = ruling.articles[0]!.id
    const withoutArticle = find([], { records, isGone: (one) => one.article === article })
    expect(JSON.stringify(stored(records, withoutArticle.records))).not.toContain('courier.example/a')
  })

  it('has another name if the document that named it was taken down', () => {
    const rule = story(
      '2026-03-02',
      document('Register', 'Secret Lantern Permits', {
        document: { rins: ['1615-ZZ99'], dockets: [], agencies: [] },
      }),
    )
    const kept = find([rule]).records
    expect(kept[0]?.name.en).toBe('Secret Lantern Permits')
    const after = find([], { records: kept, isGone: () => true })
    expect(after.matters[0]?.name.en).toBe('RIN 1615-ZZ99')
    expect(JSON.stringify(stored(kept, after.records))).not.toMatch(/secret/i)
  })
})

describe('An editor', () => {
  const { records } = find([ruling, other])
  const decided = (...acts: Act[]) => find([ruling, other], { records, decisions: decisions(...acts) })
  const byId = (found: ReturnType<typeof decided>) =>
    Object.fromEntries(found.matters.map((one) => [one.id, one]))

  it('links a story to a matter, and takes one out', () => {
    expect(byId(decided({ is: 'link-matter', story: ruling.id, matter: ids[1] }))[ids[1]]?.stories).toEqual([
      ruling.id,
      other.id,
    ])
    expect(byId(decided({ is: 'unlink-matter', story: ruling.id, matter: ids[0] }))[ids[0]]?.stories).toEqual(
      [],
    )
  })

  it('merges matters, and takes it back', () => {
    const merge: Act = { is: 'merge-matters', matter: ids[1], into: ids[0] }
    const merged = decided(merge)
    expect(merged.matters).toMatchObject([{ id: ids[0], absorbed: [ids[1]], stories: [ruling.id, other.id] }])
    const kept = stored(records, merged.records)
    const undone = find([ruling, other], {
      records: kept,
      decisions: decisions(merge, { is: 'undo', decision: 1 }),
    })
    expect(byId(undone)).toMatchObject({ [ids[0]]: { absorbed: [] }, [ids[1]]: { absorbed: [] } })
  })

  it('does not lose a matter by merging in a circle', () => {
    const found = decided(
      { is: 'merge-matters', matter: ids[0], into: ids[1] },
      { is: 'merge-matters', matter: ids[1], into: ids[0] },
    )
    expect(found.matters).toHaveLength(1)
    expect(found.matters[0]?.stories).toHaveLength(2)
  })

  it('renames a matter, and the name that is kept stays', () => {
    const name = { en: 'The lantern case', es: 'El caso de los faroles' }
    const found = decided({ is: 'rename-matter', matter: ids[0], name })
    expect(byId(found)[ids[0]]?.name).toEqual(name)
    expect(found.records).toEqual([])
  })

  it('sets a status that counts until something happens later', () => {
    const set: Act = { is: 'set-matter-status', matter: ids[0], status: 'stayed', day: '2026-03-01' }
    expect(byId(decided(set))[ids[0]]).toMatchObject({
      status: { status: 'stayed', by: 'editor' },
      changes: [{ status: 'stayed' }],
    })
    const later = story(
      '2026-04-02',
      report('Courier', 'Judge tosses lawsuit Alder v. Rowan'),
      report('Herald', 'Court dismisses suit Alder v. Rowan'),
    )
    const found = find([ruling, other, later], { records, decisions: decisions(set) })
    expect(byId(found)[ids[0]]?.status?.status).toBe('dismissed')
  })
})
