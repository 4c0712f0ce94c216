import { expect, test } from 'vitest'
import { tokenizeInput } from '../../functions/classify/input.ts'
import { own } from '../../functions/domain/own.ts'
import { canonicalUrl } from '../../functions/domain/urls/canonical-url.ts'
import { parseAction } from '../../functions/editors/parse-action.ts'
import { parseDate } from '../../functions/ingest/dates/parse-date.ts'
import { normalise } from '../../functions/ingest/normalise.ts'
import { parsers } from '../../functions/ingest/parse/parsers.ts'
import { decode } from '../../functions/ingest/text/decode.ts'
import { readListFile } from '../../functions/subscribers/import/list-file.ts'
import { bytes, feedOf, rss, source } from '../ingest/text.ts'

/** What every object answers to, and what a lookup must not find. */
const names = Object.getOwnPropertyNames(Object.prototype)

test.each(names)('%s can be used as a name', async (name) => {
  expect(own({ known: 1 }, name)).toBeUndefined()
  // As the root, as an element, as an attribute, as a prefix, as an entity.
  for (const inside of ['<a/>', '<channel><title>x</title></channel>'])
    expect(await parsers.feed(bytes(`<${name}>${inside}</${name}>`))).toMatchObject({ ok: false })
  const feed = await feedOf(
    rss(
      `<${name}>x</${name}><sy:updatePeriod>${name}</sy:updatePeriod><item><${name}/><title ${name}="x" ${name}:a="y">Council &${name}; votes</title><guid>1</guid><x:${name}/></item>`,
    ),
  )
  expect(feed.entries).toEqual([{ id: '1', title: `Council &${name}; votes` }])
  // As a member, and as what stands in one.
  const member = (value: unknown) =>
    JSON.stringify({ items: [{ id: '1', title: 'x' }] }).replace(
      '{"id"',
      `{"${name}":${JSON.stringify(value)},"id"`,
    )
  for (const value of ['x', 1, null, {}, []])
    expect((await feedOf(member(value))).entries).toEqual([{ id: '1', title: 'x' }])
  const register = {
    results: [{ document_number: '1', title: 'x', type: name, [name]: 'x', agencies: [{ [name]: 'x' }] }],
  }
  const [entry] = (await feedOf(JSON.stringify(register))).entries
  expect(entry).toMatchObject({ id: '1', document: { type: name, agencies: [] } })
  expect(normalise(entry!, source, new Date())).toMatchObject({ title: 'x' })
  // As a charset, a time zone, a month, a host, a reference in a text that is judged.
  expect(decode(bytes('a'), `text/xml; charset=${name}`)).toBe('a')
  expect(parseDate(`20 Nov 2026 10:00:00 ${name}`)).toBe(Date.UTC(2026, 10, 20, 10))
  expect(parseDate(`20 ${name} 2026`)).toBeUndefined()
  expect(canonicalUrl(`https://${name.toLowerCase()}.example/a?${name}=1`)).toContain('example/a?')
  expect(tokenizeInput({ title: `a &${name}; b` }).title.text).toBe(`a &${name}; b`)
  // As what an editor does, and as the column of a list.
  expect(parseAction(new Map([['do', [name]]]), {}, { topics: [], places: [] })).toEqual({
    problem: 'unknown',
    field: 'do',
  })
  const { listed } = readListFile(
    { name: `${name}.csv`, text: `email,${name}\nana@example.org,x\n` },
    { topics: [], places: [] },
  )
  expect(listed.map(({ email }) => email)).toEqual(['ana@example.org'])
})
