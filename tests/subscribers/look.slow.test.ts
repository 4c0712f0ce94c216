import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { HtmlValidate } from 'html-validate'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signFollowToken, signToken } from '../../functions/auth/tokens.ts'
import { style } from '../../functions/web/style/style.ts'
import { launchBrowser } from '../support/browser.ts'
import { keys, SubscriberContext } from './context.ts'

const email = 'ana@example.org'

async function everyPage(): Promise<{ name: string; html: string }[]> {
  const context = new SubscriberContext()
  context.matters.set('tps-haiti', { id: 'tps-haiti', name: { en: 'TPS for Haiti', es: 'TPS para Haití' } })
  const asked = await context.post('/subscribe', { email, matter: 'tps-haiti' })
  await context.work()
  const confirming = await context.get(context.mailedPath)
  const confirmed = await context.post(context.mailedPath)
  const id = (await context.subscriber(email))?.id ?? ''
  const manage = signToken('manage', id, keys, context.clock())
  const unsubscribe = signToken('unsubscribe', id, keys, context.clock())
  const follow = signFollowToken(id, 'tps-haiti', keys, context.clock())
  const pages = {
    asked,
    refused: await context.post('/subscribe', { email: 'nonsense' }),
    confirming,
    confirmed,
    following: await context.get(`/confirm/${follow}`),
    followed: await context.post(`/confirm/${follow}`),
    preferences: await context.get(`/preferences/${manage}`),
    saved: await context.post(`/preferences/${manage}`, { places: 'us-ca-los-angeles', language: 'es' }),
    fresh: await context.get(`/preferences/${unsubscribe}`),
    export: await context.get(`/export/${manage}`),
    delete: await context.get(`/delete/${manage}`),
    unsubscribe: await context.get(`/unsubscribe/${unsubscribe}`),
    left: await context.post(`/unsubscribe/${unsubscribe}`),
    gone: await context.get(`/unsubscribe/${unsubscribe}`),
    settings: await context.get(`/preferences/${manage}`),
    broken: await context.get('/unsubscribe/x'),
  }
  return Promise.all(
    Object.entries(pages).map(async ([name, answer]) => ({ name, html: await answer.text() })),
  )
}

describe('the subscriber pages', () => {
  let pages: Awaited<ReturnType<typeof everyPage>>
  let browser: Browser | undefined
  beforeAll(async () => {
    pages = await everyPage()
    browser = await launchBrowser()
  })
  afterAll(() => browser?.close())

  it('have accessible markup', async () => {
    const validate = new HtmlValidate({ extends: ['html-validate:a11y'] })
    for (const { name, html } of pages) {
      const { results } = await validate.validateString(html)
      expect({ name, faults: results.flatMap(({ messages }) => messages) }).toEqual({ name, faults: [] })
    }
  })

  it.each(['light', 'dark'] as const)('pass axe and fit on a phone in %s mode', async (colorScheme) => {
    if (!browser) return
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
    const context = await browser.newContext({
      colorScheme,
      viewport: { width: 390, height: 800 },
      bypassCSP: true,
    })
    const page = await context.newPage()
    for (const { name, html } of pages) {
      await page.setContent(html.replace(/<link[^>]*>/g, ''), { waitUntil: 'domcontentloaded' })
      await page.addStyleTag({ content: style })
      await page.addScriptTag({ content: axe })
      const faults = await page.evaluate(
        'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + " " + nodes[0].html))',
      )
      expect({ name, faults }).toEqual({ name, faults: [] })
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
    }
    await context.close()
  })
})
