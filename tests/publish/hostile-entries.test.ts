import fc from 'fast-check'
import PostalMime from 'postal-mime'
import RssParser from 'rss-parser'
import { describe, expect, test } from 'vitest'
import { opml } from '../../functions/configuration/sources/opml.ts'
import { composePrintable, tryInEmail } from '../../functions/digest/compose/printable.ts'
import { calendarOf } from '../../functions/digest/email/matters/coming-lines.ts'
import { testMessage } from '../../functions/digest/email/message.ts'
import type { StoryDecisions } from '../../functions/domain/decisions/for-stories.ts'
import type { Article } from '../../functions/domain/model/article.ts'
import type { Entry } from '../../functions/domain/model/entry.ts'
import { Source } from '../../functions/domain/model/source.ts'
import type { Story } from '../../functions/domain/model/story.ts'
import { assembleStory } from '../../functions/domain/story/assemble.ts'
import type { Member } from '../../functions/domain/story/story-record.ts'
import { withoutInvisible } from '../../functions/domain/text/invisible.ts'
import { normalise } from '../../functions/ingest/normalise.ts'
import { renderSite } from '../../functions/publish/render.ts'
import { everything, material, places, publication } from '../digest/fixtures.ts'
import { hostileLinks, hostileTexts } from './hostile.ts'
import { site, sourcesOf, today } from './newspaper.ts'
import { story } from './stories.ts'
import { parseXml } from './xml.ts'

const good = [1, 2, 3].map((n) =>
  story({
    headline: `Good story ${n}`,
    summary: 'What changed, and for whom.',
    at: `2026-11-2${n}T10:00:00Z`,
    topics: ['courts'],
    places: ['us'],
    articles: [{ title: `Good story ${n}`, outlet: `Good Courier ${n}` }],
  }),
)

const text = fc.oneof(
  fc.constantFrom(...hostileTexts, 'An ordinary headline about visas'),
  fc.string({ unit: 'binary', maxLength: 80 }),
)
const host = fc.oneof(
  fc.ipV6().map((address) => `[${address}]`),
  fc.ipV4Extended(),
  fc.domain(),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    '[::1%25eth0]',
    '[v1.a]',
    '[::ffff:127.0.0.1]',
    'a{b}.example',
    '日本.example',
    'xn--a',
    '%6f.example',
    '1.2.3',
    '0x7f.1',
  ),
)
const link = fc.oneof(
  fc.constantFrom(...hostileLinks),
  fc
    .tuple(
      fc.constantFrom('http', 'HTTPS', 'ftp', 'http:\\\\\\\\x'),
      host,
      fc.string({ unit: 'binary', maxLength: 20 }),
    )
    .map(([scheme, name, rest]) => `${scheme}://${name}/${rest}`),
  fc.tuple(host, fc.nat({ max: 99_999 })).map(([name, port]) => `http://${name}:${port}?q=[]#[x]`),
)
const moment = fc.oneof(
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  fc.constantFrom('yesterday', '', '0000-00-00T00:00:00Z', '2026-02-31T25:61:61.000Z', '9'.repeat(400)),
)
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: undefined })

const entry = fc.record({
  id: maybe(fc.oneof(text, link)),
  title: maybe(text),
  link: maybe(link),
  published: maybe(moment),
  updated: maybe(moment),
  author: maybe(text),
  summary: maybe(text),
  content: maybe(text),
  categories: maybe(fc.array(text, { maxLength: 4 })),
  origin: maybe(fc.record({ title: text, url: link }, { requiredKeys: [] })),
})

const decisions = fc.record({ headline: text, summary: text, corrected: text }, { requiredKeys: [] })

/** An entry of a source of any name and language, and the texts that an editor wrote for its story. */
const brought = fc.record({
  entry,
  // A source without a name is refused with the configuration.
  name: text.filter((name) => withoutInvisible(name).trim() !== ''),
  isAggregator: fc.boolean(),
  language: fc.constantFrom('en' as const, 'es' as const),
  decisions,
})
type Brought = typeof brought extends fc.Arbitrary<infer T> ? T : never

const sourceOf = ({ name, isAggregator, language }: Brought, n: number) =>
  Source.parse({
    id: `hostile-${n}`,
    name,
    feed: `https://hostile-${n}.example/feed`,
    kind: isAggregator ? 'aggregator' : 'national-news',
    language,
  })

/** The story that an entry becomes, or why it becomes no story. */
function storyOf(one: Brought, n: number): Story | { problem: string } {
  const source = sourceOf(one, n)
  const seen = new Date('2026-11-22T12:00:00Z')
  const article: Article | { problem: string } = normalise(one.entry as Entry, source, seen)
  if ('problem' in article) return article
  const { text: _text, ...kept } = article
  const id = `20261122-hostile${n}`
  const member: Member = {
    ...kept,
    relevant: true,
    score: 1,
    reasons: [],
    topics: ['courts'],
    places: ['us'],
    kind: 'news',
    matters: [],
    copyOf: article.id,
    placement: { story: id, copyOf: article.id, rule: 'new story', score: 1 },
    joined: 1,
    length: 1,
    seq: 1,
  }
  const { headline, summary, corrected } = one.decisions
  const decided: StoryDecisions = {
    ...(headline && { headline }),
    ...(summary && { summary }),
    ...(corrected && { corrections: [{ at: seen.toISOString(), text: corrected }] }),
  }
  const made = assembleStory(
    { id, members: [member], left: [], absorbed: [] },
    { at: article.published ?? article.firstSeen, lead: article.id },
    [],
    { sources: new Map([[source.id, source]]), decisions: new Map([[id, decided]]) },
  )
  return made ?? { problem: 'Nothing is left of it.' }
}

const body = (of: Uint8Array | string) => (typeof of === 'string' ? of : new TextDecoder().decode(of))

/** Reads a file as programs do. @throws if it is not of its kind. */
async function read(contentType: string, text: string): Promise<void> {
  if (/xml|opml/.test(contentType) && !contentType.startsWith('image')) parseXml(text)
  if (/rss\+xml|atom\+xml/.test(contentType)) await new RssParser().parseString(text)
  if (/json/.test(contentType)) JSON.parse(text)
}

describe('Whatever text an entry, the name of its source or an editor has,', () => {
  test('every feed and page is rendered and can be read, has each good story, and loses no story without a reason', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(brought, { minLength: 1, maxLength: 6 }), async (some) => {
        const made = some.map(storyOf)
        for (const one of made) if ('problem' in one) expect(one.problem).toMatch(/^Entry left out, since /)
        const hostile = made.filter((one): one is Story => !('problem' in one))
        const stories = [...good, ...hostile]
        const health = { state: 'read' as const, everyMinutes: 60 }
        const sources = [
          ...sourcesOf(good, today),
          ...some.map((one, n) => ({ source: sourceOf(one, n), health })),
        ]
        const { parts, leftOut } = renderSite(
          site({
            stories,
            sources,
            opml,
            calendar: (edition, language) => calendarOf(edition, language, publication),
            alsoTry: (all) => tryInEmail(all, today, publication),
          }),
        )
        const files = new Map<string, string>()
        for (const part of parts) {
          for (const file of part.files()) {
            const text = body(file.body())
            files.set(file.path, text)
            await read(file.contentType, text)
          }
        }
        const left = new Set(leftOut.map(({ story }) => story))
        for (const path of [
          'feed.xml',
          'atom.xml',
          'feed.json',
          'topics/courts/feed.xml',
          'places/us/index.html',
        ]) {
          for (const { headline } of good) expect(files.get(path), path).toContain(headline)
        }
        const { items } = JSON.parse(files.get('feed.json')!) as { items: { id: string; title: string }[] }
        for (const { id } of stories) {
          expect(
            items.some((item) => item.id === id && item.title.trim() !== ''),
            id,
          ).toBe(!left.has(id))
          expect(files.has(`stories/${id}/index.html`)).toBe(!left.has(id))
        }
        expect([...left].filter((id) => good.some((one) => one.id === id))).toEqual([])
      }),
      { numRuns: 20 },
    )
  }, 120_000)

  test('an edition is composed and sent, has each good story, and loses no story without a reason', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(brought, { minLength: 1, maxLength: 6 }), async (some) => {
        const hostile = some.map(storyOf).filter((one): one is Story => !('problem' in one))
        const { edition, leftOut } = composePrintable(material([...good, ...hostile]), publication)
        const ids = edition!.sections.flatMap(({ stories }) => stories.map(({ id }) => id))
        for (const { id } of [...good, ...hostile]) {
          expect(ids.includes(id), id).toBe(!leftOut.some(({ story }) => story === id))
        }
        const from = 'Digest <digest@digest.example>'
        const options = { publication, from, places, token: () => 'token', clock: () => today }
        for (const language of ['en', 'es'] as const) {
          const mail = await testMessage(
            edition!,
            { ...everything, language },
            'reader@example.org',
            today,
            options,
          )
          const parsed = await PostalMime.parse(mail.raw as Uint8Array)
          for (const { headline } of good) {
            expect(parsed.html).toContain(headline)
            expect(parsed.text).toContain(headline)
          }
        }
      }),
      { numRuns: 40 },
    )
  }, 120_000)
})
