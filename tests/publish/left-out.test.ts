import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LeftOut } from '../../functions/domain/left-out.ts'
import type { Edition } from '../../functions/domain/model/edition.ts'
import type { Story } from '../../functions/domain/model/story.ts'
import { render, renderSite } from '../../functions/publish/render.ts'
import type { Site, SiteFile } from '../../functions/publish/site/site.ts'
import { writeChanged } from '../../functions/publish/site/write-changed.ts'
import { front } from './front.ts'
import { MemoryFiles } from './memory-files.ts'
import { editionOf, filesOf, site } from './newspaper.ts'
import { story } from './stories.ts'

const plain = (id: string, change: Partial<Story> = {}): Story => ({
  ...story({
    id: `20261122-${id}`,
    headline: `Story ${id}`,
    at: '2026-11-22T11:12:00Z',
    topics: ['courts'],
    places: ['us'],
    articles: [{ title: `Title of ${id}`, outlet: 'Pacific Courier' }],
  }),
  ...change,
})

/** Stories that no present code makes. Each breaks some part of rendering. */
const breaking: Record<string, Partial<Story>> = {
  'a stage that nobody knows': { status: { stage: 'vetoed' as 'final' } },
  'no articles': { articles: undefined as never },
  'an article that is nothing': { articles: [null as never] },
  'no lead': { lead: undefined as never },
  'no topics': { topics: undefined as never },
  'a headline that is no text': { headline: { toString: 1 } as never },
  'an outlet that is no text': { articles: [{ ...plain('x').lead, outlet: 7 as never }] },
  'corrections that are none': { corrections: [null as never] },
}

const bytes = (files: Iterable<SiteFile>) => [...files].map(({ path, body }) => [path, String(body())])
const leftOutOf = (some: Site) => renderSite(some).leftOut

describe('A story that cannot be rendered', () => {
  const good = front()
  const withGood = site({ stories: good })

  test.each(Object.entries(breaking))('since it has %s, costs itself alone', (_, change) => {
    const bad = plain('bad', change)
    const some = { ...withGood, stories: [good[0]!, bad, ...good.slice(1)] }
    expect(leftOutOf(some)).toEqual([
      { story: '20261122-bad', error: expect.stringMatching(/^[A-Z]\w+$/) as string },
    ])
    expect(bytes(filesOf(some))).toEqual(bytes(filesOf(withGood)))
  })

  test('is left out, however many there are and wherever they are', () => {
    const changes = fc.constantFrom(...Object.values(breaking))
    fc.assert(
      fc.property(fc.array(changes, { maxLength: 4 }), fc.nat({ max: good.length }), (some, at) => {
        const bad = some.map((change, n) => plain(`bad-${n}`, change))
        const all = { ...withGood, stories: good.toSpliced(at, 0, ...bad) }
        expect(leftOutOf(all)).toHaveLength(bad.length)
        const stamps = (of: Site) => filesOf(of).map(({ path, stamp }) => [path, stamp])
        expect(stamps(all)).toEqual(stamps(withGood))
      }),
      { numRuns: 10 },
    )
  })

  test('does not take the story with it that follows it', () => {
    const bad = plain('bad', breaking['a headline that is no text'])
    const next = plain('next', { follows: bad.id })
    const some = site({ stories: [bad, next] })
    expect(leftOutOf(some).map(({ story }) => story)).toEqual([bad.id])
    expect(filesOf(some).map(({ path }) => path)).toContain(`stories/${next.id}/index.html`)
  })

  test('is left out if something else that is made of it fails', () => {
    const alsoTry = (some: readonly Story[]) => {
      if (some.some(({ id }) => id === good[1]!.id)) throw new RangeError('Words of a feed')
    }
    const some = { ...withGood, alsoTry }
    expect(leftOutOf(some)).toEqual([{ story: good[1]!.id, error: 'RangeError' }])
    expect(JSON.stringify(leftOutOf(some))).not.toContain('Words')
  })

  test('is not blamed for a setting that breaks every story', () => {
    const { configuration } = withGood
    const { mail: _, ...publication } = configuration.publication
    const some = {
      ...withGood,
      configuration: { ...configuration, publication: publication as typeof configuration.publication },
    }
    expect(leftOutOf(some)).toEqual([])
  })
})

describe('Publishing', () => {
  const publish = async (some: Site, to: MemoryFiles, notes: MemoryFiles) => {
    const leftOut: LeftOut[] = []
    const report = await writeChanged({
      parts: (isPublished) => {
        const rendering = renderSite(some, isPublished)
        leftOut.push(...rendering.leftOut)
        return rendering.parts
      },
      to,
      notes,
      leaveOut: (one) => leftOut.push(one),
    })
    return { report, leftOut }
  }

  test('reports the story each time, and writes no file again for it', async () => {
    const [to, notes] = [new MemoryFiles(), new MemoryFiles()]
    const bad = () => plain('bad', breaking['a stage that nobody knows'])
    const some = () => site({ stories: [bad(), ...front()] })
    const first = await publish(some(), to, notes)
    const second = await publish(some(), to, notes)
    expect(second.leftOut).toEqual(first.leftOut)
    expect(second.report).toMatchObject({ written: 0, removed: 0, same: 0 })
  })

  test('adds a story again when it can be rendered, and removes one that no longer can', async () => {
    const [to, notes] = [new MemoryFiles(), new MemoryFiles()]
    const holds = () => String(to.bodies.get('feed.json')).includes('20261122-it')
    const page = 'stories/20261122-it/index.html'
    const one = plain('it')
    await publish(site({ stories: [one, ...front()] }), to, notes)
    expect([holds(), to.bodies.has(page)]).toEqual([true, true])
    await publish(
      site({ stories: [{ ...one, status: { stage: 'vetoed' as 'final' } }, ...front()] }),
      to,
      notes,
    )
    expect([holds(), to.bodies.has(page)]).toEqual([false, false])
    await publish(site({ stories: [one, ...front()] }), to, notes)
    expect([holds(), to.bodies.has(page)]).toEqual([true, true])
  })

  test('does not try a story again whose part is published', async () => {
    const [to, notes] = [new MemoryFiles(), new MemoryFiles()]
    const tried: string[] = []
    const some = () => site({ alsoTry: (all) => tried.push(...all.map(({ id }) => id)) })
    const { length } = some().stories
    await publish(some(), to, notes)
    expect(new Set(tried).size).toBe(length)
    tried.length = 0
    await publish(some(), to, notes)
    expect(tried).toEqual([])
  })

  test('keeps a file that cannot be rendered as it was, writes the others, and tries it again', async () => {
    const [to, notes] = [new MemoryFiles(), new MemoryFiles()]
    const opml = site().opml
    let isBroken = false
    const some = (title: string) => {
      const { configuration } = site()
      const publication = { ...configuration.publication, title }
      return site({
        configuration: { ...configuration, publication },
        opml: (...of) => {
          if (isBroken) throw new TypeError('Words of a setting')
          return opml(...of)
        },
      })
    }
    await publish(some('Before'), to, notes)
    isBroken = true
    const broken = await publish(some('After'), to, notes)
    expect(broken.leftOut).toEqual([{ file: 'sources.opml', error: 'TypeError' }])
    expect(String(to.bodies.get('sources.opml'))).toContain('Before')
    expect(String(to.bodies.get('feed.xml'))).toContain('After')
    isBroken = false
    const mended = await publish(some('After'), to, notes)
    expect(mended.report.written).toBe(1)
    expect(String(to.bodies.get('sources.opml'))).toContain('After')
  })

  test('keeps the files of a part that fails halfway, and all other parts', async () => {
    const [to, notes] = [new MemoryFiles(), new MemoryFiles()]
    const parts = [...render(site())]
    await writeChanged({ parts, to, notes })
    const before = [...to.bodies.keys()].sort()
    const leftOut: LeftOut[] = []
    const broken = [...render(site({ codeVersion: 'another' }))].map((part) =>
      part.name.startsWith('day-')
        ? {
            ...part,
            *files(): Iterable<SiteFile> {
              yield* [...part.files()].slice(0, 3)
              throw new TypeError('Words of a feed')
            },
          }
        : part,
    )
    await writeChanged({ parts: broken, to, notes, leaveOut: (one) => leftOut.push(one) })
    expect(leftOut).toContainEqual({ file: 'day-2026-11-22', error: 'TypeError' })
    expect([...to.bodies.keys()].sort()).toEqual(before)
  })
})

describe('An edition', () => {
  const frozen = editionOf('2026-11-20', front())
  const breakStory = (edition: Edition, at: number): Edition => ({
    ...edition,
    sections: edition.sections.map((section) =>
      section.id === 'top'
        ? {
            ...section,
            stories: section.stories.map((one, n) =>
              n === at ? { ...one, status: { stage: 'vetoed' as 'final' } } : one,
            ),
          }
        : section,
    ),
  })
  const text = (some: Site, path: string) =>
    String(
      filesOf(some)
        .find((file) => file.path === path)
        ?.body(),
    )

  test('is published without those of its stories that cannot be rendered', () => {
    const [first, second] = frozen.sections[0]!.stories
    const some = site({ editions: [breakStory(frozen, 0), editionOf('2026-11-13', front())] })
    expect(leftOutOf(some)).toEqual([{ story: first!.id, edition: '2026-11-20', error: 'TypeError' }])
    const page = text(some, 'editions/2026-11-20/index.html')
    expect(page).toContain(second!.id)
    expect(page.split('<h2>Top stories')[1]!.split('<h2>')[0]).not.toContain(first!.id)
    expect(text(some, 'editions/feed.xml')).toContain('Weekly edition, November 20')
  })

  test('that cannot be rendered at all does not stop the others', () => {
    const broken = { ...frozen, id: '2026-11-27', putRight: [null as never] }
    const some = site({ editions: [broken, frozen] })
    expect(leftOutOf(some)).toEqual([{ edition: '2026-11-27', error: 'TypeError' }])
    expect(text(some, 'editions/index.html')).toContain('2026-11-20')
  })
})
