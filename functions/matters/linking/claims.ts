import { takesIn } from '../../domain/article-form.ts'
import { courtIn } from '../../domain/identifiers/courts.ts'
import { kindOf, typeOf } from '../../domain/identifiers/identifier.ts'
import { numberedIn } from '../../domain/identifiers/identifiers.ts'
import type { Language } from '../../domain/model/article.ts'
import type { Configuration } from '../../domain/model/configuration.ts'
import type { MatterKind } from '../../domain/model/matter.ts'
import type { Story, StoryArticle } from '../../domain/model/story.ts'
import { reportsOf } from '../../domain/story/coverage.ts'
import { arePartners, partOf } from '../keys/strength.ts'
import { Policies } from '../policies/policies.ts'
import { keysInText, keysShown, type Shown, strengths, type Where } from './keys-of-article.ts'
import { addVoices, readSources, type Sources, type Voice } from './voices.ts'
import { wordsIn } from './words.ts'

/** That a story names a matter where readers see it. */
export interface Claim {
  key: string
  kind: MatterKind
  where: Where
  /** How the strongest of its articles writes it. */
  text: string
  language: Language
  /** Publishers that name it. */
  voices: Voice[]
  /** The ids of the articles that name it. What others in the story say is not said of it. */
  articles: string[]
}

/** Two keys that articles state together for one matter. */
export interface KeyPair {
  kind: MatterKind
  a: string
  b: string
  voices: Voice[]
  isOfficial: boolean
}

/** What a story says of matters. */
export interface StoryClaims {
  story: Story
  claims: Claim[]
  /** Keys that only the whole texts of its reports have. */
  inText: string[]
  pairs: KeyPair[]
  /** Words of its headline and summary, to compare it with a matter's other stories. */
  words: ReadonlySet<string>
  /** The court that its headline or summary names. */
  court?: string
  /** Whether its headline or summary sets a policy apart from an earlier one of the same name: "the third travel ban". */
  isVersion: boolean
  /** The state that it is about, if it is about one. */
  state?: string
}

/**
 * The part of a configuration that matters depend on. Without sources, every article of the kind `official` counts as an
 * official's own word.
 */
export type MatterConfiguration = Pick<Configuration, 'places'> &
  Partial<Pick<Configuration, 'sources' | 'publication' | 'matters' | 'topics'>>

/** What claims depend on, beside the story. */
export interface Reading {
  sources: Sources
  policies: Policies
  /** The ids of places that are states. */
  states: ReadonlySet<string>
  placeNames: ReadonlyMap<string, Record<Language, string>>
  /** The ids of topics that say where something is decided or debated, and not what. */
  venues: ReadonlySet<string>
  /** The bills by whose numbers the configuration recognizes places. */
  billsOfPlaces: ReadonlyMap<string, ReadonlySet<string>>
}

const readings = new WeakMap<object, Reading>()

/** How stories are read with a configuration. The same object has the same reading, so that nothing is read twice. */
export function readingOf(configuration: MatterConfiguration): Reading {
  let reading = readings.get(configuration)
  if (!reading) {
    const { places, matters, topics = [] } = configuration
    reading = {
      sources: readSources(configuration),
      policies: new Policies(matters?.policies ?? []),
      states: new Set(places.filter(({ level }) => level === 'state').map(({ id }) => id)),
      placeNames: new Map(places.map(({ id, name }) => [id, name])),
      venues: new Set(topics.filter(({ venue, forum }) => venue || forum).map(({ id }) => id)),
      billsOfPlaces: new Map(places.flatMap((place) => billsOf(place))),
    }
    readings.set(configuration, reading)
  }
  return reading
}

function billsOf({
  id,
  aliases = [],
  bodies = [],
}: Configuration['places'][number]): [string, Set<string>][] {
  const keys = [...aliases, ...bodies].flatMap((term) => numberedIn(term).map(({ key }) => key))
  return keys.length === 0 ? [] : [[id, new Set(keys)]]
}

/** "Trump's new travel ban", "the latest version of the rule". */
const version =
  /\b(?:new(?:est)?|latest|revised|reworked|third|second|expanded|updated|nuev[oa]|tercer[oa]?|segund[oa])\s(?:\p{L}+\s){0,3}?(?:travel ban|ban|order|rule|proclamation|restrictions|iteration|version|veto|orden|norma)\b/iu

const known = new WeakMap<Reading, WeakMap<Story, StoryClaims>>()

/** What a story says of matters. It is found once for each story object. */
export function claimsOf(story: Story, reading: Reading): StoryClaims {
  let ofReading = known.get(reading)
  if (!ofReading) {
    ofReading = new WeakMap()
    known.set(reading, ofReading)
  }
  let claims = ofReading.get(story)
  if (!claims) {
    claims = findClaims(story, reading)
    ofReading.set(story, claims)
  }
  return claims
}

function findClaims(story: Story, reading: Reading): StoryClaims {
  const { sources, states, policies } = reading
  const claims = new Map<string, Claim>()
  const pairs = new Map<string, KeyPair>()
  const reports = reportsOf(story.articles).map(({ original }) => original)
  const inStates = story.places.filter((place) => states.has(place))
  const state = inStates.length === 1 ? inStates[0] : undefined
  const ofBill = (key: string) => stateOfBill(key, state, reports, reading)
  const texts = new Map<string, number>()
  for (const article of reports) {
    const speaksOf = (kind: MatterKind) => sources.speaksOf(article, kind)
    const office = { speaksOf, makes: (kind: MatterKind) => sources.makes(article, kind) }
    const shown = keysShown(article, office, ofBill, policies)
    for (const key of keysInText(article, ofBill)) texts.set(key, (texts.get(key) ?? 0) + 1)
    if (shown.length === 0) continue
    const voice = sources.voiceOf(article)
    for (const one of shown) put(claims, one, article, voice)
    for (const { a, b } of pairsIn(shown)) putPair(pairs, { a, b }, voice, speaksOf(kindOf(a)!))
  }
  const inText = [...texts].flatMap(([key, count]) =>
    !claims.has(key) && count * 2 > reports.length ? [key] : [],
  )
  const found = { story, claims: [...claims.values()], inText, pairs: [...pairs.values()] }
  // Most stories are about no matter, and are never compared with one.
  if (claims.size + inText.length === 0 && story.follows === undefined)
    return { ...found, words: noWords, isVersion: false }
  const seen = `${story.headline}. ${story.summary}`
  const court = courtIn(seen)
  return {
    ...found,
    words: wordsIn(seen),
    isVersion: version.test(seen),
    ...(court && { court }),
    ...(state && { state }),
  }
}

const noWords: ReadonlySet<string> = new Set()

/** The state of a story's bill. Where a state is known by the bill's number, as others have it too, reports must name the state. */
function stateOfBill(
  key: string,
  state: string | undefined,
  reports: readonly StoryArticle[],
  { placeNames, billsOfPlaces }: Reading,
): string | undefined {
  if (!state || !billsOfPlaces.get(state)?.has(key)) return state
  const { en, es } = placeNames.get(state)!
  return reports.some(({ title, summary }) => [en, es].some((name) => `${title} ${summary}`.includes(name)))
    ? state
    : undefined
}

/** Of one matter, an article states one key of each part. With two names or two numbers it is not known which belong together. */
function pairsIn(shown: readonly Shown[]): { a: string; b: string }[] {
  const byPart = Map.groupBy(shown, ({ key }) => partOf(key))
  const single = [...byPart.values()].filter((some) => some.length === 1).map(([one]) => one!.key)
  const areOneCase = single.some((key) => typeOf(key) === 'name')
  return single.flatMap((a, at) =>
    single.slice(at + 1).flatMap((b) => {
      if (!arePartners(a, b)) return []
      // Two numbers beside each other may be of two cases; beside one name they are that case's in two courts.
      if (typeOf(a) === typeOf(b) && !areOneCase) return []
      return [a < b ? { a, b } : { a: b, b: a }]
    }),
  )
}

function put(
  claims: Map<string, Claim>,
  { key, text, where }: Shown,
  { id, language }: StoryArticle,
  voice: Voice,
): void {
  const before = claims.get(key)
  if (!before) {
    claims.set(key, { key, kind: kindOf(key)!, where, text, language, voices: [voice], articles: [id] })
    return
  }
  addVoices(before.voices, [voice])
  before.articles.push(id)
  if (strengths.indexOf(where) < strengths.indexOf(before.where))
    Object.assign(before, { where, text, language })
}

function putPair(
  pairs: Map<string, KeyPair>,
  { a, b }: { a: string; b: string },
  voice: Voice,
  isOfficial: boolean,
): void {
  const id = `${a} ${b}`
  const before = pairs.get(id) ?? { kind: kindOf(a)!, a, b, voices: [], isOfficial: false }
  addVoices(before.voices, [voice])
  before.isOfficial ||= isOfficial
  pairs.set(id, before)
}

/** Whether an article can say what happened: a report of news, or an official's word; not an opinion or a round-up. */
export function isReport(article: StoryArticle): boolean {
  return (article.kind === 'news' || article.kind === 'official') && takesIn(article)
}
