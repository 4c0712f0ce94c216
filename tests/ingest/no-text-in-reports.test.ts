import type { IncomingMessage, ServerResponse } from 'node:http'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SqliteTable } from '../../functions/adapters/local/sqlite/sqlite-table.ts'
import { poll } from '../../functions/app/poll/poll.ts'
import { readConfiguration } from '../../functions/configuration/read.ts'
import { Source } from '../../functions/domain/model/source.ts'
import { SourceStates } from '../../functions/store/source-states.ts'
import { fetcherWith, serve } from './fetch/servers.ts'
import { atom, rss } from './text.ts'

const now = new Date('2026-11-22T12:00:00Z')
const configuration = readConfiguration({ base: 'config' })

type Answer = { status?: number; headers?: Record<string, string>; body?: string; message?: string }
let answer: Answer = {}

/** Polls a source with this answer. Returns everything that is logged, reported or stored about it in words. */
async function reportsOf(one: Answer, server: string): Promise<string> {
  answer = one
  const lines: unknown[] = []
  const note = (event: string, facts?: object) => lines.push(event, facts)
  const fetcher = fetcherWith({ now: () => now, lookup: async () => [] })
  const context = {
    configuration: {
      ...configuration,
      sources: [Source.parse({ id: 'courier', name: 'Courier', feed: `${server}/feed` })],
    },
    content: new SqliteTable(':memory:', () => now),
    clock: () => now,
    random: () => 0,
    owner: 'test',
    codeHash: 'test',
    fetcher,
    logger: { info: note, warn: note, error: note },
  }
  const reports = await poll(context, async () => {}, { all: true })
  const state = await new SourceStates(context.content).get('courier')
  return JSON.stringify([lines, reports, state?.lastError, state?.problems])
}

const start = () =>
  serve((request: IncomingMessage, response: ServerResponse) => {
    if (request.url !== '/feed') return response.writeHead(404).end()
    response.statusMessage = answer.message ?? ''
    response.writeHead(answer.status ?? 200, answer.headers ?? {}).end(answer.body ?? '')
  })

const item = (inside: string) => rss(`<item><title>Council votes</title><guid>1</guid>${inside}</item>`)

/** A word in each place where a server or a document may put one. */
const places: Record<string, (word: string) => Answer> = {
  'the root': (word) => ({ body: `<${word}><a/></${word}>` }),
  'a page': (word) => ({ body: `<html><title>${word}</title><body>${word}</body></html>` }),
  'a text': (word) => ({ body: word }),
  'broken JSON': (word) => ({ body: `{"${word}": ${word}}` }),
  'JSON that is cut off': (word) => ({ body: `{"items": [{"title": "${word}` }),
  'JSON with a bad escape': (word) => ({ body: `{"items": [{"title": "\\x${word}"}]}` }),
  'JSON that is no feed': (word) => ({ body: `{"${word}":"${word}"}` }),
  'entries of JSON': (word) => ({
    body: JSON.stringify({
      items: [word, { [word]: word }, { title: word.repeat(1000), url: word, date_published: word }],
    }),
  }),
  'documents of the register': (word) => ({
    body: JSON.stringify({
      results: [word, { title: word, html_url: word, publication_date: word, effective_on: word }],
    }),
  }),
  'nesting without end': (word) => ({ body: item(`<${word}>`.repeat(3000)) }),
  'nesting outside of an entry': (word) => ({ body: rss(`<${word}>`.repeat(3000)) }),
  'too many namespaces': (word) => ({
    body: rss('', Array.from({ length: 300 }, (_, n) => `xmlns:${word}${n}="${word}"`).join(' ')),
  }),
  'entities that swell': (word) => ({
    body: `<!DOCTYPE r [<!ENTITY ${word} "${word.repeat(500)}">]>${item(`<description>${`&${word};`.repeat(2000)}</description>`)}`,
  }),
  'a title that is too long': (word) => ({ body: item(`<dc:title>${word.repeat(2000)}</dc:title>`) }),
  'a link that is none': (word) => ({ body: item(`<link>javascript:${word}</link>`) }),
  'a link with a password': (word) => ({ body: item(`<link>https://${word}:${word}@a.example/</link>`) }),
  'a date that is none': (word) => ({ body: item(`<pubDate>${word}</pubDate>`) }),
  'an entry that is empty': (word) => ({ body: rss(`<item><${word}>${word}</${word}></item>`) }),
  'what is never closed': (word) => ({ body: `${item('')}${atom(`<entry><${word} a="${word}`)}` }),
  'the reason of a status': (word) => ({ status: 500, message: word }),
  'the body of an error': (word) => ({ status: 403, body: word }),
  'an unknown packing': (word) => ({ headers: { 'content-encoding': word }, body: word }),
  'a packing that does not fit': (word) => ({ headers: { 'content-encoding': 'br' }, body: word }),
  'a type': (word) => ({ headers: { 'content-type': `${word}/${word}; charset=${word}` }, body: item('') }),
  'a redirect to a path': (word) => ({ status: 302, headers: { location: `/${word}` } }),
  'a redirect to a host': (word) => ({ status: 301, headers: { location: `http://${word}.invalid/` } }),
  'a redirect to a protocol': (word) => ({ status: 302, headers: { location: `${word}:x` } }),
  'a redirect to no address': (word) => ({ status: 302, headers: { location: `http://[${word}` } }),
  'a redirect with a password': (word) => ({
    status: 302,
    headers: { location: `http://${word}:${word}@127.0.0.1/` },
  }),
  'a time to wait': (word) => ({ status: 429, headers: { 'retry-after': word } }),
  'a header that is gone for good': (word) => ({ status: 410, headers: { 'x-why': word } }),
}

// Begins with letters, as it has to be a name in some places, and is found nowhere by chance.
const secrets = fc.stringMatching(/^[a-z]{10}$/).map((letters) => `zq${letters}qz`)

test.each(Object.entries(places))('No report, state or log quotes %s', async (_, place) => {
  const server = await start()
  await fc.assert(
    fc.asyncProperty(secrets, async (secret) => {
      expect((await reportsOf(place(secret), server)).toLowerCase()).not.toContain(secret)
    }),
    { numRuns: 3 },
  )
})
