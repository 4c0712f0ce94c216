import { describe, expect, it } from 'vitest'
import type { Site } from '../../../functions/publish/site/site.ts'
import { filesOf } from '../newspaper.ts'
import { faultsOfFeeds } from '../rules/feeds.ts'
import { all, one, parseXml } from '../xml.ts'
import { change, matters, stories, withMatters } from './docket.ts'

const { rule, suit } = matters
const everything = withMatters()

function body(path: string, some: Site = everything): string {
  const file = filesOf(some).find((file_) => file_.path === path)
  if (!file) throw new Error(`There is no ${path}.`)
  return String(file.body())
}

const items = (xml: string) => all(one(parseXml(xml), 'channel')!, 'item')
const textsOf = (xml: string, name: string) => items(xml).map((item) => one(item, name)!.text)

describe('The feeds of a matter', () => {
  it('are valid, as are those of all stories beside them', () => {
    expect(faultsOfFeeds(everything)).toEqual({})
  })

  it('have its stories under the ids of all feeds, and its changes, the latest first', () => {
    expect(textsOf(body('matters/growers-v-department-2026/feed.xml'), 'guid')).toEqual([
      'matter-growers-v-department-2026-enjoined-2026-11-18',
      stories[5]!.id,
      'matter-growers-v-department-2026-argued-2026-11-10',
      stories[4]!.id,
      'matter-growers-v-department-2026-filed-2026-11-03',
      stories[3]!.id,
    ])
    expect(textsOf(body('feed.xml'), 'guid')).toContain(stories[5]!.id)
  })

  it('have the same items as RSS, Atom and JSON', () => {
    const folder = 'matters/rin-9999-zz01'
    const titles = textsOf(body(`${folder}/feed.xml`), 'title')
    const json = JSON.parse(body(`${folder}/feed.json`)) as { items: { title: string; _digest: object }[] }
    expect(json.items.map(({ title }) => title)).toEqual(titles)
    expect(json.items[0]!._digest).toMatchObject({
      matter: 'rin-9999-zz01',
      status: 'enjoined',
      day: '2026-11-18',
    })
    expect(body(`${folder}/atom.xml`).match(/<entry>/g)).toHaveLength(titles.length)
  })

  it('say of a change what it means and who says so, and link to its place on the page', () => {
    const [item] = items(body('matters/rin-9999-zz01/feed.xml'))
    expect(one(item!, 'title')!.text).toBe('Distance ranking for work visas: Enjoined')
    expect(one(item!, 'description')!.text).toContain(
      'Reported by Capitol Ledger, Associated Wire and Gulf Register.',
    )
    const link = one(item!, 'link')!.text
    expect(link).toBe('https://digest.example/matters/rin-9999-zz01/#enjoined-2026-11-18')
    expect(body('matters/rin-9999-zz01/index.html')).toContain('id="enjoined-2026-11-18"')
  })

  it('keep ids and dates when the site moves, a day passes or another outlet reports', () => {
    const of = (some: Site) => {
      const xml = body('matters/rin-9999-zz01/feed.xml', some)
      return [textsOf(xml, 'guid'), textsOf(xml, 'pubDate')]
    }
    const more = { ...rule, changes: rule.changes.map((one_) => ({ ...one_, outlets: ['La Voz'] })) }
    for (const some of [
      { ...everything, siteUrl: 'https://elsewhere.example' },
      { ...everything, today: new Date('2026-12-24T12:00:00Z') },
      withMatters([more, suit]),
    ]) {
      expect(of(some)).toEqual(of(everything))
    }
  })

  it('stay at the address of a matter that was merged, with what is in the other', () => {
    expect(textsOf(body('matters/distance-rule-2026/feed.xml'), 'guid')).toEqual(
      textsOf(body('matters/rin-9999-zz01/feed.xml'), 'guid'),
    )
  })
})

describe('The feed of changes', () => {
  it('has the changes of all matters, the latest first, and no story', () => {
    const ids = textsOf(body('matters/changes.xml'), 'guid')
    expect(ids[0]).toBe('matter-rin-9999-zz02-proposed-2026-11-22')
    expect(ids).toHaveLength(9)
    const days = ids.map((id) => id.slice(-10))
    expect(days).toEqual(days.toSorted().reverse())
  })

  it('is there in Spanish too, in the words of its pages and with links to them, which announce it', () => {
    const xml = body('es/matters/changes.xml')
    expect(textsOf(xml, 'guid')).toEqual(textsOf(body('matters/changes.xml'), 'guid'))
    expect(xml).toContain('<language>es</language>')
    const links = textsOf(xml, 'link')
    expect(links.every((link) => link.startsWith('https://digest.example/es/matters/'))).toBe(true)
    expect(textsOf(xml, 'title')[0]).toContain(': Regla propuesta')
    expect(body('es/matters/index.html')).toContain('href="/es/matters/changes.xml"')
    expect(body('es/matters/index.html')).not.toContain('href="/matters/changes.xml"')
  })

  it('has the latest of many', () => {
    const long = (id: string, day: number) => ({
      ...suit,
      id,
      changes: Array.from({ length: 12 }, (_, n) =>
        change({
          status: 'filed',
          day: `2025-${String((n % 12) + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
        }),
      ),
    })
    const many = Array.from({ length: 28 }, (_, n) => long(`case-${n}`, n + 1))
    const ids = textsOf(body('matters/changes.xml', withMatters([...many, rule])), 'guid')
    expect(ids).toHaveLength(60)
    expect(ids.slice(0, 3).every((id) => id.startsWith('matter-rin-9999-zz01'))).toBe(true)
    const days = ids.slice(3).map((id) => id.slice(-10))
    expect(days).toEqual(days.toSorted().reverse())
    expect(days.at(-1)).toBe('2025-10-28')
  })
})

describe('The calendars', () => {
  it('have all coming dates, and those of one matter, as whole days with a link to its page', () => {
    const file = body('matters/calendar.ics')
    expect(file.match(/^UID:.*/gm)).toEqual([
      'UID:rin-9999-zz01-comments-2026-10-29@digest.example',
      'UID:rin-9999-zz02-comments-2026-12-04@digest.example',
      'UID:growers-v-department-2026-hearing-2026-12-09@digest.example',
      'UID:rin-9999-zz01-effective-2027-01-15@digest.example',
      'UID:tps-haiti-expires-2027-02-03@digest.example',
    ])
    expect(file).toContain('DTSTART;VALUE=DATE:20261204')
    expect(file).toContain('SUMMARY:Hearing: Growers v. Department')
    const own = body('matters/rin-9999-zz01/calendar.ics')
    expect(own.match(/^UID:.*/gm)).toHaveLength(2)
    expect(own).toContain('URL;VALUE=URI:https://digest.example/matters/rin-9999-zz01/')
  })

  it('are in the language of the page that links to them', () => {
    expect(body('es/matters/calendar.ics')).toContain('SUMMARY:Audiencia: Growers v. Department')
    expect(body('es/matters/index.html')).toContain('href="/es/matters/calendar.ics"')
  })

  it('keep a day for a month after it has passed', () => {
    const dates = ['2026-10-20', '2026-11-20'].map((day) => ({ day, kind: 'hearing' as const, story: '' }))
    const file = body('matters/calendar.ics', withMatters([{ ...suit, dates }]))
    expect(file.match(/^UID:.*/gm)).toEqual([
      'UID:growers-v-department-2026-hearing-2026-11-20@digest.example',
    ])
  })

  it('are not there if no matter has a date, since a calendar may not be empty, and nothing links to them', () => {
    const some = withMatters([matters.bill])
    expect(filesOf(some).filter(({ path }) => path.endsWith('calendar.ics'))).toEqual([])
    for (const path of ['matters/index.html', 'es/matters/index.html', 'matters/bills/index.html'])
      expect(body(path, some), path).not.toContain('calendar.ics')
  })

  it('are not there for a matter without dates, and nothing links to them', () => {
    expect(filesOf(everything).some(({ path }) => path === 'matters/us-tx-sb-4-2026/calendar.ics')).toBe(
      false,
    )
    expect(body('matters/us-tx-sb-4-2026/index.html')).not.toContain('calendar.ics')
  })
})
