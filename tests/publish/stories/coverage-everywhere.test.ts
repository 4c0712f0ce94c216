import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editionStory } from '../../../functions/digest/compose/edition-story.ts'
import { noMatters } from '../../../functions/digest/compose/matters/select-matters.ts'
import { buildEmailModel } from '../../../functions/digest/email/email-model.ts'
import { ownLinks } from '../../../functions/digest/email/publication-details.ts'
import { render, withOwnLinks } from '../../../functions/digest/email/render.tsx'
import type { ArticleForm, ItemKind, Language } from '../../../functions/domain/model/article.ts'
import type { Story } from '../../../functions/domain/model/story.ts'
import { countCoverage, outletKey } from '../../../functions/domain/story/coverage.ts'
import { isImportant } from '../../../functions/domain/story/importance.ts'
import { edition, everything, publication } from '../../digest/fixtures.ts'
import { filesOf, site } from '../newspaper.ts'
import { story } from '../stories.ts'

interface Numbers {
  outlets: number
  copies: number
  spanish: number
  background?: number
}

const spellings = (name: string) => [name, name.toUpperCase(), ` ${name}`, `${name} `]
const outlets = ['Pacific Courier', 'Continental Wire', 'La Voz', 'Valley Post', 'Federal Register']

/** Stories of up to eight articles, with what makes counting hard. */
const stories: fc.Arbitrary<Story> = fc
  .record({
    articles: fc.array(
      fc.record({
        outlet: fc.constantFrom(...outlets.flatMap(spellings)),
        language: fc.constantFrom<Language>('en', 'en', 'es'),
        kind: fc.constantFrom<ItemKind>('news', 'news', 'official', 'opinion'),
        form: fc.constantFrom<ArticleForm | undefined>(undefined, undefined, undefined, 'explainer', 'live'),
        /** The article that it is a copy of, if there are that many; an article may be a copy of a copy. */
        copyOf: fc.option(fc.nat({ max: 8 })),
      }),
      { minLength: 1, maxLength: 8 },
    ),
    /** Articles that an editor removed or whose publisher opted out. */
    gone: fc.subarray([0, 1, 2]),
    lead: fc.nat({ max: 7 }),
  })
  .map(({ articles, gone, lead }) => {
    const all = story({
      headline: 'Court halts the rule',
      at: '2026-11-22T11:12:00Z',
      articles: articles.map(({ copyOf, form, ...article }, at) => ({
        ...article,
        ...(form && { form }),
        title: `Headline ${at}`,
        url: `https://news.example/${at}`,
        ...(copyOf !== null && copyOf < at && { copyOf }),
      })),
    })
    const left = all.articles.filter((_, at) => !gone.includes(at))
    const some = left.length > 0 ? left : all.articles
    const first = some[lead % some.length]!
    return {
      ...all,
      headline: first.title,
      lead: first,
      kind: first.kind,
      ...(first.form && { form: first.form }),
      articles: [first, ...some.filter((article) => article !== first)],
    }
  })

/** What a line such as "Pacific Courier and 2 more outlets · also run by 1 outlet · 1 in Spanish" says. */
function numbersIn(line: string, shown: Language): Numbers {
  const number = (...patterns: RegExp[]) =>
    Number(patterns.flatMap((one) => one.exec(line)?.[1] ?? [])[0] ?? 0)
  return {
    outlets:
      1 +
      number(
        /and (\d+) more outlet/,
        /official document · (\d+) outlet/,
        / y (\d+) medios? más/,
        /documento oficial · (\d+) medio/,
      ),
    copies:
      number(/also run by (\d+) outlet/, /reproducida por otros (\d+) medios/) ||
      Number(/otro medio/.test(line)),
    ...withBackground(number(/background from (\d+) outlet/, /contexto de (\d+) medio/)),
    spanish: number(/(\d+) in Spanish/, /(\d+) en español/) + (shown === 'es' ? 1 : 0),
  }
}

const withBackground = (background: number) => (background > 0 ? { background } : {})

const plain = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('\u00a0', ' ')

/** The language that the tag of a headline names, or else the page's own. */
const languageOf = (tag: string | undefined, own: Language) =>
  (/ lang="(en|es)"/.exec(tag ?? '')?.[1] as Language | undefined) ?? own

function inEmail(one: Story, language: Language): Numbers[] {
  const sections = [{ id: 'top' as const, stories: [editionStory(one)], more: 0 }]
  const reader = { preferences: { ...everything, language }, why: 'confirmed' as const }
  const rendered = render(
    buildEmailModel(
      edition(sections),
      { sections, fitting: sections, matters: noMatters, shown: 1, total: 1, quietTopics: [] },
      reader,
      publication,
    ),
  )
  const { html, text } = withOwnLinks(rendered, ownLinks(publication.links, 'TOKEN'))
  const shown = languageOf(/<h3[^>]*>/.exec(html)?.[0], language)
  const [note] = [...html.matchAll(/<p class="quiet"[^>]*>[\s\S]*?<\/p>/g)].filter(([one]) =>
    one.includes(publication.links.story('', language).slice(0, -1)),
  )
  return [plain(note![0]), plain(text)].map((part) => numbersIn(part, shown))
}

/** The story’s page names each article: reports and background in rows, and under each row the outlets that run the same report. */
function onPage(html: string, spanish: ReadonlySet<string>, lead: string): Numbers {
  const coverage = html.slice(html.indexOf('<section class="section'))
  const groups = coverage
    .split('<li><span class="what">')
    .slice(1)
    .map((group) => {
      const [row = '', copies = ''] = group.split('<li class="same">')
      const [, outlet = ''] = /<span class="who"><span dir="auto">([^<]*)<\/span>/.exec(row)!
      const same = [...copies.split('</li>')[0]!.matchAll(/<a [^>]*>([^<]*)<\/a>/g)].map(([, name]) => name!)
      const isBackground = /class="label">(?:Opini|Explainer|Claves|Live|En vivo)/.test(row)
      return { outlet, same, isReport: !isBackground || group.includes(`href="${lead}"`) }
    })
  const keys = (names: string[]) => new Set(names.map((outlet) => outletKey({ outlet })))
  const reports = groups.filter(({ isReport }) => isReport)
  const own = keys(reports.map(({ outlet }) => outlet))
  const withReport = keys(reports.flatMap(({ outlet, same }) => [outlet, ...same]))
  const all = keys(groups.flatMap(({ outlet, same }) => [outlet, ...same]))
  const links = new Set(
    [...coverage.matchAll(/href="(https:\/\/news\.example\/\d+)"/g)].map(([, url]) => url!),
  )
  return {
    outlets: own.size,
    copies: withReport.size - own.size,
    spanish: links.intersection(spanish).size,
    ...withBackground(all.size - withReport.size),
  }
}

test('email, story page, front page, feed and search say the same number of outlets, copies, Spanish articles and outlets with background', () => {
  fc.assert(
    fc.property(stories, (one) => {
      const counted = countCoverage(one.articles)
      const files = new Map(filesOf(site({ stories: [one], editions: [] })).map((file) => [file.path, file]))
      const read = (path: string) => String(files.get(path)!.body())
      const inSpanish = new Set(
        one.articles.filter(({ language }) => language === 'es').map(({ url }) => url!),
      )
      for (const language of ['en', 'es'] as const) {
        const folder = language === 'en' ? '' : 'es/'
        const front = read(`${folder}index.html`)
        const line = plain(/<p class="coverage">([\s\S]*?)<\/p>/.exec(front)![1]!)
        const headline = new RegExp(`<a href="[^"]*/stories/${one.id}/"[^>]*>`).exec(front)?.[0]
        expect(numbersIn(line, languageOf(headline, language))).toEqual(counted)
        expect(onPage(read(`${folder}stories/${one.id}/index.html`), inSpanish, one.lead.url!)).toEqual(
          counted,
        )
        for (const numbers of inEmail(one, language)) expect(numbers).toEqual(counted)
      }
      const [item] = JSON.parse(read('feed.json')).items
      expect(numbersIn(plain(item.summary), item.language)).toEqual(counted)
      const [row] = JSON.parse(read('search/2026-11.json'))
      expect(row.outlets).toHaveLength(counted.outlets + counted.copies + (counted.background ?? 0))
      if (one.kind !== 'official') expect(isImportant(one)).toBe(counted.outlets >= 3)
    }),
    { numRuns: 150 },
  )
})
