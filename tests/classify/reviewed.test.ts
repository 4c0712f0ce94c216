import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { ClassifierInput } from '../../functions/classify/classifier.ts'
import { readInvented } from '../matters/invented/read.ts'
import { classifier } from './settings.ts'

const headlines = readFileSync('bench/classify/invented.jsonl', 'utf8').trim().split('\n')
const articles: ClassifierInput[] = [
  ...headlines.map((line) => JSON.parse(line) as ClassifierInput),
  ...readInvented().mentions.map(({ title, summary, document }) => ({ title, text: summary, document })),
]

/** What readers and editors see of an article, in one line. */
function lineOf(article: ClassifierInput): string {
  const { score, relevant, reasons, topics, places, kind, form, status, matters } =
    classifier.classify(article)
  const kinds = [kind, form, status].filter(Boolean)
  const why = reasons.map(({ rule, detail }) => `${rule}: ${detail}`).join('; ')
  const found = [topics, places, kinds, matters].map((ids) => ids.join(' ') || '-').join(' | ')
  return `${relevant ? 'in' : 'out'} ${score} | ${article.title} | ${found} | ${why}`
}

it('What the classifier says of invented articles is what somebody read last: read each changed line, then run this with -u', async () => {
  await expect(`${articles.map(lineOf).join('\n')}\n`).toMatchFileSnapshot('reviewed.txt')
})
