import { describe, expect, it } from 'vitest'
import type { Matter } from '../../../functions/domain/model/matter.ts'
import type { Site } from '../../../functions/publish/site/site.ts'
import { filesOf } from '../newspaper.ts'
import { faultsOfHtmlFile } from '../rules/html.ts'
import { story } from '../stories.ts'
import { change, matter, matters, stories, withMatters } from './docket.ts'

const { rule, suit, bill, designation } = matters
const everything = withMatters()

function page(path: string, some: Site = everything): string {
  const file = filesOf(some).find((one) => one.path === `${path}/index.html`)
  if (!file) throw new Error(`There is no ${path}.`)
  return String(file.body())
}

/** What readers see of a page, without markup. */
const seen = (path: string, some?: Site) =>
  page(path, some)
    .replace(/<head>.*<\/head>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/\s+/g, ' ')

const only = (...some: Matter[]) => withMatters(some)

describe('The page of a matter', () => {
  it('names its kind and its numbers, and says what it is in words of an official document', () => {
    const text = seen('matters/rin-9999-zz01')
    expect(text).toContain('Rule')
    expect(text).toContain('RIN 9999-ZZ01 · Docket DIST-2026-0001 · 91 FR 12345')
    expect(text).toContain('The department ranks petitions by the distance')
    expect(page('matters/rin-9999-zz01')).toContain('href="https://federal-register.example/91/12345"')
  })

  it('does not repeat a number that is its name', () => {
    const name = { en: 'RIN 9999-ZZ03', es: 'RIN 9999-ZZ03' }
    const numbered = matter({
      id: 'rin-9999-zz03',
      name,
      numbers: ['RIN 9999-ZZ03', 'Docket DIST-2026-0003'],
    })
    expect(page('matters/rin-9999-zz03', only(numbered))).toMatch(
      /<p class="meta" dir="auto"><span class="number">Docket DIST-2026-0003<\/span><\/p>/,
    )
  })

  it('writes numbers as newsrooms of its language do, and none that is its name', () => {
    expect(seen('es/matters/rin-9999-zz01')).toMatch(
      /RIN 9999-ZZ01 . Expediente DIST-2026-0001 . 91 FR 12345/,
    )
    const order = matter({
      id: 'eo-14999',
      kind: 'order',
      name: { en: 'Executive Order 14999', es: 'Orden Ejecutiva 14999' },
      numbers: ['Executive Order 14999'],
      changes: [],
    })
    expect(page('es/matters/eo-14999', only(order))).not.toContain('<span class="number">')
  })

  it('marks the language of the document for readers of the other language', () => {
    expect(page('es/matters/rin-9999-zz01')).toMatch(/<p class="summary" lang="en" dir="auto">The department/)
    expect(page('matters/rin-9999-zz01')).toMatch(/<p class="summary" dir="auto">The department/)
  })

  it('says its status now, since when, and who says so', () => {
    expect(seen('matters/rin-9999-zz01')).toMatch(
      /Status Enjoined November 18, 2026 A court blocked it.* Reported by Capitol Ledger, Associated Wire and Gulf Register/,
    )
    expect(seen('es/matters/rin-9999-zz01')).toMatch(
      /Estado Bloqueada 18 de noviembre de 2026 .* Según Capitol Ledger, Associated Wire y Gulf Register/,
    )
  })

  it('explains each status to whoever points at it', () => {
    const granted = matter({
      id: 'a-v-b-2026',
      changes: [change({ status: 'cert-granted', day: '2026-11-20' })],
    })
    expect(page('matters/a-v-b-2026', only(granted))).toContain(
      'title="The Supreme Court agreed to hear the case.">Cert granted</abbr>',
    )
  })

  it('says until when comments are open, and no longer once they closed', () => {
    expect(seen('matters/rin-9999-zz02')).toContain('Comment period open until December 4, 2026')
    expect(seen('es/matters/rin-9999-zz02')).toContain(
      'Abierta a comentarios hasta el 4 de diciembre de 2026',
    )
    const later = { ...everything, today: new Date('2026-12-10T20:00:00Z') }
    expect(seen('matters/rin-9999-zz02', later)).not.toContain('until December 4')
  })

  it('lists the dates to come, not those that have passed', () => {
    const text = seen('matters/rin-9999-zz01')
    expect(text).toContain('What comes next January 15, 2027 Set to take effect')
    expect(text).not.toContain('October 29')
  })

  it('expects nothing of a rule that was withdrawn', () => {
    const changes = [...rule.changes, change({ status: 'withdrawn', day: '2026-11-20' })]
    const withdrawn = { ...rule, changes, status: changes.at(-1)! }
    expect(seen('matters/rin-9999-zz01', only(withdrawn))).not.toContain('What comes next')
  })

  it('has changes and stories in one timeline, the latest first, a change before the stories of its day', () => {
    const text = seen('matters/growers-v-department-2026')
    const at = [
      'Preliminary injunction Reported',
      'Judge blocks',
      'Argued Entered by our editors',
      'Judge hears',
      'Filed',
      'Growers sue',
    ]
    const places = at.map((words) => text.indexOf(words, text.indexOf('Timeline')))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(places).not.toContain(-1)
  })

  it('says of each story how many outlets have it', () => {
    expect(seen('matters/growers-v-department-2026')).toContain(
      'Judge blocks the distance rule in three states Capitol Ledger and 3 more outlets',
    )
  })

  it('names related matters with their status, in both directions', () => {
    expect(seen('matters/rin-9999-zz01')).toContain(
      'Challenged in Growers v. Department (Preliminary injunction)',
    )
    expect(seen('matters/growers-v-department-2026')).toContain(
      'Challenges Distance ranking for work visas (Enjoined)',
    )
    expect(seen('matters/rin-9999-zz01', only(rule))).not.toContain('Related')
  })

  it('keeps the changes of a matter whose stories are older than the site shows', () => {
    const text = seen('matters/us-tx-sb-4-2026')
    expect(text).toContain('Passed the Senate')
    expect(text).toContain('Its stories are no longer on this site.')
  })

  it('groups a long timeline by month and divides it into pages without losing an entry', () => {
    const many = Array.from({ length: 170 }, (_, n) =>
      story({
        id: `20260101-s${n}`,
        headline: `Hearing ${n} on the long case`,
        at: new Date(Date.parse('2026-11-20T12:00:00Z') - n * 40 * 3_600_000).toISOString(),
        articles: [{ title: `Hearing ${n}`, outlet: 'Capitol Ledger' }],
      }),
    )
    const long = { ...suit, stories: many.map(({ id }) => id).reverse() }
    const some = withMatters([long], { stories: many })
    const pages = filesOf(some).filter(({ path }) => /^matters\/growers[^/]*\/(\d+\/)?index/.test(path))
    expect(pages.length).toBeGreaterThan(2)
    const bodies = pages.map(({ body }) => String(body()))
    const found = new Set(bodies.flatMap((body) => body.match(/Hearing \d+ on/g) ?? []))
    expect(found.size).toBe(170)
    expect(bodies[0]).toContain('<h2>November 2026</h2>')
    expect(bodies[0]).toContain('href="/matters/growers-v-department-2026/2/"')
    for (const body of bodies) expect(Buffer.byteLength(body)).toBeLessThanOrEqual(60 * 1024)
  })

  it('announces its feeds, and offers to follow it with the field that names it', () => {
    const html = page('matters/tps-haiti')
    for (const file of ['feed.xml', 'atom.xml', 'feed.json'])
      expect(html).toContain(`href="/matters/tps-haiti/${file}"`)
    expect(html).toMatch(
      /<form class="sign-up" method="post" action="\/subscribe">.*name="email".*<input type="hidden" name="matter" value="tps-haiti"\/>/s,
    )
  })

  it('redirects from the address of a matter that was merged into it, in both languages', () => {
    expect(page('matters/distance-rule-2026')).toContain('url=/matters/rin-9999-zz01/')
    expect(page('es/matters/distance-rule-2026')).toContain('url=/es/matters/rin-9999-zz01/')
  })
})

describe('A publisher that opted out', () => {
  it('is neither named nor linked on the page of a matter', () => {
    const sources = everything.sources.map(({ source, health }) => ({
      source: { ...source, ...(source.name === 'Capitol Ledger' && { blocked: 'asked us not to' }) },
      health,
    }))
    const some = { ...everything, sources, editions: [] }
    for (const { path, body } of filesOf(some)) {
      if (!path.includes('matters/')) continue
      expect(String(body()), path).not.toMatch(/Capitol Ledger|capitol-ledger/)
    }
    expect(seen('matters/rin-9999-zz01', some)).toContain('Reported by Associated Wire and Gulf Register')
  })
})

describe('The list of matters', () => {
  it('says what a matter is, and has the matters by kind with status and next date', () => {
    const text = seen('matters')
    expect(text).toContain('A matter is a court case, rule, bill, executive action or designation')
    expect(text).toMatch(
      /Court cases Growers v. Department Preliminary injunction November 18, 2026 · Hearing: December 9, 2026/,
    )
    expect(text).toMatch(/Designations TPS for Haiti Extended/)
    expect(seen('es/matters')).toMatch(/Casos judiciales Growers v. Department Medida cautelar/)
  })

  it('has the dates ahead, the nearest first', () => {
    const text = seen('matters')
    expect(text).toMatch(
      /Coming up Dec\. 4 Comments close: .* Dec\. 9 Hearing: .* Jan\. 15 Set to take effect: .* Feb\. 3 Expires/,
    )
  })

  it('links to a page for each kind, which has the active ones and all by month', () => {
    expect(page('matters')).toContain('href="/matters/bills/"')
    expect(seen('matters/bills')).toContain('October 2025')
    expect(seen('matters/bills')).not.toContain('October 2025 SB 4')
    expect(seen('matters/bills/2025-10')).toContain('SB 4 (Texas) Passed the Senate')
    expect(seen('matters/orders')).toContain('No executive actions yet.')
  })

  it('has every matter on some page, however many there are, of at most 60 KB', () => {
    const many = Array.from({ length: 1000 }, (_, n) =>
      matter({ id: `case-${n}`, name: { en: `Person ${n} v. Agency`, es: `Person ${n} v. Agency` } }),
    )
    const pages = filesOf(withMatters(many)).filter(({ path }) => path.startsWith('matters/cases/'))
    const bodies = pages.map(({ body }) => String(body()))
    for (const body of bodies) expect(Buffer.byteLength(body)).toBeLessThanOrEqual(60 * 1024)
    expect(new Set(bodies.join('').match(/href="\/matters\/case-\d+\//g)).size).toBe(1000)
  })

  it('says so when there are none', () => {
    expect(seen('matters', only())).toContain('No matters yet.')
  })
})

describe('The pages of stories, and the front page', () => {
  const last = `stories/${stories.at(-1)!.id}`

  it('link to the matters of a story, with their status', () => {
    const text = seen(last)
    expect(text).toContain('Part of: Growers v. Department (Preliminary injunction)')
    expect(text).toContain('Part of: Distance ranking for work visas (Enjoined)')
    expect(page(`es/${last}`)).toContain('href="/es/matters/rin-9999-zz01/"')
  })

  it('name at most five matters that changed this week, and nothing if none did', () => {
    const home = (some: Site) => {
      const file = filesOf(some).find(({ path }) => path === 'index.html')
      return String(file!.body())
        .replace(/<[^>]+>/g, ' ')
        .replace(/\s+/g, ' ')
    }
    expect(home(everything)).toMatch(
      /Matters that changed this week Nov\. 22 Proposed rule: .* Nov\. 18 Enjoined: Distance .* Nov\. 17 Extended: TPS for Haiti/,
    )
    expect(home(only(bill))).not.toContain('changed this week')
    const many = Array.from({ length: 9 }, (_, n) => ({ ...designation, id: `tps-${n}` }))
    expect(home(only(...many)).match(/Extended: /g)).toHaveLength(5)
  })
})

it('All pages of matters are valid HTML without broken links', async () => {
  const files = filesOf(everything)
  const paths = new Set(files.map(({ path }) => `/${path.replace(/(^|\/)index\.html$/, '$1')}`))
  const ours = files.filter(({ path }) => /matters\/.*html$/.test(path))
  expect(ours.length).toBeGreaterThan(30)
  for (const file of ours) {
    expect(await faultsOfHtmlFile(file)).toEqual([])
    for (const [, address] of String(file.body()).matchAll(/(?:href|src)="(\/[^"#?]*)/g)) {
      expect(paths, `${file.path} links to ${address}`).toContain(address)
    }
  }
})
