import type { Figure } from '../figure.ts'
import { fullBuild, oneMore, sizes } from './publish.ts'

/** Measures the time, memory and size of publishing. */
export async function measurePublishing(): Promise<Figure[]> {
  // First, since the memory of the whole process is measured.
  const build = await fullBuild(10_000)
  const more = await oneMore(50_000)
  const ofMatter = await oneMore(50_000, 9_999)
  const { largestPage, style, feed } = sizes(10_000)
  const one = 'one new story after 50,000 invented ones, from the database on'
  const inMatters = 'one new story of one of 9,999 matters, after 50,000 stories of them'
  const all = `${build.files} files of 10,000 invented stories`
  return [
    { name: 'files rewritten', value: more.written, target: 30, split: one },
    { name: 'items read', value: more.read, target: 100, split: one },
    { name: 'CPU seconds, warm publisher', value: more.warm / 1000, target: 0.5, split: one },
    { name: 'items read, first of a day', value: more.readNextDay, target: 100, split: one },
    { name: 'CPU seconds, warm publisher, first of a day', value: more.nextDay / 1000, split: one },
    { name: 'CPU seconds, cold publisher', value: more.cold / 1000, split: one },
    { name: 'files rewritten', value: ofMatter.written, target: 40, split: inMatters },
    { name: 'CPU seconds, warm publisher', value: ofMatter.warm / 1000, target: 0.5, split: inMatters },
    { name: 'CPU seconds, warm publisher, first of a day', value: ofMatter.nextDay / 1000, split: inMatters },
    { name: 'CPU seconds, cold publisher', value: ofMatter.cold / 1000, split: inMatters },
    { name: 'seconds for a full build', value: build.seconds, target: 60, split: all },
    { name: 'most megabytes', value: build.megabytes, target: 500, split: all },
    { name: 'largest page, bytes', value: largestPage.bytes, target: 60_000, split: largestPage.path },
    { name: 'style sheet, bytes', value: style, target: 15_000, split: all },
    { name: 'feed.xml, bytes', value: feed, target: 524_288, split: all },
  ]
}
