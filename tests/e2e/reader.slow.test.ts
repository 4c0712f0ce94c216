import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import type { Email } from 'postal-mime'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SqliteTable } from '../../functions/adapters/local/sqlite/sqlite-table.ts'
import { Subscribers } from '../../functions/store/subscribers/subscribers.ts'
import { exportList } from '../../functions/subscribers/operator/export-list.ts'
import { launchBrowser } from '../support/browser.ts'
import { RunningDigest } from './installation.ts'

let digest: RunningDigest
let browser: Browser | undefined

beforeAll(async () => {
  ;[digest, browser] = await Promise.all([RunningDigest.start(), launchBrowser()])
})
afterAll(() => Promise.all([digest.stop(), browser?.close()]))

async function emailTo(address: string, count: number): Promise<Email> {
  const emails = (await digest.emails(count)).filter(({ to }) => to?.[0]?.address === address)
  expect(emails, `emails to ${address}`).not.toEqual([])
  return emails.at(-1)!
}

const linksIn = ({ html = '' }: Email) =>
  [...html.matchAll(/href="(http[^"]+)"/g)].map(([, link = '']) => link)
const linkIn = (mail: Email, route: string) => linksIn(mail).find((link) => link.includes(`/${route}/`)) ?? ''
const heading = (page: Page) => page.textContent('main h1')
const press = (page: Page, name: string) => page.getByRole('button', { name }).click()

/** The line of a reader in the exported list. */
async function subscriberLine(address: string): Promise<string | undefined> {
  const table = new SqliteTable(join(digest.folder, 'subscribers.sqlite'), () => new Date())
  try {
    for await (const line of exportList(new Subscribers(table)))
      if (line.startsWith(`${address},`)) return line
    return undefined
  } finally {
    table.close()
  }
}

describe('A reader with a browser without scripts', () => {
  it('signs up, confirms, changes settings, unsubscribes, subscribes again, and deletes their data', async () => {
    if (!browser) return
    const ana = 'ana@example.org'
    const context = await browser.newContext({ javaScriptEnabled: false, acceptDownloads: true })
    const page = await context.newPage()
    const before = (await digest.emails(1)).length
    await page.goto(`${digest.url}/subscribe/`)
    await page.getByLabel('Email address').fill(ana)
    await press(page, 'Sign up')
    expect(await heading(page)).toBe('Check your email')

    await page.goto(linkIn(await emailTo(ana, before + 1), 'confirm'))
    await press(page, 'Confirm')
    expect(await heading(page)).toBe('You are subscribed')
    const edition = await emailTo(ana, before + 2)

    await page.getByRole('link', { name: 'Choose topics' }).click()
    await page.getByLabel('Every day there is news').check()
    await page.getByLabel('California', { exact: true }).check()
    await press(page, 'Save')
    expect(await page.textContent('[role=status]')).toContain('Saved.')
    expect(await subscriberLine(ana)).toMatch(/,subscribed,daily,en,,us-ca,/)
    const settings = page.url()

    await page.goto(linkIn(edition, 'unsubscribe'))
    expect(await page.textContent('main')).toContain('a•••@e•••.org')
    await press(page, 'Unsubscribe')
    expect(await subscriberLine(ana)).toMatch(/,unsubscribed,/)
    await press(page, 'That was a mistake: subscribe me again')
    expect(await subscriberLine(ana)).toMatch(/,subscribed,/)

    await page.goto(settings)
    await page.getByRole('link', { name: 'Download your data' }).click()
    const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Download')])
    expect(download.suggestedFilename()).toBe('what-we-hold.json')
    await page.goto(settings)
    await page.getByRole('link', { name: 'Delete your data' }).click()
    await press(page, 'Delete my data')
    expect(await subscriberLine(ana)).toBeUndefined()
    await context.close()
  })
})

describe('A mail scanner that opens every link and runs every script', () => {
  it('neither confirms nor unsubscribes a reader', async () => {
    if (!browser) return
    const bo = 'bo@example.org'
    const before = (await digest.emails(1)).length
    const ask = { method: 'POST', body: new URLSearchParams({ email: bo }) }
    await fetch(`${digest.url}/subscribe`, ask)
    const page = await (await browser.newContext()).newPage()
    const confirmation = await emailTo(bo, before + 1)
    const scan = async (mail: Email, routes: readonly string[]) => {
      const links = linksIn(mail).filter((link) => routes.some((route) => link.includes(`/${route}/`)))
      expect(links).not.toEqual([])
      for (const link of links) await page.goto(link, { waitUntil: 'networkidle' })
    }
    await scan(confirmation, ['confirm'])
    expect(await subscriberLine(bo)).toBeUndefined()

    await fetch(linkIn(confirmation, 'confirm'), { method: 'POST' })
    await scan(await emailTo(bo, before + 2), ['unsubscribe', 'preferences'])
    expect(await subscriberLine(bo)).toMatch(/,subscribed,/)
    await page.context().close()
  })
})
