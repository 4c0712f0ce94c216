import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { editionParts } from '../../functions/digest/email/matters/edition-parts.ts'
import type { Site } from '../../functions/publish/site/site.ts'
import { change, editionMatter, publication as emails } from '../digest/fixtures.ts'
import { axe, findings, here, launchBrowser, overflow, serveFiles } from '../support/browser.ts'
import type { LoopbackServer } from '../support/loopback-server.ts'
import { withMatters } from './matters/docket.ts'
import { filesOf } from './newspaper.ts'

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
  '/editions/2026-11-20/report/',
  '/sources/',
  '/publishers/',
  '/subscribe/',
  '/about/',
  '/search/',
  '/search/?q=council',
  '/feeds/',
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
  '/es/search/',
  '/es/search/?q=texas',
  '/es/feeds/',
]

/** The same site, whose edition has a table of what changed and coming dates. */
function withEdition(some: Site): Site {
  const matters = [
    editionMatter('oaks-v-elm-2026', {
      changes: [change('enjoined', '2026-11-18'), change('stayed', '2026-11-19')],
      dates: [{ day: '2026-12-03', kind: 'hearing', story: 's1' }],
    }),
  ]
  return {
    ...some,
    editions: some.editions.map((edition) => ({ ...edition, matters })),
    parts: (edition, language) => editionParts(edition, language, emails),
  }
}

let server: LoopbackServer
let browser: Browser
let base: string

beforeAll(async () => {
  if (!here) return
  server = await serveFiles(filesOf(withEdition(withMatters())))
  base = server.url
  browser = await launchBrowser()
}, 60_000)

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

describe.skipIf(!here)('in a browser', () => {
  test('axe finds no fault on any type of page, at 320 and at 1440 pixels, on light and dark screens and in print', async () => {
    const context = await browser.newContext({ bypassCSP: true })
    const page = await context.newPage()
    for (const path of pages) {
      await page.goto(base + path)
      if (path.includes('?q=')) await page.locator('#results a').first().waitFor()
      await page.evaluate(axe)
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
      const printed = await findings(page, 'cat.color')
      // That rule is of level AAA.
      expect(
        printed.filter((fault) => !fault.startsWith('color-contrast-enhanced')),
        `${path} in print`,
      ).toEqual([])
      await page.emulateMedia({ media: null, colorScheme: 'light' })
      for (const width of [320, 1440]) {
        await page.setViewportSize({ width, height: 800 })
        expect(await overflow(page), `${path} is wider than ${width} pixels`).toBe(0)
        expect(await findings(page), `${path} on ${width} pixels`).toEqual([])
      }
      // No color depends on the width.
      await page.emulateMedia({ colorScheme: 'dark' })
      expect(await findings(page, 'cat.color'), `${path} in the dark`).toEqual([])
    }
    await context.close()
  }, 120_000)

  test('On a phone, no text touches the edge of its box, and no label is in the column of a date', async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 800 } })
    const page = await context.newPage()
    for (const path of pages) {
      await page.goto(base + path)
      expect(await page.evaluate(textsAtEdges), path).toEqual([])
      expect(await page.evaluate(labelsInColumns), path).toEqual([])
    }
    await context.close()
  })

  test('The front page says what the digest is, on a phone too', async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 800 } })
    await page.goto(`${base}/`)
    const { x, y, width } = (await page.locator('.dateline span').boundingBox())!
    expect(x).toBeGreaterThanOrEqual(20)
    expect(x + width).toBeLessThanOrEqual(300)
    expect(y).toBeLessThan(300)
    await page.close()
  })

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
      // Results come when they are found, and what is below them moves.
      if (!path.includes('?q=')) expect(shift, path).toBe(0)
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

  test('The front page is small: at most 120 KB without fonts, and one style sheet', async () => {
    const page = await browser.newPage()
    const loaded: { type: string; bytes: number }[] = []
    page.on('response', async (response) => {
      const type = response.request().resourceType()
      loaded.push({ type, bytes: (await response.body()).length })
    })
    for (const path of ['/', '/es/']) {
      loaded.length = 0
      await page.goto(base + path, { waitUntil: 'networkidle' })
      expect(loaded.filter(({ type }) => type === 'stylesheet').length, path).toBe(1)
      const others = loaded.filter(({ type }) => type !== 'font')
      expect(
        others.reduce((sum, { bytes }) => sum + bytes, 0),
        path,
      ).toBeLessThanOrEqual(120_000)
      // A font comes from the cache of an earlier page.
      expect(others.map(({ type }) => type).toSorted()).toEqual(
        expect.arrayContaining(['document', 'stylesheet']),
      )
      expect(others.some(({ type }) => type === 'script')).toBe(false)
    }
    await page.close()
  })

  test.each([
    ['/feed.xml', 'channel', 'item'],
    ['/atom.xml', 'feed', 'entry'],
    ['/matters/changes.xml', 'channel', 'item'],
  ])(
    '%s, opened in a browser, says what it is and shows its items, on light and dark screens',
    async (path, head, item) => {
      const context = await browser.newContext({ viewport: { width: 320, height: 800 } })
      const page = await context.newPage()
      await page.goto(base + path)
      const look = () =>
        page.evaluate(
          ([one, other]) => {
            const of = (selector: string) => getComputedStyle(document.querySelector(selector)!)
            return {
              says: getComputedStyle(document.querySelector(one!)!, '::before').content,
              title: of(`${other} > title`).display,
              id: of(`${other} > guid, ${other} > id`).display,
              paper: getComputedStyle(document.documentElement).backgroundColor,
              width: document.documentElement.scrollWidth,
            }
          },
          [head, item],
        )
      await page.emulateMedia({ colorScheme: 'light' })
      const light = await look()
      expect(light).toMatchObject({ title: 'block', id: 'none', width: 320 })
      expect(light.says).toContain('This is a feed.')
      await page.emulateMedia({ colorScheme: 'dark' })
      expect((await look()).paper).not.toBe(light.paper)
      await context.close()
    },
  )

  test('The sources use the whole width of a phone', async () => {
    const context = await browser.newContext({ viewport: { width: 390, height: 800 } })
    const page = await context.newPage()
    await page.goto(`${base}/sources/`)
    const [row, main] = await page.evaluate(() =>
      ['tbody tr', 'main h1'].map(
        (selector) => document.querySelector(selector)!.getBoundingClientRect().width,
      ),
    )
    expect(row).toBeGreaterThan(340)
    expect(main).toBeGreaterThan(340)
    await context.close()
  })
})

/** Texts in a box with a background of its own that are less than 6 pixels from its sides. Runs in the page. */
function textsAtEdges(): string[] {
  const boxes = [...document.querySelectorAll('main *')].filter((element) => {
    const { backgroundColor, display } = getComputedStyle(element)
    return backgroundColor !== 'rgba(0, 0, 0, 0)' && !/inline|none/.test(display)
  })
  return boxes.flatMap((box) => {
    const { left, right, width } = box.getBoundingClientRect()
    const range = document.createRange()
    return [...box.querySelectorAll('*')].flatMap((element) => {
      range.selectNodeContents(element)
      const isAtEdge = [...range.getClientRects()].some(
        (rect) => width > 20 && rect.width > 0 && (rect.left < left + 6 || rect.right > right - 6),
      )
      return isAtEdge ? [`${box.className}: ${element.textContent}`.slice(0, 80)] : []
    })
  })
}

/** Labels left of the link that they belong to. Runs in the page. */
function labelsInColumns(): string[] {
  return [...document.querySelectorAll('.marked')].flatMap((line) => {
    const edge = line.querySelector('a')!.getBoundingClientRect().left
    return [...line.querySelectorAll('.label')]
      .filter((label) => label.getBoundingClientRect().left < edge - 1)
      .map(({ textContent }) => textContent)
  })
}
