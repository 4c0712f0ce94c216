import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { pathToFileURL } from 'node:url'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { publishDueStories } from '../../functions/app/articles/publish-story.ts'
import { sourcesById } from '../../functions/app/context.ts'
import { outcomeText, previewCommand } from '../../functions/cli/preview/preview.ts'
import { Stories } from '../../functions/store/stories/stories.ts'
import { TrialContext } from '../app/context.ts'
import { launchBrowser } from '../support/browser.ts'

const browser = await launchBrowser()
afterAll(() => browser?.close())

let running: TrialContext
beforeEach(async () => {
  running = new TrialContext()
  await running.addStory()
  const { content, clock } = running.context
  await publishDueStories(new Stories(content), sourcesById(running.context), {
    now: clock(),
    settleMinutes: 0,
  })
})
afterEach(() => running.close())

async function preview(...args: string[]): Promise<string> {
  const stdout = new PassThrough()
  let output = ''
  stdout.on('data', (chunk) => {
    output += chunk
  })
  const io = { stdin: process.stdin, stdout, stderr: new PassThrough() }
  expect(await previewCommand([...args, '--data', running.folder], io)).toBe(0)
  return output
}

const written = (name: string) => readFileSync(join(running.folder, 'preview', name), 'utf8')
async function emailed(): Promise<number> {
  let count = 0
  for await (const _ of running.context.outbox.list('')) count += 1
  return count
}

describe('a preview', () => {
  it('shows the next edition at two widths, light and dark, and as text, and sends and freezes nothing', async () => {
    expect(await preview()).toMatch(/^Open \/.*preview\/index\.html in a browser: "Test: Congress debates/)
    const page = written('index.html')
    expect(page).toContain('* Congress debates')
    expect(page).toMatch(/<p>1 story, \d+ words, 1 minute\. [\d,]+ bytes/)
    expect(written('mail.html')).toContain('Congress debates')
    expect(await emailed()).toBe(0)
    expect(await preview()).toContain('Congress debates')
  })

  it('says how long the email is', async () => {
    expect(await preview()).toMatch(/\n1 story, \d+ words, 1 minute\n/)
  })

  it.skipIf(!browser).each(['light', 'dark'] as const)(
    'shows in each frame the colours that its caption says, on a machine that prefers %s',
    async (colorScheme) => {
      await preview()
      const context = await browser!.newContext({ colorScheme })
      const page = await context.newPage()
      await page.goto(pathToFileURL(join(running.folder, 'preview', 'index.html')).href)
      const seen: Record<string, string[]> = {}
      for (const frame of await page.locator('iframe').all()) {
        const heading = frame.contentFrame().locator('h2.ink').first()
        seen[(await frame.getAttribute('title'))!] = await heading.evaluate((element) => [
          getComputedStyle(element).color,
          getComputedStyle(element.closest('.paper')!).backgroundColor,
          getComputedStyle(document.documentElement).colorScheme,
        ])
      }
      await context.close()
      const inLight = ['rgb(28, 27, 25)', 'rgb(252, 251, 248)', 'light']
      const inDark = ['rgb(233, 230, 223)', 'rgb(21, 22, 26)', 'dark']
      expect(seen).toEqual({
        '390 px, light': inLight,
        '390 px, dark': inDark,
        '720 px, light': inLight,
        '720 px, dark': inDark,
      })
    },
  )

  it('is in Spanish with --language es', async () => {
    await preview('--language', 'es')
    expect(written('mail.txt')).toContain('LO MÁS IMPORTANTE')
  })

  it('uses the sources of --sources', async () => {
    const file = join(running.folder, 'mine.yaml')
    writeFileSync(
      file,
      '- {id: courier, name: Courier, feed: https://courier.example/feed, homepage: https://courier.example}\n',
    )
    await preview('--sources', file)
    expect(written('mail.txt')).toMatch(/^0 of 1 source is up to date\./m)
  })

  it('is sent to one address, marked as a test', async () => {
    expect(await preview('--to', 'operator@example.org')).toContain(
      `The test email is in ${join(running.folder, 'outbox')}. It was sent to nobody, because SMTP_URL is not set.`,
    )
    expect(await emailed()).toBe(1)
    expect(written('mail.txt')).toContain('This is a test of an edition.')
  })
})

it('A test that was not accepted is explained in a sentence', () => {
  expect(outcomeText({ kind: 'accepted', messageId: '1' }, undefined)).toBe('The test email was sent.')
  expect(outcomeText({ kind: 'refused', reason: 'SMTP 550 at RCPT TO', next: 'never' }, undefined)).toBe(
    'The test email was not sent: SMTP 550 at RCPT TO. No email can be delivered to that address: check it.',
  )
  expect(outcomeText({ kind: 'throttled', limit: 'daily' }, undefined)).toContain('Try again tomorrow.')
  expect(outcomeText({ kind: 'lost', reason: 'SMTP ETIMEDOUT at DATA' }, undefined)).toContain(
    'may or may not have been sent',
  )
})
