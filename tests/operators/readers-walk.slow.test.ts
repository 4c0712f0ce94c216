import type { Server } from 'node:http'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listen } from '../../functions/adapters/local/server/web.ts'
import { composeNow } from '../../functions/app/editions/scheduled-edition.ts'
import { sendEditions } from '../../functions/app/mailings/send-editions.ts'
import { signToken } from '../../functions/auth/tokens.ts'
import { openStores } from '../../functions/store/open-stores.ts'
import { subscriberId } from '../../functions/store/subscribers/subscribers.ts'
import { axe, brokenWords, findings, here, launchBrowser, overflow } from '../support/browser.ts'
import { linesWithSecrets } from '../support/search-logs.ts'
import { ana, OperatorTrial } from './context.ts'

const EDITION = '2026-11-20'
/** A valid address that is as long and as strange as an address may be. */
const strange = `o'neill+${'very-long-'.repeat(5)}{tag}@sub.domain.of.a-university.example.org`

let trial: OperatorTrial
let server: Server
let browser: Browser
let page: Page
let base = ''

beforeAll(async () => {
  if (!here) return
  trial = new OperatorTrial()
  await trial.subscribeAll(['one@example.org', 'two@example.org', strange])
  await trial.addStory()
  await composeNow(trial.context, 'weekly', EDITION)
  await trial.pipeline.publish({ atOnce: true })
  const served = await listen(trial.app, 0)
  server = served.server
  base = served.url
  browser = await launchBrowser()
  // As an operator with a phone, whose browser runs no script.
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
    acceptDownloads: true,
  })
  page = await context.newPage()
  page.setDefaultTimeout(5000)
})
afterAll(async () => {
  await browser?.close()
  server?.closeAllConnections()
  server?.close()
  await trial?.close()
})

const open = (path: string) => page.goto(`${base}${trial.linkOf(ana)}${path}`)
const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
const unfold = (name: string) => page.locator('summary', { hasText: name }).click()
const message = () => page.textContent('[role=status], [role=alert]')
const stateOf = async (address: string) => {
  const id = subscriberId(address, trial.context.keys.address)
  const [stored] = await openStores(trial.context).subscribers.get([id])
  return stored?.subscriber.state
}

// Each step goes on from the one before.
describe.skipIf(!here)('An operator on a phone', { shuffle: false }, () => {
  it('follows the navigation from the overview to the subscribers and sees how many there are', async () => {
    await open('/')
    await page.getByRole('link', { name: 'Subscribers' }).click()
    expect(await page.textContent('h1')).toBe('Subscribers')
    expect(await page.locator('tr', { hasText: 'Subscribed' }).first().textContent()).toBe('Subscribed3')
  })

  it('reads that an address is unknown, corrects it and finds the subscriber', async () => {
    await page.getByLabel('Email address').fill('on@example.org')
    await press('Find')
    expect(await message()).toContain('No subscriber has the address')
    expect(await page.getByLabel('Email address').inputValue()).toBe('on@example.org')
    await page.getByLabel('Email address').fill('one@example.org')
    await press('Find')
    expect(await page.textContent('h1')).toBe('o•••@e•••.org')
    expect(page.url()).not.toContain('@')
  })

  it('pauses them, ends the pause, and asks another address to confirm', async () => {
    await press('Pause')
    expect(await message()).toContain('Paused.')
    expect(await stateOf('one@example.org')).toBe('paused')
    await press('Resume')
    expect(await stateOf('one@example.org')).toBe('active')
    await unfold('Change the address')
    await page.getByLabel('New address').fill('uno@elsewhere.example')
    await press('Send the link')
    expect(await message()).toContain('link to confirm')
    expect(await stateOf('uno@elsewhere.example')).toBe('pending')
  })

  it('downloads what is kept of them', async () => {
    await unfold('Download their data')
    const [download] = await Promise.all([page.waitForEvent('download'), press('Download their data')])
    const text = (await (await download.createReadStream()).toArray()).join('')
    expect(JSON.parse(text)).toMatchObject({ subscriber: { email: 'one@example.org' } })
  })

  it('unsubscribes a reader with a strange address, and deletes everything about them', async () => {
    await open('/readers')
    await page.getByLabel('Email address').fill(strange)
    await press('Find')
    expect(await overflow(page)).toBe(0)
    await unfold('Unsubscribe')
    await press('Unsubscribe')
    expect(await message()).toContain('Unsubscribed.')
    await unfold('Delete everything')
    await press('Delete everything')
    expect(await message()).toContain('Deleted. Only a hash is kept.')
    expect(await stateOf(strange)).toBe('deleted')
  })

  it('pauses a mailing, sees that nothing is sent, resumes it and sees it complete', async () => {
    await page.getByRole('link', { name: 'Mailings' }).click()
    await page.getByRole('link', { name: `Edition ${EDITION}` }).click()
    expect(await page.locator('progress').getAttribute('value')).toBe('0')
    await press('Pause')
    expect(await message()).toContain('Paused.')
    await sendEditions(trial.context)
    expect((await openStores(trial.context).mailings.get(EDITION))?.state).toBe('paused')
    await press('Resume')
    await sendEditions(trial.context)
    trial.later(1)
    await open(`/readers/mailings/${EDITION}`)
    expect(await page.textContent('.facts dd')).toBe('Complete')
    expect(await page.locator('tr', { hasText: 'Accepted' }).textContent()).toMatch(/2$/)
  })

  it('copies the sign-up form', async () => {
    await open('/readers')
    await page.getByRole('link', { name: 'Sign-up form for your site' }).click()
    const area = page.getByLabel('In Spanish')
    expect(await area.inputValue()).toContain('name="email" type="email"')
    expect(await area.isEditable()).toBe(false)
  })

  it('leaves no address and no link in the log', () => {
    const lines = trial.logged.map(({ event, facts }) => `${event} ${JSON.stringify(facts)}`)
    expect(lines.join('\n')).toContain('subscriber delete')
    expect(linesWithSecrets(lines)).toEqual([])
    expect(lines.join('\n')).not.toContain(
      signToken('operate', '', trial.context.keys, new Date(0)).slice(0, 4),
    )
  })
})

describe.skipIf(!here)('Every one of these pages', () => {
  it.each([
    [320, 'light', 'en'],
    [320, 'dark', 'es-MX'],
    [1100, 'light', 'es-MX'],
    [1100, 'dark', 'en'],
  ] as const)('fits %i pixels, %s, in %s, and axe finds no fault', async (width, colorScheme, locale) => {
    const context = await browser.newContext({
      viewport: { width, height: 800 },
      colorScheme,
      locale,
      bypassCSP: true,
    })
    const looking = await context.newPage()
    const one = subscriberId('two@example.org', trial.context.keys.address)
    for (const path of ['', `/one/${one}`, '/mailings', `/mailings/${EDITION}`, '/form']) {
      await looking.goto(`${base}${trial.linkOf(ana)}/readers${path}`)
      for (const summary of await looking.locator('summary').all()) await summary.click()
      await looking.evaluate(axe)
      expect(await findings(looking), path).toEqual([])
      expect(await overflow(looking), path).toBe(0)
      expect(await brokenWords(looking, 'th, button, h1, h2, label'), path).toEqual([])
    }
    await context.close()
  })
})
