import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { here, launchBrowser, serveFiles } from '../support/browser.ts'
import { withMatters } from './matters/docket.ts'
import { filesOf } from './newspaper.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8')
const story = '/stories/20261122-los-angeles-council-moves-to-write-sanct/'
const pages = [
  '/',
  story,
  '/stories/20261122-weighted-selection-for-h-1b-petitions-pr/',
  '/topics/',
  '/topics/courts/',
  '/places/',
  '/places/us-ca/',
  '/editions/',
  '/editions/2026-11-20/',
  '/sources/',
  '/publishers/',
  '/subscribe/',
  '/about/',
  '/search/',
  '/days/',
  '/days/2026-11-22/',
  '/404.html',
  '/matters/',
  '/matters/rin-9999-zz01/',
  '/matters/rules/',
  '/matters/bills/2025-10/',
  '/es/',
  `/es${story}`,
  '/es/matters/rin-9999-zz02/',
]

let server: Server
let browser: Browser
let base: string

beforeAll(async () => {
  if (!here) return
  ;({ server, base } = await serveFiles(filesOf(withMatters())))
  browser = await launchBrowser()
}, 60_000)

afterAll(async () => {
  await browser?.close()
  server?.close()
})

interface Violation {
  id: string
  nodes: { html: string; failureSummary?: string }[]
}

/** The faults that axe finds; only those of colors if nothing else can have changed. */
async function findings(page: Page, only?: 'cat.color'): Promise<string[]> {
  const violations = await page.evaluate(async (tag) => {
    const { axe: loaded } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: Violation[] }> }
    }
    return (await loaded.run({ resultTypes: ['violations'], ...(tag && { runOnly: [tag] }) })).violations
  }, only)
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`)
}

/** How far the page is wider than the window. */
const overflow = (page: Page) =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth))

describe.skipIf(!here)('in a browser', () => {
  test('axe finds no fault on any type of page, at 320 and at 1440 pixels, on light and dark screens', async () => {
    const context = await browser.newContext({ bypassCSP: true })
    const page = await context.newPage()
    for (const path of pages) {
      await page.goto(base + path)
      await page.evaluate(axe)
      for (const width of [320, 1440]) {
        await page.setViewportSize({ width, height: 800 })
        expect(await overflow(page), `${path} is wider than ${width} pixels`).toBe(0)
        await page.emulateMedia({ colorScheme: 'light' })
        expect(await findings(page), `${path} on ${width} pixels`).toEqual([])
        await page.emulateMedia({ colorScheme: 'dark' })
        expect(await findings(page, 'cat.color'), `${path} on ${width} pixels in the dark`).toEqual([])
      }
    }
    await context.close()
  }, 120_000)

  test('At twice the text size, nothing is wider than the window', async () => {
    const context = await browser.newContext({ viewport: { width: 640, height: 800 } })
    const page = await context.newPage()
    for (const path of pages) {
      await page.goto(base + path)
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%'
      })
      expect(await overflow(page), path).toBe(0)
    }
    await context.close()
  })

  test('No page requests anything from another host, breaks its own policy or shifts while it loads', async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 800 } })
    const page = await context.newPage()
    const asked: string[] = []
    const complaints: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).origin))
    page.on('console', (message) => complaints.push(message.text()))
    for (const path of pages) {
      await page.goto(base + path)
      const shift = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let sum = 0
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value
            }).observe({ type: 'layout-shift', buffered: true })
            setTimeout(() => resolve(sum), 50)
          }),
      )
      expect(shift, path).toBe(0)
    }
    expect(new Set(asked)).toEqual(new Set([base]))
    expect(complaints).toEqual([])
    await context.close()
  })

  test('A reader without scripts gets from the front page to a story, the feed of its topic and the sign-up form', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(base)
    await page
      .getByRole('link', { name: /Los Angeles council moves/ })
      .first()
      .click()
    await page.getByRole('link', { name: 'Sanctuary and local policy', exact: true }).click()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Sanctuary and local policy')
    const feed = await page
      .getByRole('link', { name: 'Sanctuary and local policy\u00a0·\u00a0RSS' })
      .getAttribute('href')
    const response = await page.request.get(base + feed)
    expect(response.headers()['content-type']).toBe('application/rss+xml; charset=utf-8')
    expect(await response.text()).toContain('Los Angeles council moves')
    await page.getByRole('navigation').getByRole('link', { name: 'Subscribe' }).click()
    expect(await page.getByLabel('Email address').isVisible()).toBe(true)
    await context.close()
  })

  test('The keyboard reaches the stories first and never the field that only programs fill in', async () => {
    const page = await browser.newPage()
    await page.goto(base)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the stories')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
    for (let presses = 0; presses < 80; presses += 1) {
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).not.toBe('website')
    }
    await page.close()
  })

  test('A printed story shows the story and the addresses of its articles', async () => {
    const page = await browser.newPage()
    await page.goto(base + story)
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    for (const away of ['nav', '.side', '.skip'])
      expect(await page.locator(away).isVisible(), away).toBe(false)
    const shown = await page.evaluate(() => [
      getComputedStyle(document.body).backgroundColor,
      getComputedStyle(document.querySelector('.rows a')!, '::after').content,
    ])
    expect(shown).toEqual(['rgb(255, 255, 255)', expect.stringContaining('https://')])
    await page.close()
  })

  test('The page of a merged story redirects to the story that it is part of', async () => {
    const page = await browser.newPage()
    await page.goto(`${base}/stories/20261122-la-schools-brace/`)
    await page.waitForURL(base + story)
    await page.close()
  })
})
