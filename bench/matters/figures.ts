import { compileClassifier } from '../../functions/classify/classifier.ts'
import weights from '../../functions/classify/relevance/weights.json' with { type: 'json' }
import type { Story } from '../../functions/domain/model/story.ts'
import { findMatters } from '../../functions/matters/find-matters.ts'
import { settings } from '../classify/settings.ts'
import { type Figure, needing } from '../figure.ts'
import { groupedStories, singleStories } from './as-stories.ts'
import { type Labeled, labeledDocuments } from './labeled.ts'
import { linksOf } from './pairwise.ts'
import { measureSpeed } from './speed.ts'

const targets = { precision: 0.95, recall: 0.75 }

/** Measures how well documents are linked that are about one matter. `labels` is a folder with `matters.jsonl`. */
export function measureLinks(data: string | undefined, labels: string | undefined): Figure[] {
  return needing('labels', linkFigures(labels === undefined ? undefined : labeledDocuments(labels, data)))
}

function linkFigures(documents: readonly Labeled[] | undefined): Figure[] {
  if (!documents) return [{ name: 'links, precision and recall', split: 'matters.jsonl' }]
  const configuration = settings()
  const classifier = compileClassifier(configuration, weights)
  const ways = { 'each document alone': singleStories, 'grouped by production': groupedStories }
  return Object.entries(ways).flatMap(([way, storiesOf]) =>
    (['tune', 'untouched'] as const).flatMap((half) => {
      const some = documents.filter((one) => one.half === half)
      const found = mattersOfArticles(storiesOf(some, classifier), configuration)
      return [some, some.filter(({ sure }) => sure)].flatMap((part, at) => {
        const links = linksOf(part, (id) => found.get(id) ?? new Set())
        const of = `${way}${at === 1 ? ', sure only' : ''}`
        const split = `matters.jsonl, ${half}`
        return [
          { name: 'pairs linked', of, value: links.linked, split, rows: part.length },
          { name: 'pairs in one matter', of, value: links.same, split, rows: part.length },
          {
            name: 'links precision',
            of,
            value: links.precision,
            target: targets.precision,
            interval: links.precisionInterval,
            split,
            rows: part.length,
          },
          {
            name: 'links recall',
            of,
            value: links.recall,
            target: targets.recall,
            interval: links.recallInterval,
            split,
            rows: part.length,
          },
        ]
      })
    }),
  )
}

/** The matters of each article, as readers see them. */
function mattersOfArticles(
  stories: readonly Story[],
  configuration: ReturnType<typeof settings>,
): Map<string, Set<string>> {
  const articles = new Map(stories.map(({ id, articles }) => [id, articles]))
  const today = stories.reduce((last, { updated }) => (updated > last ? updated : last), '').slice(0, 10)
  const found = new Map<string, Set<string>>()
  for (const { id, stories: own } of findMatters({
    stories,
    records: [],
    today,
    configuration,
  }).matters) {
    for (const article of own.flatMap((story) => articles.get(story) ?? [])) {
      found.set(article.id, (found.get(article.id) ?? new Set()).add(id))
    }
  }
  return found
}

/** Measures how long it takes to find so many matters. */
export function measureFinding(count = 10_000): Figure[] {
  const split = 'invented matters with five stories each; seconds of CPU'
  const { first, again, matters } = measureSpeed(count)
  return [
    { name: 'finding all matters for the first time', value: first, split, rows: matters },
    { name: 'finding them after one story changed', value: again, target: 0.1, split, rows: matters },
    { name: 'the same, as a share of the first time', value: again / first, split, rows: matters },
  ]
}
