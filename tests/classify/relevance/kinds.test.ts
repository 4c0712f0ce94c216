import { describe, expect, it } from 'vitest'
import { classifier } from '../settings.ts'
import { abroad, refugeesAbroad, refugeesHere } from './rows/abroad.ts'
import { agency, otherIce } from './rows/agency.ts'
import { enforcement, scenery } from './rows/enforcement.ts'
import { otherMeanings, ownMeanings } from './rows/meanings.ts'
import { otherPeople, people } from './rows/people.ts'
import { related, unrelated } from './rows/relations.ts'
import type { Row, Rows } from './rows/row.ts'

const relevant = (title: string, text: string) => classifier.classify({ title, text }).relevant
const pairs = (rows: Row[]) => rows.map((row) => (typeof row === 'string' ? ([row, ''] as const) : row))

const included: Rows = { ...agency, ...people, ...refugeesHere, ...ownMeanings, ...enforcement, ...related }
const excluded: Rows = {
  ...otherIce,
  ...otherPeople,
  ...abroad,
  ...refugeesAbroad,
  ...otherMeanings,
  ...scenery,
  ...unrelated,
}

describe.each(Object.entries(included))('Of the kind: %s,', (_, rows) => {
  it.each(pairs(rows))('"%s" is included', (title, text) => expect(relevant(title, text)).toBe(true))
})

describe.each(Object.entries(excluded))('Of the kind: %s,', (_, rows) => {
  it.each(pairs(rows))('"%s" is left out', (title, text) => expect(relevant(title, text)).toBe(false))
})
