import type { Classifier } from '../../functions/classify/classifier.ts'
import type { Place } from '../../functions/domain/model/taxonomy.ts'
import { type Figure, needing, rounded } from '../figure.ts'
import { halfOf, rows } from './rows.ts'
import { bootstrap, type Counts, scoreOf, sum, wilson } from './scores.ts'

interface Labeled {
  id: string
  title: string
  text: string
  url?: string | null
  topics: string[]
  primary: string | null
  places: string[]
}

/** A labeled set, with what is to be reached on it. */
interface LabeledSet {
  file: string
  targets: { topics: number; primary: number; local: number; places: number }
  /** Which of its rows have topics, and how they name the first one. */
  labeled(rows: readonly Labeled[]): Labeled[]
}

const sets: LabeledSet[] = [
  {
    file: 'tags-gold.jsonl',
    targets: { topics: 0.82, primary: 0.9, local: 0.75, places: 0.93 },
    labeled: (rows) => [...rows],
  },
  {
    file: 'stream-dev.jsonl.gz',
    targets: { topics: 0.8, primary: 0.87, local: 0.72, places: 0.93 },
    // The first topic is the primary one.
    labeled: (rows) =>
      rows.filter(({ topics }) => topics?.length).map((row) => ({ ...row, primary: row.topics[0]! })),
  },
]

function compare(given: readonly string[], right: readonly string[], counts: (x: string) => boolean): Counts {
  const predicted = new Set(given.filter(counts))
  const actual = new Set(right.filter(counts))
  return {
    tp: predicted.intersection(actual).size,
    fp: predicted.difference(actual).size,
    fn: actual.difference(predicted).size,
  }
}

const f1 = (name: string, target: number, each: Counts[], on: Pick<Figure, 'of' | 'split'>): Figure => ({
  name,
  ...on,
  value: rounded(scoreOf(sum(each)).f1),
  target,
  interval: bootstrap(each).map(rounded) as [number, number],
  rows: each.length,
})

const names = {
  topics: 'topics, micro-F1',
  primary: 'primary topic among those given',
  local: 'places beyond federal, F1',
  places: 'all places, F1',
}

/** Topics that no label has and places outside the list (`other:`) do not count. */
function figuresOf(
  classifier: Classifier,
  labeled: readonly Labeled[],
  {
    targets,
    of,
    split,
    known,
  }: { targets: LabeledSet['targets']; of: string; split: string; known: ReadonlySet<string> },
): Figure[] {
  const isListed = (place: string) => !place.startsWith('other:')
  const classified = labeled.map((row) => ({
    row,
    predicted: classifier.classify({ title: row.title, text: row.text, url: row.url ?? undefined }),
  }))
  const each = (of: 'topics' | 'places', counts: (x: string) => boolean) =>
    classified.map(({ row, predicted }) => compare(predicted[of], row[of], counts))
  const primary = classified.filter(({ row }) => row.primary !== null)
  const hits = primary.filter(({ row, predicted }) => predicted.topics.includes(row.primary!)).length
  const topics = each('topics', (topic) => known.has(topic))
  const local = each('places', (place) => place !== 'us' && isListed(place))
  return [
    f1(names.topics, targets.topics, topics, { of, split }),
    {
      name: names.primary,
      of,
      value: rounded(hits / primary.length),
      target: targets.primary,
      interval: wilson(hits, primary.length).map(rounded) as [number, number],
      split,
      rows: primary.length,
    },
    f1(names.local, targets.local, local, { of, split }),
    f1(names.places, targets.places, each('places', isListed), { of, split }),
  ]
}

/** A label `other:NAME` was given when no place had that name. One that has it now is meant. */
function labelIn(places: readonly Place[]): (label: string) => string {
  const ids = new Map(
    places.flatMap(({ id, name, aliases }) => [name.en, ...aliases].map((text) => [text, id])),
  )
  return (label) => (label.startsWith('other:') ? (ids.get(label.slice('other:'.length)) ?? label) : label)
}

function figuresOfSet(
  data: string,
  { classifier, places }: { classifier: Classifier; places: readonly Place[] },
  { file, targets, labeled }: LabeledSet,
): Figure[] {
  const all = rows<Labeled>(data, file)
  if (!all) {
    const keys = ['topics', 'primary', 'local', 'places'] as const
    return keys.map((key) => ({ name: names[key], target: targets[key], split: file }))
  }
  const labelOf = labelIn(places)
  const tagged = labeled(all).map((row) => ({ ...row, places: row.places.map(labelOf) }))
  const known = new Set(tagged.flatMap(({ topics }) => topics))
  const half = (name: string) => tagged.filter(({ id }) => halfOf(id) === name)
  const headlines = (some: readonly Labeled[]) => some.map((row) => ({ ...row, text: '' }))
  const parts: [readonly Labeled[], string][] = [
    [half('tune'), 'half that settings were chosen on'],
    [half('untouched'), 'untouched half'],
    [headlines(half('untouched')), 'untouched half, headlines only'],
    [tagged, 'both halves'],
    [headlines(tagged), 'both halves, headlines only'],
  ]
  return parts.flatMap(([part, what]) =>
    figuresOf(classifier, part, { targets, of: what, split: file, known }),
  )
}

/** Measures topics and places on the labeled sets: articles of 2012 to 2021, and a stream of 2014 to 2026. */
export function tagFigures(data: string, classifier: Classifier, places: readonly Place[]): Figure[] {
  return needing(
    'data',
    sets.flatMap((set) => figuresOfSet(data, { classifier, places }, set)),
  )
}
