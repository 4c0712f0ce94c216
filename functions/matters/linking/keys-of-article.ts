import { appealsCourtIn, districtCourtIn } from '../../domain/identifiers/courts.ts'
import { kindOf, typeOf } from '../../domain/identifiers/identifier.ts'
import { identifiersIn } from '../../domain/identifiers/identifiers.ts'
import type { MatterKind } from '../../domain/model/matter.ts'
import type { OfficialDocument } from '../../domain/model/official-document.ts'
import type { StoryArticle } from '../../domain/model/story.ts'
import { congressOf, withCourts, withState } from '../keys/qualified-key.ts'
import type { Policies } from './policies.ts'

/** Where an article names a matter, the strongest first. */
export const strengths = ['document', 'title', 'summary'] as const
/** An official document is about the matter; or a report names it in its title or its summary. */
export type Where = (typeof strengths)[number]

/** A key that readers see in an article, or that a register states for it. */
export interface Shown {
  key: string
  type: string
  /** As the article writes it. */
  text: string
  where: Where
}

/** Of which kinds of matters an article's publisher has the word, and which it makes. */
interface Office {
  speaksOf: (kind: MatterKind) => boolean
  makes: (kind: MatterKind) => boolean
}

/** The state of a bill whose number is written without one. */
type StateOf = (key: string) => string | undefined

/** More of one type in a title and summary, or in a text, and more in all, are a list, which says nothing. */
const MOST = { shown: 3, inText: 5, all: 7 }

/** The keys in the title and summary of an article, and those that a register states; none of a list. */
export function keysShown(
  article: StoryArticle,
  { speaksOf, makes }: Office,
  stateOf: StateOf,
  policies: Policies,
): Shown[] {
  const { document, title, summary } = article
  const found = new Map<string, Shown>()
  const put = (where: Where, some: readonly Named[]) => {
    for (const { key, text } of some) {
      const full = qualified(key, article, stateOf)
      const kind = kindOf(full)
      // A bill of a state that is not known is no one's.
      if (found.has(full) || !kind || isStateless(full)) continue
      found.set(full, {
        key: full,
        type: typeOf(full),
        text,
        where: where === 'title' && speaksOf(kind) ? 'document' : where,
      })
    }
  }
  const inTitle = identifiersIn(title)
  // The register also numbers orders and designations, which have names of their own.
  const isRule = !inTitle.some(({ key }) => /^(?:order|designation)$/.test(kindOf(key) ?? ''))
  if (document && isRule && speaksOf('rule')) put('title', statedIn(document))
  const byName = policies.keysIn(title, summary)
  put('title', byName)
  // A policy that has one name in all newsrooms is not known by other words too.
  const isNamed = ({ key }: { key: string }) => byName.some((one) => typeOf(one.key) === typeOf(key))
  put(
    'title',
    inTitle.filter((one) => !isNamed(one)),
  )
  const inSummary = identifiersIn(summary).filter((one) => !isNamed(one))
  if (isRule && makes('rule') && isRuleDocument(article)) put('document', ownNumbers(article, inSummary))
  put('summary', inSummary)
  const all = [...found.values()]
  const byType = Map.groupBy(all, ({ type }) => type)
  // What is listed by one kind of number is not told apart by another.
  const lists = new Set(
    [...byType.values()].flatMap((some) => (some.length > MOST.shown ? [kindOf(some[0]!.key)] : [])),
  )
  const kept = all.filter(({ key }) => !lists.has(kindOf(key)))
  if (kept.length > MOST.all) return []
  const seen = `${title}. ${summary}`
  const full = withCourts(
    kept.map(({ key }) => key),
    { district: () => districtCourtIn(seen), appeals: () => appealsCourtIn(seen) },
  )
  return kept.map((one, at) => ({ ...one, key: full[at]! }))
}

/** The keys that the whole text of an article names, unless it lists many. */
export function keysInText(article: StoryArticle, stateOf: StateOf): string[] {
  const keys = new Set(
    [...article.matters, ...(article.named ?? [])].map((key) => qualified(key, article, stateOf)),
  )
  const byKind = Map.groupBy(keys, kindOf)
  return [...keys].filter((key) => {
    const kind = kindOf(key)
    return kind && !isStateless(key) && byKind.get(kind)!.length <= MOST.inText
  })
}

/** What a register that comes as a feed calls a rule, in its categories or first in its summary. */
const ruleDocument =
  /^(?:(?:notice of |supplemental )?proposed |(?:interim |direct |temporary )?final |interim )?rule(?:making)?s?\b/i

function isRuleDocument({ categories, summary }: StoryArticle): boolean {
  return [...categories, summary].some((one) => ruleDocument.test(one.slice(0, 80)))
}

/** A rule's own numbers, which some registers print at the end of the text: "Docket No. USCIS-2026-0033; RIN 1615-AD40." */
function ownNumbers({ matters }: StoryArticle, inSummary: readonly Named[]): Named[] {
  const all = [...inSummary, ...matters.map((key) => ({ key, text: key.slice(key.indexOf(':') + 1) }))]
  const byKey = new Map(all.filter(({ key }) => /^(?:rin|docket):/.test(key)).map((one) => [one.key, one]))
  const rins = [...byKey.keys()].filter((key) => typeOf(key) === 'rin')
  return rins.length === 1 && byKey.size <= 2 ? [...byKey.values()] : []
}

interface Named {
  key: string
  text: string
}

/** Numbers of dockets as agencies write them; a register also has numbers of its own there. */
const docket = /^[A-Z]{2,6}-\d{4}-\d{4}$/

function statedIn({ rins, dockets, number }: OfficialDocument): Named[] {
  return [
    ...rins.map((rin) => ({ key: `rin:${rin.toUpperCase()}`, text: rin })),
    ...dockets.filter((one) => docket.test(one)).map((one) => ({ key: `docket:${one}`, text: one })),
    ...(number ? [{ key: `frdoc:${number}`, text: number }] : []),
  ]
}

function qualified(key: string, article: StoryArticle, stateOf: StateOf): string {
  return withState(congressOf(key, article.published ?? article.firstSeen), stateOf(key))
}

const isStateless = (key: string) => key.startsWith('bill:') && !key.startsWith('bill:us-')
