import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { articleId } from '../../../functions/domain/article-id.ts'
import type { Entry } from '../../../functions/domain/model/entry.ts'
import type { IdentityMemory } from '../../../functions/domain/model/source-state.ts'
import { identify } from '../../../functions/ingest/identity/identify.ts'

/** The ids of the entries of each document, polled one after the other. */
function poll(...documents: Entry[][]): string[][] {
  let memory: IdentityMemory = {}
  return documents.map((entries) => {
    const read = identify(entries, 's', memory)
    memory = JSON.parse(JSON.stringify(read.memory))
    return read.identified.map(({ id }) => id)
  })
}

const day = (n: number, hour = 12) => new Date(Date.UTC(2026, 10, n, hour)).toISOString()

const news = [
  'Harbor council votes to fund a clinic for newly arrived families',
  'Orchard growers ask for more seasonal visas before the apple harvest',
  'Appeals judges weigh bond hearings for people held at Red Mesa jail',
  'Ferry towns open night schools so that parents can learn English',
  'Consulate in Quito closes its window for student visas until spring',
]
const texts = [
  'The measure passed after a long night in which nurses, pastors and landlords spoke about crowded waiting rooms.',
  'Pickers from Oaxaca come each September, and crews say the paperwork now takes longer than the season itself.',
  'Lawyers for nine detainees argued that months without a hearing break a promise which the statute makes twice.',
  'Volunteers teach in a former cannery on the pier, where forty learners share twelve desks and one blackboard.',
  'Applicants with an appointment will get a message, the embassy wrote, and fees stay valid for twelve months.',
]
const entry = (n: number, change: Partial<Entry> = {}): Entry => ({
  id: `guid-of-${'abcde'[n]}`,
  link: `https://a.example/${'abcde'[n]}`,
  title: news[n]!,
  summary: texts[n]!,
  published: day(20, n),
  ...change,
})
const byGuid = (guid: string) => articleId('s', guid)

describe('A guid', () => {
  test('names an entry, whatever is edited', () => {
    const edited = entry(0, { title: 'Clinic funded', link: 'https://a.example/clinic', summary: texts[0]! })
    expect(poll([entry(0)], [edited])).toEqual([[byGuid('guid-of-a')], [byGuid('guid-of-a')]])
  })

  test('may change from http to https', () => {
    const [before, after] = poll(
      [entry(0, { id: 'http://a.example/1' })],
      [entry(0, { id: 'https://a.example/1' })],
    )
    expect(after).toEqual(before)
  })

  test('that several entries share identifies none of them, also not as a link, and affects no other entry', () => {
    const home = 'https://a.example/'
    const entries = [entry(0, { id: home }), entry(1, { id: home }), entry(2)]
    const { identified, memory } = identify(entries, 's')
    expect(new Set(identified.map(({ id }) => id)).size).toBe(3)
    expect(identified.map(({ entry: { id } }) => id)).toEqual([undefined, undefined, 'guid-of-c'])
    expect(identified[2]!.id).toBe(byGuid('guid-of-c'))
    const [alone] = identify([entries[1]!], 's', memory).identified
    expect(alone).toMatchObject({ id: identified[1]!.id, entry: { link: entries[1]!.link } })
    expect(alone!.entry).not.toHaveProperty('id')
    const [new_] = identify([entry(3, { id: home })], 's', memory).identified
    expect(new_!.id).not.toBe(byGuid('//a.example/'))
  })

  test('that a later entry has too does not make the earlier one new', () => {
    const [first, second] = poll(
      [entry(0, { id: 'test' })],
      [entry(1, { id: 'test' }), entry(0, { id: 'test' })],
    )
    expect(second![1]).toBe(first![0])
    expect(second![0]).not.toBe(first![0])
  })

  test('that a different entry has at each poll makes each of them a separate article', () => {
    for (const change of [{}, { link: undefined as never }, { link: 'https://a.example/' }]) {
      const ids = poll(
        ...[0, 1, 2, 3].map((n) => [entry(n, { ...change, id: 'latest', published: day(20 + n) })]),
      )
      expect(new Set(ids.flat()).size).toBe(4)
    }
    const shifted = poll(
      [entry(1, { id: '1' }), entry(2, { id: '2' })],
      [entry(0, { id: '1' }), entry(1, { id: '2' }), entry(2, { id: '3' })],
      [entry(3, { id: '1' }), entry(0, { id: '2' }), entry(1, { id: '3' })],
    )
    expect(new Set(shifted.flat()).size).toBe(4)
    expect(shifted[1]!.slice(1)).toEqual(shifted[0])
    expect(shifted[2]!.slice(1)).toEqual(shifted[1]!.slice(0, 2))
  })

  test('that is also the only link, and that a different entry has at each poll, is no identity', () => {
    const home = 'https://a.example/news/'
    const one = (n: number) => entry(n, { id: home, link: home, isLinkGuid: true, published: day(20 + n) })
    const ids = poll([one(0)], [one(1)], [one(2)], [one(3)])
    expect(new Set(ids.flat()).size).toBe(4)
  })

  test.each([
    ['has no link and no date', { link: undefined as never, published: undefined as never }],
    ['has one link for all', { link: 'https://a.example/docket' }],
    ['has links', {}],
  ])('that counts the entries from either end is no identity, if the source %s', (_, change) => {
    const some = (...shown: number[]) => shown.map((n) => entry(n, change))
    const numbered = (entries: Entry[], from: number, step: number) =>
      entries.map((one, n) => ({ ...one, id: `item-${from + n * step}` }))
    for (const number of [
      (entries: Entry[]) => numbered(entries, 1, 1),
      (entries: Entry[]) => numbered(entries, 20, -1),
    ]) {
      const ids = poll(number(some(1, 2, 3)), number(some(0, 1, 2)), number(some(4, 0, 1)))
      expect(new Set(ids.flat()).size).toBe(5)
      expect(ids[1]!.slice(1)).toEqual(ids[0]!.slice(0, 2))
      expect(ids[2]!.slice(1)).toEqual(ids[1]!.slice(0, 2))
    }
  })

  test('that changes at every poll makes nothing new', () => {
    const documents = [1, 2, 3, 4].map((n) =>
      [0, 1, 2].map((one) => entry(one, { id: `random-${n}-${one}` })),
    )
    const ids = poll(...documents)
    for (const later of ids) expect(later).toEqual(ids[0])
  })
})

describe('Two versions in one document', () => {
  const earlier = entry(0, { published: day(20, 8) })
  const later = entry(0, { title: `${news[0]}, mayor says`, published: day(20, 11) })

  test('are one article with the later text, in either order', () => {
    for (const both of [
      [earlier, later],
      [later, earlier],
    ]) {
      const { identified } = identify([...both, entry(1)], 's')
      expect(identified.map(({ entry: { title } }) => title)).toEqual([later.title, news[1]])
      expect(identified[0]!.id).toBe(byGuid('guid-of-a'))
    }
  })

  test('are one article even with new guids, and after the first one is gone', () => {
    const third = { ...later, id: 'third', title: `${news[0]}, mayor and nurses say` }
    const second = { ...later, id: 'second' }
    const ids = poll([earlier], [second, earlier], [third, second, earlier], [third, second], [third])
    expect(new Set(ids.flat())).toEqual(new Set([byGuid('guid-of-a')]))
    expect(poll([third, second, earlier])).toEqual([[byGuid('guid-of-a')]])
  })

  test('are two articles if they say different things', () => {
    const other = { ...entry(1), id: earlier.id!, link: earlier.link! }
    const ids = poll([earlier, other], [other, earlier], [other], [earlier, other])
    expect(new Set(ids.flat()).size).toBe(2)
    expect(ids[1]).toEqual([...ids[0]!].reverse())
    expect(ids[2]).toEqual([ids[0]![1]])
    expect(ids[3]).toEqual(ids[0])
  })
})

describe('One address', () => {
  const bulletin = (month: string, n: number, change: Partial<Entry> = {}) =>
    entry(0, {
      id: `bulletin-${n}`,
      link: 'https://a.example/bulletin',
      title: `Visa Bulletin for ${month}`,
      summary: `The department published the visa bulletin for ${month}.`,
      published: day(1 + n * 28),
      ...change,
    })

  test('of a series has an article for each issue, whether or not the issues are in one document', () => {
    const [november, december] = [bulletin('November', 0), bulletin('December', 1)]
    for (const second of [[december, november], [december]]) {
      const ids = poll([november], second)
      expect(new Set(ids.flat()).size).toBe(2)
    }
    const sameGuid = poll([november], [bulletin('December', 1, { id: 'bulletin-0' })])
    expect(new Set(sameGuid.flat()).size).toBe(2)
  })

  test('with a new guid and date is the same article as long as its headline and text are the same', () => {
    const again = (n: number) => entry(0, { id: `again-${n}`, published: day(n) })
    expect(new Set(poll([again(1)], [again(8)], [again(20)]).flat()).size).toBe(1)
  })

  test('of a docket has an article for each of the filings of one day', () => {
    const filing = (n: number) =>
      entry(0, { id: `filing-${n}`, title: `Docket entry ${n}: order`, summary: '', published: day(20, n) })
    expect(new Set(poll([filing(4)], [filing(5), filing(4)], [filing(6), filing(5)]).flat()).size).toBe(3)
  })

  test('with the same title each week has an article for each week', () => {
    const list = (n: number) =>
      entry(0, { id: `list-${n}`, title: 'Order List', summary: '', published: day(n) })
    expect(new Set(poll([list(2)], [list(9), list(2)], [list(16)]).flat()).size).toBe(3)
  })
})

describe('A new address', () => {
  test('after a move makes nothing new', () => {
    const moved = (n: number) => entry(n, { id: `new-${n}`, link: `https://b.example/${n}` })
    const [before, after] = poll([entry(0), entry(1)], [moved(0), moved(1)])
    expect(after).toEqual(before)
  })

  test.each([
    ['and a new date', (n: number): Partial<Entry> => ({ published: day(20 + n) })],
    ['and no date', (): Partial<Entry> => ({ published: undefined as never })],
  ])('%s at every fetch make nothing new of headlines', (_, dates) => {
    const documents = [0, 1, 2, 3].map((n) =>
      [0, 1, 2].map((one): Entry => {
        const { published: _, ...rest } = dates(n)
        const at = dates(n).published
        return {
          ...rest,
          title: news[one]!,
          link: `https://a.example/${one}?session=${n}`,
          ...(at && { published: at }),
        }
      }),
    )
    const ids = poll(...documents)
    for (const later of ids) expect(later).toEqual(ids[0])
  })

  test('of a column with the same title is its next issue', () => {
    const column = (n: number) =>
      entry(0, {
        id: `c-${n}`,
        link: `https://a.example/c/${n}`,
        title: 'Morning briefing',
        summary: '',
        published: day(n),
      })
    const ids = poll(
      [column(2), entry(1), entry(2)],
      [column(3), column(2), entry(1)],
      [column(4), entry(3), entry(1)],
    )
    expect(new Set(ids.map(([first]) => first)).size).toBe(3)
  })
})

test('What version 0.1.0 stored keeps its ids: its rule is kept, and sound guids count', () => {
  const entries = [entry(0), entry(1)]
  const link = identify(entries, 's', { identityRule: 'link' })
  expect(link.identified.map(({ id }) => id)).toEqual(
    entries.map((one) => articleId('s', one.link!.slice(6))),
  )
  expect(link.memory.identityRule).toBe('link')
  const guid = identify([...entries, entry(2, { id: undefined as never })], 's', { identityRule: 'guid' })
  const named = `//a.example/c\n${day(20, 2)}\n${news[2]}`
  expect(guid.identified.map(({ id }) => id)).toEqual([
    byGuid('guid-of-a'),
    byGuid('guid-of-b'),
    articleId('s', named),
  ])
})

test('Whatever a source writes, two entries of a document never become one article, and the same document changes nothing', () => {
  const word = fc.constantFrom('a', 'visa', 'order', '2', 'list', 'May')
  const some = (values: fc.Arbitrary<string>) => fc.option(values, { nil: undefined })
  const odd = fc
    .record({
      id: some(fc.constantFrom('1', '2', 'x', 'https://a.example/', '')),
      link: some(fc.constantFrom('https://a.example/', 'https://a.example/1', 'no address')),
      title: some(fc.array(word, { maxLength: 8 }).map((words) => words.join(' '))),
      summary: some(fc.string({ maxLength: 30 })),
      published: some(fc.constantFrom(day(1), day(2), day(20), 'no date')),
    })
    .map((one) => Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)) as Entry)
  fc.assert(
    fc.property(fc.array(odd, { maxLength: 12 }), fc.array(odd, { maxLength: 12 }), (first, second) => {
      const before = identify(first, 's').memory
      const once = identify(second, 's', before)
      const ids = once.identified.map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      expect(identify(second, 's', once.memory).identified.map(({ id }) => id)).toEqual(ids)
    }),
  )
})

test('What is remembered is bounded and holds no word of the source', () => {
  const many = Array.from({ length: 5000 }, (_, n) =>
    entry(n % 5, { id: `g${n}`, link: `https://a.example/${n}` }),
  )
  const { memory } = identify(many, 's', identify(many.slice(0, 100), 's').memory)
  expect(JSON.stringify(memory).length).toBeLessThan(15_000)
  expect(JSON.stringify(memory)).not.toMatch(/clinic|example/i)
})

test('Ten thousand entries that share a guid and an address take seconds to identify', () => {
  const many = Array.from({ length: 10_000 }, (_, n) =>
    entry(n % 5, {
      id: 'one',
      link: 'https://a.example/',
      title: `${n} ${news[n % 5]}`,
      published: day(n % 28),
    }),
  )
  const started = process.threadCpuUsage()
  const { memory } = identify(many, 's')
  identify(many, 's', memory)
  const { user } = process.threadCpuUsage(started)
  expect(user / 1000).toBeLessThan(3_000)
})

test('An archive that its source gives new dates keeps the first ones', () => {
  const { memory } = identify([entry(0, { published: day(1) })], 's')
  const { identified } = identify([entry(0, { published: day(20) })], 's', memory)
  expect(identified.map(({ entry: { published } }) => published)).toEqual([day(1)])
})

test('A link to the front of a section that entries share gives way to their guids below it', () => {
  const front = 'https://a.example/immigration/'
  const inFront = (n: number, id: string) => entry(n, { id, link: front })
  const { identified } = identify(
    [inFront(0, `${front}clinic`), inFront(1, `${front}orchard`), inFront(2, 'https://b.example/x')],
    's',
  )
  expect(identified.map(({ entry: { link } }) => link)).toEqual([`${front}clinic`, `${front}orchard`, front])
})
