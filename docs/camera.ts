import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'

/** A reader's screen, in CSS pixels. */
export interface View {
  width: number
  /** Without it, the picture is as long as the page. */
  height?: number
  dark?: boolean
}

/** The height of the window for a picture that is as long as the page. */
const SHORTEST_PX = 400

export const phone: View = { width: 390 }
export const desktop: View = { width: 720 }

const folder = new URL('pictures/', import.meta.url).pathname

/** Opens a blank page in a browser with such a screen. */
export async function open(browser: Browser, { width, height = SHORTEST_PX, dark }: View): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    bypassCSP: true,
  })
  return context.newPage()
}

/** Takes a picture of the page, as long as the page unless a height is given. */
export async function take(page: Page, name: string, { height }: Pick<View, 'height'> = {}): Promise<void> {
  const size = page.viewportSize()
  if (size) await page.setViewportSize({ ...size, height: height ?? SHORTEST_PX })
  await page.evaluate('document.fonts.ready.then(() => {})')
  await page.screenshot({ path: `${folder}${name}.png`, fullPage: height === undefined })
}

/** Takes a picture of an email. The site's fonts replace those of readers' devices, which are missing on this machine. */
export async function takeEmail(browser: Browser, name: string, html: string, view: View): Promise<void> {
  const page = await open(browser, view)
  await page.setContent(html)
  await page.addStyleTag({
    content: [
      font('Georgia', '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2'),
      font(
        'Georgia',
        '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2',
        'italic',
      ),
      font(
        'Helvetica Neue',
        '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
      ),
    ].join(''),
  })
  await take(page, name, view)
  await page.context().close()
}

function font(family: string, file: string, style = 'normal'): string {
  const bytes = readFileSync(createRequire(import.meta.url).resolve(file)).toString('base64')
  return `@font-face{font-family:"${family}";font-style:${style};font-weight:200 900;src:url(data:font/woff2;base64,${bytes})}`
}
