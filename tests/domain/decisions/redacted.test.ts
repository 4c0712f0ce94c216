import { describe, expect, it } from 'vitest'
import { holdsWords, redacted, redactedIn, wordless } from '../../../functions/domain/decisions/redacted.ts'
import type { Placement } from '../../../functions/domain/model/article.ts'
import { logOf } from './log.ts'

type Texts = Parameters<typeof holdsWords>[0]
const nothing: Texts = { title: '', summary: '', categories: [], reasons: [], matters: [] }
const why = { rareWords: 1, words: ['quillwort'] }
const placed: Placement = { story: 's', copyOf: 'a', rule: 'same event', score: 0.8, partner: 'b' }
const almost = { story: 't', score: 0.4, partner: 'c' }
const document = { agencies: ['DHS'] } as unknown as Texts['document'] & object

const rows: [what: string, texts: Partial<Texts>][] = [
  ['a title', { title: 'Judge rules' }],
  ['a summary', { summary: 'A judge ruled.' }],
  ['a text', { text: 'A judge ruled today.' }],
  ['an address', { url: 'https://a.example/judge-rules' }],
  ['a former address', { formerUrls: ['https://a.example/judge'] }],
  ['the address of a translation', { translations: ['https://a.example/juez'] }],
  ['an author', { author: 'Ana Diaz' }],
  ['a guid', { guid: 'judge-rules' }],
  ['an official document', { document }],
  ['a dateline', { stated: { place: 'Velmont' } }],
  ['a category', { categories: ['Courts'] }],
  ['a matter', { matters: ['1615-AC99'] }],
  ['a named case', { named: ['trump v. okafor'] }],
  ['a reason of its placement', { placement: { ...placed, why } as Placement }],
  ['a reason why it joined no other', { placement: { ...placed, almost: { ...almost, why } } as Placement }],
]

describe('An article', () => {
  it.each(rows)('holds words of its publisher if it has %s, until that is taken down', (_, texts) => {
    const article: Texts = { ...nothing, ...texts }
    expect(holdsWords(article)).toBe(true)
    expect(holdsWords(wordless(article))).toBe(false)
    expect(holdsWords(redacted(article))).toBe(false)
  })

  it.each<[string, Partial<Texts>]>([
    ['that is empty', {}],
    ['with empty lists', { formerUrls: [], translations: [], named: [] }],
    ['with a placement without reasons', { placement: { ...placed, almost } as Placement }],
  ])('%s holds none', (_, texts) => {
    expect(holdsWords({ ...nothing, ...texts })).toBe(false)
  })

  it('keeps its place without words, and says why', () => {
    const article = { ...nothing, id: 'a', title: 'Judge rules', text: 'A judge.', placement: placed }
    expect(redacted(article)).toEqual({
      ...nothing,
      id: 'a',
      text: '',
      placement: placed,
      reasons: [{ rule: 'editor', detail: 'Its words were taken down.' }],
    })
    expect(
      wordless({ ...article, placement: { ...placed, almost: { ...almost, why } } as Placement }),
    ).toEqual({
      ...nothing,
      id: 'a',
      text: '',
      placement: { ...placed, almost },
    })
    expect(wordless({ ...nothing, title: 'Judge rules' })).toEqual(nothing)
  })
})

it('The articles whose words were taken down are those of that decision only', () => {
  const [a, b] = ['a', 'b'].map((id) => ({ id, source: 'herald' }))
  const log = logOf({ is: 'exclude', article: a! }, { is: 'redact', article: b! })
  expect([...redactedIn(log)]).toEqual([['b', b]])
})
