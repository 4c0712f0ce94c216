import { describe, expect, test } from 'vitest'
import { createProductionClusterer } from '../../functions/cluster/production-clusterer.ts'
import type { WindowArticle } from '../../functions/cluster/window/window-article.ts'
import type { Placement } from '../../functions/domain/model/article.ts'

function place(...articles: WindowArticle[]): Placement[] {
  const clusterer = createProductionClusterer()
  return articles.map((article) => clusterer.assign(article).placement)
}

const originals = (...articles: WindowArticle[]) => place(...articles).map(({ copyOf }) => copyOf)
const stories = (...articles: WindowArticle[]) => new Set(place(...articles).map(({ story }) => story)).size

const clinic: WindowArticle = {
  id: 'clinic',
  source: 'courier',
  title: 'Harbor council funds a clinic for newly arrived families',
  text: 'The measure passed after a long night in which nurses, pastors and landlords spoke about crowded waiting rooms at the pier.',
  date: '2026-11-20T12:00:00Z',
}
const orchard: WindowArticle = {
  id: 'orchard',
  source: 'gazette',
  title: 'Orchard growers ask for seasonal visas before the apple harvest',
  text: 'Pickers from Oaxaca come each September, and crews say the paperwork now takes longer than the whole season itself.',
  date: '2026-11-20T13:00:00Z',
}

describe('A guid that two outlets share', () => {
  const guid = '00000000-0000-0000-0000-000000000000'

  test('shows nothing if the texts are not alike', () => {
    expect(originals({ ...clinic, guid }, { ...orchard, guid })).toEqual(['clinic', 'orchard'])
  })

  test('shows a copy if the texts are alike', () => {
    const short = {
      ...clinic,
      id: 'short',
      source: 'radio',
      title: 'Council funds clinic for families',
      text: '',
      guid,
    }
    expect(place({ ...clinic, guid }, short)[1]).toMatchObject({ copyOf: 'clinic', rule: 'same guid' })
  })
})

describe('An address that two articles share', () => {
  const url = 'https://state.example/page'

  test('shows nothing about the documents of a docket that a court adds on other days', () => {
    const filed = (id: string, title: string, text: string, date: string) => ({
      ...{ id, source: 'court', url, guid: `entry-${id}`, date },
      title: `United States v. Harbor County: ${title}`,
      text,
    })
    const documents = [
      filed(
        'a',
        'motion to dismiss denied',
        'The district court denied the motion of Harbor County to dismiss the suit over its jail policy.',
        '2026-11-20T12:00:00Z',
      ),
      filed(
        'b',
        'trial set for May',
        'The district court set a trial of five days for spring in the suit over the jail policy of the county.',
        '2026-11-21T12:00:00Z',
      ),
      filed(
        'c',
        'county appeals',
        'Harbor County filed a notice of appeal after the injunction of last week against its jail policy.',
        '2026-11-22T12:00:00Z',
      ),
    ]
    expect(originals(...documents)).toEqual(['a', 'b', 'c'])
  })

  test('shows no copy if they are two documents', () => {
    expect(originals({ ...clinic, url }, { ...orchard, url })).toEqual(['clinic', 'orchard'])
  })

  test('of a series shows no copy, next to the last issue or weeks later', () => {
    const issue = (month: string, source: string, date: string): WindowArticle => ({
      id: `${month} ${source}`,
      source,
      title: `Bulletin for ${month}: dates move ahead for workers from some countries`,
      text: `The department published the bulletin for ${month}, in which dates for some countries move ahead.`,
      url,
      date,
    })
    const november = issue('November', 'state', '2026-11-01T12:00:00Z')
    for (const date of ['2026-11-02T12:00:00Z', '2026-11-29T12:00:00Z'])
      expect(originals(november, issue('December', 'state', date))[1]).toBe('December state')
  })

  test('shows a copy if one outlet gives the other’s article its own headline', () => {
    const headline = { id: 'link', source: 'stand', title: 'Harbor clinic for families gets its money', url }
    expect(originals({ ...clinic, url }, headline)).toEqual(['clinic', 'clinic'])
  })

  test('shows a copy at one source if the text is nearly the same', () => {
    const again = { ...clinic, id: 'again', guid: 'another', title: `${clinic.title}, mayor says`, url }
    expect(originals({ ...clinic, url }, again)).toEqual(['clinic', 'clinic'])
  })
})

describe('The issues of a series of one publisher', () => {
  const issue = (id: string, title: string, date: string | null): WindowArticle => ({
    id,
    source: 'court',
    title,
    date,
    url: `https://court.example/${id}`,
  })

  test('are two stories if the title is the same on two days, however short', () => {
    expect(
      stories(
        issue('a', 'Order list', '2026-11-20T12:00:00Z'),
        issue('b', 'Order list', '2026-11-21T12:00:00Z'),
      ),
    ).toBe(2)
  })

  test('are two stories if only the month in the title differs, with or without dates', () => {
    expect(
      stories(issue('a', 'Visa bulletin for November', null), issue('b', 'Visa bulletin for December', null)),
    ).toBe(2)
  })

  test('are one story if the second appears within hours', () => {
    expect(
      stories(
        issue('a', 'Order list', '2026-11-20T12:00:00Z'),
        issue('b', 'Order list', '2026-11-20T15:00:00Z'),
      ),
    ).toBe(1)
  })

  test('may come through different feeds of one outlet', () => {
    const feeds = ['a', 'b'].map((id, n) => ({
      ...issue(id, 'Morning briefing', `2026-11-2${n}T08:00:00Z`),
      source: `feed-${id}`,
      outlet: 'Courier',
    }))
    expect(stories(...feeds)).toBe(2)
  })
})

test('Two releases written from one template are not copies', () => {
  const release = (id: string, origin: string, place: string, age: number, where: string): WindowArticle => ({
    id,
    source: id,
    title: `${origin} sailor rescued off ${place}`,
    text: `A ${age}-year-old ${origin} sailor was taken aboard a cutter near ${where}, ${place}, the coast guard said. The crew found him adrift in a raft and called a helicopter. The cause of the wreck is under investigation.`,
    date: '2026-11-20T12:00:00Z',
  })
  expect(
    originals(
      release('a', 'Ecuadorian', 'Oregon', 44, 'Coos Bay'),
      release('b', 'Ghanaian', 'Georgia', 36, 'Brunswick'),
    ),
  ).toEqual(['a', 'b'])
})

test('Two releases written from one template are not copies, even if their titles are the same', () => {
  const release = (id: string, words: string[]): WindowArticle => ({
    id,
    source: id,
    title: 'Sailor rescued at sea',
    text: `A ${words[0]} sailor was taken aboard a cutter near ${words[1]}, ${words[2]}, the coast guard said. The crew found ${words[3]} adrift in a ${words[4]} and called a helicopter. The cause of the wreck is under investigation.`,
    date: '2026-11-20T12:00:00Z',
  })
  const one = release('a', ['Ecuadorian', 'Newport', 'Oregon', 'him', 'raft'])
  const other = release('b', ['Ghanaian', 'Brunswick', 'Georgia', 'her', 'dinghy'])
  expect(originals(one, other)).toEqual(['a', 'b'])
  expect(originals(one, { ...one, id: 'b', source: 'b' })).toEqual(['a', 'a'])
})

test('An article that repeats most of another is a copy if another outlet wrote it, and not if the same outlet did', () => {
  const part = (n: number, words: number) =>
    Array.from({ length: words }, (_, i) => `word${n}${'abcdefghij'[i % 10]}${i}`).join(' ')
  const first: WindowArticle = {
    id: 'first',
    source: 's',
    title: 'Quarry owners near a levy',
    text: `${part(1, 160)} ${part(2, 40)}`,
    date: '2026-11-20T12:00:00Z',
  }
  const next: WindowArticle = {
    ...first,
    id: 'next',
    title: 'Bishops scorn the compromise',
    text: `${part(1, 160)} ${part(3, 40)}`,
  }
  expect(originals(first, next)[1]).toBe('next')
  expect(originals(first, { ...next, source: 't' })[1]).toBe('first')
  expect(originals(first, { ...next, title: 'Quarry owners near a levy, says mayor' })[1]).toBe('first')
})

describe('Documents of a register', () => {
  const document = (
    id: string,
    country: string,
    number: string,
    change: Partial<WindowArticle> = {},
  ): WindowArticle => ({
    id,
    source: 'register',
    kind: 'official',
    title: `Termination of the designation of ${country} for temporary status`,
    text: `The department announces in this notice that the secretary ends the designation of ${country}, which would expire in January. The secretary reviewed conditions in the country together with other agencies.`,
    document: { number, dockets: ['D-1'], rins: [], agencies: [] },
    matters: ['docket:D-1'],
    date: '2026-11-20T12:00:00Z',
    ...change,
  })
  const one = document('one', 'Honduras', '2026-31001')
  const other = document('other', 'Nicaragua', '2026-31002')

  test('are two stories if their numbers differ, even if one corrects the other', () => {
    expect(stories(one, other)).toBe(2)
    expect(stories(one, document('fix', 'Honduras', 'C1-2026-31001'))).toBe(2)
  })

  test('stay two stories when news is about both', () => {
    const news = {
      ...one,
      id: 'news',
      source: 'courier',
      kind: 'news' as const,
      document: undefined as never,
      matters: [],
    }
    const both = {
      ...news,
      title: 'Status ends for Honduras and Nicaragua',
      text: `${one.text} ${other.text}`,
    }
    for (const order of [
      [one, other, both],
      [one, both, other],
      [both, one, other],
    ]) {
      const clusterer = createProductionClusterer()
      for (const article of order) clusterer.assign(article)
      expect(clusterer.storyOf('one')).not.toBe(clusterer.storyOf('other'))
    }
  })

  test('are one story if the number is the same, whether it is in the register’s JSON or in an address from its RSS', () => {
    const { document: _, ...plain } = one
    const url = 'https://www.federalregister.gov/documents/2026/11/20/2026-31001/termination'
    expect(
      place(one, { ...plain, id: 'rss', source: 'rss', text: '', title: 'Termination of Honduras', url })[1],
    ).toMatchObject({
      copyOf: 'one',
      rule: 'same document',
    })
  })
})

test('Three thousand documents at one address are placed without comparing each with all', () => {
  const clusterer = createProductionClusterer()
  const started = process.threadCpuUsage()
  for (let n = 0; n < 3_000; n++)
    clusterer.assign({
      id: `${n}`,
      source: 'court',
      title: `Entry ${n}: motion by party ${n % 97}`,
      url: 'https://court.example/docket',
      date: new Date(Date.UTC(2026, 10, 1, 0, n)).toISOString(),
    })
  const { user } = process.threadCpuUsage(started)
  expect(user / 1000).toBeLessThan(3_000)
})
