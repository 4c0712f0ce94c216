import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { makeIdfTable } from '../../functions/cluster/text/idf.ts'
import { singular, tokenize } from '../../functions/cluster/text/tokenize.ts'
import { DAY_MS } from '../../functions/domain/time.ts'
import { rows as readRows } from '../classify/rows.ts'

/** Learns the inverse document frequencies of words in general news: `node --import tsx bench/stories/train-idf.ts --data DIR`. */
const { values } = parseArgs({ options: { data: { type: 'string' } } })
if (!values.data) throw new Error('Name the folder with relevance-dev.jsonl.gz: --data DIR.')

interface Row {
  title: string
  text?: string | null
  date?: string | null
  relevant: boolean
}

const FORTNIGHT_MS = 14 * DAY_MS
/** From this share on, only the share of a word in articles about immigration counts. */
const HIGH_SHARE = 0.1

const articles = readRows<Row>(values.data, 'relevance-dev.jsonl.gz')
if (!articles) throw new Error(`${values.data} has no relevance-dev.jsonl.gz.`)
const onImmigration = articles.filter(({ relevant }) => relevant)
const immigrationShares = shares(onImmigration)
const steadyImmigrationShares = steadyShares(onImmigration)

// Words that recur in stories about immigration count as common, however rare they are in general news: half as common
// as in these stories on a logarithmic scale, because some of them do distinguish events.
const sharesByWord = new Map(
  [...shares(articles)].map(([word, share]) => {
    const shareHere = immigrationShares.get(word) ?? 0
    const again = Math.max(share, Math.min(shareHere, steadyImmigrationShares.get(word) ?? 0))
    return [word, Math.max(share, shareHere < HIGH_SHARE ? Math.sqrt(share * again) : shareHere)]
  }),
)

/** The share of articles that contain each word, for words in more than one article. */
function shares(rows: readonly Row[]): Map<string, number> {
  const counts = counted(rows.map((row) => wordsOf([row])))
  return new Map(
    [...counts].filter(([, count]) => count > 1).map(([word, count]) => [word, count / rows.length]),
  )
}

/** The same, estimated from the share of fortnights that contain a word, so that one long event counts little. */
function steadyShares(rows: readonly Row[]): Map<string, number> {
  const dated = rows.filter(({ date }) => date)
  const fortnights = [
    ...Map.groupBy(dated, ({ date }) => Math.floor(Date.parse(date!) / FORTNIGHT_MS)).values(),
  ]
  const each = dated.length / fortnights.length
  return new Map(
    [...counted(fortnights.map(wordsOf))].map(([word, count]) => {
      const silent = 1 - Math.min(count, fortnights.length - 0.5) / fortnights.length
      return [word, -Math.log(silent) / each]
    }),
  )
}

function wordsOf(rows: readonly Row[]): Set<string> {
  return new Set(rows.flatMap(({ title, text }) => tokenize(`${title} ${text ?? ''}`).map(singular)))
}

function counted(sets: readonly ReadonlySet<string>[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const set of sets) for (const word of set) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

const target = join(import.meta.dirname, '..', '..', 'functions', 'cluster', 'text', 'idf.json')
writeFileSync(target, `${JSON.stringify(makeIdfTable(articles.length, sharesByWord), null, 2)}\n`)
console.log(`${sharesByWord.size} words of ${articles.length} articles`)
