import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { makeIdfTable } from '../../functions/cluster/text/idf.ts'
import { singular, tokenize } from '../../functions/cluster/text/tokenize.ts'
import { readRows } from './rows.ts'

/** Learns how rare words are in news at large: `node --import tsx bench/stories/train-idf.ts --data DIR`. */
const { values } = parseArgs({ options: { data: { type: 'string' } } })
if (!values.data) throw new Error('Name the folder with relevance-dev.jsonl.gz: --data DIR.')

interface Row {
  title: string
  text?: string | null
  date?: string | null
  relevant: boolean
}

const fortnight = 14 * 86_400_000
/** From this share on, what the field says of a word is all that counts. */
const many = 0.1

const articles = readRows<Row>(join(values.data, 'relevance-dev.jsonl.gz'))
const field = articles.filter(({ relevant }) => relevant)
const inTheField = shares(field)
const steady = steadyShares(field)

// What immigration stories say again and again is common here, however rare it is in news at large: half as common as
// it stands in them, on the logarithm's scale, as some of it tells their events apart all the same.
const commonest = new Map(
  [...shares(articles)].map(([word, share]) => {
    const here = inTheField.get(word) ?? 0
    const again = Math.max(share, Math.min(here, steady.get(word) ?? 0))
    return [word, Math.max(share, here < many ? Math.sqrt(share * again) : here)]
  }),
)

/** The part of the articles that each word stands in, for words of more than one: a single one tells no more than none. */
function shares(rows: readonly Row[]): Map<string, number> {
  const counts = counted(rows.map((row) => wordsOf([row])))
  return new Map(
    [...counts].filter(([, count]) => count > 1).map(([word, count]) => [word, count / rows.length]),
  )
}

/** The same from how many fortnights have a word at all, so that one event that filled a month counts little. */
function steadyShares(rows: readonly Row[]): Map<string, number> {
  const dated = rows.filter(({ date }) => date)
  const fortnights = [...Map.groupBy(dated, ({ date }) => Math.floor(Date.parse(date!) / fortnight)).values()]
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
writeFileSync(target, `${JSON.stringify(makeIdfTable(articles.length, commonest), null, 2)}\n`)
console.log(`${commonest.size} words of ${articles.length} articles`)
