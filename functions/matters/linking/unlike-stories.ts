import { courtName } from '../../domain/identifiers/courts.ts'
import { typeOf } from '../../domain/identifiers/identifier.ts'
import type { StoryClaims } from './claims.ts'
import { type Attached, attach, type Group, groupOf } from './group.ts'
import { tellsStep } from './steps-in-title.ts'
import { ENOUGH_VOICES, independent, type Voice } from './voices.ts'
import { wordsIn } from './words.ts'

/** What a story of one publisher must have in common with a matter, beside the number or the name that it prints. */
const ENOUGH = 2
/** A story that says so little else cannot share much. */
const FEW_WORDS = 3
/** From so many stories on, the words of a matter are those that two of them have. */
const MANY_STORIES = 4
/** Words that all stories of the subject share. That a story is of the subject, its topics say. */
const ofSubject = new Set(
  (
    'visa green card asylum refugee migrant border deport deported deportation citizen citizenship alien noncitizen ' +
    'foreign lawyer attorney legal status work worker free online click best help fast update live breaking ' +
    'visas asilo refugiado migrante frontera deportación ciudadanía ciudadano abogado'
  ).split(' '),
)

/**
 * Takes out of a matter what a number or a name alone attaches: the story of one publisher that has nothing else in common
 * with what officials, or enough publishers together, said of it; without any such, with what other publishers did.
 */
export function withoutUnlike(group: Group, venues: ReadonlySet<string>): void {
  const all = [...group.stories.values()]
  const sound = new Set(all.filter(isSound))
  const some = representative(all, sound)
  const kept = all.filter((one) => {
    if (one.claims.length === 0 || sound.has(one)) return true
    const others = some.filter((other) => sound.has(other) || isOther(one, other))
    if (others.length === 0 && !group.record) return all.length === 1
    return isAlike(one, { others, sound, record: group.record, kind: group.kind, venues })
  })
  if (kept.length < all.length) rebuild(group, kept)
}

function isSound({ claims }: Attached): boolean {
  return claims.some(({ where }) => where === 'document') || independent(voicesOf(claims)) >= ENOUGH_VOICES
}

/** The most stories of each sort that others are compared with, and of one publisher. */
const MOST = { ofSort: 50, ofPublisher: 3 }

/** The first sound stories, and the first others of each publisher, so that none crowds out the others. */
function representative(all: readonly Attached[], sound: ReadonlySet<Attached>): Attached[] {
  const byPublisher = new Map<string, number>()
  const single = all.filter((one) => {
    if (sound.has(one) || one.claims.length === 0) return false
    const { name } = one.claims[0]!.voices[0]!
    const count = (byPublisher.get(name) ?? 0) + 1
    byPublisher.set(name, count)
    return count <= MOST.ofPublisher
  })
  return [...[...sound].slice(0, MOST.ofSort), ...single.slice(0, MOST.ofSort)]
}

const voicesOf = (claims: Attached['claims']): Voice[] => claims.flatMap(({ voices }) => voices)

/** Whether another publisher says it. */
function isOther(one: Attached, other: Attached): boolean {
  return (
    one !== other &&
    other.claims.length > 0 &&
    independent([...voicesOf(one.claims), ...voicesOf(other.claims)]) >= ENOUGH_VOICES
  )
}

/** What a story is compared with. */
interface Company {
  /** The stories of officials and of other publishers. */
  others: readonly Attached[]
  /** Those that officials or enough publishers together tell. */
  sound: ReadonlySet<Attached>
  record: Group['record']
  kind: Group['kind']
  venues: ReadonlySet<string>
}

function isAlike({ from, claims }: Attached, { others, sound, record, kind, venues }: Company): boolean {
  const { story, court, state } = from
  const topics = new Set([...(record?.topics ?? []), ...others.flatMap((other) => other.from.story.topics)])
  const isOfTopic = story.topics.some((topic) => topics.has(topic) && !venues.has(topic))
  const readable = others.filter((other) => languageOf(other.from) === languageOf(from))
  // What is written in another language, or is not kept, can only be compared by its topics.
  if (readable.length === 0 && isOfTopic) return true
  // The court that belongs to a docket number says no more than the number.
  const isOfDocket = court !== undefined && claims.some(({ key }) => key.endsWith(`@${court}`))
  const sameCourt = court !== undefined && !isOfDocket && others.some((other) => other.from.court === court)
  const sameState = state !== undefined && others.some((other) => other.from.state === state)
  const own = wordsBesideKeys(from)
  const isOfMatter = wordsOfMatter(readable, sound)
  // Beside the policy's name, such a key has the court.
  const isSuit = claims.some(({ key }) => typeOf(key) === 'suit')
  let shared = [tellsStep(story.headline, kind), sameCourt, sameState, isSuit].filter(Boolean).length
  for (const word of own) {
    if (shared >= ENOUGH) break
    if (isOfMatter(word)) shared += 1
  }
  return shared >= ENOUGH || (shared > 0 && (isOfTopic || own.length <= FEW_WORDS))
}

const languageOf = ({ story }: StoryClaims) => story.lead.language

/** Which words are a matter's: those of a sound story, or of two others; of two sound ones, or of two of all, if there are many. */
function wordsOfMatter(
  stories: readonly Attached[],
  sound: ReadonlySet<Attached>,
): (word: string) => boolean {
  const [firm, single] = [stories.filter((one) => sound.has(one)), stories.filter((one) => !sound.has(one))]
  const least = firm.length >= MANY_STORIES ? 2 : 1
  const leastOfSingle = firm.length > 0 || single.length >= MANY_STORIES ? 2 : 1
  return (word) => isIn(word, firm, least) || isIn(word, single, leastOfSingle)
}

function isIn(word: string, stories: readonly Attached[], least: number): boolean {
  let count = 0
  for (const { from } of stories) {
    if (from.words.has(word)) count += 1
    if (count >= least) return true
  }
  return false
}

/** The words of a story without those of the numbers and names in it, and without those that all stories may have. */
function wordsBesideKeys({ words, claims }: StoryClaims): string[] {
  const ofKeys = new Set(
    claims.flatMap(({ key, text }) => [
      ...wordsIn(text),
      ...wordsIn(key.replace(/[-:@]/g, ' ')),
      ...wordsIn(courtName(key.slice(key.indexOf('@') + 1)) ?? ''),
    ]),
  )
  return [...words].filter((word) => !ofKeys.has(word) && !ofSubject.has(word) && !/\d/.test(word))
}

/** Makes a matter again of some of its stories. */
function rebuild(group: Group, kept: readonly Attached[]): void {
  const { kind, keys, record } = group
  const last = group.lastBefore
  Object.assign(group, {
    ...groupOf(kind, keys, { ...(record && { record }), ...(last !== undefined && { last }) }),
    absorbed: group.absorbed,
  })
  for (const { from, claims } of kept) attach(group, from, claims)
}
