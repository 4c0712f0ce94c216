import { join } from 'node:path'
import { expect, it } from 'vitest'
import { Folder } from '../../../functions/adapters/local/files/folder.ts'
import { webApp } from '../../../functions/adapters/local/server/web-app.ts'
import { TrialContext } from '../../app/context.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

async function served() {
  const trial = new TrialContext({})
  const site = new Folder(join(temporaryFolder(), 'site'))
  const long = 'A headline of this week. '.repeat(200)
  for (const path of ['index.html', 'feed.xml', 'atom.xml', 'feed.json', 'matters/calendar.ics']) {
    await site.write(path, path + long)
  }
  const context = { ...trial.context, site }
  const app = webApp(context, { send: async () => {} }, { applyDecisions: async () => {} })
  await trial.close()
  return (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    app.request(path, { headers, method })
}

it('says which methods a file has, and answers a browser that asks for a feed reader on another site', async () => {
  const get = await served()
  for (const path of ['/', '/feed.xml', '/atom.xml', '/feed.json', '/matters/calendar.ics']) {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      const refused = await get(path, {}, method)
      expect([refused.status, refused.headers.get('allow')], method).toEqual([405, 'GET, HEAD, OPTIONS'])
    }
    const asked = { Origin: 'https://reader.example', 'Access-Control-Request-Headers': 'if-none-match' }
    const { status, headers } = await get(path, asked, 'OPTIONS')
    expect(status).toBe(204)
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('access-control-allow-headers')).toBe('*')
    expect(headers.get('access-control-allow-methods')).toContain('GET')
  }
  for (const method of ['POST', 'OPTIONS']) expect((await get('/none.xml', {}, method)).status).toBe(404)
})

it.each([
  ['/', 'text/html; charset=utf-8', 'public, max-age=60, stale-while-revalidate=600'],
  ['/feed.xml', 'application/rss+xml; charset=utf-8', 'public, max-age=300'],
  ['/atom.xml', 'application/atom+xml; charset=utf-8', 'public, max-age=300'],
  ['/feed.json', 'application/feed+json; charset=utf-8', 'public, max-age=300'],
  ['/matters/calendar.ics', 'text/calendar; charset=utf-8', 'public, max-age=60, stale-while-revalidate=600'],
])(
  '%s has its type, its lifetime, its date and a tag, is compressed, and may be read by other sites',
  async (path, type, lifetime) => {
    const get = await served()
    const plain = await get(path)
    expect(Object.fromEntries(plain.headers)).toMatchObject({
      'content-type': type,
      'cache-control': lifetime,
      'access-control-allow-origin': '*',
      'x-content-type-options': 'nosniff',
      'last-modified': expect.stringMatching(/^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/),
      etag: expect.stringMatching(/^"\S+"$/),
      vary: expect.stringMatching(/accept-encoding/i),
    })
    expect(plain.headers.get('content-encoding')).toBeNull()

    const small = await get(path, { 'Accept-Encoding': 'gzip, br' })
    expect(small.headers.get('content-encoding')).toBe('gzip')
    const unpacked = new Response(small.body!.pipeThrough(new DecompressionStream('gzip')))
    expect(await unpacked.text()).toBe(await plain.text())

    // A tag counts more than a date (RFC 9110, 13.2.2).
    const [tag, date] = [small.headers.get('etag')!, plain.headers.get('last-modified')!]
    const statusFor = async (headers: Record<string, string>) => (await get(path, headers)).status
    expect(await statusFor({ 'If-None-Match': tag })).toBe(304)
    expect(await statusFor({ 'If-None-Match': `"other", ${tag}` })).toBe(304)
    expect(await statusFor({ 'If-None-Match': '"other"', 'If-Modified-Since': date })).toBe(200)
  },
)

it('A reader who has the newest bytes by their date gets no others', async () => {
  const get = await served()
  const date = (await get('/feed.xml')).headers.get('last-modified')!
  const since = async (value: string) => (await get('/feed.xml', { 'If-Modified-Since': value })).status
  expect(await since(date)).toBe(304)
  expect(await since('Sun, 01 Jan 2023 00:00:00 GMT')).toBe(200)
  expect(await since('yesterday')).toBe(200)
})
