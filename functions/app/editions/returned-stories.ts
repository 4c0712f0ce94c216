import { newsOf } from '../../digest/compose/already-sent.ts'
import { articleOrders } from '../../domain/decisions/for-articles.ts'
import { decisionsByStory } from '../../domain/decisions/for-stories.ts'
import type { Decision } from '../../domain/model/decision.ts'
import type { Edition } from '../../domain/model/edition.ts'
import type { Story } from '../../domain/model/story.ts'
import type { Editions } from '../../store/editions/editions.ts'
import type { StoryLog } from '../../store/stories/story-log.ts'
import { PastStories } from './past-stories.ts'

/** An edition that might have had a story: what it covered, the last decision that it knew, and the stories that it had. */
interface Past {
  to: number
  decisions: number
  ids: ReadonlySet<string>
}

/** The editions so far: what they cover, and the last decision that the newest of them knew. */
interface Covered {
  frequency: Edition['frequency']
  from: number
  known: number
}

/** Where it is read what editors decided and what came of it. */
interface Reading {
  log: readonly Decision[]
  editions: Editions
  storyLog: StoryLog
}

/**
 * The ids of the stories that editors brought back since the last edition and that readers could not have in any edition
 * before: each time, the story was hidden, part of another story, or without articles. A story that an edition only had no
 * room for is not among them, whatever was decided about it since.
 */
export async function returnedStories(
  stories: readonly Story[],
  covered: Covered,
  { log, editions, storyLog }: Reading,
): Promise<Set<string>> {
  const decidedUpTo = (number: number) => decisionsByStory(log.filter((one) => one.number <= number))
  const hidden = decidedUpTo(covered.known)
  const touched = await touchedSince(covered.from, log, storyLog)
  const candidates = stories.filter(
    (story) =>
      !story.withdrawn &&
      newsOf(story) <= covered.from &&
      (hidden.get(story.id)?.hidden || idsOf(story).some((id) => touched.has(id))),
  )
  const returned = new Set(candidates.map(({ id }) => id))
  if (returned.size === 0) return returned
  const then = new PastStories()
  let at = Math.min(...candidates.map(({ founded }) => founded)) - 1
  for (const { to, decisions, ids } of await pastEditions(
    Math.min(...candidates.map(newsOf)),
    covered,
    editions,
  )) {
    for await (const entry of storyLog.after(at, to)) then.apply(entry)
    at = to
    const decided = decidedUpTo(decisions)
    for (const story of candidates) {
      if (newsOf(story) > to) continue
      const own = idsOf(story)
      if (own.some((id) => ids.has(id)) || then.wasReadable(own, decided)) returned.delete(story.id)
    }
  }
  return returned
}

const idsOf = ({ id, absorbed }: Story) => [id, ...absorbed]

/** The stories that decisions about articles changed which were applied after an entry of the story log. */
async function touchedSince(
  seq: number,
  log: readonly Decision[],
  storyLog: StoryLog,
): Promise<ReadonlySet<string>> {
  const touched = new Set<string>()
  const orders = articleOrders(log)
  if (orders.length === 0) return touched
  const applied = (await storyLog.get(seq))?.decisions ?? 0
  for (const { decision } of orders) {
    if (decision <= applied) continue
    const { articles = [], unmerged = [] } = (await storyLog.ofDecision(decision)) ?? {}
    for (const { placement } of articles) if (placement) touched.add(placement.story)
    for (const { story } of unmerged) touched.add(story)
  }
  return touched
}

/** The editions that covered an entry of the story log or a later one, the oldest first. One whose file is lost is left out. */
async function pastEditions(
  seq: number,
  { frequency, from, known }: Covered,
  editions: Editions,
): Promise<Past[]> {
  const past: Past[] = []
  for await (const { to, decisions = 0, sections } of editions.all(frequency, () => {})) {
    if (to < seq) break
    const ids = new Set(sections.flatMap(({ stories }) => stories.map(({ id }) => id)))
    past.unshift({ to, decisions, ids })
  }
  // The file of the newest is lost, or nobody wanted an edition of what came after it.
  if ((past.at(-1)?.to ?? 0) < from) past.push({ to: from, decisions: known, ids: new Set() })
  return past
}
