import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readConfiguration } from '../../functions/configuration/read.ts'
import type { Article } from '../../functions/domain/model/article.ts'
import type { SourceState } from '../../functions/domain/model/source-state.ts'
import { nameLexicon } from '../../functions/ingest/capitals/name-lexicon.ts'
import { stateFor } from '../../functions/ingest/poll/state-for.ts'
import { readSource } from '../../functions/ingest/read-source.ts'
import { contentHash } from '../../functions/store/stories/articles.ts'
import { bytes, rss, source } from './text.ts'

interface Item {
  id: number
  title: string
  text: string
  link: string
  day: number
  categories: number
}

interface Poll {
  items: Item[]
  readerVersion: string
  /** Whether the articles are stored, and not lost on the way. */
  arrives: boolean
}

const about = 'The Valley Courier is led by a board of nine volunteers.'
const item = fc.record({
  id: fc.nat(4),
  title: fc.constantFrom(
    'Clinic opens',
    'Visa fees rise',
    'Visa fees rise | Courier',
    'CLINIC OPENS TODAY',
    '',
  ),
  text: fc.constantFrom(
    '',
    `A judge ruled. ${about}`,
    `The court waits. ${about}`,
    `Fees rise. ${about}`,
    'Fees fell.',
  ),
  link: fc.constantFrom('a', 'b', 'javascript:no'),
  day: fc.constantFrom(1, 20, 21, 30),
  categories: fc.constantFrom(0, 30),
})
const polls = fc.array(
  fc.record({
    items: fc.array(item, { maxLength: 6 }),
    readerVersion: fc.constantFrom('one', 'two'),
    arrives: fc.boolean(),
  }),
  { minLength: 2, maxLength: 6 },
)

const document = ({ items }: Pick<Poll, 'items'>) =>
  rss(
    items
      .map(({ id, title, text, link, day, categories }) => {
        const date = `2026-${day === 1 ? '10' : '11'}-${String(day).padStart(2, '0')}T10:00:00Z`
        const href = link.includes(':') ? link : `https://valley.example/${link}${id}`
        return `<item><guid>g-${id}</guid><title>${title}</title><link>${href}</link><pubDate>${date}</pubDate><description>${text}</description>${'<category>c</category>'.repeat(categories)}</item>`
      })
      .join(''),
  )

/** How often the names in titles were looked up. */
const looks = { count: 0 }
const noNames = nameLexicon(readConfiguration({ base: 'config' }))

/** What each poll brings. Without `remembers`, every entry is read again each time. */
async function run(sequence: readonly Poll[], remembers: boolean) {
  const stored = new Map<string, string>()
  const results: { articles: Article[]; problems: string[]; state: SourceState }[] = []
  let state: SourceState | undefined
  let entries: string | undefined
  for (const [n, { readerVersion, arrives, ...poll }] of sequence.entries()) {
    const now = new Date(Date.UTC(2026, 10, 22, n))
    const read = await readSource(source, stateFor(source, state, now), {
      fetcher: {
        get: async () => ({
          ...{ kind: 'fetched', status: 200, bytes: bytes(document(poll)), hash: `${n}` },
          url: source.feed,
        }),
        close: async () => {},
      } as never,
      clock: () => now,
      random: () => 0,
      // Titles in capitals are looked at whenever their entry is read.
      lexicon: () => {
        looks.count += 1
        return noNames
      },
      deadAfterDays: 7,
      remembered: async () => entries,
      known: async (ids) => new Map(ids.flatMap((id) => (stored.has(id) ? [[id, stored.get(id)!]] : []))),
      readerVersion: () => (remembers ? readerVersion : `${n}`),
    })
    if (arrives) for (const article of read.articles) stored.set(article.id, contentHash(article))
    entries = read.entries ?? entries
    state = read.state
    results.push({ articles: read.articles, problems: read.problems, state })
  }
  return results
}

const one = (change: Partial<Item> = {}): Item => ({
  ...{ id: 1, title: 'Clinic opens', text: 'A judge ruled.', link: 'a', day: 20, categories: 0 },
  ...change,
})
const polled = async (...items: Item[][]) =>
  (
    await run(
      items.map((some) => ({ items: some, readerVersion: 'one', arrives: true })),
      true,
    )
  ).map(({ articles }) => articles.map(({ title, summary, url }) => [title, summary, url].join(' | ')))

describe('An entry that was read before', () => {
  it('brings the same articles, problems and states as if every entry were read again', async () => {
    await fc.assert(
      fc.asyncProperty(polls, async (sequence) => {
        expect(await run(sequence, true)).toEqual(await run(sequence, false))
      }),
      { numRuns: 60 },
    )
  })

  it('is not cleaned again until the code or the configuration changes', async () => {
    const shouting = [one({ title: 'CLINIC OPENS TODAY' })]
    const counts: number[] = []
    for (const versions of [['one'], ['one', 'one', 'one'], ['one', 'one', 'two']]) {
      looks.count = 0
      await run(
        versions.map((readerVersion) => ({ items: shouting, readerVersion, arrives: true })),
        true,
      )
      counts.push(looks.count)
    }
    const [once] = counts
    expect(once).toBeGreaterThan(0)
    expect(counts).toEqual([once, once, once! * 2])
  })

  it('brings its article again if it was not stored, and never after it was', async () => {
    const polls = [false, true, true, true].map((arrives) => ({
      items: [one()],
      readerVersion: 'one',
      arrives,
    }))
    expect((await run(polls, true)).map(({ articles }) => articles.length)).toEqual([1, 1, 0, 0])
  })

  it.for<[string, Partial<Item>]>([
    ['title', { title: 'Visa fees rise' }],
    ['text', { text: 'Fees fell.' }],
    ['link', { link: 'b' }],
  ])('brings an update if its %s changed', async ([, change]) => {
    const [first, second, third] = await polled([one()], [one(change)], [one(change)])
    expect([first!.length, second!.length, third!.length]).toEqual([1, 1, 0])
    expect(second).not.toEqual(first)
  })

  it('brings an update if only other entries show that a sentence of it is about the source', async () => {
    const text = (id: number) => one({ id, title: `News ${id}`, text: `Event ${id} began. ${about}` })
    const results = await polled([text(1), text(2)], [text(1), text(2), text(3)])
    expect(results[0]!.join()).toContain(about)
    expect(results[1]).toHaveLength(3)
    expect(results[1]!.join()).not.toContain(about)
  })
})
