import { documentsDiffer, documentsOf } from '../features/documents.ts'
import type { ArticleFeatures } from '../features/features.ts'
import type { Pins } from '../pins.ts'
import type { Settings } from '../settings.ts'
import {
  byAge,
  fading,
  isClosed,
  likeness,
  type OpenStory,
  sideOf,
  sideOfArticle,
} from '../window/open-story.ts'

export interface Near {
  story: OpenStory
  score: number
}

/** The open stories that an article is near enough to join, the nearest first, and the closed one it is most like. */
export interface Nearest {
  open: Near[]
  /** Where it joins none: the open one that it came nearest to, unless that is far off. */
  almost?: Near
  closed?: Near
}

/** Of these stories, what an article is near to. */
export function nearestOf(
  candidates: readonly OpenStory[],
  article: ArticleFeatures,
  pins: Pins,
  settings: Settings,
): Nearest {
  const side = sideOfArticle(article)
  const documents = documentsOf(article)
  const open: Near[] = []
  const silent: OpenStory[] = []
  for (const story of candidates) {
    if (isClosed(story, article.day, settings)) {
      silent.push(story)
      continue
    }
    const left = fading(article.day, story, settings)
    if (left < settings.fadedOut || documentsDiffer(documents, story.documents)) continue
    open.push({ story, score: likeness(side, story, settings) * left })
  }
  open.sort(byNearness)
  const joinable = open.filter(
    ({ story, score }) =>
      score >= least(article, story, settings) && !pins.divide([article.id], story.members),
  )
  if (joinable[0] && standsOut(joinable[0], article, open, settings)) return { open: joinable }
  const [almost] = open.filter(
    ({ story, score }) => score >= settings.join / 2 && !pins.divide([article.id], story.members),
  )
  const closed = silent
    .map((story) => ({ story, score: likeness(side, story, settings) }))
    .filter(({ score }) => score > 0)
    .sort(byNearness)[0]
  return { open: [], ...(almost && { almost }), ...(closed && { closed }) }
}

function byNearness(a: Near, b: Near): number {
  return b.score - a.score || byAge(a.story, b.story)
}

function least(article: ArticleFeatures, story: OpenStory, settings: Settings): number {
  return isElsewhere(article, story) ? settings.join * settings.elsewhere : settings.join
}

/**
 * Where everybody writes of one subject, an article is a little near to many stories, and the nearest must be the
 * nearer for it. One that is itself near to the first is no rival but may be the same event told apart, and where times
 * are missing nothing says that the two are of the same days.
 */
function standsOut(
  first: Near,
  article: ArticleFeatures,
  open: readonly Near[],
  settings: Settings,
): boolean {
  const { floor, power, kin } = settings.rival
  const side = sideOf(first.story, settings)
  const rival = open.find(
    ({ story }) =>
      story !== first.story &&
      article.day !== undefined &&
      story.days.count > 0 &&
      likeness(side, story, settings) < kin,
  )
  return first.score >= settings.join * (1 + (rival?.score ?? 0) / floor) ** power
}

/** Two cities may pass the same law in the same words. A city and its own state are not elsewhere. */
function isElsewhere({ places }: ArticleFeatures, story: OpenStory): boolean {
  if (places.length === 0 || story.places.size === 0) return false
  const theirs = [...story.places]
  return !places.some((ours) => theirs.some((other) => isWithin(ours, other) || isWithin(other, ours)))
}

const isWithin = (place: string, larger: string) => place === larger || place.startsWith(`${larger}-`)
