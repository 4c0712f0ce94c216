import { setTimeout } from 'node:timers/promises'
import type { Browser } from 'playwright-core'
import { filesOf, site } from '../tests/publish/newspaper.ts'
import { open, take, type View } from './camera.ts'

interface Picture extends View {
  name: string
  path: string
}

/** Takes a picture of every kind of page of the site. */
export async function takeSitePages(browser: Browser, url: string): Promise<void> {
  for (const picture of await pictures(url)) await takePage(browser, url, picture)
  await takeMovedStory(browser, url)
}

async function pictures(url: string): Promise<Picture[]> {
  const { items } = await (await fetch(`${url}/feed.json`)).json()
  const largest = items.toSorted(
    (a: Item, b: Item) => b._digest.articles.length - a._digest.articles.length,
  )[0]
  const first = (page: string, link: RegExp) => firstLink(url, page, link)
  const story = `/stories/${largest.id}/`
  const topic = '/topics/sanctuary-local/'
  const matter = await first('/matters/', /href="(\/matters\/puente-norte-[^"]+\/)"/)
  const search = '/search/?q=court'
  const desktop = { width: 1240, height: 900 }
  const phoneDark = { width: 390, height: 844, dark: true }
  return [
    { name: 'home', path: '/', width: 1240, height: 1000 },
    { name: 'home-spanish', path: '/es/', ...desktop },
    { name: 'story', path: story, ...desktop },
    { name: 'topic', path: topic, ...desktop },
    { name: 'topics', path: '/topics/', ...desktop },
    { name: 'place', path: '/places/us-tx/', ...desktop },
    { name: 'places', path: '/places/', ...desktop },
    { name: 'matters', path: '/matters/', ...desktop },
    { name: 'matter', path: matter, ...desktop },
    { name: 'day', path: await first('/days/', /href="(\/days\/\d[^"]+\/)"/), ...desktop },
    { name: 'days', path: '/days/', ...desktop, height: 500 },
    { name: 'edition', path: await first('/editions/', /href="(\/editions\/\d[^"]+\/)"/), ...desktop },
    { name: 'editions', path: '/editions/', ...desktop, height: 500 },
    { name: 'sources', path: '/sources/', ...desktop },
    { name: 'publishers', path: '/publishers/', ...desktop },
    { name: 'search', path: search, ...desktop },
    { name: 'subscribe-desktop', path: '/subscribe/', ...desktop, height: 700 },
    { name: 'about', path: '/about/', ...desktop },
    { name: 'not-found', path: '/nothing/', ...desktop, height: 500 },
    { name: 'home-phone-dark', path: '/', ...phoneDark },
    { name: 'story-phone-dark', path: story, ...phoneDark },
    { name: 'topic-phone-dark', path: topic, ...phoneDark },
    { name: 'matter-phone-dark', path: matter, ...phoneDark },
    { name: 'search-phone-dark', path: search, ...phoneDark },
  ]
}

/** Returns the first such link on a page. The edition is sent before its page is published, so the link may be late. */
async function firstLink(url: string, page: string, link: RegExp): Promise<string> {
  for (let tries = 0; tries < 60; tries++) {
    const found = link.exec(await (await fetch(url + page)).text())?.[1]
    if (found) return found
    await setTimeout(500)
  }
  throw new Error(`The page ${page} has no link that matches ${link}.`)
}

interface Item {
  id: string
  _digest: { articles: unknown[] }
}

async function takePage(browser: Browser, url: string, { name, path, ...view }: Picture): Promise<void> {
  const page = await open(browser, view)
  // Fonts that are not loaded in time are used from the second visit on.
  for (let visit = 0; visit < 2; visit++) await page.goto(url + path, { waitUntil: 'networkidle' })
  await take(page, name, view)
  await page.context().close()
}

/** Takes a picture of the page of a story that was merged into another, without its redirect. */
async function takeMovedStory(browser: Browser, url: string): Promise<void> {
  const moved = filesOf(site()).find(({ path }) => path === 'stories/20261122-la-schools-brace/index.html')
  const body = String(moved!.body()).replace(/<meta http-equiv="refresh"[^>]*>/, '')
  const view = { width: 1240, height: 500 }
  const page = await open(browser, view)
  await page.route('**/moved/', (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }))
  for (let visit = 0; visit < 2; visit++) await page.goto(`${url}/moved/`, { waitUntil: 'networkidle' })
  await take(page, 'moved', view)
  await page.context().close()
}
