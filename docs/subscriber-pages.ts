import type { Browser, Page } from 'playwright-core'
import type { Email } from 'postal-mime'
import type { RunningDigest } from '../tests/e2e/installation.ts'
import { desktop, open, phone, take, takeEmail } from './camera.ts'

const reader = 'ana@example.org'

/** Takes pictures of every page and email from signing up to subscribing again, on a phone. */
export async function takeSubscriberPages(browser: Browser, digest: RunningDigest): Promise<void> {
  const page = await open(browser, phone)
  const step = async (name: string, act: () => Promise<unknown>) => {
    await act()
    await page.waitForLoadState('networkidle')
    await take(page, name)
  }
  const go = (url: string) => () => page.goto(url)
  const sent = Number((await digest.emails(1)).length)

  await step('subscribe', go(`${digest.url}/subscribe/`))
  await page.fill('main input[name=email]', reader)
  await step('check-your-mail', () => press(page))
  const confirmation = await newest(digest, sent + 1)
  await takeEmail(browser, 'mail-confirm', confirmation.html ?? '', phone)

  await step('confirm', go(linkIn(confirmation, 'confirm')))
  await step('confirmed', () => press(page))
  const welcome = await newest(digest, sent + 2)
  await takeEmail(browser, 'mail-welcome', welcome.html ?? '', { ...phone, height: 844 })
  await takeEmail(browser, 'mail-dark', welcome.html ?? '', { ...desktop, height: 1000, dark: true })

  const settings = await page.getAttribute('main a[href*="/preferences/"]', 'href')
  await page.goto(`${digest.url}${settings}`)
  await take(page, 'preferences', { height: 844 })
  await step('delete', () => page.click('main a[href*="/delete/"]'))
  await page.goBack()
  await step('export', () => page.click('main a[href*="/export/"]'))

  await step('forwarded-mail', go(linkIn(welcome, 'preferences')))
  await step('unsubscribe', go(linkIn(welcome, 'unsubscribe')))
  await step('left', () => press(page))
  await page.goto(`${digest.url}${settings}`)
  await take(page, 'left-preferences', { height: 844 })
  await press(page)
  await take(page, 'back', { height: 844 })
  await page.context().close()
}

function press(page: Page): Promise<void> {
  return page.click('main button[type=submit]')
}

async function newest(digest: RunningDigest, count: number): Promise<Email> {
  const mail = (await digest.emails(count)).at(-1)
  if (!mail) throw new Error('The outbox is empty.')
  return mail
}

function linkIn({ text = '' }: Email, to: string): string {
  const link = new RegExp(`http\\S+/${to}/\\S+`).exec(text)?.[0]
  if (!link) throw new Error(`That email has no link to ${to}.`)
  return link
}
