import { describe, expect, it } from 'vitest'
import type { Pin } from '../../functions/cluster/pins/pins.ts'
import { createProductionClusterer } from '../../functions/cluster/production-clusterer.ts'
import type { WindowArticle } from '../../functions/cluster/window/window-article.ts'

const start = Date.parse('2026-11-02T12:00:00Z')
const HOUR = 3_600_000

const report = (
  id: string,
  hour: number,
  title: string,
  more: Partial<WindowArticle> = {},
): WindowArticle => ({
  id,
  title,
  source: id,
  url: `https://${id}.example/news/${id}`,
  date: new Date(start + hour * HOUR).toISOString(),
  ...more,
})

/** Other news of the same weeks, so that names are rare and ordinary words are not. */
const others = [
  'County clinic hires nurses for immigrants',
  'Border agents count fewer crossings in October',
  'Church opens shelter for immigrant families',
  'Judge weighs rule on work permits',
  'Police chief explains policy on immigration agents',
  'Farmers ask for more visas before harvest',
  'School district trains teachers for immigration raids',
  'Governor names adviser on immigration',
].map((title, n) => report(`other${n}`, n * 3, title))

/** The article whose story each of these follows, after other news. */
function earlierOf(...articles: WindowArticle[]): (string | undefined)[] {
  return earlierWith([], ...articles)
}

/** The same after an editor's pins. */
function earlierWith(pins: readonly Pin[], ...articles: WindowArticle[]): (string | undefined)[] {
  const clusterer = createProductionClusterer(pins)
  const inOrder = [...others, ...articles].sort((a, b) => (a.date! < b.date! ? -1 : 1))
  const founders = new Map<string, string>()
  const follows = new Map<string, string | undefined>()
  for (const article of inOrder) {
    const { placement } = clusterer.assign(article)
    if (placement.rule === 'new story') founders.set(placement.story, article.id)
    follows.set(article.id, placement.follows)
  }
  return articles.map(({ id }) => founders.get(follows.get(id) ?? ''))
}

const strike = report('strike', 0, 'Hunger strike begins at Zarnow detention center')

describe('A new story follows the earlier one of its matter', () => {
  it('if the titles share rare names', () => {
    const raid = report('raid', 5, 'Agents arrest 76 at Prairie Quill plant in Velmont')
    const later = report('later', 173, 'A week after the raid, Velmont plant of Prairie Quill runs one shift')
    expect(earlierOf(raid, later)).toEqual([undefined, 'raid'])
  })

  it('if another court takes the case up', () => {
    const ruling = report('ruling', 0, 'Judge Okafor blocks quillwort fee rule for asylum seekers')
    const appeal = report('appeal', 30, 'Supreme Court asked to revive quillwort fee rule for asylum seekers')
    expect(earlierOf(ruling, appeal)).toEqual([undefined, 'ruling'])
  })

  it.each([
    ['circuit', 'Ninth Circuit hears quillwort fee case', 'Fourth Circuit blocks quillwort fee'],
    ['judge', 'Judge Okafor hears quillwort fee case', 'Judge Pellworth blocks quillwort fee'],
  ])('if another %s takes the matter up', (_, first, next) => {
    expect(earlierOf(report('first', 0, first), report('next', 80, next))[1]).toBe('first')
  })

  it('and the latest of several', () => {
    const suit = report('suit', 2, 'Nurses sue Zarnow over quillwort ordinance')
    const appeal = report('appeal', 80, 'Zarnow appeals ruling on quillwort ordinance')
    const vote = report('vote', 0, 'Zarnow council approves quillwort ordinance')
    expect(earlierOf(vote, suit, appeal)).toEqual([undefined, 'vote', 'suit'])
  })

  it('up to five weeks after it', () => {
    const end = (day: number) => report('end', 24 * day, 'Hunger strike ends at Zarnow detention center')
    expect(earlierOf(strike, end(35))[1]).toBe('strike')
    expect(earlierOf(strike, end(35 + 1 / 24))[1]).toBeUndefined()
  })

  it('but not one of the same moment', () => {
    const vote = report('vote', 5, 'Zarnow council approves quillwort ordinance')
    const appeal = (hour: number) => report('x', hour, 'Zarnow appeals ruling on quillwort ordinance')
    expect(earlierOf(vote, appeal(5.1))[1]).toBe('vote')
    expect(earlierOf(vote, appeal(5))[1]).toBeUndefined()
  })

  it('more readily if many reported it', () => {
    const titles = [
      'Quillwort blight empties farms, growers say',
      'Growers say quillwort blight empties farms',
      'Farms are empty over quillwort blight, growers say',
      'Blight of quillwort empties farms',
      'Growers lament quillwort blight on farms',
    ]
    const many = titles.map((title, n) => report(`blight${n}`, n, title))
    const next = report('next', 200, 'Senate hears of quillwort')
    expect(earlierOf(many[0]!, next).at(-1)).toBeUndefined()
    expect(earlierOf(...many, next).at(-1)).toBe('blight0')
  })

  it('if the names in its title stand in the lead of the earlier report', () => {
    const first = report('first', 0, 'Students lose their visas', {
      text: 'Harwick College in Velmont and its Quillwort Institute said that Zarnow students lost visas.',
    })
    const next = report('next', 150, 'Velmont vigil for Harwick students')
    expect(earlierOf(first, next)[1]).toBe('first')
    expect(earlierOf({ ...first, text: 'Students lost visas.' }, next)[1]).toBeUndefined()
  })
})

describe('A new story does not follow one', () => {
  it('that an editor pinned apart from it', () => {
    const end = report('end', 100, 'Hunger strike ends at Zarnow detention center')
    expect(earlierOf(strike, end)[1]).toBe('strike')
    expect(earlierWith([{ a: 'strike', b: 'end', put: 'apart' }], strike, end)[1]).toBeUndefined()
  })

  it.each([
    ['that only has ordinary words in common', report('x', 60, 'Immigration judges want a raise')],
    ['of another state', report('x', 60, 'Hunger strike ends at Zarnow detention center in Ohio')],
    ['after more than five weeks', report('x', 24 * 40, 'Hunger strike ends at Zarnow detention center')],
    ['if it is an analysis', report('x', 60, 'Zarnow hunger strikers deserve more', { form: 'analysis' })],
  ])('%s', (_, article) => {
    const inTexas = { ...strike, title: `${strike.title} in Texas` }
    expect(earlierOf(article.title!.includes('Ohio') ? inTexas : strike, article)[1]).toBeUndefined()
  })

  it('that is another official document', () => {
    const notice = (id: string, hour: number, matter: string) =>
      report(id, hour, `Zarnow quillwort fee: notice ${id}`, { kind: 'official', matters: [matter] })
    const first = notice('first', 0, '1615-AC99')
    expect(earlierOf(first, notice('next', 80, '1615-AC99'))[1]).toBe('first')
    expect(earlierOf(first, notice('next', 80, 'USCBP-2026-0068'))[1]).toBeUndefined()
  })

  it('that is the previous installment of its series', () => {
    const week = 'Zarnow visa bulletin of the quillwort office'
    const [first, second] = [report('first', 0, week), report('second', 168, week, { source: 'first' })]
    expect(earlierOf(first, second)).toEqual([undefined, undefined])
  })
})
