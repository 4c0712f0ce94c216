import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { makeRarity } from '../functions/desk/text/rarity.ts'
import { singular, words } from '../functions/desk/text/words.ts'
import { readRows } from './stories/rows.ts'

/** Learns how rare words are in news at large: `node --import tsx bench/train-rarity.ts --data DIR`. */
const { values } = parseArgs({ options: { data: { type: 'string' } } })
if (!values.data) throw new Error('Name the folder with relevance-dev.jsonl.gz: --data DIR.')

const articles = readRows<{ title: string; text?: string | null }>(
  join(values.data, 'relevance-dev.jsonl.gz'),
)
const counts = new Map<string, number>()
for (const { title, text } of articles)
  for (const word of new Set(words(`${title} ${text ?? ''}`).map(singular)))
    counts.set(word, (counts.get(word) ?? 0) + 1)

// Words of a single article are mostly names and slips that tell no more than a word never seen.
for (const [word, count] of counts) if (count < 2) counts.delete(word)

const target = join(import.meta.dirname, '..', 'functions', 'desk', 'text', 'rarity.json')
writeFileSync(target, `${JSON.stringify(makeRarity(articles.length, counts), null, 2)}\n`)
console.log(`${counts.size} words of ${articles.length} articles`)
