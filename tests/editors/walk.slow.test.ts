import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import PostalMime, { type Email } from 'postal-mime'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listen } from '../../functions/adapters/local/server/web.ts'
import { composeDue, skipPastSlots } from '../../functions/app/editions/compose-due.ts'
import { sendDrafts } from '../../functions/app/editions/send-drafts.ts'
import { sendEditions } from '../../functions/app/mailings/send-editions.ts'
import { launchBrowser } from '../support/browser.ts'
import { EditorContext } from './context.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const HOUR = 60
/** A Wednesday; the weekly edition is sent on Friday at 07:00 in New York, which is noon in UTC. */
const WEDNESDAY = Date.parse('2026-11-18T12:00:00Z')
const FRIDAY = '2026-11-20'
const NEXT_FRIDAY = '2026-11-27'

let context: EditorContext
let server: Server
let browser: Browser | undefined
let page: Page
let base = ''

beforeAll(async () => {
  context = new EditorContext()
  context.time = WEDNESDAY
  await skipPastSlots(context.context)
  await context.subscribe('reader@example.org')
  const served = await listen(context.app, 0)
  server = served.server
  base = served.url
  browser = await launchBrowser()
  if (!browser) return
  const browsing = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
  })
  page = await browsing.newPage()
  page.setDefaultTimeout(4000)
})
afterAll(async () => {
  await browser?.close()
  server.closeAllConnections()
  server.close()
  await context.close()
})

const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click()
const open = (name: string) => page.locator('summary', { hasText: name }).first().click()
const row = (text: string) => page.locator('.rows li', { hasText: text })
const message = () => page.textContent('[role=status]')
/** The address of a page of the desk, with the token of the editor. */
const at = (path: string) => `${base}${context.linkOf('Ana Ruiz <ana@example.org>')}${path}`

async function emails(): Promise<Email[]> {
  const names = (await Array.fromAsync(context.context.outbox.list(''))).filter((name) =>
    name.endsWith('.eml'),
  )
  return Promise.all(
    names.sort().map(async (name) => PostalMime.parse((await context.context.outbox.read(name))!)),
  )
}

const emailsTo = async (address: string) =>
  (await emails()).filter(({ to }) => to?.some((one) => one.address === address))

/** Does what the scheduler does each minute. */
async function runMinute(): Promise<void> {
  context.later(1)
  await composeDue(context.context)
  await sendEditions(context.context)
  await sendDrafts(context.context)
  await context.pipeline.publish({ atOnce: true })
}

async function titles(): Promise<string[]> {
  return (await context.feed()).map(({ title }) => title).sort()
}

const acts = async () => (await context.log()).map(({ act }) => act.is)

const raid = {
  id: 'herald',
  title: 'Agents detain 63 at Prairie Crest plant in Grand Island',
  summary: 'Prairie Crest meatpackers in Grand Island were led out by agents on Tuesday.',
}
const echo = { ...raid, id: 'tribune', title: `${raid.title}, says the tribune` }
const poem = {
  id: 'poem',
  title: 'On leaving Quetzaltenango',
  summary: 'Verses of a cellist who waits for a visa.',
}
const rink = { id: 'rink', title: 'Hockey club loses its visas', summary: 'The goalkeeper went home.' }

// Each step goes on from the one before.
describe('an editor with a phone and without scripts', { shuffle: false }, () => {
  it('signs in with the emailed link', async () => {
    if (!browser) return
    await context.enter(raid, echo, poem, rink)
    expect(await titles()).toEqual([raid.title, poem.title])
    await page.goto(`${base}/edit`)
    await page.getByLabel('Your email address').fill('ana@example.org')
    await press('Email me a link')
    const [mail] = await emailsTo('ana@example.org')
    const path = /http\S+?(\/edit\/\S+)/.exec(mail?.text ?? '')?.[1]
    await page.goto(`${base}${path}`)
    expect(await page.textContent('h1')).toBe('Editors\u2019 desk')
    expect(await page.textContent('.message')).toContain('Friday, November 20')
  })

  it('splits a story that was grouped wrongly', async () => {
    if (!browser) return
    await page.getByRole('link', { name: raid.title }).click()
    const wrong = row(echo.title)
    expect(await wrong.textContent()).toContain(`the same text as \u201c${raid.title}\u201d`)
    await wrong.getByRole('button', { name: 'Not the same event: split it off' }).click()
    expect(await message()).toContain('Ana Ruiz split two articles.')
    expect(await titles()).toEqual([raid.title, echo.title, poem.title].sort())
    expect(await acts()).toEqual(['pin'])
    const [story] = (await context.feed()).filter(({ title }) => title === echo.title)
    expect(await context.published(`stories/${story!.id}/index.html`)).toContain(echo.title)
  })

  it('includes an article that was narrowly left out, and undoes that', async () => {
    if (!browser) return
    await page.getByRole('link', { name: 'Near misses' }).click()
    await row(rink.title).getByRole('button', { name: 'Include it' }).click()
    expect(await titles()).toContain(rink.title)
    await press('Undo')
    expect(await titles()).not.toContain(rink.title)
    expect(await acts()).toEqual(['pin', 'admit', 'undo'])
  })

  it('hides a story with a note, and finds it again in the list', async () => {
    if (!browser) return
    await page.goto(at('/'))
    await page.getByRole('link', { name: echo.title }).click()
    await open('Hide the story')
    await page.getByLabel('Note to readers (optional)').fill('It tells of the same raid.')
    await press(/^Hide$/)
    expect(await page.textContent('.message.problem')).toContain('Hidden since')
    const item = (await context.feed()).find(({ summary }) => summary.includes('It tells of the same raid.'))
    expect(item?.title).toBe('Withdrawn')
    expect(await context.published(`stories/${item?.id}/index.html`)).not.toContain('says the tribune')
    expect(await context.published('index.html')).not.toContain('says the tribune')
    await page.getByRole('link', { name: 'Stories', exact: true }).click()
    expect(await row(echo.title).textContent()).toContain('hidden')
  })

  it('adds a link to a story', async () => {
    if (!browser) return
    await page.goto(at('/'))
    await row(raid.title).filter({ hasNotText: 'hidden' }).getByRole('link').click()
    await page.getByRole('link', { name: 'Add a link to this story' }).click()
    await page.getByLabel('Address').fill('https://ice.example.gov/statement')
    await page.getByLabel('Title').fill('Statement on the operation in Grand Island')
    await page.getByLabel('Published by').fill('ICE')
    await press(/^Add$/)
    expect(await message()).toContain('added a link')
    const story = (await context.feed()).find(({ title }) => title === raid.title)
    expect(story?._digest.articles).toHaveLength(2)
    const shown = await context.published(`stories/${story?.id}/index.html`)
    expect(shown).toContain('https://ice.example.gov/statement')
    expect((await acts()).at(-1)).toBe('link')
  })

  it('rewrites a headline, and gets a message if nothing was changed', async () => {
    if (!browser) return
    await page.goto(at('/'))
    await page.getByRole('link', { name: poem.title }).click()
    await open('Headline and summary')
    expect(await page.getByLabel('Headline').inputValue()).toBe(poem.title)
    await press('Save')
    expect(await page.textContent('[role=alert]')).toContain('nothing was saved')
    await page.getByLabel('Headline').fill('A cellist writes on leaving Quetzaltenango')
    await press('Save')
    const [item] = (await context.feed()).filter(({ title }) => title.startsWith('A cellist'))
    // The summary was not changed, so it stays the publisher's.
    expect((await context.log()).at(-1)?.act).not.toHaveProperty('summary')
    expect(item?.summary).toContain('waits for a visa')
  })

  it('gets the draft by email, writes an introduction, removes a story, puts it back, and sends the edition', async () => {
    if (!browser) return
    context.time = WEDNESDAY + 34 * HOUR * 60_000
    await runMinute()
    const draft = (await emailsTo('ana@example.org')).at(-1)
    expect(draft?.text).toContain('This is the draft')
    const path = /http\S+?(\/edit\/\S+)/.exec(draft?.text ?? '')?.[1]
    await page.goto(`${base}${path}`)
    expect(await page.textContent('h1')).toBe(`Draft of edition ${FRIDAY}`)
    await page.getByLabel('Introduction').fill('A *short* week.')
    await press('Save the introduction')
    await row('A cellist').locator('summary').click()
    await row('A cellist').getByRole('button', { name: 'Drop' }).click()
    expect(await page.textContent('main')).toContain('Dropped from this edition')
    await press('Put it back')
    expect(await page.textContent('main')).not.toContain('Dropped from this edition')
    const drafted = page.url()
    await page.getByRole('link', { name: 'English', exact: true }).click()
    expect(await page.textContent('body')).toContain('A short week.')
    await page.goto(drafted)
    await open('Send now')
    await press(/^Send now$/)
    expect(await emailsTo('reader@example.org')).toEqual([])
    await runMinute()
    const [mail, ...more] = await emailsTo('reader@example.org')
    expect(more).toEqual([])
    expect(mail?.html).toContain('<em>short</em>')
    expect(mail?.text).toContain('A cellist writes on leaving Quetzaltenango')
    expect(await context.published(`editions/${FRIDAY}/index.html`)).toContain('<em>short</em>')
    expect((await acts()).slice(-4)).toEqual(['introduce', 'drop', 'undo', 'send'])
  })

  it('hides a published story: the frozen edition no longer contains it, and the next one says so', async () => {
    if (!browser) return
    await page.goto(at('/'))
    await page.getByRole('link', { name: 'A cellist' }).click()
    await open('Hide the story')
    await press(/^Hide$/)
    await runMinute()
    const withdrawn = (await context.feed()).filter(({ title }) => title === 'Withdrawn')
    expect(withdrawn.map(({ id }) => id)).toContain(page.url().match(/\d{8}-\w{12}/)?.[0])
    for (const path of ['index.html', `editions/${FRIDAY}/index.html`, 'search/index.html']) {
      expect(await context.published(path), path).not.toContain('Quetzaltenango')
    }
    await page.goto(at(`/editions/${FRIDAY}`))
    await page.getByLabel('Correction').fill('The introduction was too short.')
    await press('Publish the correction')
    await runMinute()
    expect(await context.published(`editions/${FRIDAY}/index.html`)).toContain(
      'The introduction was too short.',
    )
  })

  it('links a story to a matter, sets its status, and compares it with another before merging the two', async () => {
    if (!browser) return
    await context.enter(
      { id: 'clarion', title: 'House passes H.R. 4321 on orchard visas for Quillan pickers' },
      { id: 'beacon', title: 'House passes H.R. 4321 on orchard visas for Quillan pickers, 220 to 201' },
      { id: 'pilot', title: 'Committee advances H.R. 5678, cannery permits for Saltmarsh crews' },
      {
        id: 'signal',
        title: 'Committee advances H.R. 5678, cannery permits for Saltmarsh crews, on voice vote',
      },
      { id: 'choir', title: 'Choir of Dunmere sings psalms at dawn', summary: 'Hymns on a ferry.' },
    )
    const choir = (await context.feed()).find(({ title }) => title.startsWith('Choir'))!.id
    await page.goto(at('/matters'))
    await page.getByRole('link', { name: /^H\.R\. 4321/ }).click()
    await open('Link a story')
    await page.getByLabel(/The story.s ID or address/).fill(`https://digest.example/es/stories/${choir}/`)
    await press('Link the story')
    expect(await message()).toContain('Ana Ruiz added the story to a matter.')
    expect(await row('Choir of Dunmere').last().textContent()).toContain('Linked by an editor.')
    await open('Set the status')
    await page.getByLabel('Status now').selectOption('Passed the Senate')
    await press('Set the status')
    expect(await row('Passed the Senate').first().textContent()).toContain('Entered by our editors')
    await open('Merge with another matter')
    await page.getByLabel(/The other matter.s ID or address/).fill('hr-5678-119')
    await press('Compare the two')
    expect(await page.textContent('main')).toContain('Saltmarsh crews')
    await page.getByRole('button', { name: 'Keep this one and merge the other into it: H.R. 4321' }).click()
    expect(await page.textContent('h1')).toBe('H.R. 4321')
    expect(await page.textContent('main')).toContain('Saltmarsh crews')
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
    await page.goto(at('/matters/hr-4321-119'))
    expect(await row('Saltmarsh crews').count()).toBe(0)
  })

  it('does nothing about a draft, which is then sent on time as it is', async () => {
    if (!browser) return
    context.time = Date.parse(`${NEXT_FRIDAY}T02:00:00Z`)
    await context.enter({
      id: 'gazette',
      title: 'Border bridge reopens in Laredo',
      summary: 'Lorries queue.',
    })
    context.later(30)
    await context.pipeline.publish()
    await runMinute()
    const draft = (await emailsTo('ana@example.org')).at(-1)
    expect(draft?.text).toContain('Border bridge reopens')
    const decided = (await acts()).length
    context.time = Date.parse(`${NEXT_FRIDAY}T12:00:00Z`)
    await runMinute()
    const mail = (await emailsTo('reader@example.org')).at(-1)
    expect(mail?.text).toContain('Border bridge reopens in Laredo')
    expect(mail?.text).toContain('The introduction was too short.')
    expect(await acts()).toHaveLength(decided)
    expect(await emailsTo('reader@example.org')).toHaveLength(2)
  })

  it.each([
    [320, 'light'],
    [1200, 'dark'],
  ] as const)('sees pages that pass axe, %i pixels wide in %s mode', async (width, colorScheme) => {
    if (!browser) return
    const [story] = (await context.feed()).filter(({ title }) => title === raid.title)
    const view = { viewport: { width, height: 800 }, colorScheme }
    const browsing = await browser.newContext({ bypassCSP: true, ...view })
    const looking = await browsing.newPage()
    const pages = ['/', '/near', '/edges', '/link', '/log', '/editions', `/editions/${FRIDAY}`]
    const ofMatters = ['/matters', '/matters/hr-4321-119', '/matters/hr-5678-119/merge?into=hr-4321-119']
    const others = [
      `/stories/${story!.id}`,
      '/matters/hr-5678-119/merge?into=nothing',
      '/editions/2026-12-04',
    ]
    for (const path of [...pages, ...ofMatters, ...others]) {
      await looking.goto(at(path))
      await looking.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })")
      await looking.evaluate(axe)
      const wide = await looking.evaluate('document.documentElement.scrollWidth')
      expect(wide, path).toBeLessThanOrEqual(width)
      expect(await faults(looking), path).toEqual([])
    }
    await browsing.close()
  })
})

function faults(looking: Page): Promise<string[]> {
  return looking.evaluate(
    `axe.run({ resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html))`,
  )
}
