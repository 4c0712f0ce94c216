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
  expect((await appAt('https://brief.example.org').request('/outbox/')).status).toBe(404)
})

it('An address that does not exist gets the page of its language', async () => {
  const app = appAt(undefined)
  const { site } = context.context
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
