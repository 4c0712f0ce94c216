import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { Source } from '../../../functions/domain/model/source.ts'
import { parsers } from '../../../functions/ingest/parse/parsers.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const title = 'Court rules on asylum'
const documents = {
  rss: `<rss><channel><item><title>${title}</title></item></channel></rss>`,
  atom: `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>${title}</title></entry></feed>`,
  'JSON Feed': JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: [{ id: '1', title }] }),
  sitemap: `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
    <url><loc>https://courier.example/1</loc><news:news><news:title>${title}</news:title></news:news></url></urlset>`,
  register: JSON.stringify({ count: 1, results: [{ document_number: '2026-1', title }] }),
}
const source = { id: 'courier', name: 'Courier', feed: 'https://courier.example/feed' }

describe('The parser of each format', () => {
  it.each(Object.keys(parsers) as Source['format'][])(
    '%s reads every document that a feed may be',
    async (format) => {
      for (const text of Object.values(documents)) {
        const feed = await parsers[format](bytes(text))
        expect(feed).toMatchObject({ ok: true, entries: [{ title }] })
        expect(feed).toEqual(await parsers.feed(bytes(text)))
      }
    },
  )

  it('is tried first if a document could be of two formats', async () => {
    const both = bytes(
      JSON.stringify({ items: [{ title }], results: [{ document_number: '2026-1', title: 'Notice' }] }),
    )
    expect(await parsers['federal-register'](both)).toMatchObject({ entries: [{ title: 'Notice' }] })
    expect(await parsers['json-feed'](both)).toMatchObject({ entries: [{ title }] })
  })

  it('says what is missing in the words of the format', async () => {
    const error = bytes('{"errors": {"fields": "unknown"}}')
    expect(await parsers['federal-register'](error)).toEqual({
      ok: false,
      error:
        "It can't be read as a feed: its JSON has no `results`, as an answer of the Federal Register has.",
    })
    expect(await parsers.feed(error)).toMatchObject({ ok: false, error: expect.stringContaining('`items`') })
    expect(await parsers['json-feed'](error)).toMatchObject({
      ok: false,
      error: expect.stringContaining('no `items`, as a JSON Feed has'),
    })
  })

  it('is chosen by the format of a source, which is `feed` where none is given', () => {
    expect(z.parse(Source, source).format).toBe('feed')
    expect(z.parse(Source, { ...source, format: 'news-sitemap' }).format).toBe('news-sitemap')
  })

  it('reads the old format `html` as a feed, and refuses every other', () => {
    expect(z.parse(Source, { ...source, format: 'html' }).format).toBe('feed')
    expect(z.safeParse(Source, { ...source, format: 'page' }).success).toBe(false)
  })
})
