import { beforeEach, describe, expect, test } from 'vitest'
import { render } from '../../functions/publish/render.ts'
import type { Site } from '../../functions/publish/site/site.ts'
import { writeChanged } from '../../functions/publish/site/write-changed.ts'
import { front } from './front.ts'
import { MemoryFiles } from './memory-files.ts'
import { site, sourcesOf, today } from './newspaper.ts'
import { story } from './stories.ts'

let to: MemoryFiles
let notes: MemoryFiles
beforeEach(() => {
  to = new MemoryFiles()
  notes = new MemoryFiles()
})

const publish = (some: Site) => writeChanged({ parts: render(some), to, notes })
const written = () => to.done.filter((line) => line.startsWith('write ')).map((line) => line.slice(6))

/** The same site with one story more, of one topic and one place. */
const sources = sourcesOf(front(), today)
const ordinary = () => site({ stories: front(), sources })
const grown = () =>
  site({
    stories: [
      ...front(),
      story({
        headline: 'Senate hears the nominee for immigration courts',
        at: '2026-11-22T18:00:00Z',
        topics: ['congress'],
        places: ['us-ny'],
        articles: [{ title: 'Senate hears nominee', outlet: 'Capitol Ledger' }],
      }),
    ],
    sources,
  })

const contents = async (some: Site) => {
  const files = new MemoryFiles()
  await writeChanged({ parts: render(some), to: files, notes: new MemoryFiles() })
  return files.bodies
}

describe('Publishing', () => {
  test('writes every file the first time and none the second', async () => {
    const first = await publish(ordinary())
    expect(first.written).toBe(to.bodies.size)
    const second = await publish(ordinary())
    expect(second).toEqual({ written: 0, removed: 0, same: 0, untouched: first.written })
  })

  test('writes each file with its type and how long it may be cached', async () => {
    await publish(ordinary())
    expect(to.types.get('feed.xml')).toEqual({
      contentType: 'application/rss+xml; charset=utf-8',
      cacheControl: 'public, max-age=300',
    })
    const sheet = [...to.types.keys()].find((path) => path.endsWith('.css'))!
    expect(to.types.get(sheet)!.cacheControl).toContain('immutable')
  })

  test('rewrites at most thirty files after one new story of one topic and one place', async () => {
    await publish(ordinary())
    to.done.length = 0
    const report = await publish(grown())
    expect(written()).toContain('topics/congress/feed.xml')
    expect(written()).toContain('places/us-ny/index.html')
    expect(report.written).toBeLessThanOrEqual(30)
    expect(to.bodies).toEqual(await contents(grown()))
  })

  test('writes the pages of stories before the lists and feeds that link to them', async () => {
    await publish(ordinary())
    to.done.length = 0
    await publish(grown())
    const paths = written()
    const lastStory = paths.findLastIndex((path) => /(^|\/)stories\//.test(path))
    const firstList = paths.findIndex((path) => /^(index\.html|feed\.xml|topics\/)/.test(path))
    expect(lastStory).toBeGreaterThanOrEqual(0)
    expect(lastStory).toBeLessThan(firstList)
  })

  test('renders but does not write files that are the same with another version of the code', async () => {
    const { written: all } = await publish(ordinary())
    const report = await publish({ ...ordinary(), codeVersion: 'another' })
    expect(report.written).toBe(0)
    // Files whose path names their content are not rendered.
    expect(report.same + report.untouched).toBe(all)
    expect(report.same).toBeGreaterThan(report.untouched)
  })

  test('removes files that no longer belong to the site, after everything else', async () => {
    await publish(grown())
    to.done.length = 0
    const report = await publish(ordinary())
    expect(report.removed).toBeGreaterThan(0)
    expect(to.done.findLastIndex((line) => line.startsWith('write '))).toBeLessThan(
      to.done.findIndex((line) => line.startsWith('remove ')),
    )
    expect(to.bodies).toEqual(await contents(ordinary()))
  })

  test('keeps a page at each address when one story becomes part of another', async () => {
    const [first, second, ...rest] = front()
    const merged = { ...first!, absorbed: [second!.id] }
    await publish(ordinary())
    await publish(site({ stories: [merged, ...rest], sources }))
    const page = to.bodies.get(`stories/${second!.id}/index.html`)!
    expect(page).toContain(`<meta http-equiv="refresh" content="0; url=/stories/${first!.id}/"`)
    expect(page).toContain(`<link rel="canonical" href="https://digest.example/stories/${first!.id}/"`)
  })
})

describe('A disk that fails halfway', () => {
  test.each(['stories/', 'topics/', 'feed.xml', 'index.html'])(
    'at %s leaves every file complete, and the next run finishes',
    async (prefix) => {
      await publish(ordinary())
      const old = new Map(to.bodies)
      const wanted = await contents(grown())
      to.refuses = (path) => path.startsWith(prefix)
      await expect(publish(grown())).rejects.toThrow('No room')
      for (const [path, body] of to.bodies) expect([old.get(path), wanted.get(path)]).toContain(body)
      to.refuses = () => false
      await publish(grown())
      expect(to.bodies).toEqual(wanted)
    },
  )

  test('publishes no list that links to a page that could not be written', async () => {
    await publish(ordinary())
    to.refuses = (path) => path.startsWith('stories/')
    const home = to.bodies.get('index.html')
    await expect(publish(grown())).rejects.toThrow()
    expect(to.bodies.get('index.html')).toBe(home)
  })

  test('and a process that dies then do not leave a file behind that is never removed', async () => {
    await publish(ordinary())
    // A process that dies saves nothing more: only what was saved before the first write remains.
    let died = false
    notes.refuses = () => died
    to.refuses = (path) => {
      died ||= path === 'feed.xml'
      return died
    }
    await expect(publish(grown())).rejects.toThrow()
    notes.refuses = () => false
    to.refuses = () => false
    await publish(ordinary())
    expect(to.bodies).toEqual(await contents(ordinary()))
  })

  test('A file that another release puts into another part of the site stays, and is found there afterwards', async () => {
    await publish(ordinary())
    const before = new Map(to.bodies)
    to.done.length = 0
    // As the days and the search index of a month were one part until they were divided.
    const divided = [...render(ordinary())].flatMap((part) => {
      if (!part.name.startsWith('stories-')) return [part]
      const files = [...part.files()]
      return [0, 1].map((half) => ({
        ...part,
        name: `${part.name}-${half}`,
        files: () => files.filter((_, at) => at % 2 === half),
      }))
    })
    await writeChanged({ parts: divided, to, notes })
    expect(to.done.filter((line) => line.startsWith('remove '))).toEqual([])
    expect(to.bodies).toEqual(before)
    expect((await writeChanged({ parts: divided, to, notes })).written).toBe(0)
  })

  test('A lost or damaged manifest only means that files are written again', async () => {
    await publish(ordinary())
    for (const name of notes.bodies.keys()) notes.bodies.set(name, '\u0000 not a manifest \n\n')
    await publish(ordinary())
    expect(to.bodies).toEqual(await contents(ordinary()))
  })

  test('A manifest that is cut off within a path removes no file at the beginning of that path', async () => {
    await publish(ordinary())
    const whole = new Map(notes.bodies)
    for (const share of [0.1, 0.3, 0.5, 0.7, 0.9]) {
      to.done.length = 0
      for (const [name, text] of whole) notes.bodies.set(name, text.slice(0, text.length * share))
      await publish(ordinary())
      expect(to.done.filter((line) => line.startsWith('remove '))).toEqual([])
      expect(to.bodies).toEqual(await contents(ordinary()))
    }
  })
})
