import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { validateCommand } from '../../functions/cli/configuration/validate.ts'
import { Source } from '../../functions/domain/model/source.ts'
import { serve } from '../ingest/fetch/servers.ts'
import { rss } from '../ingest/text.ts'

async function validate(...args: string[]) {
  const output: string[] = []
  const code = await validateCommand(args, { stdout: { write: (text) => output.push(String(text)) > 0 } })
  return { code, output: output.join('') }
}

const feed = rss(
  '<language>es-US</language><item><title>A</title><pubDate>Fri, 20 Nov 2026 10:00:00 GMT</pubDate></item>',
).replace('<title>T<', '<title>La Voz: "Noticias"\u001b[2J<')

const site = (pages: Record<string, string>) =>
  serve(({ url = '' }, response) => {
    if (pages[url] === undefined) response.writeHead(404)
    response.end(pages[url])
  })
const page = (...feeds: string[]) =>
  `<html><head>${feeds.map((href) => `<link rel="alternate" type="application/rss+xml" href="${href}">`).join('')}</head></html>`

test('The feed of a home page is found, and the printed lines are valid in sources.yaml', async () => {
  const at = await site({ '/': page('/feed', '/otro'), '/feed': feed })
  const { code, output } = await validate(`${at}/`, '--allow-private')
  expect(code).toBe(0)
  expect(output).toContain('/feed: a feed, "La Voz: "Noticias"[2J", with 1 entry, the newest of 2026-11-20.')
  expect(output).toContain(`${at}/otro`)
  expect(output).not.toContain('\u001b')
  const [source] = parse(/^sources:\n(?: .*\n)+/m.exec(output)?.[0] ?? '').sources
  expect(Source.parse(source)).toMatchObject({
    id: 'la-voz-noticias-2j',
    feed: `${at}/feed`,
    homepage: `${at}/`,
    language: 'es',
    kind: 'national-news',
  })
})

test('A feed is read and described', async () => {
  const at = await site({ '/feed': feed })
  const { code, output } = await validate('--allow-private', `${at}/feed`)
  expect(code).toBe(0)
  expect(output).toContain(`feed: ${at}/feed`)
})

test('A site without a feed, without an answer or at a private address is explained in a sentence', async () => {
  const at = await site({ '/': '<html></html>', '/gone': page('/none') })
  expect(await validate('--allow-private', `${at}/`)).toEqual({
    code: 1,
    output: expect.stringMatching(/It does not link to a feed either\.\n$/),
  })
  expect((await validate('--allow-private', `${at}/gone`)).output).toMatch(
    /\/none: .* answered 404 Not Found\.\n$/,
  )
  expect(await validate(`${at}/`)).toEqual({
    code: 1,
    output: expect.stringContaining('which is not public'),
  })
})
