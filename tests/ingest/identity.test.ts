import { expect, test } from 'vitest'
import { articleId } from '../../functions/domain/model/article-id.ts'
import type { Entry } from '../../functions/domain/model/entry.ts'
import { identityOf, identityRule } from '../../functions/ingest/identity.ts'

const entries = (count: number, make: (n: number) => Entry) =>
  Array.from({ length: count }, (_, n) => make(n))

test('Guids count as long as at most 5 % are missing or repeated', () => {
  const nearly = entries(20, (n) => ({ id: n === 0 ? '1' : String(n), link: `https://a.example/${n}` }))
  expect(identityRule(nearly)).toBe('guid')
  expect(identityRule(nearly.slice(0, 10))).toBe('link')
})

test('Links count next, then with the date, then with the title', () => {
  expect(identityRule(entries(4, (n) => ({ link: `https://a.example/${n}` })))).toBe('link')
  expect(
    identityRule(entries(4, (n) => ({ link: 'https://a.example', published: `2026-11-0${n + 1}` }))),
  ).toBe('link+date')
  expect(identityRule(entries(4, (n) => ({ link: 'https://a.example', title: String(n) })))).toBe(
    'link+date+title',
  )
})

test('A source whose guids failed once is not trusted again', () => {
  const good = entries(4, (n) => ({ id: String(n), link: `https://a.example/${n}` }))
  expect(identityRule(good, 'link')).toBe('link')
})

test('A move to https makes nothing new', () => {
  const before = identityOf({ id: 'http://a.example/1' }, 'guid')
  expect(identityOf({ id: 'https://a.example/1' }, 'guid')).toBe(before)
})

test('An article’s id is its source’s and its own', () => {
  expect(articleId('a', '1')).toBe(articleId('a', '1'))
  expect(articleId('a', '1')).not.toBe(articleId('b', '1'))
})
