import { expect, test } from 'vitest'
import { Source } from '../../../functions/domain/model/source.ts'
import { adviceOnLostFeed, findFeedOnHomePage } from '../../../functions/ingest/poll/feed-on-home-page.ts'
import { fetcherWith, serve } from '../fetch/servers.ts'
import { NOON, wellState } from './states.ts'

const link = (href: string) => `<link rel="alternate" type="application/rss+xml" href="${href}">`

async function adviceFor(page: string | number, feed = '/feed', more: object = {}) {
  const requested: string[] = []
  const site = await serve((request, response) => {
    requested.push(request.url ?? '')
    if (typeof page === 'number') response.writeHead(page).end()
    else response.end(`<html><head>${page}</head><body></body></html>`)
  })
  const source = Source.parse({ id: 'lost', name: 'Lost', feed: `${site}${feed}`, ...more })
  const answer = await findFeedOnHomePage(source, wellState(NOON), fetcherWith())
  return { words: adviceOnLostFeed(answer).replaceAll(site, ''), requested }
}

test('The feed that the home page advertises now is proposed, and only the home page is read', async () => {
  const { words, requested } = await adviceFor(link('/feed') + link('/news.xml') + link('/other.xml'))
  expect(words).toContain('Its home page now advertises /news.xml')
  expect(requested).toEqual(['/'])
})

test('A home page that names no other feed is described without its text', async () => {
  expect((await adviceFor(link('/feed'))).words).toContain('still advertises the address that fails')
  expect((await adviceFor('')).words).toContain('advertises no feed')
  expect((await adviceFor(500)).words).toContain('does not answer either')
})

test('A register is never advertised on a home page, so none is read', async () => {
  const { words, requested } = await adviceFor(link('/news.xml'), '/api', { format: 'federal-register' })
  expect(words).toBe('Find its new address, or turn it off.')
  expect(requested).toEqual([])
})
