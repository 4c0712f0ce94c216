import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser } from 'playwright-core'
import type { Email } from 'postal-mime'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { brokenWords, launchBrowser } from '../support/browser.ts'
import { RunningDigest } from './installation.ts'

const phone = { width: 390, height: 844 }
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let digest: RunningDigest
let browser: Browser | undefined
let email: Email & { html: string; text: string }

beforeAll(async () => {
  ;[digest, browser] = await Promise.all([RunningDigest.start(), launchBrowser()])
  const [first] = await digest.emails(1)
  email = { ...first!, html: first!.html ?? '', text: first!.text ?? '' }
}, 120_000)
afterAll(() => Promise.all([digest.stop(), browser?.close()]))

/** The addresses to which the email leads on its own site. */
const linksOf = (part: string) =>
  [...new Set([...part.matchAll(/https?:\/\/[^\s"<>]+/g)].map(([link]) => link))].filter((link) =>
    link.startsWith(digest.url),
  )

/** Pages of an edition are published some seconds after it was sent. */
async function opens(link: string): Promise<number> {
  for (let wait = 0; ; wait++) {
    const { status } = await fetch(link)
    if (status !== 404 || wait > 60) return status
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}

describe('The weekly edition of the sample', () => {
  it('has at most 20 stories, each once, and 1,100 words', () => {
    const stories = email.text.match(/^\* .*/gm) ?? []
    expect(stories.length).toBeGreaterThan(10)
    expect(stories.length).toBeLessThanOrEqual(20)
    expect(new Set(stories).size).toBe(stories.length)
    expect(email.html.match(/<h3/g)).toHaveLength(stories.length)
    expect(email.text.split(/\s+/).length).toBeLessThanOrEqual(1100)
  })

  it('is at most 9 screens of a phone long and 60 KB large', async () => {
    expect(Buffer.byteLength(email.html)).toBeLessThanOrEqual(60 * 1024)
    if (!browser) return
    const page = await browser.newPage({ viewport: phone })
    await page.setContent(email.html)
    const height = Number(await page.evaluate('document.documentElement.scrollHeight'))
    expect(height / phone.height).toBeLessThanOrEqual(9)
    await page.close()
  })

  it('breaks no word of its tables on the narrowest phone', async () => {
    if (!browser) return
    const page = await browser.newPage({ viewport: { width: 320, height: 640 } })
    await page.setContent(email.html)
    expect(await brokenWords(page, 'td table')).toEqual([])
    await page.close()
  })

  it('links only to pages of its site that exist', async () => {
    for (const link of linksOf(`${email.html} ${email.text}`)) expect(await opens(link), link).toBe(200)
  }, 120_000)

  it('leads a reader without scripts to a page where they name the story in which something is wrong', async () => {
    if (!browser) return
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: phone })
    const page = await context.newPage()
    const link = linksOf(email.text).find((one) => one.endsWith('/report/'))!
    expect(await opens(link)).toBe(200)
    await page.setContent(email.html)
    expect(await page.getByRole('link', { name: 'Report an error' }).getAttribute('href')).toBe(link)
    await page.goto(link)
    const [headline = ''] = /(?<=^\* ).*/m.exec(email.text) ?? []
    const address = await page.getByRole('link', { name: headline, exact: true }).getAttribute('href')
    const id = /\/stories\/([^/]+)\//.exec(email.text)![1]
    expect(decodeURIComponent(address!)).toMatch(new RegExp(`^mailto:.+: ${id}$`))
    await context.close()
  }, 60_000)

  it('has a page without faults, in the light and in the dark', async () => {
    if (!browser) return
    const link = linksOf(email.text).find((one) => /\/editions\/[^/]+\/$/.test(one))!
    expect(await opens(link)).toBe(200)
    for (const path of [link, `${link}report/`]) {
      const context = await browser.newContext({ bypassCSP: true, viewport: phone, colorScheme: 'dark' })
      const page = await context.newPage()
      await page.goto(path)
      await page.addScriptTag({ content: axe })
      const faults = await page.evaluate(
        'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + " " + nodes[0].html))',
      )
      expect({ path, faults }).toEqual({ path, faults: [] })
      await context.close()
    }
  }, 120_000)
})
