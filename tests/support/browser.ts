import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import sparticuz from '@sparticuz/chromium'
import { type Browser, chromium, type Page } from 'playwright-core'
import type { SiteFile } from '../../functions/publish/site/site.ts'
import { type LoopbackServer, listenOnLoopback } from './loopback-server.ts'

/** Whether the browser that comes with the packages runs on this machine. */
export const here = process.platform === 'linux' && process.arch === 'x64'
if (!here) console.warn('The browser in the packages runs only on Linux x64: its tests are skipped.')

/** Launches a browser, again if it crashes at its start, as this build does now and then on a busy machine. */
export async function launchBrowser(attempts = 3): Promise<Browser> {
  // With these a second context kills the browser.
  const harmful = new Set(['--single-process', '--no-zygote', "--headless='shell'"])
  const args = sparticuz.args.filter((argument) => !harmful.has(argument))
  const executablePath = await sparticuz.executablePath()
  return chromium.launch({ executablePath, args }).catch((error: Error) => {
    if (attempts <= 1) throw error
    return launchBrowser(attempts - 1)
  })
}

/** Serves a site from memory. */
export function serveFiles(
  files: readonly Pick<SiteFile, 'path' | 'contentType' | 'body'>[],
): Promise<LoopbackServer> {
  const byPath = new Map(files.map((file) => [`/${file.path}`, file]))
  return listenOnLoopback((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const file = byPath.get(path.endsWith('/') ? `${path}index.html` : path)
    // As the servers do, which other tests hold.
    const isOpened = path.endsWith('.xml') && request.headers['sec-fetch-dest'] === 'document'
    response.writeHead(
      file ? 200 : 404,
      file && { 'content-type': isOpened ? 'application/xml' : file.contentType },
    )
    response.end(file?.body())
  })
}

/** Axe as a script, for a page without a policy or a context with `bypassCSP`. */
export const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8')

interface Violation {
  id: string
  nodes: { html: string; failureSummary?: string }[]
}

/** The faults that axe, which must be loaded, finds; only those of colors if nothing else can have changed. */
export async function findings(page: Page, only?: 'cat.color'): Promise<string[]> {
  const violations = await page.evaluate(async (tag) => {
    const { axe: loaded } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: Violation[] }> }
    }
    return (await loaded.run({ resultTypes: ['violations'], ...(tag && { runOnly: [tag] }) })).violations
  }, only)
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`)
}

/** How far the page is wider than the window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth))

/** The words within such elements that stand on two lines. A word may break at its own hyphens and slashes. */
export const brokenWords = (page: Page, within: string): Promise<string[]> =>
  page.evaluate((selector) => {
    const broken: string[] = []
    for (const element of document.querySelectorAll(selector)) {
      const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        for (const { 0: word, index } of node.nodeValue!.matchAll(/[\p{L}\d]+/gu)) {
          const range = document.createRange()
          range.setStart(node, index)
          range.setEnd(node, index + word.length)
          if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1)
            broken.push(word)
        }
      }
    }
    return [...new Set(broken)]
  }, within)
