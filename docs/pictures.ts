import { mkdirSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import PostalMime from 'postal-mime'
import { everyMail } from '../tests/digest/email/every-email.ts'
import { RunningDigest } from '../tests/e2e/installation.ts'
import { launchBrowser } from '../tests/support/browser.ts'
import { desktop, phone, takeEmail } from './camera.ts'
import { takeEditorPages } from './editor-pages.ts'
import { takeSitePages } from './site-pages.ts'
import { takeSubscriberPages } from './subscriber-pages.ts'

/** Takes all pictures in `docs/pictures`, with the sample sources. */
async function main(): Promise<void> {
  const browser = await launchBrowser()
  if (!browser) throw new Error('Pictures need the browser that comes with the packages: Linux on x64.')
  const digest = await RunningDigest.start()
  try {
    mkdirSync(new URL('pictures/', import.meta.url), { recursive: true })
    // The site has been published once an edition has been sent.
    const [edition] = await digest.emails(1)
    await takeSitePages(browser, digest.url)
    const html = edition?.html ?? ''
    await takeEmail(browser, 'mail', html, { ...desktop, height: 1000 })
    await takeEmail(browser, 'mail-phone', html, { ...phone, height: 844 })
    await takeEmail(browser, 'mail-phone-dark', html, { ...phone, height: 844, dark: true })
    await takeRareEmails(browser)
    await takeSubscriberPages(browser, digest)
    await takeEditorPages(browser)
  } finally {
    await digest.stop()
    await browser.close()
  }
}

/** Takes pictures of emails that no sample run sends: weeks without news, a report with every kind of problem. */
async function takeRareEmails(browser: Browser): Promise<void> {
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
    await takeEmail(browser, picture, html, {
      ...phone,
      ...(/^(edition|draft)/.test(name) && { height: 844 }),
    })
  }
}

await main()
