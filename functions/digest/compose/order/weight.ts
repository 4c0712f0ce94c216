import type { Story } from '../../../domain/model/story.ts'
import { independentOutlets } from '../../../domain/story/coverage.ts'
import type { SourceKinds } from '../../../domain/story/importance.ts'
import { DAY_MS } from '../../../domain/time.ts'
import { type Geography, isNational } from '../sections/geography.ts'
import { type Action, actionOf } from './action.ts'

/** What a doubling of independent outlets adds. The other weights are measured by it. */
const DOUBLING = 3
const ofAction: Record<Action, number> = { act: 3, measure: 2, step: 1.5, news: 0.5, statement: -0.5 }
/** An official document counts if something is decided in it; a press release is what an agency says. */
const DOCUMENT = 1.5
const PRESS_RELEASE = 0.25
/** What each further kind of source adds, of at most this many. */
const SPREAD = { each: 0.75, most: 3 }
/** What a story of this moment has before one of last year, and after how many days a third of that is left. */
const RECENCY = { most: 1.5, days: 4 }
/** What a story of the whole country has before one of a state, and that before one of a city. */
const reach = { national: 1.5, state: 0.5, town: 0 }

/**
 * The weight of a story among those of a whole edition: independent outlets in doublings, what kind of action it reports,
 * how far it reaches, whether the official document is there, the spread of kinds of source, and recency, which matters
 * little within a week.
 */
export function editionWeight(
  story: Story,
  { kinds, geography, now }: { kinds: SourceKinds; geography: Geography; now: Date },
): number {
  const coverage = DOUBLING * Math.log2(1 + independentOutlets(story.articles))
  const action = actionOf(story)
  const hasDocument = story.articles.some(({ kind }) => kind === 'official')
  const isDocument =
    action === 'act' || action === 'step' || story.articles.some(({ kind }) => kind !== 'official')
  const official = hasDocument ? (isDocument ? DOCUMENT : PRESS_RELEASE) : 0
  const spread = new Set(story.articles.map(({ source }) => kinds.get(source))).size - 1
  const days = Math.max(0, now.getTime() - new Date(story.published).getTime()) / DAY_MS
  return (
    coverage +
    ofAction[action] +
    reachOf(story, geography) +
    official +
    Math.min(spread, SPREAD.most) * SPREAD.each +
    RECENCY.most * Math.exp(-days / RECENCY.days)
  )
}

function reachOf(story: Story, geography: Geography): number {
  if (isNational(story, geography)) return reach.national
  return geography.levels.get(story.places[0]!) === 'state' ? reach.state : reach.town
}
