import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { makeRarity } from '../functions/desk/text/rarity.ts'
import { singular, words } from '../functions/desk/text/words.ts'
import { readRows } from './stories/rows.ts'

/** Learns how rare words are in news at large: `node --import tsx bench/train-rarity.ts --data DIR`. */
const { values } = parseArgs({ options: { data: { type: 'string' } } })
if (!values.data) throw new Error('Name the folder with relevance-dev.jsonl.gz: --data DIR.')

const articles = readRows<{ title: string; text?: string | null; relevant: boolean }>(
  join(values.data, 'relevance-dev.jsonl.gz'),
)
const everywhere = shares(articles)
const inTheField = shares(articles.filter(({ relevant }) => relevant))

// What many immigration stories say is common here, however rare it is in news at large. What few say may be one event's.
const many = 0.1
const commonest = new Map(
  [...everywhere].map(([word, share]) => {
    const here = inTheField.get(word) ?? 0
    return [word, here < many ? share : Math.max(share, here)]
  }),
)

/** The part of the articles that each word stands in, for words of more than one: a single one tells no more than none. */
function shares(rows: readonly { title: string; text?: string | null }[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { title, text } of rows)
    for (const word of new Set(words(`${title} ${text ?? ''}`).map(singular)))
      counts.set(word, (counts.get(word) ?? 0) + 1)
  return new Map(
    [...counts].filter(([, count]) => count > 1).map(([word, count]) => [word, count / rows.length]),
  )
}

const target = join(import.meta.dirname, '..', 'functions', 'desk', 'text', 'rarity.json')
writeFileSync(target, `${JSON.stringify(makeRarity(articles.length, commonest), null, 2)}\n`)
console.log(`${commonest.size} words of ${articles.length} articles`)
