import type { Server } from 'node:http'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listen } from '../../../functions/adapters/local/server/web.ts'
import { embeddedForm } from '../../../functions/subscribers/operator/embedded-form.ts'
import { axe, findings, here, launchBrowser, overflow, serveFiles } from '../../support/browser.ts'
import type { LoopbackServer } from '../../support/loopback-server.ts'
import { SubscriberContext } from '../context.ts'

const title = 'Law & "Order" <script>document.title = \'run\'</script>'
let context: SubscriberContext
let digest: { server: Server; url: string }
let other: LoopbackServer
let browser: Browser
let page: Page

const around = (form: string) =>
  `<!DOCTYPE html><html lang="en"><meta name="viewport" content="width=device-width"><title>Another site</title><main><h1>A newsroom</h1>${form}</main></html>`

beforeAll(async () => {
  if (!here) return
  context = new SubscriberContext()
  // As the digest's web server answers, whatever the request was for.
  digest = await listen(context.app, 0)
  const site = { siteUrl: digest.url, title }
  other = await serveFiles(
    (['en', 'es'] as const).map((language) => ({
      path: `${language}/index.html`,
      contentType: 'text/html; charset=utf-8',
      body: () => around(embeddedForm({ ...site, language })),
    })),
  )
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await other?.close()
  digest?.server.close()
})
beforeEach(async () => {
  page = await browser?.newPage({ viewport: { width: 360, height: 740 } })
  page?.setDefaultTimeout(5000)
})

describe.skipIf(!here)('The sign-up form on a page of another site', () => {
  it.each([
    ['en', 'Email address', 'Sign up', 'Check your email'],
    ['es', 'Correo electrónico', 'Suscribirse', 'Revise su correo'],
  ])(
    'in %s signs a reader up, and the record says through which form',
    async (language, label, button, answer) => {
      await page.goto(`${other.url}/${language}/`)
      await page.getByLabel(label).fill(`reader.${language}@example.org`)
      await page.getByRole('button', { name: button }).click()
      await page.waitForURL(`${digest.url}/subscribe`)
      expect(new URL(other.url).origin).not.toBe(new URL(digest.url).origin)
      expect(await page.textContent('h1')).toBe(answer)
      await context.work()
      const subscriber = await context.subscriber(`reader.${language}@example.org`)
      expect(subscriber).toMatchObject({ state: 'pending', preferences: { language } })
      expect(subscriber?.consent?.form).toBe('embedded 1')
    },
  )

  it('shows the title as text, hides the field for programs, fits a phone and has no fault that axe finds', async () => {
    await page.goto(`${other.url}/en/`)
    expect(await page.title()).toBe('Another site')
    expect(await page.textContent('strong')).toBe(title)
    const trap = await page.locator('[name=website]').boundingBox()
    expect(trap!.x + trap!.width).toBeLessThan(0)
    expect(await overflow(page)).toBe(0)
    await page.evaluate(axe)
    expect(await findings(page)).toEqual([])
  })
})
