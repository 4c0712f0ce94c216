import type { Server } from 'node:http'
import type { Browser, Page } from 'playwright-core'
import PostalMime from 'postal-mime'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listen } from '../../functions/adapters/local/server/web.ts'
import { Source } from '../../functions/domain/model/source.ts'
import { axe, findings, here, launchBrowser, overflow } from '../support/browser.ts'
import { ana, OperatorTrial } from './context.ts'
import { FeedServer } from './feeds.ts'

let trial: OperatorTrial
let feeds: FeedServer
let server: Server
let browser: Browser
let page: Page
let base = ''

beforeAll(async () => {
  feeds = await new FeedServer().open()
  const source = (id: string, name: string, path: string) =>
    Source.parse({ id, name, feed: `${feeds.base}${path}` })
  const sources = [
    source('harbor', 'Harbor Herald', '/other.xml'),
    source('bell', 'Broken Bell', '/none.xml'),
  ]
  trial = new OperatorTrial(sources, { allowPrivate: true })
  await trial.pipeline.poll()
  await trial.pipeline.publish({ atOnce: true })
  const served = await listen({ fetch: (...call) => trial.app.fetch(...call) }, 0)
  server = served.server
  base = served.url
  if (!here) return
  browser = await launchBrowser()
  const view = { javaScriptEnabled: false, viewport: { width: 390, height: 844 } }
  page = await (await browser.newContext(view)).newPage()
  page.setDefaultTimeout(10_000)
}, 60_000)
afterAll(async () => {
  await browser?.close()
  server.closeAllConnections()
  server.close()
  feeds.close()
  await trial.close()
})

const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click()
const go = (name: string) => page.getByRole('link', { name }).first().click()
const text = () => page.textContent('main')
const at = (path: string) => `${base}${trial.linkOf(ana)}${path}`
const acts = async () => (await trial.log()).map(({ act }) => act.is)

// Each step goes on from the one before.
describe.runIf(here)('An operator with a phone and without scripts', { shuffle: false }, () => {
  it('signs in with the emailed link, and sees how the digest runs', async () => {
    await page.goto(`${base}/operate`)
    await page.getByLabel('Your email address').fill('ana@example.org')
    await press('Email me a link')
    const [name] = (await Array.fromAsync(trial.context.outbox.list(''))).filter((one) =>
      one.endsWith('.eml'),
    )
    const mail = await PostalMime.parse((await trial.context.outbox.read(name!))!)
    const path = /http\S+?(\/operate\/\S+)/.exec(mail.text ?? '')?.[1]
    await page.goto(`${base}${path}`)
    expect(await page.textContent('h1')).toBe('How the digest runs')
    expect(await text()).toContain('1 read, 1 failing')
  })

  it('finds a source that fails, polls it, and turns it off with a reason', async () => {
    await go('Sources')
    await page.getByRole('link', { name: /Broken Bell/ }).click()
    expect(await text()).toContain('answered 500 Internal Server Error')
    await press('Poll now')
    expect(await page.textContent('[role=status]')).toContain('polled within a minute')
    await page.getByLabel('Reason').fill('It moved')
    await press('Turn off')
    expect(await page.textContent('[role=status]')).toContain('Ana Ruiz turned Broken Bell off.')
    expect(await text()).toContain('Reason: It moved')
  })

  it('adds a source by the address of its site, after a look at its entries', async () => {
    await go('Sources')
    await page.getByLabel('Add a source').fill(`${feeds.base}/`)
    await press('Preview it')
    // The page reloads until the address has answered.
    await page.waitForSelector('h2')
    expect(await text()).toContain('Would be accepted')
    await page.locator('summary', { hasText: 'Why' }).first().click()
    await page.getByLabel('Kind').selectOption('Local news')
    await page.getByLabel('Name').fill('')
    await press('Add this source')
    // The browser itself asks for the name.
    await page.getByLabel('Name').fill('Valley Wire')
    await press('Add this source')
    expect(await page.textContent('h1')).toBe('Valley Wire')
    expect(await page.textContent('[role=status]')).toContain('Ana Ruiz added Valley Wire.')
    expect(await acts()).toEqual(['turn-off', 'add-source'])
  })

  it('undoes a decision in the log', async () => {
    await go('Log')
    await page.locator('.rows li', { hasText: 'turned Broken Bell off' }).getByRole('button').click()
    expect(await page.textContent('[role=status]')).toContain(
      'Ana Ruiz undid decision 1 (Ana Ruiz turned Broken Bell off).',
    )
    expect(trial.context.configuration.sources.map(({ name, on }) => [name, on])).toEqual([
      ['Harbor Herald', true],
      ['Broken Bell', true],
      ['Valley Wire', true],
    ])
  })

  it.each([
    [320, 'light'],
    [1200, 'dark'],
  ] as const)('sees pages that pass axe, %i pixels wide in %s mode', async (width, colorScheme) => {
    const view = { viewport: { width, height: 800 }, colorScheme, bypassCSP: true }
    const browsing = await browser.newContext(view)
    const looking = await browsing.newPage()
    const look = new URL(
      (await trial.send('/sources', { do: 'look', address: `${feeds.base}/` })).headers.get('location')!,
      base,
    )
    await looking.goto(look.href)
    await looking.waitForSelector('h2')
    for (const path of [look.href, ...['/', '/sources', '/sources/bell', '/log', '/looks/no'].map(at)]) {
      await looking.goto(path)
      await looking.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })")
      await looking.evaluate(axe)
      expect(await overflow(looking), path).toBe(0)
      expect(await findings(looking), path).toEqual([])
    }
    await browsing.close()
  })
})
