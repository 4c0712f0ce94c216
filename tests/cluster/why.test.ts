import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kindsOfNames, type Named } from '../../functions/cluster/evidence/evidence.ts'
import { extractFeatures } from '../../functions/cluster/features/features.ts'
import { createProductionClusterer, productionIdf } from '../../functions/cluster/production-clusterer.ts'
import { compare } from '../../functions/cluster/score/compare.ts'
import { settings } from '../../functions/cluster/settings.ts'
import type { WindowArticle } from '../../functions/cluster/window/window-article.ts'

const report = (
  id: string,
  title: string,
  text: string,
  more: Partial<WindowArticle> = {},
): WindowArticle => ({
  ...{ id, source: id, outlet: id, title, text, date: '2026-11-10T15:20:00Z' },
  url: `https://${id}.example/news/${id}`,
  ...more,
})

const raid = report(
  'herald',
  'Agents detain 63 workers at Larkmoor meatpacking plant in Nebraska',
  'Federal immigration agents detained 63 people on Tuesday at the Larkmoor meatpacking plant in Grand Ferry, Nebraska, the union said.',
)

/** The placement of the last of these articles. */
function placed(...articles: WindowArticle[]) {
  const clusterer = createProductionClusterer()
  return articles.map((article) => clusterer.assign(article).placement).at(-1)!
}

describe('An article that joins a story', () => {
  test('has the time between the two, what both name, and its own words that few other stories have', () => {
    const other = report(
      'tribune',
      'Dozens held in raid on meat plant in Nebraska',
      'Families gathered outside Larkmoor’s gates in Grand Ferry after agents took away 63 employees of the meatpacking plant.',
      { date: '2026-11-10T18:10:00Z' },
    )
    const { rule, partner, why } = placed(raid, other)
    expect({ rule, partner }).toEqual({ rule: 'same event', partner: 'herald' })
    expect(why).toMatchObject({ hoursApart: 3, same: { states: ['Nebraska'], actions: ['arrests'] } })
    expect(why?.words).toEqual(expect.arrayContaining(['Larkmoor', 'Grand Ferry']))
    expect(why?.different).toBeUndefined()
  })

  test('has the same court and the same age', () => {
    const first = report(
      'a',
      'Ninth Circuit orders release of 36-year-old Quillory',
      'The Ninth Circuit ordered the release of Odo Quillory, a 36-year-old welder.',
    )
    const second = report(
      'b',
      'Release of Quillory ordered by 9th Circuit',
      'A welder who was held for a year must go free. Odo Quillory, a 36-year-old, had sued from a cell in June.',
    )
    const { rule, why } = placed(first, second)
    expect(rule).toBe('same event')
    expect(why?.same).toMatchObject({
      circuits: ['the 9th Circuit'],
      ages: ['36'],
      actions: expect.arrayContaining(['a release']),
    })
  })

  test('in Spanish has its own Spanish words', () => {
    const spanish = report(
      'voz',
      'Detienen a 63 trabajadores en la empacadora Larkmoor de Nebraska',
      'Agentes de inmigración detuvieron el martes a 63 obreros en la planta empacadora de carne Larkmoor de Grand Ferry, Nebraska, informó el sindicato.',
      { language: 'es' },
    )
    const { rule, why } = placed({ ...raid, language: 'en' }, spanish)
    expect(rule).toBe('same event')
    expect(why?.words).toEqual(
      expect.arrayContaining(['63 trabajadores', 'Larkmoor', 'planta empacadora de carne']),
    )
    expect(why?.words?.join(' ')).not.toMatch(/detain|plant\b|worker/i)
  })

  test('on a date without a time has days instead of hours', () => {
    const { why } = placed(raid, { ...raid, id: 'radio', url: 'https://radio.example/1', date: '2026-11-11' })
    expect(why).toEqual({ daysApart: 1 })
  })
})

describe('A copy and a translation', () => {
  test('have the time between; how far a copy differs is stored beside it', () => {
    const copy = { ...raid, id: 'radio', source: 'radio', url: 'https://radio.example/1' }
    expect(placed(raid, { ...copy, date: '2026-11-10T17:20:00Z' })).toMatchObject({
      rule: expect.stringMatching(/^same (text|report)|near copy$/),
      why: { hoursApart: 2 },
    })
    const translation = report('herald-es', 'Agentes detienen a 63 en Larkmoor', 'Agentes los detuvieron.', {
      language: 'es',
      translations: [raid.url!],
    })
    expect(placed({ ...raid, language: 'en' }, translation)).toMatchObject({
      rule: 'translation',
      why: { hoursApart: 0 },
    })
  })
})

describe('An article that names something other than the story has both names, of the kind', () => {
  const trial = 'Larkmoor owner Odo Quillory loses visa fraud'
  test.each([
    ['states', `${trial} trial in Ohio`, `${trial} trial in Tennessee`, 'Ohio', 'Tennessee'],
    ['countries', `${trial} case over Mexicans`, `${trial} case over Chinese`, 'Mexico', 'China'],
    [
      'courts',
      `${trial} plea at Supreme Court`,
      `${trial} plea before judge`,
      'the Supreme Court',
      'a trial court',
    ],
    [
      'circuits',
      `${trial} plea at Ninth Circuit`,
      `${trial} plea at 4th Circuit`,
      'the 9th Circuit',
      'the 4th Circuit',
    ],
    ['ages', `${trial} case of 36-year-old`, `${trial} case of 44-year-old`, '36', '44'],
  ])('%s', (kind, one, other, there, here) => {
    const { almost } = placed(report('a', one, ''), report('b', other, ''))
    expect(almost).toMatchObject({ barrier: 'conflict', partner: 'a' })
    expect(almost?.why?.different?.[kind]).toEqual({ here: [here], there: [there] })
  })
})

test('If names are words of a text, only the article’s own are kept, and not those of the other article', () => {
  const ruling = (id: string, judge: string) =>
    report(
      id,
      `Judge ${judge} stays Larkmoor visa fraud case in May`,
      `U.S. District Judge ${judge} stayed the case.`,
    )
  const { almost } = placed(ruling('a', 'Lena Okafor'), ruling('b', 'Ruth Zanzig'))
  expect(almost?.why?.different?.judges).toEqual({ here: ['Zanzig'], there: [] })
  expect(JSON.stringify(almost)).not.toContain('Okafor')
})

test('If two titles have one form, the name in the article’s own title is kept', () => {
  const pause = (id: string, country: string) =>
    report(
      id,
      `Embassy in ${country} pauses visa interviews for students`,
      `The embassy in ${country} did so on Friday.`,
    )
  const { almost } = placed(pause('a', 'Qarlund'), pause('b', 'Vostany'))
  expect(almost).toMatchObject({
    barrier: 'conflict',
    why: { different: { names: { here: ['Vostany'], there: [] } } },
  })
})

test('No name of the other article is kept that is a word of its text, such as that of a matter', () => {
  const decision = (id: string, matter: string) =>
    report(id, `Board decides Matter of ${matter} on asylum at Larkmoor`, 'The board decided on asylum.')
  const { almost } = placed(decision('a', 'ZELMIRA'), decision('b', 'QUORNE'))
  expect(almost?.why?.different?.references).toEqual({ here: ['matter|QUORNE'], there: [] })
  expect(JSON.stringify(almost)).not.toContain('ZELMIRA')
})

test('A score is stored with three digits', () => {
  const other = { ...raid, id: 'b', source: 'b', url: 'https://b.example/1', text: 'Larkmoor raid.' }
  const { rule, score } = placed(raid, { ...other, title: 'Larkmoor plant raid: 63 workers detained' })
  expect([rule, String(score)]).toEqual(['same event', expect.stringMatching(/^0\.\d{1,3}$/)])
})

describe('A near miss says what kept the article from the story:', () => {
  const barrier = (...articles: WindowArticle[]) => placed(...articles).almost?.barrier

  test('they are not alike enough, with what they share and what not', () => {
    const other = report(
      'b',
      'Union to vote on plan for night shifts',
      'A vote is planned in Nebraska over the pay at a plant.',
      { date: '2026-11-12T09:20:00Z' },
    )
    const { almost } = placed(raid, other)
    expect(almost).toMatchObject({ barrier: 'not alike', why: { hoursApart: 42 } })
    expect(almost?.why?.different).toMatchObject({ actions: { there: ['arrests'] } })
  })

  test('the article is a round-up', () => {
    const roundUp = report('b', `In brief: ${raid.title}`, raid.text!.replace('Federal', 'Some'), {
      form: 'round-up',
    })
    expect(barrier(raid, roundUp)).toBe('collection')
  })

  test('the story has only an opinion', () => {
    const opinion = { ...raid, form: 'analysis', kind: 'opinion' } as const
    const news = report(
      'b',
      raid.title!,
      'Larkmoor workers were taken from the meatpacking plant in Grand Ferry.',
    )
    const { almost } = placed(
      { ...opinion, text: 'The plant at Grand Ferry was a scandal of Larkmoor.' },
      {
        ...news,
        title: 'Larkmoor meatpacking plant raid: 63 workers detained',
      },
    )
    expect(almost?.barrier).toBe('no report')
  })

  test('both are documents, with different numbers', () => {
    const document = (id: string, number: string): WindowArticle =>
      report(
        id,
        `Notice ${number} on Larkmoor meatpacking permits`,
        'The agency extends Larkmoor meatpacking permits.',
        {
          kind: 'official',
          matters: [`docket:USCIS-2026-${number}`],
        },
      )
    expect(barrier(document('a', '0001'), document('b', '0002'))).toBe('other document')
  })

  test('an editor split them', () => {
    const other = {
      ...raid,
      id: 'b',
      source: 'b',
      url: 'https://b.example/1',
      title: 'Agents detain 63 at Larkmoor',
    }
    const clusterer = createProductionClusterer([{ a: 'herald', b: 'b', put: 'apart' }])
    clusterer.assign(raid)
    expect(clusterer.assign(other).placement.almost?.barrier).toBe('pinned apart')
  })

  test('the story has an earlier installment of the series', () => {
    const issue = (id: string, date: string): WindowArticle =>
      report(id, 'Larkmoor watch', 'Larkmoor meatpacking workers in Grand Ferry wait for buses and news.', {
        source: 'weekly',
        outlet: 'weekly',
        date,
      })
    expect(barrier(issue('a', '2026-11-10T08:20:00Z'), issue('b', '2026-11-11T08:20:00Z'))).toBe(
      'earlier issue',
    )
  })
})

describe('A reason', () => {
  test('has fewer than 2,000 characters, even if each of two articles names three long things of every kind', () => {
    const side = (letter: string) => {
      const names = [1, 2, 3].map((n) => `Q|${letter}${n}${'x'.repeat(60)}`)
      return Object.fromEntries(kindsOfNames.map((kind) => [kind, names])) as unknown as Named
    }
    const features = (article: WindowArticle, letter: string) => ({
      ...extractFeatures(article, productionIdf, settings),
      named: side(letter),
    })
    const [one, other] = [features(raid, 'a'), features({ ...raid, id: 'b' }, 'b')]
    const apart = compare(raid, one, other, other.named, () => 9)
    const together = compare(raid, one, { ...other, named: one.named }, one.named, () => 9)
    expect(Object.keys(apart.different ?? {}).length).toBeGreaterThan(10)
    expect(Object.keys(together.same ?? {}).length).toBeGreaterThan(5)
    for (const why of [apart, together]) expect(JSON.stringify(why).length).toBeLessThan(2_000)
  })

  test('is the same after a rebuild, because it is stored with the placement', () => {
    const other = {
      ...raid,
      id: 'b',
      source: 'b',
      url: 'https://b.example/1',
      title: 'Larkmoor plant raid: 63 detained',
      text: 'Agents came to the Larkmoor plant in Grand Ferry.',
    }
    const placement = placed(raid, other)
    expect(placement.why?.words?.length).toBeGreaterThan(0)
    const clusterer = createProductionClusterer()
    clusterer.restore(
      [
        { article: raid, placement: placed(raid) },
        { article: other, placement },
      ],
      [],
    )
    expect(clusterer.assign(other).placement).toEqual(placement)
  })

  test('is small and holds only letters, digits and marks inside words, whatever the articles contain', () => {
    const hostile = fc.oneof(
      fc.constantFrom(
        '<script>',
        '"onload="',
        '\u202e',
        'a'.repeat(500),
        '-x'.repeat(300),
        'e\u0301\u0301',
        '&amp;',
      ),
      fc.constantFrom(
        'Larkmoor',
        'Grand Ferry',
        'J.D.',
        'H-1B',
        'O’Brien',
        '1,400',
        'Ohio',
        '36-year-old',
        '移民局',
      ),
      fc.string({ unit: 'binary', maxLength: 60 }),
    )
    const text = fc.array(hostile, { minLength: 1, maxLength: 60 }).map((parts) => parts.join(' '))
    fc.assert(
      fc.property(text, text, fc.constantFrom('en', 'es'), (title, body, language) => {
        const [one, other] = ['a', 'b'].map((id) =>
          report(id, `${title} ${id}`, `${body} ${id} ${id}`, { language }),
        )
        const { why, almost } = placed(one!, other!)
        const found = why ?? almost?.why
        if (!found) return
        expect(JSON.stringify(found).length).toBeLessThan(2_000)
        for (const word of found.words ?? []) expect(word).toMatch(/^[\p{L}\p{M}\p{N}.,’' -]{1,40}$/u)
        expect(found.words?.length ?? 0).toBeLessThanOrEqual(8)
      }),
      { numRuns: 60 },
    )
  })
})
