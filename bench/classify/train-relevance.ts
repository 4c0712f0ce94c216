import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { LabeledArticle } from './examples.ts'
import { learn } from './learn.ts'
import { rows } from './rows.ts'
import { settings } from './settings.ts'

// Writes functions/classify/relevance/weights.json from DIR/relevance-dev.jsonl.gz: node --import tsx bench/classify/train-relevance.ts --data DIR
const { values } = parseArgs({ options: { data: { type: 'string' } } })
const articles = values.data ? rows<LabeledArticle>(values.data, 'relevance-dev.jsonl.gz') : undefined
if (articles) {
  const model = learn(articles, settings().relevance)
  const file = new URL('../../functions/classify/relevance/weights.json', import.meta.url)
  writeFileSync(file, `${JSON.stringify(model, null, 2)}\n`)
  const count = Object.keys(model.title).length + Object.keys(model.text).length
  console.log(`Learned ${count} words from ${articles.length} articles.`)
} else {
  console.error('Name the folder that holds relevance-dev.jsonl.gz: --data DIR')
  process.exitCode = 2
}
