import { describe, expect, it } from 'vitest'
import { sharedWords } from '../../../functions/cluster/text/alignment.ts'

/** So many words in a row, each different from all others unless it begins at the same number. */
const words = (from: number, count: number) => Array.from({ length: count }, (_, n) => from + n)
const texts = (a: number[], b: number[]) => sharedWords(Uint32Array.from(a), Uint32Array.from(b)).map(spans)
/** Where marked words begin and end, as `2-14`. */
const spans = (marks: Uint8Array) =>
  [...[...marks].join('').matchAll(/1+/g)].map(({ 0: all, index }) => `${index}-${index + all.length}`).join()

const [one, two] = [words(1, 6), words(7, 6)]
const ours = (count: number) => words(100, count)
const theirs = (count: number) => words(200, count)

describe('Two texts share', () => {
  it.each([
    ['twelve words in a row', words(1, 12), words(1, 12), '0-12', '0-12'],
    ['not eleven', words(1, 11), words(1, 11), '', ''],
    ['words at their ends', [...ours(4), ...words(1, 12)], [...theirs(2), ...words(1, 12)], '4-16', '2-14'],
    ['words before others', [...words(1, 12), ...ours(4)], [...words(1, 12), ...theirs(2)], '0-12', '0-12'],
    [
      'what ten other words divide',
      [...one, ...ours(10), ...two],
      [...one, ...theirs(10), ...two],
      '0-22',
      '0-22',
    ],
    [
      'not what eleven divide in the first',
      [...one, ...ours(11), ...two],
      [...one, ...theirs(10), ...two],
      '',
      '',
    ],
    [
      'not what eleven divide in the second',
      [...one, ...ours(10), ...two],
      [...one, ...theirs(11), ...two],
      '',
      '',
    ],
    [
      'what is long enough in one of them',
      words(1, 10),
      [...words(1, 5), ...theirs(4), ...words(6, 5)],
      '0-10',
      '0-14',
    ],
    [
      'the same the other way round',
      [...words(1, 5), ...ours(4), ...words(6, 5)],
      words(1, 10),
      '0-14',
      '0-10',
    ],
    [
      'two passages far apart',
      [...words(1, 12), ...ours(30), ...words(40, 12)],
      [...words(1, 12), ...theirs(30), ...words(40, 12)],
      '0-12,42-54',
      '0-12,42-54',
    ],
    [
      'two passages in another order',
      [...words(1, 12), ...words(40, 12)],
      [...words(40, 12), ...theirs(30), ...words(1, 12)],
      '0-24',
      '0-12,42-54',
    ],
    ['nothing with an empty text', words(1, 12), [], '', ''],
    ['nothing if one has two words', words(1, 12), words(1, 2), '', ''],
  ])('%s', (_, a, b, inA, inB) => {
    expect(texts(a, b)).toEqual([inA, inB])
  })

  it('what follows a phrase that the other text repeats', () => {
    const phrase = words(1, 3)
    const repeats = (times: number) =>
      Array.from({ length: times }, (_, n) => [...phrase, ...words(300 + 20 * n, 12)]).flat()
    expect(texts([...phrase, ...words(50, 12)], [...repeats(9), ...phrase, ...words(50, 12)])).toEqual([
      '3-15',
      '138-150',
    ])
  })
})
