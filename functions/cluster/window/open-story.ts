import { DAY_MS } from '../../domain/time.ts'
import { documentsOf } from '../features/documents.ts'
import type { ArticleFeatures } from '../features/features.ts'
import type { Settings } from '../settings.ts'
import { add, dot, lengthOf, type Vector } from '../text/vector.ts'
import type { WindowEntry } from './window-entry.ts'

/** A story as the window sees it: the sum of its articles, whatever merges and edits brought them there. */
export interface OpenStory {
  id: string
  /** What the index calls it while it is there. */
  number: number | undefined
  /** When its founder was published or first seen, in days since 1970; the day in its id once the founder is gone. */
  founded: number | undefined
  /** By id, in the order of `WindowEntry.order`. */
  members: Map<string, WindowEntry>
  sum: Vector
  /** Length of `sum`, in units of 1. */
  length: number
  days: { sum: number; count: number; last: number }
  matters: ReadonlySet<string>
  /** The matters of its official documents. */
  documents: ReadonlySet<string>
  places: ReadonlySet<string>
}

const none: ReadonlySet<string> = new Set()
const silence: Vector = { terms: new Uint32Array(), weights: new Int32Array() }

/** Whole minutes add up the same in any order, which fractions of days would not. */
const minutes = 24 * 60

export function emptyStory(id: string, founded = dayOfId(id)): OpenStory {
  return {
    id,
    number: undefined,
    founded,
    members: new Map(),
    sum: silence,
    length: 0,
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
export function enter(story: OpenStory, resident: WindowEntry): void {
  const article = resident.kept
  story.members.set(article.id, resident)
  setSum(story, story.members.size === 1 ? article.vector : add(story.sum, article.vector))
  if (article.day !== undefined) {
    story.days.sum += Math.round(article.day * minutes)
    story.days.count += 1
    story.days.last = Math.max(story.days.last, article.day)
  }
  if (article.places.length > 0) story.places = new Set([...story.places, ...article.places])
  if (article.matters.length === 0) return
  story.matters = new Set([...story.matters, ...article.matters])
  story.documents = story.documents.union(documentsOf(article))
}

/** Takes everything of `other` in. */
export function absorb(story: OpenStory, other: OpenStory): void {
  story.members = inOrder([...story.members.values(), ...other.members.values()])
  setSum(story, add(story.sum, other.sum))
  story.days.sum += other.days.sum
  story.days.count += other.days.count
  story.days.last = Math.max(story.days.last, other.days.last)
  if (other.matters.size > 0) story.matters = new Set([...story.matters, ...other.matters])
  if (other.places.size > 0) story.places = new Set([...story.places, ...other.places])
  if (other.documents.size > 0) story.documents = new Set([...story.documents, ...other.documents])
}

function inOrder(residents: WindowEntry[]): Map<string, WindowEntry> {
  residents.sort((a, b) => a.order - b.order)
  return new Map(residents.map((resident) => [resident.kept.id, resident]))
}

function setSum(story: OpenStory, sum: Vector): void {
  story.sum = sum
  story.length = lengthOf(sum)
}

/** Days since 1970 in the middle of a story's articles. */
function middle({ days }: OpenStory): number | undefined {
  return days.count === 0 ? undefined : days.sum / days.count / minutes
}

/** What an article or a story looks like to `likeness`. */
export interface Side {
  vector: Vector
  spread: number
  day: number | undefined
  matters: Iterable<string>
}

export function sideOf(story: OpenStory, settings: Settings): Side {
  return { vector: story.sum, spread: spread(story, settings), day: middle(story), matters: story.matters }
}

export function sideOfArticle(article: ArticleFeatures): Side {
  return { vector: article.vector, spread: 1, day: article.day, matters: article.matters }
}

/**
 * How near an article or a story is to a story: the cosine of their words, more where they share a matter. It compares
 * with a story's middle and not with its nearest member, since chains of nearest members drift from event to event.
 */
export function likeness(side: Side, story: OpenStory, settings: Settings): number {
  if (side.spread === 0 || story.length === 0) return 0
  const cosine = dot(side.vector, story.sum) / (side.spread * spread(story, settings))
  const shares = story.matters.size > 0 && sharesMatter(side, story)
  return Math.min(1, cosine + (shares ? settings.sharedMatter : 0))
}

/** By what a sum of words is divided: more than its length where a story's articles have little in common. */
function spread({ length, members }: OpenStory, { linkage }: Settings): number {
  return length ** (1 - linkage) * members.size ** linkage
}

function sharesMatter({ matters }: Side, story: OpenStory): boolean {
  for (const matter of matters) if (story.matters.has(matter)) return true
  return false
}

/** What is left of likeness after the days between; as much as mostly is where either was never timed. */
export function fading(day: number | undefined, story: OpenStory, settings: Settings): number {
  const centre = middle(story)
  if (day === undefined || centre === undefined) return settings.untimed
  return Math.exp(-(((day - centre) / settings.decayDays) ** 2))
}

/** Whether a story's quiet time was over on that day. */
export function isClosed(story: OpenStory, day: number | undefined, settings: Settings): boolean {
  return day !== undefined && story.days.count > 0 && day - story.days.last > settings.quietDays
}

/** The older of two stories first; one that was never timed counts as old as can be. */
export function byAge(a: OpenStory, b: OpenStory): number {
  const age = (a.founded ?? 0) - (b.founded ?? 0)
  return age || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}
