import { expect, test } from 'vitest'
import type { Entry } from '../../../functions/domain/model/entry.ts'
import { cleanEntry } from '../../../functions/ingest/clean/clean-entry.ts'

/** How texts begin that rules look at more closely. */
const beginnings = [
  ...[
    '',
    'By ',
    'Jane Doe for ',
    'tags: ',
    'email ',
    'Photo by ',
    'Reporting by ',
    'The post ',
    'Follow us on ',
  ],
  ...['ROTTERDAM, ', 'WASHINGTON (AP) - ', 'WATCH: ', 'Published ', 'Sign up for ', 'Support our ', 'is a '],
]
/** What is repeated behind them, up to the limits of each field. */
const repeated = [
  ...['a', 'A', 'Aa', "A'", 'Aa.', 'A.A.', 'MC', 'é', '1 ', '\u{1F600}'],
  ...[
    'a ',
    'A ',
    'a, ',
    ', a',
    'a; ',
    ' - ',
    ' — ',
    ' | ',
    ': ',
    '. ',
    '.” ',
    '(a) ',
    '(',
    ')',
    '[',
    '…',
    '*',
    '_a',
  ],
  ...[
    '@.',
    '@a ',
    'a@b.c ',
    'http://a ',
    'a/A ',
    '& ',
    'by A ',
    'in A ',
    'to A',
    'The A ',
    'AP ',
    '(AP) ',
    'staff ',
  ],
]

test.for(beginnings)('No repetition behind "%s" takes much longer than news', (beginning) => {
  const title = 'Harbor council funds a clinic'
  const clean = (entry: Entry) => {
    const started = process.threadCpuUsage()
    cleanEntry({ title, ...entry })
    return process.threadCpuUsage(started).user / 1000
  }
  const fill = (pump: string, size: number, end: string) =>
    beginning + pump.repeat(Math.ceil(size / pump.length)).slice(0, size) + end
  // The first use of a pattern compiles it.
  for (const pump of repeated) cleanEntry({ title, author: pump, summary: pump })
  const slow = repeated.flatMap((pump) =>
    ['', ' x', ' ;x'].flatMap((end) => {
      const paragraph = fill(pump, 660, end)
      const summary = Array.from({ length: 20 }, (_, n) => paragraph + n).join('\n')
      const entries = [{ author: fill(pump, 900, end) }, { summary }, { title: fill(pump, 300, end) }]
      return entries.flatMap((entry) => (clean(entry) > 125 ? [{ pump, end, in: Object.keys(entry) }] : []))
    }),
  )
  expect(slow).toEqual([])
})
