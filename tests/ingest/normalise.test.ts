import { describe, expect, test } from 'vitest'
import type { Article } from '../../functions/domain/model/article.ts'
import type { Entry } from '../../functions/domain/model/entry.ts'
import { normalise } from '../../functions/ingest/normalise.ts'
import { source } from './text.ts'

const seen = new Date('2026-11-20T12:00:00Z')

function article(entry: Entry, from = source): Article {
  const result = normalise(entry, from, seen)
  if ('problem' in result) throw new Error(result.problem)
  return result
}

const headline = 'County Opens Legal Clinic for Immigrant Families'
const lede = 'A county opened a clinic on Friday, its officials said.'
const second = 'The clinic will see forty families a week. It is free.'
const pasted = [lede, `**${headline}**`, `**${headline}**`, lede, second, second].join('\n')

describe('An article that repeats itself', () => {
  test.each([
    ['as lines of text', pasted],
    [
      'as paragraphs of HTML',
      pasted
        .split('\n')
        .map((line) => `<p>${line}</p>`)
        .join('\n'),
    ],
    ['as lines with breaks', pasted.replaceAll('\n', '<br/>')],
  ])('%s: each paragraph is kept once, and the headline only as the title', (_, content) => {
    const { title, text, summary } = article({ title: headline, content })
    expect(title).toBe(headline)
    expect(text).toBe(`${lede}\n${second}`)
    expect(summary).toBe(`${lede} ${second}`)
  })

  test('keeps a headline that is not the title, once and without asterisks', () => {
    expect(article({ title: 'Clinic', content: pasted }).text).toBe(`${lede}\n${headline}\n${second}`)
  })
})

describe('A summary', () => {
  test('ends at a sentence, and an abbreviation does not end one', () => {
    const sentence = 'Gov. Ana Ruiz of the U.S. Virgin Islands signed the order on Nov. 3 in the capital.'
    const { summary } = article({ title: 'x', summary: `${sentence} ${sentence} ${sentence} ${sentence}` })
    expect(summary).toBe(`${sentence} ${sentence} ${sentence}`)
  })

  test('ends at a word where the first sentence is too long', () => {
    const { summary } = article({ title: 'x', summary: 'word '.repeat(100) })
    expect(summary).toMatch(/word…$/)
    expect(summary.length).toBeLessThanOrEqual(300)
  })

  test('shows neither scripts nor styles', () => {
    const content = '<style>p{}</style><script>alert(1)</script><p>Text <img src=x onerror=alert(1)>here</p>'
    expect(article({ title: 'x', content }).summary).toBe('Text here')
  })
})

test('The text for the classifier stays under 20 KB, in whole characters', () => {
  const { text } = article({ title: 'x', content: 'ñandú '.repeat(10_000) })
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(20_000)
  expect(text.endsWith('ñandú')).toBe(true)
})

describe('An entry without', () => {
  test('a title gets one from its text', () => {
    expect(article({ content: '<p>First line.</p><p>Second.</p>' }).title).toBe('First line.')
  })

  test('a link or a date becomes an article without it', () => {
    expect(article({ title: 'x' })).not.toHaveProperty('url')
    expect(article({ title: 'x' })).not.toHaveProperty('published')
  })

  test('a title and a text is left out', () => {
    expect(normalise({ link: 'https://a.example' }, source, seen)).toEqual({
      problem: 'Entry left out, since it has neither a title nor a text',
    })
  })
})

test('A date in the future becomes now, and one from 1970 is left out', () => {
  expect(article({ title: 'x', published: '2027-01-01T00:00:00.000Z' }).published).toBe(seen.toISOString())
  expect(article({ title: 'x', published: '1970-01-01T00:00:00.000Z' }).published).toBeUndefined()
})

test('An author’s email address is removed', () => {
  expect(article({ title: 'x', author: 'ana@valley.example' }).author).toBeUndefined()
  expect(article({ title: 'x', author: 'Ana <ana@valley.example>' }).author).toBe('Ana')
})

test('The name of an entry’s outlet is removed from the title, and an aggregator’s entry belongs to that outlet', () => {
  const entry = { title: 'Rule blocked - Hill Gazette', origin: { title: 'Hill Gazette' } }
  expect(article(entry, { ...source, kind: 'aggregator' })).toMatchObject({
    title: 'Rule blocked',
    outlet: 'Hill Gazette',
  })
  expect(article(entry)).toMatchObject({ title: 'Rule blocked', outlet: 'Valley Courier' })
})

test('A link that a browser would run is left out', () => {
  expect(article({ title: 'x', link: 'javascript:alert(1)' })).not.toHaveProperty('url')
})

test('A headline in capitals is shown in sentence case, and kept as it was written', () => {
  const entry = {
    title: 'ICE FREES TUNDE IN OHIO',
    content: '<p>On Friday, Tunde was freed by the agency.</p>',
  }
  expect(article(entry)).toMatchObject({
    title: 'ICE frees Tunde in Ohio',
    stated: { title: 'ICE FREES TUNDE IN OHIO' },
  })
  expect(article({ title: 'Judge Frees a Man' })).not.toHaveProperty('stated')
})
