import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Folder } from '../functions/local/folder.ts'
import type { Story } from '../functions/model/story.ts'
import { Manifest } from '../functions/publish/manifest.ts'
import { render } from '../functions/publish/render.ts'
import { writeChanged } from '../functions/publish/write-changed.ts'
import { MemoryFiles } from '../tests/publish/memory-files.ts'
import { site, today } from '../tests/publish/newspaper.ts'
import { story } from '../tests/publish/stories.ts'

const hour = 3_600_000

/** A year of stories, of three articles each, in the newspaper's topics and places. */
export function yearOf(count: number): Story[] {
  const { topics, places } = site({ stories: [] }).configuration
  const between = (365 * 24 * hour) / count
  return Array.from({ length: count }, (_, n) => {
    const outlet = (more: number) => `Outlet ${(n * 7 + more * 13) % 50}`
    const headline = `County board ${n} weighs what the ${topics[n % topics.length]!.name.en.toLowerCase()} rule would change`
    return story({
      id: `${day(n * between)}-${n.toString(36).padStart(8, '0')}`,
      headline,
      summary:
        'What changes, for whom and from when is told in the article; the agency did not comment on the case.',
      at: new Date(today.getTime() - hour - n * between).toISOString(),
      topics: [topics[n % topics.length]!.slug],
      places: [places[n % places.length]!.id],
      articles: [0, 1, 2].map((more) => ({ title: `${headline}, told by ${more}`, outlet: outlet(more) })),
    })
  })
}

const day = (before: number) =>
  new Date(today.getTime() - hour - before).toISOString().slice(0, 10).replaceAll('-', '')

function another(minute: number): Story {
  return story({
    headline: `New story ${minute} of one topic and one place`,
    at: new Date(today.getTime() - 3_000_000 + minute * 60_000).toISOString(),
    topics: ['congress'],
    places: ['us-ny'],
    articles: [{ title: 'One new story', outlet: 'Outlet 1' }],
  })
}

/**
 * One new story after `count` that are published: how many files it rewrites and how long it takes a publisher that
 * has run before (`warm`), and one that has just read all stories anew (`cold`). The files go nowhere, so that it is
 * our own work that is measured.
 */
export async function oneMore(count: number) {
  const base = site({ stories: yearOf(count) })
  const notes = new MemoryFiles()
  const manifest = await Manifest.load(notes)
  for (const { path, stamp } of render(base)) manifest.set(path, { stamp, hash: 'as before' })
  await manifest.save()
  const publish = (stories: readonly Story[]) =>
    timed(() => writeChanged({ files: render({ ...base, stories }), to: new Nowhere(), notes }))
  const first = [another(1), ...base.stories]
  await publish(first)
  const second = [another(2), ...first]
  const [report, warm] = await publish(second)
  const [, cold] = await publish(structuredClone([another(3), ...second]))
  return { stories: count, written: report.written, warm, cold }
}

/** A whole site of `count` stories into a folder: how long it takes, and the most memory that it took. */
export async function fullBuild(count: number) {
  const folder = await mkdtemp(join(tmpdir(), 'bench-publish-'))
  let most = 0
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss)
  }, 50)
  try {
    const base = site({ stories: yearOf(count) })
    const to = new Folder(join(folder, 'site'))
    const notes = new Folder(join(folder, 'notes'))
    const [report, { milliseconds }] = await timed(() => writeChanged({ files: render(base), to, notes }))
    most = Math.max(most, process.memoryUsage().rss)
    return { stories: count, files: report.written, seconds: milliseconds / 1000, megabytes: most / 1e6 }
  } finally {
    clearInterval(watch)
    await rm(folder, { recursive: true, force: true })
  }
}

/** The largest page, the style sheet and the main feed, in bytes, of a site of `count` stories. */
export function sizes(count: number) {
  let page = { path: '', bytes: 0 }
  let style = 0
  let feed = 0
  for (const file of render(site({ stories: yearOf(count) }))) {
    const leaf = !file.leads && !file.path.endsWith('.css')
    if (leaf && !/stories\/2026112/.test(file.path)) continue
    const bytes = Buffer.byteLength(file.body())
    if (file.path === 'feed.xml') feed = bytes
    if (file.path.endsWith('.css')) style = bytes
    if (file.path.endsWith('.html') && bytes > page.bytes) page = { path: file.path, bytes }
  }
  return { stories: count, largestPage: page, style, feed }
}

interface Time {
  milliseconds: number
  /** Of all threads: what a loaded machine does not distort. */
  cpu: number
}

async function timed<T>(work: () => Promise<T>): Promise<[T, Time]> {
  const start = performance.now()
  const before = process.cpuUsage()
  const result = await work()
  const { user, system } = process.cpuUsage(before)
  return [result, { milliseconds: performance.now() - start, cpu: (user + system) / 1000 }]
}

/** Takes everything and keeps nothing, so that what is measured is our own work. */
class Nowhere extends MemoryFiles {
  override async write(): Promise<void> {}
  override async remove(): Promise<void> {}
}
