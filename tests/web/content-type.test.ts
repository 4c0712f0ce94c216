import { Hono } from 'hono/tiny'
import { expect, it } from 'vitest'
import { serveSite } from '../../functions/adapters/local/server/serve-site.ts'
import { edition, editionStory } from '../digest/fixtures.ts'
import { front } from '../publish/front.ts'
import { MemoryFiles } from '../publish/memory-files.ts'
import { filesOf, site } from '../publish/newspaper.ts'

const deadlines = [{ id: 'deadlines' as const, stories: [editionStory('a')], more: 0 }]

it('The local server gives each file of a site the type and the lifetime under which it is stored', async () => {
  const stories = front()
  const published = filesOf(site({ stories, editions: [edition(deadlines)] }))
  const files = new MemoryFiles()
  const app = new Hono().get('*', (context) => serveSite(files, context))
  const seen = new Set<string>()
  for (const { path, contentType, cacheControl, body } of published) {
    await files.write(path, body(), { contentType, cacheControl })
    const answer = await app.request(`/${path}`)
    const { headers } = answer
    expect([path, headers.get('content-type'), headers.get('cache-control')]).toEqual([
      path,
      contentType,
      cacheControl,
    ])
    seen.add(contentType)
  }
  expect([...seen].sort()).toEqual([
    'application/atom+xml; charset=utf-8',
    'application/feed+json; charset=utf-8',
    'application/json; charset=utf-8',
    'application/rss+xml; charset=utf-8',
    'font/woff2',
    'image/svg+xml',
    'text/calendar; charset=utf-8',
    'text/css; charset=utf-8',
    'text/html; charset=utf-8',
    'text/javascript; charset=utf-8',
    'text/x-opml; charset=utf-8',
  ])
})

it('The root element of each XML file is the one that its type promises', () => {
  const stories = front()
  for (const { path, contentType, body } of filesOf(site({ stories }))) {
    if (contentType.startsWith('application/rss+xml')) expect(body(), path).toContain('<rss')
    if (contentType.startsWith('application/atom+xml')) expect(body()).toContain('<feed')
  }
})
