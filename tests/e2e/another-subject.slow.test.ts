import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { beforeAll, describe, expect, it } from 'vitest'
import { freePort } from '../../functions/adapters/local/server/web.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { run } from './installation.ts'

const folder = temporaryFolder()
const example = 'docs/another-subject'

/** Words that only a digest of immigration says, or only the project's own. */
const ours =
  /\bimmigra|\binmigra|\bmigra(?:nt|tor|ción)|deport|\bICE\b|\bTPS\b|USCIS|asylum|\basilo\b|refugee|\bvisas?\b|Example Legal Aid|digest@example/i

let printed = ''
beforeAll(async () => {
  const port = await freePort()
  const feeds = spawn('node', ['--import', 'tsx', `${example}/serve.ts`, String(port)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(feeds.stdout!, 'data')
  const sources = join(folder, 'sources.yaml')
  writeFileSync(
    sources,
    readFileSync(`${example}/feeds/sources.yaml`, 'utf8').replaceAll('8097', String(port)),
  )
  const options = [
    '--config',
    example,
    '--sources',
    sources,
    '--allow-private',
    '--data',
    join(folder, 'data'),
  ]
  try {
    const { code, output } = await run('start', '--once', ...options)
    printed = output
    expect([code, output]).toEqual([0, expect.any(String)])
    await run('preview', '--config', example, '--sources', sources, '--data', join(folder, 'data'))
  } finally {
    feeds.kill()
    await once(feeds, 'exit')
  }
}, 120_000)

const site = () => join(folder, 'data', 'site')
const text = (path: string) => readFileSync(join(site(), path), 'utf8')
const files = () =>
  readdirSync(site(), { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(?:html|xml|json|ics|opml|svg)$/.test(name),
  )

describe('A digest of another subject, by configuration alone', () => {
  it('takes all of its articles, and tells each event once', () => {
    const { items } = JSON.parse(text('feed.json')) as {
      items: { title: string; _digest: { topics: string[]; places: string[]; articles: unknown[] } }[]
    }
    expect(printed).not.toMatch(/error/i)
    expect(items.flatMap(({ _digest }) => _digest.articles)).toHaveLength(5)
    const topics = Object.fromEntries(
      items.map(({ title, _digest }) => [title.split(' ').slice(0, 3).join(' '), _digest.topics]),
    )
    expect(topics).toMatchObject({
      'Judge blocks Larkmoor': expect.arrayContaining(['evictions', 'courts']),
      'Larkmoor council adopts': expect.arrayContaining(['zoning']),
      'HUD awards 120': expect.arrayContaining(['assistance']),
    })
  })

  it('says nothing of immigration or of the project on any page, feed or calendar', () => {
    const found = files().flatMap((file) => {
      const line = text(file)
        .split('\n')
        .find((one) => ours.test(one))
      return line === undefined ? [] : [`${file}: ${ours.exec(line)?.[0]}`]
    })
    expect(files().length).toBeGreaterThan(100)
    expect(found).toEqual([])
  })

  it('says nothing of them in its emails', async () => {
    const emails = [
      ...readdirSync(join(folder, 'data', 'outbox')).map((name) => join(folder, 'data', 'outbox', name)),
      join(folder, 'data', 'preview', 'mail.eml'),
    ].filter((name) => name.endsWith('.eml'))
    for (const name of emails) {
      const raw = readFileSync(name)
      const { html = '', text: plain = '', subject, from } = await PostalMime.parse(raw)
      expect(`${subject} ${from?.name} ${from?.address} ${html} ${plain}`).not.toMatch(ours)
      expect(plain).toContain('Housing Policy Brief')
    }
    expect(emails.length).toBeGreaterThan(0)
  })

  it('says what it is in its own words, in both languages, on pages, in previews of them and in feeds', () => {
    const [en, es] = [
      'What governments decide about housing',
      'Lo que deciden los gobiernos sobre la vivienda',
    ]
    for (const [path, tagline] of [
      ['index.html', en],
      ['about/index.html', en],
      ['es/index.html', es],
      ['es/about/index.html', es],
    ] as const)
      expect(text(path)).toContain(tagline)
    for (const feed of ['feed.xml', 'atom.xml', 'feed.json']) expect(text(feed)).toContain(en)
    expect(text('es/index.html')).toMatch(/<meta property="og:description" content="Lo que deciden/)
    expect(text('about/index.html')).toContain('We follow rents, evictions')
    expect(text('es/about/index.html')).toContain('Seguimos los alquileres')
    expect(text('publishers/index.html')).toContain('HousingPolicyBrief/')
  })

  it('leaves out what is about immigration', async () => {
    const rows = join(folder, 'rows.jsonl')
    writeFileSync(rows, `${JSON.stringify({ id: '1', title: 'ICE agents raid a plant in Larkmoor' })}\n`)
    const desk = spawn('node', ['functions/cli/main.mjs', 'desk', 'relevance', '--config', example])
    desk.stdin.end(readFileSync(rows))
    let output = ''
    desk.stdout.on('data', (chunk) => {
      output += chunk
    })
    await once(desk, 'close')
    expect(JSON.parse(output)).toMatchObject({ id: '1', relevant: false })
  })
})
