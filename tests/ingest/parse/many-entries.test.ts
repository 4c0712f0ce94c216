import { describe, expect, test } from 'vitest'
import { limits } from '../../../functions/ingest/limits.ts'
import { parsers } from '../../../functions/ingest/parse/parsers.ts'
import { bytes, rss } from '../text.ts'

const many = limits.entries + 500
const dayOf = (n: number) => new Date(Date.UTC(2020, 0, 1) + n * 3_600_000)

const xml = (dates: (Date | undefined)[]) =>
  rss(
    dates
      .map(
        (date, n) =>
          `<item><title>${n}</title>${date ? `<pubDate>${date.toUTCString()}</pubDate>` : ''}</item>`,
      )
      .join(''),
  )
const json = (dates: (Date | undefined)[]) =>
  JSON.stringify({
    items: dates.map((date, n) => ({ title: String(n), date_published: date?.toISOString() })),
  })

async function titlesOf(document: string) {
  const read = await parsers.feed(bytes(document))
  if (!read.ok) throw new Error(read.error)
  return { titles: read.entries.map(({ title }) => Number(title)), problems: read.losses.sentences(), read }
}

const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => from + n)
const problem = 'Only the newest 2,000 of 10,500 entries were read.'

describe.each([
  ['RSS', xml],
  ['JSON Feed', json],
])('%s with more entries than are read', (_, document) => {
  test('gives the newest where the newest are first', async () => {
    const { titles, problems } = await titlesOf(document(numbers(0, many).map((n) => dayOf(-n))))
    expect(titles).toEqual(numbers(0, 2000))
    expect(problems).toEqual([problem])
  })

  test('gives the newest where the oldest are first, in the order of the document', async () => {
    const { titles, problems, read } = await titlesOf(document(numbers(0, many).map(dayOf)))
    expect(titles).toEqual(numbers(many - 2000, many))
    expect(problems).toEqual([problem])
    expect(read.numbers[0]).toBe(many - 2000 + 1)
  })

  test('gives the first entries if none has a date', async () => {
    const { titles } = await titlesOf(document(numbers(0, many).map(() => undefined)))
    expect(titles).toEqual(numbers(0, 2000))
  })

  test('prefers those with a date', async () => {
    const dates = numbers(0, many).map((n) => (n >= many - 3 ? dayOf(n) : undefined))
    const { titles } = await titlesOf(document(dates))
    expect(titles).toEqual([...numbers(0, 1997), ...numbers(many - 3, many)])
  })

  test('gives all up to the limit, and says nothing', async () => {
    const { titles, problems } = await titlesOf(document(numbers(0, limits.entries).map(dayOf)))
    expect(titles).toHaveLength(limits.entries)
    expect(problems).toEqual([])
  })
})

test('The date that counts is the one that the entry is given', async () => {
  const items = numbers(0, many).map(
    (n) =>
      `<item><title>${n}</title><dc:date>${dayOf(many - n).toISOString()}</dc:date><pubDate>${dayOf(n).toUTCString()}</pubDate></item>`,
  )
  const { titles } = await titlesOf(rss(items.join('')))
  expect(titles).toEqual(numbers(many - 2000, many))
})
