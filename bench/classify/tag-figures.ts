import type { Classifier } from '../../functions/classify/classifier.ts'
import { type Figure, rounded } from '../figure.ts'
import { halfOf, rows } from './rows.ts'
import { bootstrap, type Counts, scoreOf, sum, wilson } from './scores.ts'

interface Labeled {
  id: string
  title: string
  text: string
  url: string | null
  topics: string[]
  primary: string | null
  places: string[]
}

const FILE = 'tags-gold.jsonl'
const targets = { topics: 0.75, primary: 0.9, local: 0.75, places: 0.92 }

function compare(given: readonly string[], right: readonly string[], counts: (x: string) => boolean): Counts {
  const predicted = new Set(given.filter(counts))
  const actual = new Set(right.filter(counts))
  return {
    tp: predicted.intersection(actual).size,
    fp: predicted.difference(actual).size,
    fn: actual.difference(predicted).size,
  }
}

const f1 = (name: string, target: number, each: Counts[], split: string): Figure => ({
  name,
  value: rounded(scoreOf(sum(each)).f1),
  target,
  interval: bootstrap(each).map(rounded) as [number, number],
  split,
  rows: each.length,
})

/** Topics that no label has and places outside the list (`other:`) do not count. */
function figuresOf(classifier: Classifier, labeled: readonly Labeled[], split: string): Figure[] {
  const known = new Set(labeled.flatMap((row) => row.topics))
  const listed = (place: string) => !place.startsWith('other:')
  const classified = labeled.map((row) => ({
    row,
    predicted: classifier.classify({ title: row.title, text: row.text, url: row.url ?? undefined }),
  }))
  const each = (of: 'topics' | 'places', counts: (x: string) => boolean) =>
    classified.map(({ row, predicted }) => compare(predicted[of], row[of], counts))
  const primary = classified.filter(({ row }) => row.primary !== null)
  const hits = primary.filter(({ row, predicted }) => predicted.topics.includes(row.primary!)).length
  return [
    f1(
      'topics, micro-F1',
      targets.topics,
      each('topics', (t) => known.has(t)),
      split,
    ),
    {
      name: 'primary topic among those given',
      value: rounded(hits / primary.length),
      target: targets.primary,
      interval: wilson(hits, primary.length).map(rounded) as [number, number],
      split,
      rows: primary.length,
    },
    f1(
      'places beyond federal, F1',
      targets.local,
      each('places', (p) => p !== 'us' && listed(p)),
      split,
    ),
    f1('all places, F1', targets.places, each('places', listed), split),
  ]
}

/** Measures topics and places on the labeled set. */
export function tagFigures(data: string, classifier: Classifier): Figure[] {
  const labeled = rows<Labeled>(data, FILE)
  if (!labeled) {
    return [
      { name: 'topics, micro-F1', target: targets.topics, split: FILE },
      { name: 'primary topic among those given', target: targets.primary, split: FILE },
      { name: 'places beyond federal, F1', target: targets.local, split: FILE },
      { name: 'all places, F1', target: targets.places, split: FILE },
    ]
  }
  const half = (name: string) => labeled.filter(({ id }) => halfOf(id) === name)
  return [
    ...figuresOf(classifier, half('tune'), `${FILE}, half that settings were chosen on`),
    ...figuresOf(classifier, half('untouched'), `${FILE}, untouched half`),
    ...figuresOf(classifier, labeled, `${FILE}, both halves`),
  ]
}
