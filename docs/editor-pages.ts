import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { SqliteTable } from '../functions/adapters/local/sqlite/sqlite-table.ts'
import { dueSlot } from '../functions/app/editions/due-slots.ts'
import { readConfiguration } from '../functions/configuration/read.ts'
import { Decisions } from '../functions/store/stories/decisions.ts'
import { RunningDigest } from '../tests/e2e/installation.ts'
import { temporaryFolder } from '../tests/support/temporary-folder.ts'
import { open, phone, take } from './camera.ts'

const editor = 'editor@example.org'
const screen = { ...phone, height: 844 }

/** Takes pictures of the editors' desk on a phone. The next edition is held, so that there is a draft. */
export async function takeEditorPages(browser: Browser): Promise<void> {
  const folder = temporaryFolder()
  const edition = await holdEdition(folder)
  const digest = await RunningDigest.startIn(folder)
  try {
    const page = await open(browser, screen)
    await page.goto(`${digest.url}/edit`)
    await take(page, 'editor-sign-in', { height: 500 })
    await page.fill('main input[name=email]', editor)
    await page.click('main button[type=submit]')
    const [mail] = await digest.emails(1)
    const desk = /http\S+\/edit\/[^\s/]+/.exec(mail?.text ?? '')?.[0]
    const { items } = await (await fetch(`${digest.url}/feed.json`)).json()
    const story = items.find(({ title }: { title: string }) => title.startsWith('States v. DHS'))
    const look = async (path: string, name: string) => {
      await page.goto(`${desk}${path}`, { waitUntil: 'networkidle' })
      await take(page, name, screen)
    }
    await look('/', 'editor-home')
    await page.goto(`${desk}/stories/${story.id}`)
    await page.locator('summary').first().click()
    await take(page, 'editor-reasons', screen)
    await look('/near', 'editor-near')
    await look('/edges', 'editor-edges')
    await look(`/editions/${edition}`, 'editor-draft')
    await page.goto(`${desk}/stories/${story.id}?open=rewrite`)
    await page.fill('textarea[name=headline]', 'Judge in Oakland sets the work permit rule aside')
    // The page has other forms that ask for a reason.
    const form = page.locator('form', { has: page.locator('textarea[name=headline]') })
    await form.locator('input[name=why]').fill('The title did not say what happened')
    await form.locator('text=Save').click()
    await take(page, 'editor-decided', screen)
    await page.context().close()
  } finally {
    await digest.stop()
  }
}

/** Holds the edition that is due, before any source is polled, and returns its id. */
async function holdEdition(folder: string): Promise<string> {
  const clock = () => new Date()
  const { schedule } = readConfiguration({ base: 'config' }).publication
  const { id } = dueSlot('weekly', { schedule, clock })
  // If one of the two files were missing, the digest would not start, since data might be lost.
  new SqliteTable(join(folder, 'subscribers.sqlite'), clock).close()
  const table = new SqliteTable(join(folder, 'content.sqlite'), clock)
  const act = { is: 'hold', edition: id } as const
  await new Decisions(table).append({ number: 1, at: clock().toISOString(), by: '', why: '', act })
  table.close()
  return id
}
