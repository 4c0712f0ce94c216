import { isAppellate } from '../../domain/identifiers/courts.ts'
import { typeOf } from '../../domain/identifiers/identifier.ts'
import { DAY_MS } from '../../domain/time.ts'
import type { StoryClaims } from './claims.ts'
import { daysSince, type Group, timeOf } from './group.ts'
import { sharedWords, wordsIn } from './words.ts'

/** After so long without a story, a name or a number that is used again means another matter. */
const MAX_GAP_DAYS = 540
/** A state numbers its bills anew in its next session. */
const MAX_GAP_DAYS_OF_BILL = 200
/** So soon after a matter's last story, the same name needs less likeness. */
const SOON_DAYS = 45
/** A story is published, and its matter begins, so many days after it was first seen at most. */
const WAIT_DAYS = 3
/** Words beside the name itself that a story must share with a matter that it calls by a common name. */
const ENOUGH_WORDS = { soon: 1, later: 2 }
/** A policy's own name is given to the next one as well, so that later a story must share nearly all it says. */
const ENOUGH_WORDS_OF_NAMED = 5

/** Whether a story can be about a matter, by its time and by the courts and states that both name. */
export function isPossible(group: Group, from: StoryClaims): boolean {
  const most = group.kind === 'bill' ? MAX_GAP_DAYS_OF_BILL : MAX_GAP_DAYS
  if (daysSince(group, from) > most || isBefore(group, from)) return false
  return isCourtPossible(group, from) && isStatePossible(group, from)
}

/** Whether a kept matter, of which no story was read yet, began later than a story. */
function isBefore({ record, stories }: Group, from: StoryClaims): boolean {
  return (
    record !== undefined && stories.size === 0 && timeOf(from) < Date.parse(record.since) - WAIT_DAYS * DAY_MS
  )
}

/** A case goes from one district court to courts of appeals; it is never before two district courts. */
function isCourtPossible({ courts }: Group, { court }: StoryClaims): boolean {
  if (court === undefined || isAppellate(court)) return true
  return [...courts].every((other) => other === court || isAppellate(other))
}

function isStatePossible({ kind, states }: Group, { state }: StoryClaims): boolean {
  return kind !== 'bill' || state === undefined || states.size === 0 || states.has(state)
}

/** A new version of a policy of the same name is announced so many days after the last news of the old one, or later. */
const VERSION_DAYS = 3

/** Whether a story that names a matter by a weak key is about it: by what both say beside that name. */
export function isAlike(group: Group, from: StoryClaims, keys: readonly string[]): boolean {
  const { story, words, court, state } = from
  if (story.follows !== undefined && group.stories.has(story.follows)) return true
  const days = daysSince(group, from)
  // Of a kept matter, what made stories alike is not kept: its first story, or news soon after its last.
  if (
    group.record &&
    group.stories.size === 0 &&
    (court !== undefined || !keys.every((key) => typeOf(key) === 'name'))
  )
    return story.published === group.record.since || (days >= 0 && days <= SOON_DAYS)
  if (from.isVersion && !group.isVersion && group.stories.size > 0 && days > VERSION_DAYS) return false
  const isSoon = days <= SOON_DAYS
  const isNamed = keys.some(isOwnName)
  // A rule, an order or a law with a name of its own: the name is enough for a while. Cases and numbers need more.
  if (isSoon && isNamed) return true
  if (!isNamed && court !== undefined && group.courts.has(court)) return true
  if (!isNamed && isSoon && state !== undefined && group.states.has(state)) return true
  // What many cases are called says nothing without a court or a docket, whatever else is alike.
  if (keys.every((key) => typeOf(key) === 'name')) return false
  const own = new Set(keys.flatMap((key) => [...wordsIn(key.replace(/-/g, ' '))]))
  const count = sharedWords(group.words, words, own)
  if (isNamed) return count >= ENOUGH_WORDS_OF_NAMED
  return count >= (isSoon ? ENOUGH_WORDS.soon : ENOUGH_WORDS.later)
}

function isOwnName(key: string): boolean {
  return /^(?:rule|order|act|suit)$/.test(typeOf(key))
}

/** How like a matter a story is, to choose between several. */
export function likenessOf(group: Group, { story, words, court, isVersion }: StoryClaims): number {
  const follows = story.follows !== undefined && group.stories.has(story.follows) ? 10 : 0
  const atCourt = court !== undefined && group.courts.has(court) ? 5 : 0
  return follows + atCourt + (isVersion === group.isVersion ? 3 : 0) + sharedWords(group.words, words)
}
