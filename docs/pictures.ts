import { mkdirSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import PostalMime from 'postal-mime'
import { everyMail } from '../tests/digest/email/every-email.ts'
import { RunningDigest } from '../tests/e2e/installation.ts'
import { launchBrowser } from '../tests/support/browser.ts'
import { desktop, phone, takeMail } from './camera.ts'
import { takeDesk } from './desk.ts'
import { takeJourney } from './journey.ts'
import { takeSite } from './site.ts'

/** Takes all pictures anew, from the sample sources. */
async function main(): Promise<void> {
  const browser = await launchBrowser()
  if (!browser) throw new Error('Pictures need the browser that comes with the packages: Linux on x64.')
  const digest = await RunningDigest.start()
  try {
    mkdirSync(new URL('pictures/', import.meta.url), { recursive: true })
    // Once an edition is mailed the site is there.
    const [edition] = await digest.emails(1)
    await takeSite(browser, digest.url)
    const html = edition?.html ?? ''
    await takeMail(browser, 'mail', html, { ...desktop, height: 1000 })
    await takeMail(browser, 'mail-phone', html, { ...phone, height: 844 })
    await takeMail(browser, 'mail-phone-dark', html, { ...phone, height: 844, dark: true })
    await takeRareMails(browser)
    await takeJourney(browser, digest)
    await takeDesk(browser)
  } finally {
    await digest.stop()
    await browser.close()
  }
}

/** What no sample run brings: weeks without news, a report with every kind of trouble. */
async function takeRareMails(browser: Browser): Promise<void> {
  const rare: Record<string, string> = {
    report: 'mail-report',
    draft: 'mail-draft',
    'four silent weeks': 'mail-silent-weeks',
    'edition, Spanish': 'mail-spanish',
  }
  for (const { name, mail } of await everyMail()) {
    const picture = rare[name]
    if (picture === undefined) continue
    const { html = '' } = await PostalMime.parse(mail.raw)
    await takeMail(browser, picture, html, {
      ...phone,
      ...(/^(edition|draft)/.test(name) && { height: 844 }),
    })
  }
}

await main()
