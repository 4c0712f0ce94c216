import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Story } from '../../../functions/domain/model/story.ts'
import { here, launchBrowser, serveFiles } from '../../support/browser.ts'
import type { LoopbackServer } from '../../support/loopback-server.ts'
import { front } from '../front.ts'
import { filesOf, site } from '../newspaper.ts'
import { type ArticleOf, type StoryOf, story } from '../stories.ts'

const texas = 'The state of Texas and its neighbor'
const one = (headline: string, more: Partial<StoryOf> & { others?: ArticleOf[] } = {}): Story =>
  story({
    headline,
    at: '2026-11-20T12:00:00Z',
    articles: [{ title: headline, outlet: 'Capitol Ledger' }, ...(more.others ?? [])],
    ...more,
  })

const stories = [
  one('Fee for naturalization rises', { summary: 'Form N-400 costs 40 dollars more from May on.' }),
  one('Work permits last longer', {
    others: [{ title: 'A 540-day extension for all', outlet: 'Prairie Post' }],
  }),
  one('Designation of Honduras ends', { summary: 'TPS ends in June, and with it the permit.' }),
  one('Designation of Nepal ends', { summary: 'TPS ends in July.' }),
  one('Judge halts the ranking', {
    summary: 'The order in Doe v. Roe, No. 1:25-cv-00244, holds nationwide.',
  }),
  one('House passes the shelter act', { summary: 'H.R. 1234 goes to the Senate.' }),
  one('Assembly passes the tenant act', {
    others: [{ title: 'HB 1234 passes, 60-40', outlet: 'Plains Post' }],
  }),
  one('Court lets the arrest law stand', { summary: `SB 4 is law again in ${texas}.`, places: ['us-tx'] }),
  one('Bridge reopens at night', { places: ['us-tx'] }),
  one('Council of the harbor meets', { places: ['us-ca-los-angeles'] }),
  one('Senate Bill 77 goes to the governor'),
  one('Asylum', { summary: 'Short.' }),
  one('Long report on many things and also on asylum', { summary: 'It is long. '.repeat(9) }),
  one('Refugiados esperan en la frontera', {
    summary: 'La audiencia será en marzo.',
    articles: [{ title: 'Refugiados esperan en la frontera', outlet: 'La Voz', language: 'es' }],
  }),
  one('Migrants wait for the hearing', {
    others: [{ title: 'Migrantes aguardan la audiencia', outlet: 'La Voz', language: 'es' }],
  }),
]
/** Enough of one word in the newest month, and one of it in each earlier month. */
const earlier = Array.from({ length: 30 }, (_, n) => one(`Quota report ${n}`)).concat(
  Array.from({ length: 11 }, (_, n) => {
    const at = new Date(Date.UTC(2026, 9 - n, 5)).toISOString()
    return one(`Quota of month ${n}`, { at, ...(n === 9 && { summary: 'It names docket 3:26-cv-00077.' }) })
  }),
)

const all = [...front(), ...stories, ...earlier]

describe.skipIf(!here)('The search', () => {
  let browser: Browser
  let server: LoopbackServer
  let base: string
  let page: Page
  const asked: string[] = []
  beforeAll(async () => {
    server = await serveFiles(filesOf(site({ stories: all })))
    base = server.url
    browser = await launchBrowser()
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })
  beforeEach(async () => {
    asked.length = 0
    page = await browser.newPage()
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await page.goto(`${base}/search/`)
  })
  afterEach(() => page.close())

  const settled = () =>
    page.waitForFunction(() =>
      /\w [^\u2026]+$/.test(document.querySelector('[role=status]')?.textContent ?? ''),
    )
  const found = () => page.locator('#results a').allTextContents()
  const status = () => page.locator('[role=status]').textContent()
  async function search(words: string): Promise<string[]> {
    await page.locator('#q').fill(words)
    await page.locator('search button').click()
    await settled()
    return found()
  }

  test.each([
    ['N-400', 'Fee for naturalization rises'],
    ['form n400', 'Fee for naturalization rises'],
    ['540-day', 'Work permits last longer'],
    ['540 days', 'Work permits last longer'],
    ['TPS Honduras', 'Designation of Honduras ends'],
    ['1:25-cv-00244', 'Judge halts the ranking'],
    ['25-cv-244', 'Judge halts the ranking'],
    ['cv-00244', 'Judge halts the ranking'],
    ['Doe v. Roe', 'Judge halts the ranking'],
    ['HR 1234', 'House passes the shelter act'],
    ['HB 1234', 'Assembly passes the tenant act'],
    ['SB 77', 'Senate Bill 77 goes to the governor'],
    ['TX bridge', 'Bridge reopens at night'],
    ['sb4', 'Court lets the arrest law stand'],
    // The words are in Spanish coverage; the English headline is shown.
    ['GUIA vendedores', 'Street vendors get guide on raids'],
    ['prairie post', 'Work permits last longer'],
    ['refugiados marzo', 'Refugiados esperan en la frontera'],
  ])('finds "%s"', async (words, headline) => {
    expect(await search(words)).toEqual([headline])
  })

  test.each([
    ['hondurus', 'Designation of Honduras ends'],
    ['naturalzation', 'Fee for naturalization rises'],
    ['natturalization', 'Fee for naturalization rises'],
    ['anturalization', 'Fee for naturalization rises'],
  ])(
    'finds "%s", with a letter that is wrong, missing, added or in the wrong place',
    async (words, headline) => {
      expect(await search(words)).toContain(headline)
    },
  )

  test('finds in a place what its page has, with the places within it, and in every language', async () => {
    const pageOf = async (place: string) => {
      const html = await (await page.request.get(`${base}/places/${place}/`)).text()
      return [...html.matchAll(/href="\/stories\/([^"/]+)\//g)].map(([, id]) => id)
    }
    for (const [words, place] of [
      ['texas', 'us-tx'],
      ['california', 'us-ca'],
    ] as const) {
      await search(words)
      const links = await page
        .locator('#results a')
        .evaluateAll((some) => some.map((a) => a.getAttribute('href')))
      const ids = links.map((href) => href?.split('/').at(-2))
      const expected = new Set(await pageOf(place))
      expect(expected.size).toBeGreaterThan(1)
      expect(ids, words).toEqual(expect.arrayContaining([...expected]))
    }
  })

  test('puts a story whose headline has the word above one that only mentions it', async () => {
    expect(await search('asylum')).toContain('Asylum')
    expect((await found())[0]).toBe('Asylum')
    expect(await search('tenant act')).toEqual(['Assembly passes the tenant act'])
  })

  test('says so if nothing has the words, and if only similar words were found', async () => {
    expect(await search('nothing has these words')).toEqual([])
    expect(await status()).toMatch(/^No stories found/)
    await search('hondurus')
    expect(await status()).toBe('No story has these words. 1 story has similar words')
  })

  test.each([
    ['one long word', 'a'.repeat(5000)],
    ['many long words', 'abcdefghijklmnopqrstuvwxyz'.repeat(2).concat(' ').repeat(200)],
    ['many short words', 'ab cd ef gh '.repeat(300)],
  ])('answers %s in an address, of which it keeps the beginning', async (_, query) => {
    await page.goto(`${base}/search/?q=${encodeURIComponent(query)}`)
    await settled()
    expect((await page.locator('#q').inputValue()).length).toBeLessThanOrEqual(200)
  })

  test('says what to type if a query has no word to search for', async () => {
    for (const words of ['the', '((((', 'a', '"']) {
      await search(words)
      expect(await status(), words).toMatch(/^Type a word of at least two letters/)
    }
  })

  test('reads the newest month first, and older ones if there is not enough or a reader asks', async () => {
    const months = () => asked.filter((path) => path.endsWith('.json'))
    expect((await search('quota')).length).toBe(30)
    expect(months()).toEqual(['/search/2026-11.json'])
    await page.getByRole('button', { name: 'Search stories from before November 2026' }).click()
    await page.locator('#results a', { hasText: 'Quota of month 0' }).waitFor()
    expect(months()).toEqual(['/search/2026-11.json', '/search/2026-10.json'])
    expect(await search('3:26-cv-00077')).toEqual(['Quota of month 9'])
    await search('quota')
    expect((await found()).length).toBe(41)
    expect(await page.locator('#older').isVisible()).toBe(false)
    expect(new Set(months()).size).toBe(months().length)
  })

  test('shows readers of Spanish the Spanish headline, and marks one that there is only in English', async () => {
    await page.goto(`${base}/es/search/?q=audiencia`)
    await settled()
    expect((await found()).toSorted()).toEqual([
      'Migrantes aguardan la audiencia',
      'Refugiados esperan en la frontera',
    ])
    expect(await page.locator('#results .label').count()).toBe(0)
    expect(await search('honduras')).toEqual(['Designation of Honduras ends'])
    expect(await page.locator('#results a').getAttribute('lang')).toBe('en')
    expect(await page.locator('#results .label').textContent()).toBe('En inglés')
    expect(await page.locator('#results a').getAttribute('href')).toMatch(/^\/es\/stories\/[^/]+\/$/)
  })

  test('leads readers without scripts to topics, places and days', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const plain = await context.newPage()
    await plain.goto(`${base}/search/`)
    expect(await plain.locator('#browse').textContent()).toContain('The search needs JavaScript')
    // A field would lose what is typed into it, since the site is only files.
    expect(await plain.locator('#q').isVisible()).toBe(false)
    expect(await plain.getByText('runs in your browser').isVisible()).toBe(false)
    expect(await page.getByText('runs in your browser').isVisible()).toBe(true)
    for (const name of ['Topics', 'Places', 'By day']) {
      expect(await plain.locator('#browse').getByRole('link', { name }).isVisible()).toBe(true)
    }
    await context.close()
  })
})
