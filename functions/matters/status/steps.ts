import { courtIn } from '../../domain/identifiers/courts.ts'
import type { MatterKind, MatterStatus } from '../../domain/model/matter.ts'
import { statusesOf } from '../../domain/model/matter.ts'
import { isAsserted } from '../../domain/text/asserted.ts'
import { patternsFor } from '../../domain/text/beginnings.ts'
import { clausesOf, plain } from './clauses.ts'
import { isOnOthers } from './denials.ts'
import { freedIn } from './freed.ts'
import { isDenied, isGiven, isUnsure } from './undone.ts'
import { verbs } from './verbs.ts'

/** The most of a headline or sentence that is read. */
const MAX_LENGTH = 300
const courts =
  /(?<!\bimmigration )\b(?:(?:courts?|judges?)(?! (?:file|document|record|order of)s?\b)|justices|circuit|SCOTUS|jue(?:z|za|ces)|cortes?|tribunal(?:es)?|Supremo|Suprema|circuito|rulings?|injunction|fallo|(?:administration|government|DHS|ICE|USCIS) (?:is |was )?(?:blocked|barred) from)\b/i
const question = /\?["”’)]*$/

const wordsOf = (words: string, flags: string) =>
  new RegExp(`(?<![\\p{L}\\d])(?:${words})(?![\\p{L}\\d])`, flags)
const compiled = verbs.map(({ active, passive, noun, heading, certain, alone, ...verb }) => ({
  ...verb,
  active: active ? wordsOf(active, 'giu') : undefined,
  passive: passive ? wordsOf(passive, 'giu') : undefined,
  noun: noun ? wordsOf(noun, 'giu') : undefined,
  heading: heading ? new RegExp(`^(?:${heading})(?![\\p{L}\\d])`, 'iu') : undefined,
  certain: certain ? wordsOf(certain, 'iu') : undefined,
  alone: alone ? wordsOf(alone, 'giu') : undefined,
}))
/** Those patterns that a clause is worth searching with. */
const patternsIn = patternsFor(
  compiled.flatMap(({ active, passive, noun, heading, certain, alone }) =>
    [active, passive, noun, heading, certain, alone].filter((one) => one !== undefined),
  ),
)

/** Who says it, and of what. */
export interface Speaker {
  /** A court says what it did itself, so that no court need be named. */
  isCourt?: boolean
  /** An office, whose statements may begin with a noun: "Termination of the Designation". */
  isOffice?: boolean
  /** Those parts of a sentence that speak of this matter, and not of another one of its kind. */
  own?: (clauses: readonly string[]) => readonly string[]
}

/** What a headline or sentence reports to have happened to a matter of this kind; `undefined` if it reports no step. */
export function stepIn(
  text: string,
  kind: MatterKind,
  { isCourt = false, isOffice = false, own = (clauses) => clauses }: Speaker = {},
): MatterStatus | undefined {
  const read = text.slice(0, MAX_LENGTH).trim()
  if (question.test(read) || isUnsure(read)) return undefined
  const clauses = own(clausesOf(read, isCourt || isOffice)).map(plain)
  const hasCourt = isCourt || courts.test(read) || courtIn(read) !== undefined
  if (hasCourt) {
    for (const clause of clauses) {
      const freed = freedIn(clause, kind)
      if (freed !== 'no') return freed
    }
  }
  const possible: readonly MatterStatus[] = statusesOf[kind]
  const searched = clauses
    .map((clause) => ({ clause, patterns: patternsIn(clause) }))
    .filter(({ patterns }) => patterns.size > 0)
  if (searched.length === 0) return undefined
  return compiled.find(
    (verb) =>
      possible.includes(verb.status) &&
      searched.some((one) => says(verb, one, { isCourt, isOffice, hasCourt })),
  )?.status
}

/** A clause, and the patterns that it is worth searching with. */
interface Searched {
  clause: string
  patterns: ReadonlySet<RegExp>
}

/** The words that a pattern found, and what stands before and after them. */
interface Place {
  before: string
  words: string
  after: string
}

const nowhere: Place[] = []

function says(
  verb: (typeof compiled)[number],
  searched: Searched,
  by: { isCourt: boolean; isOffice: boolean; hasCourt: boolean },
) {
  const { active, passive, noun, heading, certain, alone } = verb
  if (found(alone, searched).some(({ before, after }) => isAsserted(before, '') && isDoneByCourt(after)))
    return true
  if (verb.by === 'court' && !by.hasCourt) return false
  if (has(certain, searched) || (by.isOffice && has(heading, searched))) return true
  const isTheirs = (before: string) =>
    verb.by === 'anyone' ||
    courts.test(before) === (verb.by === 'court') ||
    (by.isCourt && verb.by === 'court')
  return (
    found(active, searched).some(
      ({ before, words, after }) =>
        isTheirs(before) && isAsserted(ofActor(before), words) && !isOnOthers(before, words, after),
    ) ||
    found(passive, searched).some(
      ({ before, words, after }) =>
        isAsserted(before, words.includes(' ') ? '' : words) &&
        (verb.by !== 'court' || (isDoneByCourt(after) && !isOnOthers(before, words, after))),
    ) ||
    found(noun, searched).some(({ before, after }) => isGiven(before) && !isDenied(after))
  )
}

/** "Fee is unlawful and cannot be charged, judge rules": the last words after a comma, if a court acts in them. */
function ofActor(before: string): string {
  const last = before.slice(before.lastIndexOf(',') + 1)
  return courts.test(last) || courtIn(last) !== undefined ? last : before
}

/** Whether a passive that names who acted, names a court: not "blocked by the Senate". */
function isDoneByCourt(after: string): boolean {
  const actor = /^(?:\s\p{L}+){0,2}?\s(?:by|por)\s(.{1,60})/u.exec(after)?.[1]
  return (
    actor === undefined ||
    courts.test(actor) ||
    courtIn(actor) !== undefined ||
    /\b(?:order|orden)\b/i.test(actor)
  )
}

function has(pattern: RegExp | undefined, { clause, patterns }: Searched): boolean {
  return pattern !== undefined && patterns.has(pattern) && pattern.test(clause)
}

function found(pattern: RegExp | undefined, { clause, patterns }: Searched): Place[] {
  if (!pattern || !patterns.has(pattern)) return nowhere
  return [...clause.matchAll(pattern)].map(({ 0: words, index }) => ({
    before: clause.slice(0, index),
    words,
    after: clause.slice(index + words.length),
  }))
}
