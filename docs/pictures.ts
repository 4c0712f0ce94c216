import { mkdirSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../tests/browser.ts'
import { RunningDigest } from '../tests/e2e/installation.ts'

interface Picture {
  name: string
  path: string
  width: number
  height: number
  dark?: boolean
}

const folder = new URL('pictures/', import.meta.url).pathname

/** Takes the pictures of the README anew, from the sample sources. */
async function main(): Promise<void> {
  const browser = await launchBrowser()
  if (!browser) throw new Error('Pictures need the browser that comes with the packages: Linux on x64.')
  const digest = await RunningDigest.start()
  try {
    mkdirSync(folder, { recursive: true })
    const first = await (await fetch(`${digest.url}/feed.json`)).json()
    const most = [...first.items].sort((a, b) => b._digest.articles.length - a._digest.articles.length)[0]
    const outbox = await (await fetch(`${digest.url}/outbox/`)).text()
    const mail = /\/outbox\/[^"]+\.html/.exec(outbox)?.[0] ?? '/outbox/'
    const editions = await (await fetch(`${digest.url}/editions/`)).text()
    const edition = /\/editions\/\d[^"]+\//.exec(editions)?.[0] ?? '/editions/'
    const story = new URL(most.url).pathname.startsWith('/stories/')
      ? new URL(most.url).pathname
      : `/stories/${most.id}/`
    const pictures: Picture[] = [
      { name: 'home', path: '/', width: 1240, height: 1000 },
      { name: 'home-phone-dark', path: '/', width: 390, height: 844, dark: true },
      { name: 'story', path: story, width: 1240, height: 900 },
      { name: 'topic', path: '/topics/sanctuary-local/', width: 1240, height: 900 },
      { name: 'edition', path: edition, width: 1240, height: 900 },
      { name: 'sources', path: '/sources/', width: 1240, height: 900 },
      { name: 'subscribe', path: '/subscribe/', width: 390, height: 844 },
      { name: 'mail', path: mail, width: 720, height: 1000 },
      { name: 'mail-phone-dark', path: mail, width: 390, height: 844, dark: true },
    ]
    for (const picture of pictures) await take(browser, digest.url, picture)
  } finally {
    await digest.stop()
    await browser.close()
  }
}

async function take(
  browser: Browser,
  url: string,
  { name, path, width, height, dark }: Picture,
): Promise<void> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
  })
  const page = await context.newPage()
  await page.goto(url + path, { waitUntil: 'networkidle' })
  await page.screenshot({ path: `${folder}${name}.png` })
  await context.close()
}

await main()
