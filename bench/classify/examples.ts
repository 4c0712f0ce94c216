import { createHash } from 'node:crypto'
import { tokenizeInput } from '../../functions/classify/input.ts'
import type { Evidence } from '../../functions/classify/relevance/evidence.ts'
import { featuresOf, type Section } from '../../functions/classify/relevance/features.ts'
import { compileEvidence, compileSections } from '../../functions/classify/relevance/relevance.ts'
import { hasTerms } from '../../functions/classify/relevance/rules.ts'
import type { Place, Relevance } from '../../functions/domain/model/taxonomy.ts'
import type { Example } from '../stories/pairs/regression.ts'

/** A row of a labeled set. */
export interface LabeledArticle {
  id: string
  title: string
  text: string
  url?: string | null
  date?: string | null
  relevant: boolean | null
  /** `false` if two careful editors may differ. */
  sure?: boolean
  /** How many articles of its archive a row stands for. */
  weight?: number
}

/** How much of an article is given: all, the first 300 characters of its text, or its headline alone. */
export type Length = 'full' | 'short' | 'headline'
const SHORT = 300

/** A labeled article as the model sees it. */
export interface Sample extends Example {
  id: string
  length: Length
  /** Whether it came with a text. */
  hasSummary: boolean
  date: string
  week: string
  /** How many articles it stands for when figures are measured. */
  stands: number
  /** What was found in it; `undefined` if nothing, and then it is not relevant. */
  evidence: Evidence | undefined
}

/** How an article is read: the terms of a configuration. */
export type Reader = (row: LabeledArticle, length: Length, weight: number) => Sample

/** Compiles a function that turns a labeled article into a sample. */
export function readerOf(settings: Relevance, places: readonly Place[]): Reader {
  const evidenceOf = compileEvidence(settings, places)
  const sectionOf = compileSections(settings)
  return (row, length, weight) => {
    const text = length === 'full' ? row.text : length === 'short' ? row.text.slice(0, SHORT) : ''
    const found = evidenceOf(tokenizeInput({ title: row.title, text }))
    const evidence = found && hasTerms(found) ? found : undefined
    const section: Section = evidence && sectionOf({ url: row.url ?? undefined }).section
    return {
      id: row.id,
      length,
      hasSummary: row.text !== '',
      date: row.date ?? '',
      week: weekOf(row.date),
      stands: row.weight ?? 1,
      isYes: row.relevant === true,
      weight,
      evidence,
      features: evidence ? featuresOf(evidence, section) : [],
    }
  }
}

const DAY = 24 * 60 * 60 * 1000

/** Weeks begin on Monday. */
function weekOf(date: string | null | undefined): string {
  return date ? String(Math.floor((Date.parse(date) / DAY + 3) / 7)) : 'unknown'
}

export const FOLDS = 5

/** The fifth in which a row is tested: all rows of a week are in one. */
export const foldOf = (key: string): number => createHash('sha256').update(key).digest()[0]! % FOLDS
