import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { render } from '../../functions/publish/render.ts'
import type { Site, SiteFile, SitePart } from '../../functions/publish/site/site.ts'
import { front } from './front.ts'
import { hostileStory } from './hostile.ts'
import { editionOf, filesOf, site, today } from './newspaper.ts'
import { faultsOfHtmlFile as faultsOf } from './rules/html.ts'
import { slug, story } from './stories.ts'

const text = (file: SiteFile) => {
  const body = file.body()
  return typeof body === 'string' ? body : new TextDecoder().decode(body)
}
const pagesOf = (some: Site) => filesOf(some).filter(({ contentType }) => contentType.startsWith('text/html'))
const pageOf = (some: Site, path: string) => text(pagesOf(some).find((file) => file.path === path)!)

/** One page of each type in each language. */
function ofEachType(files: SiteFile[]): SiteFile[] {
  const types = new Map(
    files.map((file) => [file.path.replace(/(stories|days|editions|topics|places)\/[^/]+\//, '$1/x/'), file]),
  )
  return [...types.values()]
}

const inBoth = (some: Site, path: string) => [pageOf(some, path), pageOf(some, `es/${path}`)] as const

describe('The page on privacy', () => {
  test('says in each language how long backups keep deleted data, if there are backups', () => {
    for (const page of inBoth(site(), 'privacy/index.html'))
      expect(page).not.toMatch(/backups|copias de seguridad/)
    const [en, es] = inBoth(site({ backupDays: 35 }), 'privacy/index.html')
    expect(en).toContain('Our backups keep deleted data for up to 35 more days')
    expect(es).toContain('Nuestras copias de seguridad conservan los datos borrados hasta 35 días más')
  })

  test('names the address that the operator chose for readers, in each language', () => {
    const plain = site()
    const { publication } = plain.configuration
    const configuration = {
      ...plain.configuration,
      publication: { ...publication, contact: 'readers@digest.example' },
    }
    for (const page of inBoth({ ...plain, configuration }, 'privacy/index.html'))
      expect(page).toContain('<a href="mailto:readers@digest.example">readers@digest.example</a>.')
  })

  test('is linked from every page and from the form to sign up', () => {
    for (const file of ofEachType(pagesOf(site()))) {
      const page = text(file)
      const link = file.path.startsWith('es/') ? '"/es/privacy/"' : '"/privacy/"'
      if (!page.includes('http-equiv="refresh"')) expect(page).toContain(link)
      for (const [form] of page.matchAll(/<form class="sign-up" method="post"[\s\S]*?<\/form>/g))
        expect(form).toContain(link)
    }
  })
})

describe('The page about the digest', () => {
  test('names the kinds of sources that this digest reads, and no others', () => {
    const { sources } = site()
    const some = sources.filter(
      ({ source }) => source.kind === 'federal-agency' || source.kind === 'local-news',
    )
    const [en, es] = inBoth(site({ sources: some }), 'about/index.html')
    expect(en).toMatch(/Software reads \d+ sources: federal agencies and local news\./)
    expect(es).toMatch(/Un programa lee \d+ fuentes: agencias federales y medios locales\./)
  })
})

describe('Every page', () => {
  test('is valid HTML', async () => {
    const files = ofEachType(pagesOf(site()))
    expect(files.length).toBeGreaterThan(28)
    for (const file of files) expect(await faultsOf(file)).toEqual([])
  })

  test('is valid HTML when there is nothing to show', async () => {
    for (const file of pagesOf(site({ stories: [], editions: [], sources: [] })).slice(0, 60)) {
      expect(await faultsOf(file)).toEqual([])
    }
  })

  test('is valid HTML of at most 60 KB, even for stories that should not exist', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(hostileStory, { selector: ({ id }) => id, maxLength: 4 }),
        async (stories) => {
          for (const file of ofEachType(pagesOf(site({ stories, editions: [] })))) {
            expect(Buffer.byteLength(text(file))).toBeLessThanOrEqual(60 * 1024)
            if (/stories|days|^index/.test(file.path)) expect(await faultsOf(file)).toEqual([])
          }
        },
      ),
      { numRuns: 8 },
    )
  })

  test('requests nothing from other hosts, and its policy forbids it', () => {
    for (const file of ofEachType(pagesOf(site()))) {
      const html = text(file)
      expect(html).toContain(`content="default-src 'none'; style-src 'self'`)
      for (const [, address] of html.matchAll(
        /<(?:link rel="(?:stylesheet|preload|icon)"|script|img)[^>]*(?:href|src)="([^"]*)"/g,
      )) {
        expect(address).toMatch(/^\/[^/]/)
      }
      expect(html).not.toMatch(/<[^>]+ (style|on\w+)=/)
    }
  })

  test('needs a script only for the search', () => {
    const withScript = pagesOf(site()).filter((file) => /<script src/.test(text(file)))
    expect(withScript.map(({ path }) => path)).toEqual(['search/index.html', 'es/search/index.html'])
  })

  test('links to the feeds and to the other language', () => {
    const html = pageOf(site(), 'topics/courts/index.html')
    expect(html).toContain(
      'type="application/rss+xml" title="Immigration Policy Digest: Courts and litigation" href="/topics/courts/feed.xml"',
    )
    expect(html).toContain('type="application/atom+xml"')
    expect(html).toContain('hreflang="es" href="https://digest.example/es/topics/courts/"')
    expect(html).toContain('<link rel="canonical" href="https://digest.example/topics/courts/"')
  })

  test('links to the main feeds', () => {
    for (const file of pagesOf(site())) {
      for (const feed of ['/feed.xml', '/atom.xml', '/feed.json']) {
        expect(text(file), file.path).toMatch(
          new RegExp(`<link rel="alternate" type="[^"]*" title="[^"]*" href="${feed}"`),
        )
      }
    }
    expect(pageOf(site(), 'editions/index.html')).toContain('href="/editions/feed.xml"')
  })

  test('has no broken link', () => {
    const files = filesOf(site())
    const paths = new Set(files.map(({ path }) => `/${path.replace(/(^|\/)index\.html$/, '$1')}`))
    const posted = new Set(['/subscribe'])
    for (const file of pagesOf(site())) {
      for (const [, address] of text(file).matchAll(/(?:href|src|action)="(\/[^"#?]*)/g)) {
        if (!posted.has(address!)) expect(paths, `${file.path} links to ${address}`).toContain(address)
      }
    }
  })

  test('is the same for the same stories in any order', () => {
    const one = site()
    const other = site({ stories: one.stories.toReversed(), sources: one.sources })
    const bytes = (some: Site) => filesOf(some).map((file) => [file.path, file.stamp, file.body()])
    expect(bytes(other)).toEqual(bytes(one))
  })

  test('is the same at any hour of a day, whatever dates its stories have', () => {
    const [first, ...others] = site().stories
    const late = { ...first!, published: '2026-11-24T09:00:00.000Z', updated: '2031-01-01T00:00:00.000Z' }
    const early = { ...others[0]!, published: '1970-01-01T00:00:00.000Z' }
    const at = (today: string) =>
      filesOf(site({ stories: [late, early, ...others.slice(1)], today: new Date(today) })).map(
        ({ path, stamp }) => [path, stamp],
      )
    expect(at('2026-11-23T04:59:00Z')).toEqual(at('2026-11-22T05:00:00Z'))
    expect(at('2026-11-23T05:00:00Z')).not.toEqual(at('2026-11-22T05:00:00Z'))
  })

  const one = site()
  const [first, second, ...rest] = one.stories
  const changes: Partial<Site>[] = [
    { stories: [{ ...first!, summary: 'Another summary.' }, second!, ...rest] },
    { stories: [{ ...first!, status: { stage: 'final' } }, second!, ...rest] },
    { stories: [{ ...first!, absorbed: [second!.id] }, ...rest] },
    { stories: rest },
    { today: new Date('2026-12-05T20:00:00Z') },
    { today: new Date('2028-01-05T20:00:00Z') },
    { siteUrl: 'https://elsewhere.example' },
    { sources: one.sources.slice(1) },
    { editions: [] },
  ]

  test('changes its stamp whenever its bytes change', () => {
    const of = (some: Site) => new Map(filesOf(some).map((file) => [file.path, file]))
    const before = of(one)
    for (const change of changes) {
      for (const [path, file] of of({ ...one, ...change })) {
        const old = before.get(path)
        if (old && old.stamp === file.stamp) expect(file.body(), path).toEqual(old.body())
      }
    }
  })

  test('belongs to a part whose stamp changes whenever one of its files does', () => {
    const of = (some: Site) => new Map([...render(some)].map((part) => [part.name, part]))
    const files = (part: SitePart) => [...part.files()].map(({ path, stamp }) => [path, stamp])
    const before = of(one)
    let same = 0
    for (const change of changes) {
      for (const [name, part] of of({ ...one, ...change })) {
        const old = before.get(name)
        if (!old || part.stamp === '' || old.stamp !== part.stamp) continue
        same += 1
        expect(files(part), name).toEqual(files(old))
      }
    }
    expect(same).toBeGreaterThan(20)
  })
})

describe('The page of a story', () => {
  const of = (articles: Parameters<typeof story>[0]['articles'], more = {}) =>
    site({ stories: [story({ headline: 'One', at: '2026-11-22T11:12:00Z', articles, ...more })] })
  const path = 'stories/20261122-one/index.html'

  test('shows fifty of five hundred copies and links to the others', () => {
    const articles = Array.from({ length: 500 }, (_, n) => ({
      title: 'The report',
      outlet: `Outlet ${n}`,
      copyOf: 0,
    }))
    const html = pageOf(of(articles), path)
    expect(html.match(/outlet-\d+\.example/g)!.length).toBeLessThanOrEqual(51)
    expect(html).toContain('450 more articles cover this story.')
    expect(html).toContain('<a href="/stories/20261122-one/2/">')
    const pages = pagesOf(of(articles)).filter((file) => file.path.startsWith('stories/20261122-one/'))
    const shown = new Set(pages.flatMap((file) => text(file).match(/outlet-\d+\.example/g)))
    expect(shown.size).toBe(500)
  })

  test('shows the hour of an article only where its source gave one', () => {
    const shown = (published: string) => {
      const html = pageOf(of([{ title: 'One', outlet: 'Pacific Courier', after: 30, published }]), path)
      return /<span dir="auto">Pacific Courier<\/span> ·\s*<time[^>]*>([^<]*)</.exec(html)?.[1]
    }
    expect(shown('2026-11-22T11:15:00.000Z')).toMatch(/\d:15/)
    for (const published of ['2026-11-22T12:00:00.000Z', '2026-11-23T12:00:00.000Z'])
      expect(shown(published)).toBe('Nov. 22')
    const day = of([
      { title: 'One', outlet: 'Pacific Courier', after: 90, published: '2026-11-22T12:00:00.000Z' },
    ])
    expect(pageOf(day, path)).toMatch(/<time[^>]*>Nov\. 22</)
  })

  test('stays if its publisher withdraws the last link', () => {
    const html = pageOf(of([{ title: 'One', outlet: 'Pacific Courier', url: undefined }]), path)
    expect(html).toContain('We have no link to the article')
    expect(html).toContain('<span dir="auto">One</span>')
  })

  test('never has a link that is unsafe to follow', () => {
    const html = pageOf(of([{ title: 'One', outlet: 'Pacific Courier', url: 'javascript:alert(1)' }]), path)
    expect(html).not.toContain('javascript:')
  })

  test('shows the official document first and each copy under its original', () => {
    const html = pageOf(site(), 'stories/20261122-los-angeles-council-moves-to-write-sanct/index.html')
    expect(html.indexOf('Council file 24-1100')).toBeLessThan(html.indexOf('Council to vote on'))
    expect(html).toMatch(/Also run by .*Valley Post.*Harbor Times.*KXLA/)
  })

  test('puts Spanish coverage first for Spanish readers, and marks each language', () => {
    const spanish = pageOf(site(), 'es/stories/20261122-los-angeles-council-moves-to-write-sanct/index.html')
    expect(spanish).toContain('<html lang="es">')
    expect(spanish.indexOf('Los Ángeles avanza')).toBeLessThan(spanish.indexOf('Council to vote on'))
    expect(spanish).toMatch(/<h1 dir="auto">Los Ángeles avanza hacia una ley santuario/)
    const untold = pageOf(site(), 'es/stories/20261121-refugee-admissions-ceiling-for-the-year-/index.html')
    expect(untold).toMatch(/<h1 lang="en"/)
    const english = pageOf(site(), 'stories/20261122-los-angeles-council-moves-to-write-sanct/index.html')
    expect(english).toMatch(/<a [^>]*lang="es"[^>]*>Los Ángeles avanza/)
  })

  test('says when comments closed once they have', () => {
    const rule = { status: { stage: 'proposed' as const, commentsClose: '2026-12-04' } }
    const open = of([{ title: 'One', outlet: 'Federal Register', kind: 'official' }], rule)
    expect(pageOf(open, path)).toContain('Comments close on December 4, 2026.')
    expect(pageOf({ ...open, today: new Date('2026-12-06T12:00:00Z') }, path)).toContain('Comments closed on')
  })
})

describe('A publisher that opted out', () => {
  const ordinary = site()
  const sources = ordinary.sources.map(({ source, health }) => ({
    source: { ...source, ...(source.name === 'Pacific Courier' && { blocked: 'asked us not to read it' }) },
    health,
  }))
  const files = filesOf({ ...ordinary, sources, editions: [] })

  test('is named in no file, even if it had the story first', () => {
    for (const file of files) expect(text(file), file.path).not.toContain('Pacific Courier')
  })

  test('does not remove stories that others cover, too', () => {
    const page = files.find(({ path }) => path.startsWith('stories/20261122-los-angeles'))!
    expect(text(page)).toMatch(/<h1 dir="auto">Los Angeles poised to become sanctuary city/)
  })
})

describe('The front page', () => {
  test('begins with the story that most independent outlets have', () => {
    const html = pageOf(site(), 'index.html')
    expect(html).toMatch(/class="item lead".*?Los Angeles council moves/s)
  })

  test('does not keep a story with a future date at the top', () => {
    const early = story({
      headline: 'From the future',
      at: '2026-11-21T11:12:00Z',
      articles: [{ title: 'Early', outlet: 'Pacific Courier' }],
    })
    const late = { ...early, published: '2031-01-01T00:00:00.000Z' }
    const html = pageOf(site({ stories: [late] }), 'days/2026-11-21/index.html')
    expect(html).toContain('From the future')
    expect(today.getUTCFullYear()).toBe(2026)
  })

  test('begins every heading with a capital letter, also a weekday in Spanish', () => {
    const html = pageOf(site(), 'es/index.html')
    const headings = [...html.matchAll(/<h2>([^<]+)<\/h2>/g)].map(([, heading = '']) => heading)
    expect(headings.join('\n')).toMatch(/^[A-Z]\p{Ll}+ \d+ de noviembre$/mu)
    expect(headings.filter((heading) => /^\p{Ll}/u.test(heading))).toEqual([])
  })

  test('says how many sources are up to date and which could not be read', () => {
    const one = site()
    const silent = (...ids: string[]) => {
      const sources = one.sources.map(({ source, health }) => ({
        source,
        health: { ...health, state: ids.includes(source.id) ? ('silent' as const) : ('read' as const) },
      }))
      return pageOf({ ...one, sources }, 'index.html')
    }
    const count = one.sources.length
    expect(silent()).toContain(`>${count} sources are up to date.</a>`)
    expect(silent('valley-post', 'pacific-courier')).toContain(
      `>${count - 2} of ${count} sources are up to date; Pacific Courier and Valley Post could not be read.</a>`,
    )
    const all = one.sources.map(({ source }) => source.id)
    expect(silent(...all)).toContain(` and ${count - 5} more could not be read.</a>`)
  })

  test('lists the coming deadlines', () => {
    expect(pageOf(site(), 'index.html')).toMatch(
      /Dec\. 4.*Comments close: .*Weighted selection.*Jan\. 15.*Takes effect: .*Fee schedule/s,
    )
  })
})

describe('An extra edition', () => {
  const regular = editionOf('2026-11-20', front())
  const [top] = regular.sections
  const one = top!.stories.slice(0, 1)
  const sections = [
    { id: 'top' as const, stories: one, more: 0 },
    { id: 'deadlines' as const, stories: top!.stories.slice(1, 2), more: 0 },
  ]
  const some = site({
    editions: [regular, ...['2026-11-20-x2', '2026-11-20-x3'].map((id) => ({ ...regular, id, sections }))],
  })

  test('differs from the regular one of its day, and from another extra one, in each language', () => {
    const titles = (path: string) =>
      [...pageOf(some, path).matchAll(/editions\/2026-11-20[^"]*">([^<]+)</g)].map(([, title]) => title)
    expect(titles('editions/index.html')).toEqual([
      'Extra edition 2, November 20, 2026',
      'Extra edition, November 20, 2026',
      'Weekly edition, November 20, 2026',
    ])
    expect(titles('es/editions/index.html')[1]).toBe('Edición extra del 20 de noviembre de 2026')
    expect(pageOf(some, 'editions/2026-11-20-x2/index.html')).toContain('<h1>Extra edition, November 20')
  })

  test('counts its stories as its email does: a reminder of a deadline is not counted', () => {
    const counts = [...pageOf(some, 'editions/index.html').matchAll(/class="coverage">([^<]+)</g)]
    expect(counts[0]![1]).toBe('1 story')
  })

  test('does not announce more stories than it has', () => {
    const html = pageOf(some, 'editions/2026-11-20-x2/index.html')
    expect(html).toContain('<h2>Top stories</h2>')
    expect(html).not.toMatch(/<h2>[^<]*five/i)
  })
})

describe('The list of editions', () => {
  test('says that withdrawn stories have been removed', () => {
    expect(pageOf(site(), 'editions/index.html')).toContain(
      'minus anything that a publisher or our editors have since withdrawn',
    )
    expect(pageOf(site(), 'es/editions/index.html')).toContain(
      'salvo lo que un medio o nuestra redacción retiraron después',
    )
  })
})

describe('A long edition', () => {
  test('has all its stories, on pages of at most 60 KB, and says how many more there were', () => {
    const edition = editionOf('2026-11-20', front())
    const [top] = edition.sections
    const stories = Array.from({ length: 200 }, (_, n) => ({
      ...top!.stories[0]!,
      id: `20261120-${n}`,
      headline: `Number ${n} ${'"'.repeat(200)}`,
    }))
    const long = site({ editions: [{ ...edition, sections: [top!, { id: 'federal', stories, more: 2 }] }] })
    const pages = pagesOf(long)
      .filter(({ path }) => /^editions\/2026-11-20\/(\d+\/)?index\.html$/.test(path))
      .map(({ body }) => String(body()))
    for (const html of pages) expect(Buffer.byteLength(html)).toBeLessThanOrEqual(60 * 1024)
    const shown = pages.flatMap((html) => html.match(/Number \d+ /g) ?? [])
    expect(shown).toHaveLength(200)
    expect(new Set(shown).size).toBe(200)
    expect(pages.findIndex((html) => html.includes('and 2 more on this site'))).toBe(pages.length - 1)
    expect(pages[0]).toContain('href="/editions/2026-11-20/2/"')
  })
})

describe('A long day', () => {
  test('has as many pages as it needs, each of at most 60 KB', () => {
    const stories = Array.from({ length: 300 }, (_, n) =>
      story({
        headline: `Number ${n} ${'&'.repeat(200)}`,
        at: new Date(Date.parse('2026-11-20T12:00:00Z') + n * 1000).toISOString(),
        articles: [{ title: 'T', outlet: `O${slug(String(n))}` }],
      }),
    )
    const pages = pagesOf(site({ stories })).filter(({ path }) => path.startsWith('days/2026-11-20/'))
    expect(pages.length).toBeGreaterThan(3)
    const html = pages.map(text)
    for (const page of html) expect(Buffer.byteLength(page)).toBeLessThanOrEqual(60 * 1024)
    expect(html.join('').match(/class="item brief"/g)).toHaveLength(300)
  })
})

test('The Spanish page of the feeds says that they are in English; the English page need not', () => {
  const pages = filesOf(site())
  const of = (path: string) => text(pages.find((file) => file.path === path)!)
  expect(of('es/feeds/index.html')).toContain('Los nombres de los canales están en inglés.')
  expect(of('es/feeds/index.html')).toContain('href="/feed.xml" hreflang="en"')
  expect(of('feeds/index.html')).not.toContain('in English')
})

test('The style sheet has at most 15 KB', () => {
  const sheet = filesOf(site()).find(({ path }) => path.endsWith('.css'))!
  expect(Buffer.byteLength(text(sheet))).toBeLessThanOrEqual(15 * 1024)
})

describe('The front page', () => {
  const single = (id: string, outlet: string, kind: 'news' | 'analysis' = 'news') =>
    story({
      id,
      headline: `Told by ${outlet}`,
      at: '2026-11-22T12:00:00Z',
      kind,
      articles: [{ title: outlet, outlet, kind }],
    })
  /** Articles have ids as in the pipeline: made from their sources, not from the time at which they were first seen. */
  const named = (one: ReturnType<typeof single>) => {
    const lead = { ...one.lead, id: one.lead.source, copyOf: one.lead.source }
    return { ...one, lead, articles: [lead] }
  }
  const opened = (...stories: ReturnType<typeof single>[]) =>
    [...pageOf(site({ stories: stories.map(named) }), 'index.html').matchAll(/<h2>.*?Told by (\w+)/g)].map(
      ([, outlet]) => outlet,
    )

  test('begins with a report before background of the same weight', () => {
    const live = single('20261122-1', 'Bee')
    const stories = [{ ...live, form: 'live' as const }, single('20261122-2', 'Courier')]
    expect(opened(...stories)[0]).toBe('Courier')
  })

  test('begins with the same stories in each installation, whatever IDs they have', () => {
    const outlets = ['Bee', 'Courier', 'Ledger']
    for (const ids of [
      ['1', '2', '3'],
      ['3', '1', '2'],
      ['2', '3', '1'],
    ]) {
      expect(opened(...outlets.map((outlet, n) => single(`20261122-${ids[n]}`, outlet)))).toEqual(outlets)
    }
  })

  test('shows reports before analysis of the same weight', () => {
    expect(opened(single('20261122-2', 'Adviser', 'analysis'), single('20261122-1', 'Bee'))).toEqual([
      'Bee',
      'Adviser',
    ])
  })
})
