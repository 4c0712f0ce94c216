import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { beforeAll, describe, expect, it } from 'vitest'
import { unwrapped } from '../../../../functions/domain/urls/unwrap.ts'
import { type FeedItem, linksOf, start } from '../../../cli/command.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'
import { specialCases } from './special-cases.ts'

const folder = temporaryFolder()
let stories: FeedItem[]
let first: Awaited<ReturnType<typeof start>>

const site = (path: string) => readFileSync(join(folder, 'site', path), 'utf8')
const read = (): FeedItem[] => JSON.parse(site('feed.json')).items
const storyOf = (link: string) => stories.find((story) => linksOf(story).includes(link))

beforeAll(async () => {
  first = await start('--once', '--data', folder)
  stories = read()
})

describe('the sample sources, from feed to email', () => {
  it('shows a wire story of four outlets with other headlines once, with all outlets that carried it', () => {
    const { original, copies } = specialCases.wireCopies
    const story = storyOf(original)!
    for (const copy of copies) expect(linksOf(story)).toContain(copy)
    const copyOf = story._digest.articles.filter(({ url }) => copies.includes(url ?? '')).map((a) => a.copyOf)
    expect(new Set(copyOf).size).toBe(1)
    expect(copyOf[0]).toBeDefined()
  })

  it('shows an event that four outlets report in their own words once, the Spanish report with it', () => {
    const { english, spanish } = specialCases.coverage
    const story = storyOf(english[0]!)!
    for (const link of [...english, spanish]) expect(linksOf(story)).toContain(link)
  })

  it('knows an article again under http, www, amp, m., tracking parameters and redirects', () => {
    for (const { article, variants } of specialCases.linkVariants) {
      const links = linksOf(storyOf(article)!)
      // Readers get the address that a redirect leads to.
      for (const variant of variants) expect(links).toContain(unwrapped(variant))
    }
  })

  it('shows the headline and every paragraph of an article that repeats itself once, without asterisks', () => {
    const { title, summary = '' } = storyOf(specialCases.repeats)!
    expect(summary).not.toContain('*')
    expect(summary).not.toContain(title)
    const sentences = summary.split(/(?<=[.!?]) /)
    expect(new Set(sentences).size).toBe(sentences.length)
  })

  it('reads Spanish entries and marks them as Spanish', () => {
    const spanish = stories.filter((story) =>
      linksOf(story).some((link) => link.includes('la-voz-del-valle')),
    )
    expect(spanish.length).toBeGreaterThanOrEqual(6)
    expect(site('es/index.html')).toContain('<html lang="es"')
  })

  it('leaves out birds, hockey, kelp, card networks, cloud servers and deportes', () => {
    expect(specialCases.offTopic.filter(storyOf)).toEqual([])
  })

  it('reports a source that answers 500 and goes on', () => {
    expect(first.code).toBe(0)
    expect(first.output).toMatch(new RegExp(`${specialCases.failing} could not be read: .* answered 500`))
    expect(first.output).toContain('Read 13 of 14 sources')
    const { failing, cut } = specialCases
    expect(first.output).toContain(`This is intentional: ${failing} and ${cut.source} are broken`)
  })

  it('keeps every whole entry of a source that is cut off in the middle', () => {
    const { source, lost } = specialCases.cut
    expect(stories.flatMap(linksOf).filter((link) => link.includes(source)).length).toBeGreaterThan(1)
    expect(storyOf(lost)).toBeUndefined()
    expect(first.errors).toMatch(/The document ends early, at byte [\d,]+/)
  })

  it('reads a source correctly that names a wrong charset', () => {
    const titles = stories.flatMap((story) => story._digest.articles.map(({ title }) => title))
    expect(titles).toContain(specialCases.wrongCharset.title)
    expect(titles.join()).not.toMatch(/Ã|�/)
  })

  it('leaves a feed in each format, a site and one email, and stops with success', async () => {
    for (const path of ['feed.xml', 'atom.xml', 'feed.json', 'index.html']) expect(site(path)).not.toBe('')
    const mails = readdirSync(join(folder, 'outbox'))
    expect(mails).toHaveLength(1)
    const mail = await PostalMime.parse(readFileSync(join(folder, 'outbox', mails[0]!)))
    expect(mail.to?.[0]?.address).toBe('reader@example.org')
    expect(mail.html).toContain(stories[0]!.title.split(' ')[0]!)
  })

  it('follows a case, a rule and a bill over six weeks, each as one matter', () => {
    const ids = readdirSync(join(folder, 'site/matters'))
    for (const { matter, links } of specialCases.followed) {
      const found = ids.filter((id) => matter.test(id))
      expect([matter.source, found.length]).toEqual([matter.source, 1])
      const text = site(`matters/${found[0]}/feed.json`)
      expect(links.filter((link) => !text.includes(link))).toEqual([])
    }
  })

  it('tells each step of these matters', () => {
    const ids = readdirSync(join(folder, 'site/matters'))
    const steps = specialCases.followed.map(({ matter, steps }) => {
      const id = ids.find((id) => matter.test(id))!
      const { items } = JSON.parse(site(`matters/${id}/feed.json`)) as {
        items: { _digest: { status?: string } }[]
      }
      const found = items.flatMap(({ _digest: { status } }) => status ?? []).reverse()
      return [id, found.filter((status) => steps.includes(status)), steps]
    })
    expect(steps.map(([id, found]) => [id, found])).toEqual(steps.map(([id, , all]) => [id, all]))
  })

  it('brings no story and no email twice when it runs again, and changes no byte', async () => {
    const before = { feed: site('feed.xml'), json: site('feed.json'), home: site('index.html') }
    const again = await start('--once', '--data', folder)
    expect(again.code).toBe(0)
    expect(again.output).toContain('No edition was composed: there are no new stories.')
    expect(readdirSync(join(folder, 'outbox'))).toHaveLength(1)
    expect({ feed: site('feed.xml'), json: site('feed.json'), home: site('index.html') }).toEqual(before)
    expect(new Set(read().map(({ id }) => id)).size).toBe(stories.length)
  })
})
