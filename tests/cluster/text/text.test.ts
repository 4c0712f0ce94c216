import { describe, expect, test } from 'vitest'
import { sharedWords } from '../../../functions/cluster/text/alignment.ts'
import { makeIdfTable, readIdfTable } from '../../../functions/cluster/text/idf.ts'
import { withoutRepeats } from '../../../functions/cluster/text/repeats.ts'
import { stem } from '../../../functions/cluster/text/stem.ts'
import { tokenize } from '../../../functions/cluster/text/tokenize.ts'
import { dot, unitVector } from '../../../functions/cluster/text/vector.ts'
import { hash } from '../../../functions/domain/text/hash.ts'
import { bishops, farmRule } from '../texts.ts'

const hashes = (text: string) => Uint32Array.from(tokenize(text), hash)

describe('the tokenizer', () => {
  test('yields lowercase words without accents, possessives, or dots and commas inside a word', () => {
    expect(tokenize('The U.S.’s 1,200 detenciones en Bogotá')).toEqual([
      'the',
      'us',
      '1200',
      'detenciones',
      'en',
      'bogota',
    ])
  })

  test('makes one term of the forms of an English word, and leaves numbers, names and short words', () => {
    const terms = (text: string) => text.split(' ').map(stem)
    expect(new Set(terms('raid raids raided raiding')).size).toBe(1)
    expect(new Set(terms('ban bans banned banning')).size).toBe(1)
    expect(terms('city cities')).toEqual(['city', 'city'])
    expect(terms('ice crisis congress 1990s')).toEqual(['ice', 'crisis', 'congress', '1990s'])
  })
})

describe('a text without repeats', () => {
  test('contains headline, first paragraph and other paragraphs once', () => {
    const headline = 'City council names itself a refuge for all'
    const lede = 'The council voted nine to two on Tuesday night.'
    const pasted = `${headline}\n**${headline}**\n${lede}\n${lede}\nMore follows.`
    const passage = withoutRepeats(pasted, tokenize(headline))
    expect(passage.text).toBe(`${lede}\nMore follows.`)
    expect(passage.words).toEqual(tokenize(passage.text))
  })
})

describe('the alignment of two texts', () => {
  const share = (marks: Uint8Array) => marks.reduce((sum, mark) => sum + mark, 0) / marks.length

  test('shares all words of equal texts', () => {
    expect(sharedWords(hashes(farmRule), hashes(farmRule)).map(share)).toEqual([1, 1])
  })

  test('shares nothing of unrelated texts', () => {
    expect(sharedWords(hashes(farmRule), hashes(bishops)).map(share)).toEqual([0, 0])
  })

  test('shows after how many words the shared part begins', () => {
    const [, inLonger] = sharedWords(hashes(farmRule), hashes(`${bishops} ${farmRule}`))
    expect(inLonger.indexOf(1)).toBe(tokenize(bishops).length)
  })

  test('includes small edits in a shared run', () => {
    const edited = farmRule.replace(/(?:\S+\s+){9}\S+/g, (ten) => ten.replace(/\S+$/, 'changed'))
    expect(share(sharedWords(hashes(farmRule), hashes(edited))[0])).toBeGreaterThan(0.95)
  })
})

describe('the inverse document frequency', () => {
  test('is highest for an unknown word and 0 for one that all articles contain', () => {
    const idf = readIdfTable(
      makeIdfTable(
        1000,
        new Map([
          ['the', 1],
          ['border', 0.1],
        ]),
      ),
    )
    expect(idf(hash('the'))).toBe(0)
    expect(idf(hash('border'))).toBeCloseTo(Math.log(10), 0)
    expect(idf(hash('okafor'))).toBeGreaterThan(7)
  })

  test('is not read from an incomplete table', () => {
    expect(() => readIdfTable({ articles: 1, most: 1, levels: 'AAA' })).toThrow('Make it again')
  })
})

describe('vectors', () => {
  test('of length 1 have the product 1 with themselves, and 0 with one that shares no term', () => {
    const vector = (text: string) => {
      const terms = text
        .split(' ')
        .map(hash)
        .sort((a, b) => a - b)
      return unitVector(
        terms,
        terms.map(() => 1),
      )
    }
    expect(dot(vector('a b c'), vector('c b a'))).toBeCloseTo(1, 2)
    expect(dot(vector('a b c'), vector('d e'))).toBe(0)
  })
})
