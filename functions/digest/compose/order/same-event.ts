import type { Story } from '../../../domain/model/story.ts'
import { independentOutlets } from '../../../domain/story/coverage.ts'
import { DAY_MS } from '../../../domain/time.ts'
import { actionOf } from './action.ts'
import { type EventEvidence, evidenceOf } from './event-evidence.ts'

/** Reports of one event in two languages are at most so far apart. */
const MAX_DAYS = 2
/** What is in more stories than this tells no event apart. */
const MAX_STORIES = 3
/** How much two stories must have in common: a docket and a figure, or three names. A place alone is never enough. */
const ENOUGH = 3

/** A story of an edition, with the one in another language about the same event that it takes in. */
export interface Event {
  story: Story
  other?: Story
}

/**
 * Joins each story with the one in another language that reports the same event, if what both name leaves no doubt: each
 * is the other's best match, and no second one is as good. `apart` holds those that editors placed, which stay as they are.
 */
export function joinLanguages(stories: readonly Story[], apart: ReadonlySet<string> = new Set()): Event[] {
  const best = bestMatches(stories.filter(({ id }) => !apart.has(id)))
  return stories.flatMap((story): Event[] => {
    const other = best.get(story)
    if (!other || best.get(other) !== story) return [{ story }]
    return leads(story, other) ? [{ story: joined(story, other), other }] : []
  })
}

/** The story with more independent outlets stays; of two with as many, the one in English. */
function leads(one: Story, other: Story): boolean {
  const [mine, theirs] = [one, other].map(({ articles }) => independentOutlets(articles)) as [number, number]
  return mine === theirs ? one.lead.language === 'en' : mine > theirs
}

function joined(story: Story, other: Story): Story {
  return {
    ...story,
    articles: [...story.articles, ...other.articles],
    topics: [...new Set([...story.topics, ...other.topics])],
    places: [...new Set([...story.places, ...other.places])],
  }
}

/** The best match of each story in another language; none if two are as good. */
function bestMatches(stories: readonly Story[]): Map<Story, Story> {
  const evidence = new Map(stories.map((story) => [story, evidenceOf(story)]))
  const named = new Map<string, Story[]>()
  for (const [story, keys] of evidence) {
    for (const key of keys.keys()) {
      const known = named.get(key)
      if (known) known.push(story)
      else named.set(key, [story])
    }
  }
  const best = new Map<Story, Story>()
  for (const [story, keys] of evidence) {
    const candidates = new Set<Story>()
    for (const key of keys.keys()) {
      const some = named.get(key)!
      if (some.length <= MAX_STORIES) for (const one of some) if (mayBeOne(story, one)) candidates.add(one)
    }
    const scored = [...candidates]
      .map((one) => ({ one, score: common(keys, evidence.get(one)!, named) + sameAct(story, one) }))
      .filter(({ score }) => score >= ENOUGH)
      .sort((a, b) => b.score - a.score)
    const [first, second] = scored
    if (first && first.score !== second?.score) best.set(story, first.one)
  }
  return best
}

function mayBeOne(a: Story, b: Story): boolean {
  const apart = Math.abs(new Date(a.published).getTime() - new Date(b.published).getTime())
  return (
    a.lead.language !== b.lead.language &&
    apart <= MAX_DAYS * DAY_MS &&
    a.topics.slice(0, 3).some((topic) => b.topics.slice(0, 3).includes(topic))
  )
}

/** What both name, as far as few others do. A place that many name counts once something else is in common. */
function common(a: EventEvidence, b: EventEvidence, named: ReadonlyMap<string, readonly Story[]>): number {
  let rare = 0
  let places = 0
  for (const [key, weight] of a) {
    if (!b.has(key)) continue
    if (key.startsWith('@')) places += weight
    else if (named.get(key)!.length <= MAX_STORIES) rare += weight
  }
  return rare > 0 ? rare + places : 0
}

/** Both report an act, such as a ruling: of two steps of one bill, that tells which is meant. */
function sameAct(a: Story, b: Story): number {
  return actionOf(a) === 'act' && actionOf(b) === 'act' ? 0.5 : 0
}
