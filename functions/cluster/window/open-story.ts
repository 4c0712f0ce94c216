import { DAY_MS } from '../../domain/time.ts'
import { type Named, namedInBoth, nothingNamed } from '../evidence/evidence.ts'
import type { ArticleFeatures } from '../features/features.ts'
import type { Settings } from '../settings.ts'
import type { ClusteredArticle } from './clustered-article.ts'

/** A story in the window: what its articles have, whichever merges and edits brought them there. */
export interface OpenStory {
  id: string
  /** Its slot in the story index; `undefined` while it is not indexed. */
  slot: number | undefined
  /** When its founder was published or first seen, in days since 1970; the day in its id once the founder was evicted. */
  founded: number | undefined
  /** By id, in the order of `ClusteredArticle.order`. */
  members: Map<string, ClusteredArticle>
  /** The last of its members, which new articles are compared with. */
  latest: ArticleFeatures[]
  /** Whether one of its articles is a report that others may join. */
  takesIn: boolean
  /** The terms of all its articles, in ascending order. */
  terms: Uint32Array
  /** What its articles name. */
  named: Named
  /** The day of its latest article; `-Infinity` if none has a day. */
  lastDay: number
  /** The numbers and matters of its official documents. */
  documents: ReadonlySet<string>
}

/** Of a large story, only the first articles are compared one by one. */
export const MAX_MEMBERS_COMPARED = 64
/** How many of the latest members are kept at hand. */
const LATEST_MEMBERS = 24

const none: ReadonlySet<string> = new Set()
const noTerms = new Uint32Array()

/** Creates a story without articles. Without `founded`, its day is the one in its id. */
export function createStory(id: string, founded = dayOfId(id)): OpenStory {
  return {
    id,
    slot: undefined,
    founded,
    members: new Map(),
    latest: [],
    takesIn: false,
    terms: noTerms,
    named: nothingNamed,
    lastDay: Number.NEGATIVE_INFINITY,
    documents: none,
  }
}

function dayOfId(id: string): number | undefined {
  const day = Date.parse(`${id.slice(0, 4)}-${id.slice(4, 6)}-${id.slice(6, 8)}`)
  return Number.isNaN(day) ? undefined : day / DAY_MS
}

/** Adds an article that came after all members of the story. Returns the terms that are new in the story. */
export function addMember(story: OpenStory, member: ClusteredArticle): Uint32Array {
  const { terms } = member.features.vector
  addWithoutTerms(story, member)
  const added = story.terms.length === 0 ? terms : termsOnlyIn(terms, story.terms)
  // A story of one article shares its terms with the article.
  story.terms = story.terms.length === 0 ? added : mergeSorted(story.terms, added)
  return added
}

/** Adds all articles of a story that has none, in their order. Its terms are put together once, since each change copies them. */
export function addMembers(story: OpenStory, members: readonly ClusteredArticle[]): void {
  for (const member of members) addWithoutTerms(story, member)
  story.terms = unionOf(members.map(({ features }) => features.vector.terms))
}

function addWithoutTerms(story: OpenStory, member: ClusteredArticle): void {
  const article = member.features
  story.members.set(article.id, member)
  story.latest.push(article)
  story.takesIn ||= article.takesIn
  if (story.latest.length > LATEST_MEMBERS) story.latest.shift()
  story.named = namedInBoth(story.named, article.named)
  if (article.day !== undefined) story.lastDay = Math.max(story.lastDay, article.day)
  if (article.documents.size > 0) story.documents = story.documents.union(article.documents)
}

function unionOf(lists: readonly Uint32Array[]): Uint32Array {
  if (lists.length === 1) return lists[0]!
  const all = new Set<number>()
  for (const terms of lists) for (const term of terms) all.add(term)
  return Uint32Array.from(all).sort()
}

/** Two ascending lists without a term in common, as one. */
function mergeSorted(a: Uint32Array, b: Uint32Array): Uint32Array {
  if (b.length === 0) return a
  const both = new Uint32Array(a.length + b.length)
  let [i, j] = [0, 0]
  for (let at = 0; at < both.length; at++) both[at] = j === b.length || a[i]! < b[j]! ? a[i++]! : b[j++]!
  return both
}

function termsOnlyIn(terms: Uint32Array, others: Uint32Array): Uint32Array {
  let at = 0
  return terms.filter((term) => {
    while (at < others.length && others[at]! < term) at++
    return others[at] !== term
  })
}

/** Whether a story has been quiet for so long on this day that it takes no more articles. */
export function isClosed(story: OpenStory, day: number | undefined, settings: Settings): boolean {
  return isQuiet(day, story.lastDay, settings)
}

/** The same for a story whose latest article is of this day; `-Infinity` if none has a day. */
export function isQuiet(day: number | undefined, lastDay: number, { openDays }: Settings): boolean {
  return day !== undefined && lastDay !== Number.NEGATIVE_INFINITY && day - lastDay > openDays
}

/** Sorts stories by age, the older first. A story without a date counts as the oldest. */
export function byAge(a: OpenStory, b: OpenStory): number {
  const age = (a.founded ?? 0) - (b.founded ?? 0)
  return age || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}
