import { describe, expect, it } from 'vitest'
import { withoutRepeats } from '../../../functions/cluster/text/repeats.ts'
import { sampledShingles } from '../../../functions/cluster/text/shingles.ts'
import { isStopWord, stem } from '../../../functions/cluster/text/stem.ts'
import { synonymOf } from '../../../functions/cluster/text/synonyms.ts'
import { termOf } from '../../../functions/cluster/text/terms.ts'
import { termsAsWritten } from '../../../functions/cluster/text/terms-as-written.ts'
import { tokenize } from '../../../functions/cluster/text/tokenize.ts'
import { dot, forEachShared, heaviestTerms, unitVector } from '../../../functions/cluster/text/vector.ts'

describe('Terms as an article writes them', () => {
  const written = (
    article: { title?: string; text?: string; summary?: string; language?: string },
    ...words: string[]
  ) => termsAsWritten({ id: 'a', ...article }, words.map(termOf))
  it.each([
    ['Okafor sues', ['okafor'], ['Okafor']],
    ['Raid in Grand Island', ['grand', 'island'], ['Grand Island']],
    ['Raid in Island, Grand', ['grand', 'island'], ['Island', 'Grand']],
    ['H-1B fee doubles', ['1b'], ['H-1B']],
    ['Fee of 1,400 dollars', ['1400'], ['1,400']],
    ['J.D. Okafor speaks', ['jd', 'okafor'], ['J.D. Okafor']],
    ['O’Brien’s raid', ['brien'], ['O’Brien']],
    ['Señora Peña speaks', ['pena'], ['Peña']],
    ['Raids and raids', ['raid'], ['Raids']],
    ['Rain', ['raid'], []],
    [`${'quzana'.repeat(8)} raid`, ['raid', 'quzana'.repeat(8)], ['raid']],
  ] as const)('in "%s": %j are %j', (title, words, expected) => {
    expect(written({ title }, ...words)).toEqual(expected)
  })

  it('are looked for in the title, then in the text or else the summary', () => {
    expect(
      written({ title: 'Raid', text: 'Raid at pier', summary: 'Okafor' }, 'raid', 'pier', 'okafor'),
    ).toEqual(['Raid', 'pier'])
    expect(written({ title: 'Raid', summary: 'Okafor' }, 'okafor')).toEqual(['Okafor'])
    expect(written({ title: 'Grand', text: 'Island' }, 'grand', 'island')).toEqual(['Grand', 'Island'])
    expect(written({ title: 'x'.repeat(1495), text: `${'x '.repeat(748)}pier` }, 'pier')).toEqual(['pier'])
    expect(written({ text: `${'x '.repeat(750)}pier` }, 'pier')).toEqual([])
  })

  it('are the Spanish words in a Spanish article', () => {
    expect(
      written({ title: 'Redada en la Corte Suprema de Okafor', language: 'es' }, 'raid', 'supreme', 'okafor'),
    ).toEqual(['Redada', 'Corte Suprema', 'Okafor'])
    expect(written({ title: 'Redada', language: 'en' }, 'raid')).toEqual([])
  })

  it('are at most forty characters together', () => {
    const [a, b] = ['quzanavezimo'.repeat(2), 'wuzomibekelo'.slice(0, 15)]
    expect(written({ title: `${a} ${b}` }, a, b)).toEqual([`${a} ${b}`])
    const long = 'wuzomibekelotilora'
    expect(written({ title: `${a} ${long}` }, a, long)).toEqual([a, long])
  })
})

describe('Vectors', () => {
  const of = (terms: number[], weights = terms.map(() => 1)) => unitVector(terms, weights)
  const range = (from: number, count: number, step = 1) =>
    Array.from({ length: count }, (_, i) => from + i * step)

  it('have a length of one, and nothing has none', () => {
    expect([...of([1, 2], [3, 4]).weights]).toEqual([2458, 3277])
    expect([...of([], []).weights]).toEqual([])
    expect([...of([1], [0]).weights]).toEqual([0])
  })

  it.each([
    [[1, 2, 3], [3, 4], 1],
    [[5], range(1, 100), 1],
    [[100], range(1, 100), 1],
    [[101], range(1, 100), 0],
    [[0], range(1, 100), 0],
    [[2, 50, 99], range(1, 100), 3],
    [[4, 8], range(1, 40, 2), 0],
    [range(1, 9), range(5, 9), 5],
    [[1], [], 0],
  ])('of %j and %j share %i terms, in either order', (a, b, shared) => {
    const product = dot(of(a), of(b)) * Math.sqrt(a.length * (b.length || 1))
    expect(product).toBeCloseTo(shared, 1)
    expect(dot(of(b), of(a))).toBe(dot(of(a), of(b)))
    const positions: [number, number][] = []
    forEachShared(Uint32Array.from(a), Uint32Array.from(b), (i, j) => positions.push([i, j]))
    expect(positions).toHaveLength(shared)
    for (const [i, j] of positions) expect(a[i]).toBe(b[j])
  })

  it('tell their heaviest terms, the heaviest first and of equals the first', () => {
    const vector = of([1, 2, 3, 4], [1, 3, 2, 3])
    expect([...heaviestTerms(vector, 3)]).toEqual([1, 3, 2])
    expect([...heaviestTerms(vector, 9)]).toEqual([1, 3, 2, 0])
  })
})

describe('A sample of shingles', () => {
  const words = (n: number) => Uint32Array.from({ length: n }, (_, i) => Math.imul(i + 1, 2654435761) >>> 0)
  it('has all of a headline, a quarter of a short text and an eighth of a long one', () => {
    expect(sampledShingles(words(4))).toHaveLength(0)
    expect(sampledShingles(words(5))).toHaveLength(1)
    expect(sampledShingles(words(23))).toHaveLength(19)
    const [short, long] = [sampledShingles(words(99)), sampledShingles(words(1000))]
    expect(short.every((shingle) => shingle % 4 === 0)).toBe(true)
    expect(short.length).toBeGreaterThan(10)
    expect(short.length).toBeLessThan(45)
    expect(long.every((shingle) => shingle % 8 === 0)).toBe(true)
    expect(short.some((shingle) => shingle % 8 !== 0)).toBe(true)
    expect(sampledShingles(words(24)).length).toBeLessThan(20)
    expect(sampledShingles(words(100)).every((shingle) => shingle % 8 === 0)).toBe(true)
  })

  it('has no more than the limit, each once', () => {
    expect(sampledShingles(words(5000))).toHaveLength(160)
    expect(sampledShingles(words(20), 3)).toHaveLength(3)
    expect(sampledShingles(new Uint32Array(20))).toHaveLength(1)
  })
})

it.each([
  ['raids', 'raid'],
  ['raided', 'raid'],
  ['raiding', 'raid'],
  ['banned', 'ban'],
  ['cities', 'city'],
  ['ties', 'tie'],
  ['passes', 'pass'],
  ['pass', 'pass'],
  ['crisis', 'crisis'],
  ['census', 'census'],
  ['need', 'need'],
  ['agreed', 'agreed'],
  ['used', 'used'],
  ['sing', 'sing'],
  ['going', 'going'],
  ['fees', 'fee'],
  ['rule', 'rule'],
  ['rules', 'rule'],
  ['judge', 'judg'],
  ['tells', 'tel'],
  ['killed', 'kil'],
  ['1990s', '1990s'],
  ['ice', 'ice'],
  ['bus', 'bus'],
  ['stopping', 'stop'],
  ['pressing', 'press'],
])('The stem of %s is %s', (word, expected) => {
  expect(stem(word)).toBe(expected)
})

it.each([
  ['hondurans', 'honduras'],
  ['salvadoran', 'salvador'],
  ['haitians', 'haiti'],
  ['tps', 'protected'],
  ['scotus', 'supreme'],
  ['9th', 'ninth'],
  ['dreamer', 'dreamers'],
  ['licence', 'licenses'],
  ['judge', 'judge'],
  ['koreans', 'koreans'],
])('%s stands for %s', (word, expected) => {
  expect(synonymOf(word)).toBe(expected)
})

it.each(['the', 'after', 'own', 'through', 'new', 'us'])('%s is too common to compare', (word) => {
  expect(isStopWord(word)).toBe(true)
})

it('Sentences of six words are kept once, and shorter ones may repeat', () => {
  const [six, five] = ['One two three four five six.', 'One two three four five.']
  expect(withoutRepeats(`${six} ${six}`).text).toBe(six)
  expect(withoutRepeats(`${five} ${five}`).text).toBe(`${five} ${five}`)
  expect(withoutRepeats(`${six}\n\n${six}\nMore.`).text).toBe(`${six}\nMore.`)
  expect(withoutRepeats(six, tokenize(six)).words).toEqual([])
  expect(withoutRepeats(`He said “${six}” He left.`).words).toHaveLength(10)
})
