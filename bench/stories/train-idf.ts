import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { makeIdfTable } from '../../functions/cluster/text/idf.ts'
import { stem } from '../../functions/cluster/text/stem.ts'
import { tokenize } from '../../functions/cluster/text/tokenize.ts'
import { rows as readRows } from '../classify/rows.ts'

/** Learns the inverse document frequencies of words in general news: `node --import tsx bench/stories/train-idf.ts --data DIR`. */
const { values } = parseArgs({ options: { data: { type: 'string' } } })
if (!values.data) throw new Error('Name the folder with relevance-dev.jsonl.gz: --data DIR.')

interface Row {
  title: string
  text?: string | null
  relevant: boolean
}

const articles = readRows<Row>(values.data, 'relevance-dev.jsonl.gz')
if (!articles) throw new Error(`${values.data} has no relevance-dev.jsonl.gz.`)
const onImmigration = articles.filter(({ relevant }) => relevant)
const immigrationShares = shares(onImmigration)

// A word that is common in news about immigration tells little about an event, however rare it is in general news.
const sharesByWord = new Map(
  [...shares(articles)].map(([word, share]) => [word, Math.max(share, immigrationShares.get(word) ?? 0)]),
)

/** The share of articles that contain each word, for words in more than one article. */
function shares(rows: readonly Row[]): Map<string, number> {
  const counts = counted(rows.map((row) => wordsOf([row])))
  return new Map(
    [...counts].filter(([, count]) => count > 1).map(([word, count]) => [word, count / rows.length]),
  )
}

function wordsOf(rows: readonly Row[]): Set<string> {
  return new Set(rows.flatMap(({ title, text }) => tokenize(`${title} ${text ?? ''}`).map(stem)))
}

function counted(sets: readonly ReadonlySet<string>[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const set of sets) for (const word of set) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

const target = join(import.meta.dirname, '..', '..', 'functions', 'cluster', 'text', 'idf.json')
writeFileSync(target, `${JSON.stringify(makeIdfTable(articles.length, sharesByWord), null, 2)}\n`)
console.log(`${sharesByWord.size} words of ${articles.length} articles`)
