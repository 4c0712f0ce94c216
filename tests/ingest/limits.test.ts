import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fetchLimits, fieldLimits } from '../../functions/ingest/limits.ts'
import { parsers } from '../../functions/ingest/parse/parsers.ts'
import { fetcherWith, serve } from './fetch/servers.ts'

/** Makes a feed of exactly this many bytes. */
function feedOf(bytes: number): string {
  const start = '<rss><channel><item><title>Court rules on asylum</title></item><!--'
  const end = '--></channel></rss>'
  return start + ' '.repeat(bytes - start.length - end.length) + end
}

describe('The limits of fetching', () => {
  it('let the parser read the largest document that is fetched', async () => {
    const origin = await serve((_, response) => response.end(feedOf(fetchLimits.maxBytes)))
    const fetcher = fetcherWith(fetchLimits)
    const outcome = await fetcher.get(origin)
    if (outcome.kind !== 'fetched') throw new Error(`It was not fetched: ${outcome.kind}.`)
    expect(await parsers.feed(outcome.bytes)).toMatchObject({
      ok: true,
      entries: [{ title: 'Court rules on asylum' }],
    })
  })

  it('end the fetch of a document that the parser would refuse', async () => {
    const tooLarge = feedOf(fetchLimits.maxBytes + 1)
    const origin = await serve((_, response) => response.end(tooLarge))
    expect(await fetcherWith(fetchLimits).get(origin)).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('longer than 10,000,000 bytes'),
    })
    expect(await parsers.feed(Buffer.from(tooLarge))).toMatchObject({ ok: false })
  })

  it('are the same for each program that fetches', () => {
    const files = readdirSync('functions', { recursive: true, encoding: 'utf8' })
    const texts = files
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(join('functions', file), 'utf8'))
    const programs = texts.filter((text) => text.includes('= createFetcher({'))
    expect(programs).toHaveLength(3)
    for (const text of programs) {
      expect(text).toContain('createFetcher({\n    ...fetchLimits,')
      expect(text).not.toContain('maxBytes')
    }
  })
})

describe('The limits of an id and of a link', () => {
  const long = (most: number) => `https://valley.example/${'a'.repeat(most)}`

  it('are those of their fields where a format has them as attributes', async () => {
    const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><item rdf:about="${long(fieldLimits.id)}"><title>Council votes</title></item></rdf:RDF>`
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Council votes</title><link href="${long(fieldLimits.link)}"/></entry></feed>`
    for (const [document, name] of [
      [rdf, 'Id'],
      [atom, 'Link'],
    ] as const) {
      const feed = await parsers.feed(Buffer.from(document))
      expect(feed).toMatchObject({ ok: true, entries: [{ title: 'Council votes' }] })
      expect(feed.ok && feed.losses.sentences()).toEqual([
        `${name} left out, since it is longer than 2,000 characters (entry 1).`,
      ])
    }
  })
})
