import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readConfiguration } from '../../../functions/configuration/read.ts'
import { isPolled } from '../../../functions/domain/model/source.ts'
import { blockedAddresses, oneSpelling } from '../../../functions/domain/urls/blocked-addresses.ts'

const blocked = (feed: string) => blockedAddresses([{ feed, blocked: 'Asked.' }])

it.each([
  'http://news.example/feed-a',
  'https://www.news.example:443/feed-a/',
  'https://NEWS.example./feed%2Da',
  'https://news.example//feed-a?x=1#top',
])('A block of one feed holds for %s', (address) => {
  expect(blocked('https://news.example/feed-a')(address)).toBe(true)
})

it('A block with a parameter also holds with more parameters, but not for another value', () => {
  const isBlocked = blocked('https://news.example/rss?id=3')
  expect(isBlocked('https://news.example/rss?a=1&id=%33')).toBe(true)
  for (const other of ['rss?id=4', 'rss', 'RSS?id=3', 'rss/more?id=3'])
    expect(isBlocked(`https://news.example/${other}`), other).toBe(false)
})

it('Nothing is blocked without a block, and no text makes it fail', () => {
  expect(blockedAddresses([{ feed: 'https://news.example/' }])('https://news.example/')).toBe(false)
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true }), fc.string(), (url, text) => {
      expect(blocked(url)(url)).toBe(true)
      blocked(text)(text)
      expect(oneSpelling(url)).toBe(oneSpelling(url))
    }),
  )
})

it('No source of the project that is read is at a blocked address', () => {
  const { sources } = readConfiguration({ base: 'config' })
  const isBlocked = blockedAddresses(sources)
  expect(sources.filter((source) => isPolled(source) && isBlocked(source.feed))).toEqual([])
})
