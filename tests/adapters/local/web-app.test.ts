import { gunzipSync } from 'node:zlib'
import { afterEach, expect, it } from 'vitest'
import { webApp } from '../../../functions/adapters/local/server/web-app.ts'
import { TrialContext } from '../../app/context.ts'

let context: TrialContext
afterEach(() => context.close())

function appAt(url: string | undefined) {
  context = new TrialContext(url === undefined ? {} : { url })
  return webApp(context.context, { send: async () => {} }, { applyDecisions: async () => {} })
}

/** The statuses of twenty-five sign-ups in a row, each with its own X-Forwarded-For header. */
async function signUps(app: ReturnType<typeof appAt>, hops: (n: number) => string) {
  const statuses: number[] = []
  for (let n = 0; n < 25; n++) {
    const answer = await app.request(
      '/subscribe',
      {
        method: 'POST',
        headers: { 'x-forwarded-for': hops(n) },
        body: new URLSearchParams({ email: `reader-${n}@example.org` }),
      },
      { incoming: { socket: { remoteAddress: '127.0.0.1' } } },
    )
    statuses.push(answer.status)
  }
  return statuses
}

it('Behind a web server, sign-ups are counted by the address that the server saw, not by the one that the reader claims', async () => {
  const app = appAt('https://brief.example.org')
  expect(await signUps(app, (n) => `203.0.113.9, 198.51.100.${n}`)).not.toContain(429)
  expect(await signUps(app, (n) => `203.0.113.${n}, 198.51.100.200`)).toContain(429)
})

it('Behind a web server that adds the port, all connections of a reader count together', async () => {
  expect(await signUps(appAt('https://brief.example.org'), (n) => `198.51.100.7:${4000 + n}`)).toContain(429)
  await context.close()
  const ofNetwork = (n: number) => `"[2001:db8:1:2::${n}]:${4000 + n}"`
  expect(await signUps(appAt('https://brief.example.org'), ofNetwork)).toContain(429)
  await context.close()
  const apart = (n: number) => `[2001:db8:1:${n}::1]:443`
  expect(await signUps(appAt('https://brief.example.org'), apart)).not.toContain(429)
})

it('Without a public address, X-Forwarded-For is ignored', async () => {
  expect(await signUps(appAt(undefined), (n) => `198.51.100.${n}`)).toContain(429)
})

it('The outbox is shown on this machine only', async () => {
  expect((await appAt(undefined).request('/outbox/')).status).toBe(200)
  await context.close()
  const onTheWeb = appAt('https://brief.example.org')
  await context.context.site.write('index.html', 'Home', { contentType: 'text/html' })
  expect((await onTheWeb.request('/outbox/')).status).toBe(404)
})

it('An address that does not exist gets the page of its language', async () => {
  const app = appAt(undefined)
  const { site } = context.context
  await site.write('index.html', 'Home', { contentType: 'text/html' })
  await site.write('404.html', 'Page not found', { contentType: 'text/html' })
  await site.write('es/404.html', 'Página no encontrada', { contentType: 'text/html' })
  const answers = await Promise.all(
    ['/nothing/', '/es/nothing/', '/estates/'].map((path) => app.request(path)),
  )
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404])
  expect(await Promise.all(answers.map((answer) => answer.text()))).toEqual([
    'Page not found',
    'Página no encontrada',
    'Page not found',
  ])
})

it('Until the first news is published, every address says how far reading the sources is, and loads again', async () => {
  context = new TrialContext({})
  let progress: { read: number; of: number } | undefined
  const pipeline = {
    applyDecisions: async () => {},
    get progress() {
      return progress
    },
  }
  const app = webApp(context.context, { send: async () => {} }, pipeline)
  const textOf = async (path: string) => {
    const answer = await app.request(path)
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([503, 'no-store'])
    return answer.text()
  }
  expect(await textOf('/')).toContain('Reading the sources')
  progress = { read: 17, of: 42 }
  const page = await textOf('/topics/courts/')
  expect(page).toContain('Reading 42 sources: 17 of 42')
  expect(page).toMatch(/<meta http-equiv="refresh" content="\d"\s*\/?>/)
  expect(page).toContain(`${context.context.configuration.publication.title}</title>`)
  expect(await textOf('/es/')).toContain('Leyendo 42 fuentes: 17 de 42')
  const style = /href="(\/style-[^"]+)"/.exec(page)![1]!
  expect((await app.request(style)).headers.get('content-type')).toBe('text/css; charset=utf-8')
  progress = { read: 42, of: 42 }
  expect(await textOf('/')).toContain('Done with all 42 sources')

  await context.context.site.write('index.html', 'The news', { contentType: 'text/html' })
  const home = await app.request('/')
  expect([home.status, await home.text()]).toEqual([200, 'The news'])
  expect((await app.request('/nothing/')).status).toBe(404)
})

it.each(['atom.xml', 'feed.xml', 'feed.json', 'calendar.ics', 'sources.opml', 'index.html'])(
  'The server compresses %s for readers who can take it, and only for them',
  async (name) => {
    const app = appAt(undefined)
    const body = 'word '.repeat(1000)
    await context.context.site.write(name, body, { contentType: 'text/plain' })
    const path = name === 'index.html' ? '/' : `/${name}`
    const packed = await app.request(path, { headers: { 'accept-encoding': 'gzip' } })
    expect(packed.headers.get('content-encoding')).toBe('gzip')
    expect(gunzipSync(await packed.arrayBuffer()).toString()).toBe(body)
    const plain = await app.request(path)
    expect([plain.headers.get('content-encoding'), await plain.text()]).toEqual([null, body])
  },
)
