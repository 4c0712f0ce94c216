import { readFileSync } from 'node:fs'
import type { Classifier, ClassifierInput } from '../../functions/classify/classifier.ts'
import type { Figure } from '../figure.ts'
import { processorSeconds } from '../timed.ts'
import type { LabeledArticle } from './examples.ts'
import { rows } from './rows.ts'

/** Articles to measure with if there are no data: one in five is about immigration. */
const sampleArticles: ClassifierInput[] = [
  {
    title: 'Council approves new budget after long debate',
    text: 'Members voted late on Tuesday to spend more on roads, parks and a second fire station, though two objected to its cost.',
  },
  {
    title: 'Storm closes airport for a second day',
    text: 'Airlines cancelled hundreds of flights as snow and wind made runways unsafe, and forecasters said that more was to come.',
  },
  {
    title: 'Judge blocks rule on asylum at the border',
    text: 'The ruling stops the administration from turning away people who ask for asylum between ports of entry in Texas.',
  },
  {
    title: 'Home team wins in extra time',
    text: 'A late goal decided the match in front of a full stadium, and the coach praised a defence that had struggled all season.',
  },
  {
    title: 'Chip maker reports record sales',
    text: 'Shares rose after the company said that demand from data centres would stay strong through the end of next year.',
  },
]

const folder = new URL('../../', import.meta.url)
const bytes = (path: string): number => readFileSync(new URL(path, folder)).byteLength

/** Articles that are classified, with everything that `ingest` keeps of it, in a second of processor time, measured for so many seconds. */
function rate(classifier: Classifier, articles: readonly ClassifierInput[], seconds: number): number {
  const begin = processorSeconds()
  let count = 0
  while (processorSeconds() - begin < seconds) {
    for (const article of articles) classifier.classify(article)
    count += articles.length
  }
  return Math.round(count / (processorSeconds() - begin))
}

/** Measures the speed on titles with 150 characters of text, and the size of model and terms. */
export function costFigures(data: string | undefined, classifier: Classifier, seconds = 1): Figure[] {
  const labeled = data ? rows<LabeledArticle>(data, 'relevance-dev.jsonl.gz') : undefined
  const articles = labeled?.map(({ title, text }) => ({ title, text: text.slice(0, 150) })) ?? sampleArticles
  const rates = [1, 2, 3].map(() => rate(classifier, articles, seconds)).sort((a, b) => a - b)
  const files = [
    'functions/classify/relevance/weights.json',
    'config/topics.yaml',
    'config/places.yaml',
    'config/relevance.yaml',
  ]
  const kilobytes = files.reduce((total, file) => total + bytes(file), 0) / 1024
  return [
    {
      name: 'short articles classified per second on one core',
      value: rates[1]!,
      runs: 3,
      spread: [rates[0]!, rates[2]!],
      target: 40_000,
      split: labeled ? 'relevance-dev.jsonl.gz' : 'five written for the purpose',
      rows: articles.length,
      ...(labeled && { needs: 'data' as const }),
    },
    { name: 'model and terms, KB (at most)', value: Math.round(kilobytes), target: 150, split: 'as stored' },
  ]
}
