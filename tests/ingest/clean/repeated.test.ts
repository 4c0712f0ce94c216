import { describe, expect, test } from 'vitest'
import type { Entry } from '../../../functions/domain/model/entry.ts'
import { cleanEntry } from '../../../functions/ingest/clean/clean-entry.ts'
import { OutletNames } from '../../../functions/ingest/clean/names/outlet-names.ts'
import { repeatedUnits } from '../../../functions/ingest/clean/text/repeated.ts'
import { expectLinear } from '../../support/expect-linear.ts'

const names = new OutletNames(['Valley Courier'])
const mission = 'The port office guards 40 gates between the valley and the sea.'
const series = 'This story is part of a project of the Valley Courier and public radio.'
const news = (n: number) => `Officers at gate ${n} found a truck with ${n * 7} crates of plums.`

const summaries = (entries: readonly Entry[]) => {
  const repeated = repeatedUnits(entries)
  return entries.map((entry) => cleanEntry(entry, { names, repeated }).summary.join('\n'))
}
const entries = (text: (n: number) => string, count = 10) =>
  Array.from({ length: count }, (_, n) => ({ title: `Truck ${n} is stopped`, summary: text(n) }))

describe('A sentence that a document repeats is about its source', () => {
  test.each([
    ['at the end of a paragraph', (n: number) => `${news(n)} ${mission}`],
    ['at the beginning of a paragraph', (n: number) => `${mission} ${news(n)}`],
    ['as a paragraph', (n: number) => `${news(n)}\n${mission}`],
    ['with others', (n: number) => `${series} ${news(n)} ${mission} ${series}`],
    ['behind an agency’s dateline', (n: number) => `HARBOR CITY (AP) — ${mission} ${news(n)}`],
  ])('%s', (_, text) => {
    expect(summaries(entries(text))).toEqual(Array.from({ length: 10 }, (_, n) => news(n)))
  })

  test('in the content, too', () => {
    const given = entries(() => '').map(({ title }, n) => ({
      title,
      content: `<p>${news(n)}</p><p><i>${mission}</i> ${series}</p>`,
    }))
    expect(summaries(given)).toEqual(Array.from({ length: 10 }, (_, n) => news(n)))
  })

  test('if a fifth of the entries has it', () => {
    const some = (n: number) => (n < 3 ? `${news(n)} ${mission}` : news(n))
    expect(summaries(entries(some, 15))).toEqual(Array.from({ length: 15 }, (_, n) => news(n)))
  })
})

describe('A sentence stays if', () => {
  test.each([
    ['only two entries have it', (n: number) => (n < 2 ? `${news(n)} ${mission}` : news(n)), 5],
    ['fewer than a fifth have it', (n: number) => (n < 3 ? `${news(n)} ${mission}` : news(n)), 16],
    ['it is short', (n: number) => `${news(n)} He was freed.`, 10],
  ])('%s', (_, text, count) => {
    expect(summaries(entries(text, count))).toEqual(Array.from({ length: count }, (_, n) => text(n)))
  })

  test('the entries are versions of one article', () => {
    const versions = entries((n) => `${news(n)} ${mission}`).map((entry) => ({ ...entry, title: 'A truck' }))
    expect(summaries(versions)[0]).toBe(`${news(0)} ${mission}`)
  })

  test('it stands in the middle of a text', () => {
    const text = (n: number) => `${news(n)} ${mission} ${news(n + 100)}`
    expect(summaries(entries(text))).toEqual(Array.from({ length: 10 }, (_, n) => text(n)))
  })
})

test('A long text takes no longer than a short one', () => {
  const long = `<p>${'The officers waited at the gate. '.repeat(60_000)}</p>`
  const entries = Array.from({ length: 50 }, (_, n) => ({ title: `Gate ${n}`, content: long + n }))
  return expectLinear(() => repeatedUnits(entries))
})
