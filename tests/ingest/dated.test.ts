import { expect, it } from 'vitest'
import type { Entry } from '../../functions/domain/model/entry.ts'
import type { Identified } from '../../functions/ingest/identity/identify.ts'
import { dated } from '../../functions/ingest/poll/body/changed-articles.ts'

const now = new Date('2026-11-22T12:00:00Z')
const entryOf = (published: string) => ({ title: 'Clinic opens', published }) as Entry
const broken = {
  get published(): string {
    throw new Error('This is our fault.')
  },
} as Entry

it('A date that our code fails to read costs its entry alone', () => {
  const entries = [entryOf('2026-11-21T10:00:00Z'), broken, entryOf('2026-11-20T10:00:00Z')]
  const identified = entries.map((entry, index) => ({ entry, id: `${index}`, index }) as Identified)
  const lost: number[] = []
  const read = dated(identified, now, (_, index) => lost.push(index))
  expect(read.map(({ id }) => id)).toEqual(['0', '2'])
  expect(lost).toEqual([1])
})
