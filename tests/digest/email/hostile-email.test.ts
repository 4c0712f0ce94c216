import fc from 'fast-check'
import { Parser } from 'htmlparser2'
import { simpleParser } from 'mailparser'
import PostalMime from 'postal-mime'
import { expect, it } from 'vitest'
import { draftWriter, type MessageOptions, messageWriter } from '../../../functions/digest/email/message.ts'
import { reportEmail } from '../../../functions/digest/report/report-email.tsx'
import type { Edition, EditionStory } from '../../../functions/domain/model/edition.ts'
import type { Subscriber } from '../../../functions/domain/model/subscriber.ts'
import { markdownHtml } from '../../../functions/editors/markdown/markdown.ts'
import { confirmationEmail } from '../../../functions/subscribers/confirmation-email.tsx'
import { edition, editionStory, everything, now, places, publication } from '../fixtures.ts'
import { editionHeaders } from './edition-headers.ts'
import { hostileLink, hostileText } from './hostile-text.ts'
import { hasPython, readByPython } from './read-by-python.ts'

const readers = ['ana', 'bo'].map((name) => ({
  id: name.padEnd(26, '7'),
  email: `${name}@reader.example`,
  token: `u.k1.${name.padEnd(26, '7')}.0.${name.padEnd(32, '0')}`,
}))
const options: MessageOptions = {
  publication,
  from: 'Digest <news@digest.example>',
  places,
  token: (id) => readers.find((reader) => reader.id === id)?.token ?? '',
  clock: () => now,
}

const story: fc.Arbitrary<EditionStory> = fc
  .record({
    headline: hostileText,
    summary: hostileText,
    outlet: hostileText,
    url: hostileLink,
    official: hostileLink,
    es: fc.boolean(),
    n: fc.nat(),
  })
  .map(({ url, official, es, n, ...texts }) => ({
    ...editionStory(`story-${n}`, texts),
    ...(url === undefined ? { url: undefined } : { url }),
    ...(official !== undefined && { official: { title: texts.headline, url: official } }),
    ...(es && { language: 'es' }),
    topics: ['hostile'],
    places: ['hostile'],
  }))

const stories = fc.array(story, { minLength: 1, maxLength: 3 })
const hostileEdition = fc
  .record({ top: stories, courts: stories, deadlines: stories, text: hostileText, headline: hostileText })
  .map(({ top, courts, deadlines, text, headline }): Edition => {
    const at = now.toISOString()
    return edition(
      [
        { id: 'top', stories: top, more: 0 },
        { id: 'courts', stories: courts, more: 1 },
        { id: 'deadlines', stories: deadlines, more: 0 },
      ],
      {
        introduction: { text, html: markdownHtml(text) },
        corrections: [{ at, text }],
        putRight: [{ at, text, headline, story: '20261112-plant' }],
      },
    )
  })

const names = fc.record({ topic: hostileText, place: hostileText, title: hostileText })

function hostileOptions({ topic, place, title }: { topic: string; place: string; title: string }) {
  return {
    ...options,
    from: `${title.replace(/[<>\r\n]/g, ' ')} <news@digest.example>`,
    publication: {
      ...publication,
      title,
      topics: new Map([['hostile', { en: topic, es: topic }]]),
      places: new Map([['hostile', { en: place, es: place }]]),
    },
  }
}

function subscriberOf({ id, email }: { id: string; email: string }): Subscriber {
  const at = '2026-01-01T00:00:00Z'
  return {
    id,
    email,
    state: 'active',
    preferences: everything,
    confirmedAt: at,
    changedAt: at,
    claims: {},
    bounces: 0,
  }
}

function mailOf(reader: (typeof readers)[number], of: Edition, with_: MessageOptions) {
  const { id, email } = reader
  const delivery = { edition: of.id, subscriber: id, state: 'claimed', attempts: 0 } as const
  return messageWriter(of, with_)({ row: { delivery, version: 1 }, subscriber: subscriberOf(reader), email })
}

/** The targets of a page's links, as a browser reads them. */
function linksOf(html: string): string[] {
  const links: string[] = []
  const parser = new Parser({ onopentag: (_, { href }) => href !== undefined && links.push(href) })
  parser.end(html)
  return links
}

const isOurs = (url: string) =>
  url.startsWith('https://digest.example/') ||
  url.startsWith('mailto:editors@digest.example') ||
  url === publication.help

/** The subject as a browser shows it. */
function titleOf(html: string): string {
  let [inTitle, title] = [false, '']
  const parser = new Parser({
    onopentag: (name) => {
      inTitle = name === 'title'
    },
    ontext: (text) => {
      if (inTitle) title += text
    },
    onclosetag: () => {
      inTitle = false
    },
  })
  parser.end(html)
  return title
}

const line = (text: string) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()

const plain = (text: string | false | undefined) => (text || '').replace(/\r\n?/g, '\n').trimEnd()

it('Whatever a source, an editor or a configuration writes, each reader gets a whole email with only their own links', async () => {
  const written: { raw: Uint8Array; unsubscribe: string; subject: string; html: string; text: string }[] = []
  await fc.assert(
    fc.asyncProperty(hostileEdition, names, async (of, named) => {
      for (const [index, reader] of readers.entries()) {
        const other = readers[1 - index]!
        const { raw } = await mailOf(reader, of, hostileOptions(named))
        const one = await PostalMime.parse(raw)
        const two = await simpleParser(Buffer.from(raw), { skipTextToHtml: true })
        const { html = '', text = '', subject = '' } = one
        // (a) Links lead only to our site and to articles.
        const stored = of.sections
          .flatMap(({ stories }) => stories)
          .flatMap(({ url, official }) => [url, official?.url])
        const foreign = linksOf(html).filter((url) => !isOurs(url))
        const editors = linksOf(of.introduction?.html ?? '')
        for (const url of foreign) expect([...stored, ...editors]).toContain(url)
        // (b) It contains nothing of another reader.
        for (const part of [html, text, ...one.headers.map(({ value }) => value)]) {
          expect(part).not.toContain(other.token)
          expect(part).not.toContain(other.email)
        }
        // (c) Two parsers read the same two parts, each with the link to unsubscribe.
        const unsubscribe = publication.links.unsubscribe(reader.token)
        expect(one.headers.map(({ key }) => key)).toEqual(editionHeaders)
        expect(plain(two.html)).toBe(plain(html))
        expect(plain(two.text)).toBe(plain(text))
        expect(two.subject ?? '').toBe(subject)
        expect(line(subject)).toBe(line(titleOf(html)))
        expect(one.headers.find(({ key }) => key === 'list-unsubscribe')?.value).toBe(`<${unsubscribe}>`)
        expect(linksOf(html).filter((url) => url === unsubscribe)).toHaveLength(1)
        expect(text.split('\n')).toContain(`Unsubscribe: ${unsubscribe}`)
        expect(one.from).toMatchObject({ address: 'news@digest.example' })
        expect(two.from?.value).toHaveLength(1)
        const lines = Buffer.from(raw).toString('latin1').split('\r\n')
        expect(lines.filter((line) => /[\r\n]/.test(line) || line.length > 998)).toEqual([])
        written.push({ raw, unsubscribe, subject, html, text })
      }
    }),
    { numRuns: 60 },
  )
  if (!hasPython) return
  const read = await readByPython(written.map(({ raw }) => raw))
  for (const [index, { defects, subject, from, unsubscribe, parts }] of read.entries()) {
    const expected = written[index]!
    expect({ defects, unsubscribe }).toEqual({ defects: [], unsubscribe: `<${expected.unsubscribe}>` })
    expect(from.map(([, address]) => address)).toEqual(['news@digest.example'])
    expect(subject).toBe(expected.subject)
    expect(parts.map(({ type }) => type)).toEqual(['text/plain', 'text/html'])
    expect(plain(parts[0]?.content)).toBe(plain(expected.text))
    expect(plain(parts[1]?.content)).toBe(plain(expected.html))
  }
}, 120_000)

it('Every other email is whole too, whatever its text and its link', async () => {
  const raws: Uint8Array[] = []
  await fc.assert(
    fc.asyncProperty(hostileText, hostileText, hostileEdition, async (title, postalAddress, of) => {
      const from = 'Digest <news@digest.example>'
      const link = 'https://digest.example/confirm/token'
      const sender = { title, from, postalAddress }
      const kinds = ['confirm', 'manage', 'known', 'edit'] as const
      const to = 'ana@reader.example'
      const email = { to, language: 'en', link, request: 'r1', subscriber: 's1', date: now } as const
      const mails = [
        ...kinds.map((kind) => confirmationEmail({ kind, ...email }, sender)),
        reportEmail(
          {
            edition: of.id,
            total: 1,
            states: { failed: 1 },
            reasons: { failed: { [title]: 1 } },
            bounced: [],
          },
          { title, from, to, date: now },
        ),
        await draftWriter(of, title, options)(to, now, link),
      ]
      for (const { raw, tags } of mails) {
        const one = await PostalMime.parse(raw)
        const two = await simpleParser(Buffer.from(raw), { skipTextToHtml: true })
        expect(one.headers.filter(({ key }) => ['bcc', 'cc'].includes(key))).toEqual([])
        expect(one.headers.filter(({ key }) => key === 'subject')).toHaveLength(1)
        expect(line(one.subject ?? '')).toBe(line(titleOf(one.html ?? '')))
        expect(one.to).toEqual([{ name: '', address: to }])
        expect(plain(two.html)).toBe(plain(one.html))
        expect(plain(two.text)).toBe(plain(one.text))
        expect(one.html).toMatch(/<\/body><\/html>\s*$/)
        if (tags.kind !== 'report') {
          expect(linksOf(one.html ?? '')).toContain(link)
          expect(one.text).toContain(`: ${link}\n`)
        }
        raws.push(raw)
      }
    }),
    { numRuns: 20 },
  )
  if (!hasPython) return
  for (const { defects, parts } of await readByPython(raws)) {
    expect({ defects, parts: parts.map(({ type }) => type) }).toEqual({
      defects: [],
      parts: ['text/plain', 'text/html'],
    })
  }
}, 120_000)
