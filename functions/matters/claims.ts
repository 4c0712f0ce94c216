import { isCommonName } from '../domain/identifiers/case-names.ts'
import { courtIn } from '../domain/identifiers/courts.ts'
import { kindOf, typeOf } from '../domain/identifiers/identifier.ts'
import { identifiersIn } from '../domain/identifiers/identifiers.ts'
import type { Language } from '../domain/model/article.ts'
import type { MatterKind } from '../domain/model/matter.ts'
import type { Story, StoryArticle } from '../domain/model/story.ts'
import { outletKey, reportsOf } from '../domain/story/coverage.ts'
import { congressOf, withState } from './qualified-key.ts'
import { wordsIn } from './words.ts'

/** Where a story names a matter, the strongest first. */
const strengths = ['document', 'title', 'summary', 'text'] as const
type Where = (typeof strengths)[number]

/** That a story names a matter. */
export interface Claim {
  key: string
  kind: MatterKind
  where: Where
  /** How the strongest of its articles writes it. */
  text: string
  language: Language
  /** Independent outlets that name it in a title or a summary. */
  outlets: Set<string>
}

/** What a story says of matters. */
export interface StoryClaims {
  story: Story
  claims: Claim[]
  /** Pairs of keys that one article states together, with the outlets that do; an official document counts as enough. */
  pairs: { a: string; b: string; outlets: Set<string>; isOfficial: boolean }[]
  /** Words of its headlines, to compare it with a matter's other stories. */
  words: Set<string>
  /** The court that its headline or summary names. */
  court?: string
}

/** More of one kind in a title and summary, or in a text, is a list and says nothing. */
const LIST = { shown: 3, text: 5 }

/** Types of keys of which one document or report states two for the same matter. */
const partners: Record<string, string[]> = {
  __proto__: null as never,
  rin: ['docket', 'frdoc', 'fr', 'rule'],
  docket: ['rin', 'frdoc', 'rule'],
  frdoc: ['rin', 'docket', 'rule'],
  name: ['case', 'in-dec'],
  case: ['name', 'case'],
  hr: ['act', 's'],
  s: ['act', 'hr'],
  bill: ['act'],
  act: ['hr', 's', 'bill', 'pl'],
  pl: ['act', 'hr', 's'],
  eo: ['order'],
  proclamation: ['order'],
  order: ['eo', 'proclamation'],
}

const known = new WeakMap<Story, StoryClaims>()

/** What a story says of matters. It is found once for each story object. */
export function claimsOf(story: Story, states: ReadonlySet<string>): StoryClaims {
  const cached = known.get(story)
  if (cached) return cached
  const claims = findClaims(story, states)
  known.set(story, claims)
  return claims
}

function findClaims(story: Story, states: ReadonlySet<string>): StoryClaims {
  const claims = new Map<string, Claim>()
  const pairs: StoryClaims['pairs'] = []
  const inStates = story.places.filter((place) => states.has(place))
  const state = inStates.length === 1 ? inStates[0] : undefined
  for (const { original, copies } of reportsOf(story.articles)) {
    const outlet = outletKey(original)
    const shown = shownIn(original, state)
    const official = original.kind === 'official'
    for (const { key, text, where } of shown) put(claims, { key, text, where, original, outlet })
    const inText = inTextOf(original, copies, state).filter((key) => !shown.some((one) => one.key === key))
    for (const key of inText) put(claims, { key, text: '', where: 'text', original, outlet })
    for (const pair of pairsIn(shown.map(({ key }) => key))) {
      const same = pairs.find(({ a, b }) => a === pair.a && b === pair.b)
      if (same) {
        same.outlets.add(outlet)
        same.isOfficial ||= official
      } else pairs.push({ ...pair, outlets: new Set([outlet]), isOfficial: official })
    }
  }
  const court = courtIn(`${story.headline}. ${story.summary}`)
  return {
    story,
    claims: [...claims.values()],
    pairs,
    words: wordsIn(story.headline),
    ...(court && { court }),
  }
}

/** The keys in what readers see of an article, and in what a register states. */
function shownIn(article: StoryArticle, state: string | undefined) {
  const isOfficial = article.kind === 'official'
  const { document } = article
  const stated = document
    ? [
        ...document.rins.map((rin) => `rin:${rin.toUpperCase()}`),
        ...document.dockets
          .filter((one) => /^[A-Z]{2,6}-\d{4}-\d{4}$/.test(one))
          .map((one) => `docket:${one}`),
        ...(document.number ? [`frdoc:${document.number}`] : []),
      ].map((key) => ({ key, text: key.slice(key.indexOf(':') + 1), where: 'document' as const }))
    : []
  const found = [
    ...stated,
    ...identifiersIn(article.title).map((one) => ({
      ...one,
      where: isOfficial ? ('document' as const) : ('title' as const),
    })),
    ...identifiersIn(article.summary).map((one) => ({ ...one, where: 'summary' as const })),
  ].map((one) => ({ ...one, key: qualified(one.key, article, state) }))
  const seen = new Map<string, (typeof found)[number]>()
  for (const one of found) if (!seen.has(one.key)) seen.set(one.key, one)
  return withoutLists([...seen.values()], LIST.shown, ({ where }) => where === 'document')
}

/** The keys that the whole text has, if the reader does not see them. */
function inTextOf(
  article: StoryArticle,
  _copies: readonly StoryArticle[],
  state: string | undefined,
): string[] {
  const keys = [...article.matters, ...(article.named ?? [])].map((key) => qualified(key, article, state))
  return withoutLists(
    [...new Set(keys)].map((key) => ({ key })),
    LIST.text,
    () => false,
  ).map(({ key }) => key)
}

function qualified(key: string, article: StoryArticle, state: string | undefined): string {
  return withState(congressOf(key, article.published ?? article.firstSeen), state)
}

function withoutLists<T extends { key: string }>(
  found: readonly T[],
  most: number,
  isExempt: (one: T) => boolean,
): T[] {
  const byKind = Map.groupBy(found, ({ key }) => kindOf(key))
  return found.filter((one) => {
    const kind = kindOf(one.key)
    return kind !== undefined && (isExempt(one) || distinct(byKind.get(kind)!) <= most)
  })
}

/** How many of a kind are named: a name and a number count as one. */
function distinct(some: readonly { key: string }[]): number {
  const byType = Map.groupBy(some, ({ key }) => typeOf(key))
  return Math.max(...[...byType.values()].map((list) => list.length))
}

/** Of one matter, a text states one key of each type. With two names or two numbers it is not known which belong together. */
function pairsIn(keys: readonly string[]): { a: string; b: string }[] {
  const byType = Map.groupBy(keys, typeOf)
  const single = keys.filter((key) => byType.get(typeOf(key))!.length === 1)
  return single.flatMap((a, at) =>
    single.slice(at + 1).flatMap((b) => {
      if (!partners[typeOf(a)]?.includes(typeOf(b))) return []
      return a < b ? [{ a, b }] : [{ a: b, b: a }]
    }),
  )
}

interface Found {
  key: string
  text: string
  where: Where
  original: StoryArticle
  outlet: string
}

function put(claims: Map<string, Claim>, { key, text, where, original, outlet }: Found): void {
  const kind = kindOf(key)
  if (!kind) return
  const before = claims.get(key)
  const isShown = where !== 'text'
  if (!before) {
    claims.set(key, {
      key,
      kind,
      where,
      text,
      language: original.language,
      outlets: new Set(isShown ? [outlet] : []),
    })
    return
  }
  if (isShown) before.outlets.add(outlet)
  if (strengths.indexOf(where) < strengths.indexOf(before.where)) {
    before.where = where
    before.text = text
    before.language = original.language
  }
}

/** Whether a key alone does not tell which matter is meant. */
export function isWeak(key: string): boolean {
  const type = typeOf(key)
  if (type === 'rule' || type === 'order' || type === 'act') return true
  if (type === 'bill') return !key.startsWith('bill:us-')
  if (type === 'case') return !key.includes('@') && !/^case:\d+:/.test(key)
  return type === 'name' && isCommonName(key)
}
