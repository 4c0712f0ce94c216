import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { expect, it } from 'vitest'
import { webApp } from '../../../functions/adapters/local/server/web-app.ts'
import { TrialContext } from '../../app/context.ts'
import { axe, findings, here, launchBrowser, overflow } from '../../support/browser.ts'

it.skipIf(!here)(
  'The page of the first start counts the sources, leads to the news by itself and has no fault that axe finds',
  async () => {
    const trial = new TrialContext({})
    let progress = { read: 17, of: 42 }
    const pipeline = {
      applyDecisions: async () => {},
      get progress() {
        return progress
      },
    }
    const app = webApp(trial.context, { send: async () => {} }, pipeline)
    const server = createServer(getRequestListener(app.fetch)).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const browser = await launchBrowser()
    try {
      // Axe objects to every page that loads again by itself. This one has nothing to read, type or lose.
      const intended = (faults: string[]) => faults.filter((fault) => !fault.startsWith('meta-refresh'))
      const context = await browser.newContext({ bypassCSP: true, viewport: { width: 320, height: 700 } })
      const page = await context.newPage()
      for (const path of ['/', '/es/']) {
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme })
          await page.goto(base + path)
          await page.evaluate(axe)
          expect(intended(await findings(page)), `${path} ${colorScheme}`).toEqual([])
          expect(await overflow(page)).toBe(0)
        }
      }
      await page.goto(base)
      expect(await page.locator('[role=status]').textContent()).toContain('17 of 42')
      progress = { read: 42, of: 42 }
      await page.locator('[role=status]', { hasText: 'All 42' }).waitFor()
      await trial.context.site.write('index.html', '<h1>The news</h1>', { contentType: 'text/html' })
      await page.getByRole('heading', { name: 'The news' }).waitFor()
    } finally {
      await browser.close()
      server.close()
      await trial.close()
    }
  },
  60_000,
)
