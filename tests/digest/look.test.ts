import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { HtmlValidate } from 'html-validate'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { content } from '../../functions/digest/mail/content.ts'
import { dark, light } from '../../functions/digest/mail/palette.ts'
import { render } from '../../functions/digest/mail/render.tsx'
import { select } from '../../functions/digest/select.ts'
import { launchBrowser } from '../browser.ts'
import { everything, imprint, places } from './fixtures.ts'
import { week } from './week.ts'

const mails = (['en', 'es'] as const).map((language) => {
  const preferences = { ...everything, language }
  const reader = { preferences, why: 'imported' as const, notice: 'imported-first' as const, token: 'TOKEN' }
  return { language, html: render(content(week, select(week, preferences, places), reader, imprint)).html }
})

describe('how a mail looks', () => {
  it.each([['light', light] as const, ['dark', dark] as const])(
    'has enough contrast in the %s',
    (_, palette) => {
      for (const text of [palette.ink, palette.quiet, palette.accent]) {
        expect(contrast(text, palette.paper)).toBeGreaterThanOrEqual(4.5)
      }
    },
  )

  it.each(mails)('is accessible by its markup, $language', async ({ html }) => {
    const validate = new HtmlValidate({ extends: ['html-validate:a11y', 'html-validate:document'] })
    const report = await validate.validateString(html)
    expect(report.results.flatMap(({ messages }) => messages)).toEqual([])
  })
})

describe('a mail in a browser', () => {
  let browser: Browser | undefined
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser?.close())

  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

  describe.each(['light', 'dark'] as const)('in the %s', (colorScheme) => {
    it.each(mails)(
      'has no fault that axe finds, and no sideways scrolling on a phone, $language',
      async ({ html }) => {
        if (!browser) return
        const context = await browser.newContext({ colorScheme, viewport: { width: 390, height: 800 } })
        const page = await context.newPage()
        await page.setContent(html)
        await page.addScriptTag({ content: axe })
        const faults = await page.evaluate(
          `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html))`,
        )
        expect(faults).toEqual([])
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
        await context.close()
      },
    )
  })
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
