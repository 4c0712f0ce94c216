import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import sparticuz from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'
import type { SiteFile } from '../../functions/publish/site/site.ts'

/** Whether the browser that comes with the packages runs on this machine. */
export const here = process.platform === 'linux' && process.arch === 'x64'
if (!here) console.warn('The browser in the packages runs only on Linux x64: its tests are skipped.')

export async function launchBrowser(): Promise<Browser> {
  // With these a second context kills the browser.
  const harmful = new Set(['--single-process', '--no-zygote', "--headless='shell'"])
  const args = sparticuz.args.filter((argument) => !harmful.has(argument))
  return chromium.launch({ executablePath: await sparticuz.executablePath(), args })
}

/** Serves a site from memory. */
export async function serveFiles(files: readonly SiteFile[]): Promise<{ server: Server; base: string }> {
  const byPath = new Map(files.map((file) => [`/${file.path}`, file]))
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const file = byPath.get(path.endsWith('/') ? `${path}index.html` : path)
    response.writeHead(file ? 200 : 404, file && { 'content-type': file.contentType })
    response.end(file?.body())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { server, base: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}
