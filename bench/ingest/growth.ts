import { Source } from '../../functions/domain/model/source.ts'
import { canonicalUrl } from '../../functions/domain/urls/canonical-url.ts'
import { autodiscover } from '../../functions/ingest/autodiscover.ts'
import { cleanEntry } from '../../functions/ingest/clean/clean-entry.ts'
import { parseDate } from '../../functions/ingest/dates/parse-date.ts'
import { requestUrl } from '../../functions/ingest/fetch/request-url.ts'
import { normalise } from '../../functions/ingest/normalise.ts'
import { resolve } from '../../functions/ingest/parse/fields/links.ts'
import { parsers } from '../../functions/ingest/parse/parsers.ts'
import { decode } from '../../functions/ingest/text/decode.ts'
import { stripInvalidXml } from '../../functions/ingest/text/strip-invalid-xml.ts'
import { hostile } from '../../tests/ingest/hostile.ts'
import type { Figure } from '../figure.ts'

/** Makes an input of about `size` characters, and returns a function that reads it. */
type Kind = (size: number) => () => unknown

const utf8 = new TextEncoder()
const now = new Date()
const source = Source.parse({ id: 'hostile', name: 'Hostile', feed: 'https://hostile.example/' })

/** Inputs by the step that reads them and by the kind of attack. */
const steps: Record<string, { size: number; kinds: Record<string, Kind> }> = {
  decode: {
    size: 500_000,
    kinds: kindsOf(['é', '\u0080', '\uFFFD', 'encoding="', '<?xml ', '\0<', 'a'], (text) => () => [
      decode(utf8.encode(text)),
      decode(Buffer.from(text, 'latin1'), `text/xml;charset=${text}`),
    ]),
  },
  repair: {
    size: 500_000,
    kinds: kindsOf(
      ['<', '\0', '\uD800', 'rss<', '<a:', '<?xml', '<!DOCTYPE ', ' '],
      (text) => () => stripInvalidXml(text),
    ),
  },
  dates: {
    size: 25,
    kinds: kindsOf(['1', '1:', '1-', '+1', 'a', 'GMT+', ' 1 ', 'a/', '1.', 'é', 'Jan '], (text) => () => {
      for (let n = 0; n < 200; n++) parseDate(text, now)
    }),
  },
  'dates that are no dates': {
    size: 500_000,
    kinds: kindsOf(['1', ' ', '1 ', '\n1', 'a:', '年'], (text) => () => parseDate(text, now)),
  },
  parse: {
    size: 250_000,
    kinds: Object.fromEntries(
      Object.entries(hostile).map(([kind, make]) => [kind, (size) => () => readWhole(make(size))]),
    ),
  },
  cleaning: {
    size: 100_000,
    kinds: kindsOf(
      [
        ...['…', '\n', '"\n', ' ', '. ', '(', ' - ', '*', '#', 'A.', '\u200b', '🚨', 'a\n', 'opens new tab '],
        ...[
          'Read more ',
          'Read more\n',
          'Related: a\n',
          'The post a appeared first on b. ',
          'By Jane Doe | ',
        ],
        ...[
          'WASHINGTON (AP) — ',
          '(Photo by A) ',
          'https://a.example/ ',
          'EXCLUSIVE: ',
          'our newsletter ',
          'A/',
        ],
      ],
      (text) => () => [
        cleanEntry({ title: 'Judges hear a case', summary: text, content: text }),
        cleanEntry({ title: text.slice(0, 5000), author: text.slice(0, 1000) }),
      ],
    ),
  },
  'addresses to ask': {
    size: 500_000,
    kinds: kindsOf(['../', '[', '%', 'a.', '@', '//', '\\', '?a=1&', 'é'], (text) => () => [
      attempt(() => requestUrl(`https://a.example/${text}`)),
      resolve({ href: text, base: `https://a.example/${text}` }),
    ]),
  },
  'addresses of articles': {
    size: 500,
    kinds: kindsOf(
      ['../', '[', '%25', '/a', '&utm_source=1', '?a=1&', '/index.html', '.', '%E9'],
      (text) => () => {
        for (let n = 0; n < 20; n++) canonicalUrl(`https://a.example/?${text}`)
        for (let n = 0; n < 20; n++) canonicalUrl(`https://a.example/${text}`)
      },
    ),
  },
  'home pages': {
    size: 500_000,
    kinds: kindsOf(
      ['<link ', '<link rel=alternate href=', '<a><b', '<!--', '&#1', '"'],
      (text) => () => autodiscover(text, 'https://a.example/'),
    ),
  },
}

/** The share of the usual size, and how often and how long each input is read. */
export interface GrowthSizes {
  share: number
  rounds: number
  /** Shorter times can't be measured, so the work is repeated for at least this long. */
  minMs: number
}

/** The worst factor in time for twice the input, for each step. */
export async function measureGrowth({ share, minMs, rounds }: GrowthSizes): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const [step, { size: full, kinds }] of Object.entries(steps)) {
    const size = Math.ceil(full * share)
    let worst = { ratio: 0, kind: '' }
    for (const [kind, make] of Object.entries(kinds)) {
      const ratio = await growthOf([make(size), make(size * 4)], rounds, minMs)
      if (ratio > worst.ratio) worst = { ratio, kind }
    }
    figures.push({
      name: `time for twice the input, ${step}`,
      value: worst.ratio,
      target: 2.5,
      split: `${printable(worst.kind)}, the worst of ${Object.keys(kinds).length} kinds of hostile input, from ${size} characters to four times as many`,
    })
  }
  return figures
}

/** A text in quotation marks, with codes for characters that can't be seen. */
const printable = (text: string): string =>
  JSON.stringify(text).replace(
    /[^ -~]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

function kindsOf(pieces: readonly string[], read: (text: string) => () => unknown): Record<string, Kind> {
  return Object.fromEntries(
    pieces.map((piece) => [piece, (size) => read(piece.repeat(Math.ceil(size / piece.length)))]),
  )
}

async function readWhole(document: string): Promise<void> {
  const feed = await parsers.feed(utf8.encode(document), { now })
  if (feed.ok) for (const entry of feed.entries) normalise(entry, source, now)
}

/** The growth over two doublings, from the least processor time of several alternating rounds. */
async function growthOf(
  runs: [once: () => unknown, fourTimes: () => unknown],
  rounds: number,
  minMs: number,
): Promise<number> {
  const best = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (let round = 0; round < rounds; round++)
    for (const [index, run] of runs.entries())
      best[index] = Math.min(best[index]!, await millisecondsOf(run, minMs))
  return Math.sqrt(best[1]! / best[0]!)
}

async function millisecondsOf(run: () => unknown, minMs: number): Promise<number> {
  const before = process.threadCpuUsage()
  for (let times = 1; ; times++) {
    await run()
    const { user, system } = process.threadCpuUsage(before)
    const spent = (user + system) / 1000
    if (spent >= minMs) return spent / times
  }
}

function attempt(run: () => unknown): unknown {
  try {
    return run()
  } catch (error) {
    return error
  }
}
