import { DAY_MS } from '../../domain/time.ts'
import type { ArticleFeatures } from '../features/features.ts'
import type { Settings } from '../settings.ts'
import { add, dot, normOf, type Vector } from '../text/vector.ts'
import type { ClusteredArticle } from './clustered-article.ts'

/** A story in the window: the sum of its articles, whichever merges and edits brought them there. */
export interface OpenStory {
  id: string
  /** Its slot in the story index; `undefined` while it is not indexed. */
  slot: number | undefined
  /** When its founder was published or first seen, in days since 1970; the day in its id once the founder was evicted. */
  founded: number | undefined
  /** By id, in the order of `ClusteredArticle.order`. */
  members: Map<string, ClusteredArticle>
  /** The sum of its articles' term vectors. It points where their centroid points. */
  vectorSum: Vector
  /** Length of `vectorSum`, in units of 1. */
  norm: number
  days: { sum: number; count: number; last: number }
  matters: ReadonlySet<string>
  /** The numbers and matters of its official documents. */
  documents: ReadonlySet<string>
  places: ReadonlySet<string>
}

/** Of a large story, only the first articles are compared one by one. */
export const MAX_MEMBERS_COMPARED = 64

const none: ReadonlySet<string> = new Set()
const emptyVector: Vector = { terms: new Uint32Array(), weights: new Int32Array() }

/** Times are added up in whole minutes, because sums of fractions of days depend on their order. */
const MINUTES_PER_DAY = 24 * 60

/** Creates a story without articles. Without `founded`, its day is the one in its id. */
export function createStory(id: string, founded = dayOfId(id)): OpenStory {
  return {
    id,
    slot: undefined,
    founded,
    members: new Map(),
    vectorSum: emptyVector,
    norm: 0,
    days: { sum: 0, count: 0, last: -Infinity },
    matters: none,
    documents: none,
    places: none,
  }
}

function dayOfId(id: string): number | undefined {
  const day = Date.parse(`${id.slice(0, 4)}-${id.slice(4, 6)}-${id.slice(6, 8)}`)
  return Number.isNaN(day) ? undefined : day / DAY_MS
}

/** Adds an article that came after all members of the story. */
export function addMember(story: OpenStory, member: ClusteredArticle): void {
  const article = member.features
  story.members.set(article.id, member)
  setVectorSum(story, story.members.size === 1 ? article.vector : add(story.vectorSum, article.vector))
  if (article.day !== undefined) {
    story.days.sum += Math.round(article.day * MINUTES_PER_DAY)
    story.days.count += 1
    story.days.last = Math.max(story.days.last, article.day)
  }
  if (article.places.length > 0) story.places = new Set([...story.places, ...article.places])
  if (article.matters.length > 0) story.matters = new Set([...story.matters, ...article.matters])
  if (article.documents.size > 0) story.documents = story.documents.union(article.documents)
}

/** Adds all articles of `other` to the story. */
export function absorbStory(story: OpenStory, other: OpenStory): void {
  story.members = sortedByOrder([...story.members.values(), ...other.members.values()])
  setVectorSum(story, add(story.vectorSum, other.vectorSum))
  story.days.sum += other.days.sum
  story.days.count += other.days.count
  story.days.last = Math.max(story.days.last, other.days.last)
  if (other.matters.size > 0) story.matters = new Set([...story.matters, ...other.matters])
  if (other.places.size > 0) story.places = new Set([...story.places, ...other.places])
  if (other.documents.size > 0) story.documents = new Set([...story.documents, ...other.documents])
}

function sortedByOrder(members: ClusteredArticle[]): Map<string, ClusteredArticle> {
  members.sort((a, b) => a.order - b.order)
  return new Map(members.map((article) => [article.features.id, article]))
}

function setVectorSum(story: OpenStory, vectorSum: Vector): void {
  story.vectorSum = vectorSum
  story.norm = normOf(vectorSum)
}

/** The mean day of a story's dated articles, in days since 1970. */
function meanDay({ days }: OpenStory): number | undefined {
  return days.count === 0 ? undefined : days.sum / days.count / MINUTES_PER_DAY
}

/** What `similarity` compares with a story: an article or another story. */
export interface Query {
  vector: Vector
  /** What the vector is divided by before it is compared. */
  normalizer: number
  day: number | undefined
  matters: Iterable<string>
}

/** Compares a story with other stories. */
export function storyQuery(story: OpenStory, settings: Settings): Query {
  return {
    vector: story.vectorSum,
    normalizer: normalizer(story, settings),
    day: meanDay(story),
    matters: story.matters,
  }
}

/** Compares an article with stories. */
export function articleQuery(article: ArticleFeatures): Query {
  return { vector: article.vector, normalizer: 1, day: article.day, matters: article.matters }
}

/**
 * The similarity of an article or a story to a story, 0 to 1: the cosine of their term vectors, plus a bonus for a shared
 * matter. It compares with a story's centroid and not with its nearest member, because chains of nearest members drift
 * from event to event.
 */
export function similarity(query: Query, story: OpenStory, settings: Settings): number {
  if (query.normalizer === 0 || story.norm === 0) return 0
  const cosine = dot(query.vector, story.vectorSum) / (query.normalizer * normalizer(story, settings))
  const shares = story.matters.size > 0 && sharesMatter(query, story)
  return Math.min(1, cosine + (shares ? settings.sharedMatter : 0))
}

/** What a story's vector sum is divided by: more than its norm if the story's articles have little in common. */
function normalizer({ norm, members }: OpenStory, { linkage }: Settings): number {
  return norm ** (1 - linkage) * members.size ** linkage
}

function sharesMatter({ matters }: Query, story: OpenStory): boolean {
  for (const matter of matters) if (story.matters.has(matter)) return true
  return false
}

/** The factor by which similarity decays with the days between: a Gaussian, or a fixed value if either has no date. */
export function timeDecay(day: number | undefined, story: OpenStory, settings: Settings): number {
  const mean = meanDay(story)
  if (day === undefined || mean === undefined) return settings.undatedDecay
  return Math.exp(-(((day - mean) / settings.decayDays) ** 2))
}

/** Whether a story had been quiet for so long on that day that it takes no more articles. */
export function isClosed(story: OpenStory, day: number | undefined, settings: Settings): boolean {
  return day !== undefined && story.days.count > 0 && day - story.days.last > settings.quietDays
}

/** Sorts stories by age, the older first. A story without a date counts as the oldest. */
export function byAge(a: OpenStory, b: OpenStory): number {
  const age = (a.founded ?? 0) - (b.founded ?? 0)
  return age || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}
