import { expect, test } from 'vitest'
import type { Entry } from '../../../functions/domain/model/entry.ts'
import { cleanEntry } from '../../../functions/ingest/clean/clean-entry.ts'

const repeat = (text: string, size: number) => text.repeat(size / text.length)
const clean = (entry: Entry) => cleanEntry({ title: 'Harbor council funds a clinic', ...entry })
/** Twenty paragraphs, each nearly as long as those that rules look at. */
const paragraphs = (beginning: string, pump: string, end: string) => ({
  summary: Array.from({ length: 20 }, (_, n) => `${beginning}${repeat(pump, 660)}${end}${n}`).join('\n'),
})

// Each of these once took a rule from a tenth of a second to an hour, since it could be read in many ways.
test.for([
  ['an author with capitals that run on', { author: `Jane Doe for ${repeat("A'", 900)};x` }],
  ['lists of tags without an end', paragraphs('tags: ', 'a, ', '; x')],
  ['addresses to write to that run on', paragraphs('email ', '@.', ' x')],
  ['datelines with regions that run on', paragraphs('ROTTERDAM, ', 'Aa', ' - x')],
] as const)('%s cost no more than other words', ([, entry]) => {
  clean({ author: 'Jane Doe', ...paragraphs('', 'word ', '.') })
  const started = process.threadCpuUsage()
  clean(entry)
  const { user } = process.threadCpuUsage(started)
  expect(user / 1000).toBeLessThan(250)
})
