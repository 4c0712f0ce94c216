import { mkdirSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import PostalMime from 'postal-mime'
import { launchBrowser } from '../tests/browser.ts'
import { everyMail } from '../tests/digest/every-mail.ts'
import { RunningDigest } from '../tests/e2e/installation.ts'
import { desktop, open, phone, take, takeMail, type View } from './camera.ts'
import { takeJourney } from './journey.ts'

interface Picture extends View {
  name: string
  path: string
}

/** Takes all pictures anew, from the sample sources. */
async function main(): Promise<void> {
  const browser = await launchBrowser()
  if (!browser) throw new Error('Pictures need the browser that comes with the packages: Linux on x64.')
  const digest = await RunningDigest.start()
  try {
    mkdirSync(new URL('pictures/', import.meta.url), { recursive: true })
    // Once an edition is mailed the site is there.
    const [edition] = await digest.mails(1)
    for (const picture of await sitePictures(digest.url)) await takePage(browser, digest.url, picture)
    const html = edition?.html ?? ''
    await takeMail(browser, 'mail', html, { ...desktop, height: 1000 })
    await takeMail(browser, 'mail-phone', html, { ...phone, height: 844 })
    await takeMail(browser, 'mail-phone-dark', html, { ...phone, height: 844, dark: true })
    await takeRareMails(browser)
    await takeJourney(browser, digest)
  } finally {
    await digest.stop()
    await browser.close()
  }
}

async function sitePictures(url: string): Promise<Picture[]> {
  const first = await (await fetch(`${url}/feed.json`)).json()
  const most = [...first.items].sort((a, b) => b._digest.articles.length - a._digest.articles.length)[0]
  const editions = await (await fetch(`${url}/editions/`)).text()
  const edition = /\/editions\/\d[^"]+\//.exec(editions)?.[0] ?? '/editions/'
  const story = new URL(most.url).pathname.startsWith('/stories/')
    ? new URL(most.url).pathname
    : `/stories/${most.id}/`
  const page = { width: 1240, height: 900 }
  return [
    { name: 'home', path: '/', width: 1240, height: 1000 },
    { name: 'home-phone-dark', path: '/', width: 390, height: 844, dark: true },
    { name: 'story', path: story, ...page },
    { name: 'topic', path: '/topics/sanctuary-local/', ...page },
    { name: 'edition', path: edition, ...page },
    { name: 'sources', path: '/sources/', ...page },
  ]
}

async function takePage(browser: Browser, url: string, { name, path, ...view }: Picture): Promise<void> {
  const page = await open(browser, view)
  await page.goto(url + path, { waitUntil: 'networkidle' })
  await take(page, name, view)
  await page.context().close()
}

/** What no sample run brings: weeks without news, a report with every kind of trouble. */
async function takeRareMails(browser: Browser): Promise<void> {
  const rare: Record<string, string> = {
    report: 'mail-report',
    'four silent weeks': 'mail-silent-weeks',
    'edition, Spanish': 'mail-spanish',
  }
  for (const { name, mail } of await everyMail()) {
    const picture = rare[name]
    if (picture === undefined) continue
    const { html = '' } = await PostalMime.parse(mail.raw)
    await takeMail(browser, picture, html, { ...phone, ...(name.startsWith('edition') && { height: 844 }) })
  }
}

await main()
