import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { HtmlValidate } from 'html-validate'
import { simpleParser } from 'mailparser'
import type { Browser } from 'playwright-core'
import PostalMime from 'postal-mime'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dark, light } from '../../../functions/web/style/palette.ts'
import { launchBrowser } from '../../support/browser.ts'
import { everyMail } from './every-email.ts'

const mails = await Promise.all(
  (await everyMail()).map(async ({ name, mail }) => {
    const { html = '', text = '' } = await PostalMime.parse(mail.raw)
    return { name, raw: Buffer.from(mail.raw), html, text }
  }),
)

describe.each(mails)('The email $name', ({ raw, html, text }) => {
  it('says the same to two independent parsers', async () => {
    const other = await simpleParser(raw, { skipTextToHtml: true })
    expect(other.html).toBe(html.trimEnd())
    expect(other.text?.trimEnd()).toBe(text.trimEnd())
    expect(other.headers.get('content-type')).toMatchObject({ value: 'multipart/alternative' })
  })

  it('has as many stories in its HTML as in its text', () => {
    const count = (part: string, mark: RegExp) => part.match(mark)?.length ?? 0
    expect(count(html, /<h3/g)).toBe(count(text, /^\* /gm))
  })

  it('is plain ASCII in short lines that end with CR LF', () => {
    const lines = raw.toString('latin1').split('\r\n')
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(998)
    expect(lines.some((line) => /[\r\n]/.test(line))).toBe(false)
    expect([...raw].every((byte) => byte < 128)).toBe(true)
  })

  it('is below what Gmail clips, and its text below the longest message of a messenger', () => {
    expect(Buffer.byteLength(html)).toBeLessThan(102_400)
    expect(text.length).toBeLessThan(65_536)
  })

  it('has all its content in a table of 600 pixels for Outlook, which does not support max-width', () => {
    const [, before, inside, after] =
      /^(.*)<!--\[if mso\]><table [^>]*\bwidth="600"[^>]*><tr><td><!\[endif\]-->(.*)<!--\[if mso\]><\/td><\/tr><\/table><!\[endif\]-->(.*)$/s.exec(
        html,
      ) ?? []
    expect(before).toMatch(/<main>$/)
    expect(inside).toMatch(/^<table .*<\/table>$/s)
    expect(after?.trim()).toBe('</main></body></html>')
  })

  it('has accessible markup', async () => {
    const validate = new HtmlValidate({ extends: ['html-validate:a11y', 'html-validate:document'] })
    const report = await validate.validateString(html)
    expect(report.results.flatMap(({ messages }) => messages)).toEqual([])
  })
})

it.each([['light', light] as const, ['dark', dark] as const])(
  'a mail has enough contrast in the %s',
  (_, palette) => {
    for (const text of [palette.ink, palette.quiet, palette.accent]) {
      expect(contrast(text, palette.paper)).toBeGreaterThanOrEqual(4.5)
    }
  },
)

describe('in a browser', () => {
  let browser: Browser | undefined
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser?.close())

  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

  it.each(['light', 'dark'] as const)(
    'axe finds no fault in any email, and none scrolls sideways on a phone, in the %s',
    async (colorScheme) => {
      if (!browser) return
      const context = await browser.newContext({ colorScheme, viewport: { width: 390, height: 800 } })
      const page = await context.newPage()
      for (const { name, html } of mails) {
        await page.setContent(html)
        await page.addScriptTag({ content: axe })
        const faults = await page.evaluate(
          `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html))`,
        )
        expect({ name, faults }).toEqual({ name, faults: [] })
        const width = await page.evaluate('document.documentElement.scrollWidth')
        expect({ name, tooWide: Number(width) > 390 }).toEqual({ name, tooWide: false })
      }
      await context.close()
    },
    120_000,
  )
})

/** WCAG 2.2, 1.4.3. */
function contrast(a: string, b: string): number {
  const [dim = 0, bright = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (bright + 0.05) / (dim + 0.05)
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
