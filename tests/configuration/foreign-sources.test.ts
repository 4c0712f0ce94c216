import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readConfiguration } from '../../functions/configuration/read.ts'
import { readForeignSources } from '../../functions/configuration/sources/foreign-sources.ts'
import { opml } from '../../functions/configuration/sources/opml.ts'
import { sourceId } from '../../functions/configuration/sources/source-id.ts'
import { folderWith, whole } from './folder.ts'

function read(text: string | Uint8Array, name = 'list.yaml') {
  return readForeignSources(join(folderWith({ [name]: text }), name))
}

const feeds = (text: string) => read(text).sources.map(({ feed }) => feed)

describe('A list of sources may be written', () => {
  it.each([
    ['as addresses', '- https://a.example/feed\n- http://127.0.0.1:4000/b.xml\n'],
    ['as addresses under sources', 'sources:\n  - https://a.example/feed\n  - http://127.0.0.1:4000/b.xml\n'],
    ['as maps with url', '- url: https://a.example/feed\n- {url: "http://127.0.0.1:4000/b.xml", id: b}\n'],
    [
      'as maps with xmlUrl',
      'feeds:\n- {xmlUrl: "https://a.example/feed", text: A}\n- {feed: "http://127.0.0.1:4000/b.xml"}\n',
    ],
    [
      'under kinds',
      'sources:\n  local-news:\n    - https://a.example/feed\n  Courts:\n    - {feed: "http://127.0.0.1:4000/b.xml"}\n',
    ],
    [
      'under kinds alone',
      'local-news:\n  - https://a.example/feed\ncourt:\n  - http://127.0.0.1:4000/b.xml\n',
    ],
    ['under names', 'sources:\n  A: https://a.example/feed\n  b: {url: "http://127.0.0.1:4000/b.xml"}\n'],
    ['as JSON', '{"sources": ["https://a.example/feed", {"url": "http://127.0.0.1:4000/b.xml"}]}'],
    ['for a feed reader', '- feed:https://a.example/feed\n- " http://127.0.0.1:4000/b.xml "\n'],
  ])('%s', (_, text) => {
    expect(feeds(text)).toEqual(['https://a.example/feed', 'http://127.0.0.1:4000/b.xml'])
    expect(read(text).findings).toEqual([])
  })
})

it('What an entry leaves out has a plain default', () => {
  expect(read('- http://127.0.0.1:4000/b.xml\n').sources).toEqual([
    {
      id: expect.stringMatching(/^127-0-0-1-4000-b-xml-[0-9a-f]{8}$/),
      name: '127.0.0.1:4000',
      feed: 'http://127.0.0.1:4000/b.xml',
      format: 'feed',
      kind: 'national-news',
      lean: 'unrated',
      scope: 'filter',
      language: 'en',
      on: true,
      show: 'excerpt',
      access: 'free',
    },
  ])
})

it('Groups become kinds, however they are spelled', () => {
  const text =
    'sources:\n  Federal Agencies: [https://a.example/]\n  law_practice: [https://b.example/]\n  wires: [https://c.example/]\n'
  expect(read(text).sources.map(({ kind }) => kind)).toEqual(['federal-agency', 'law-practice', 'wire'])
})

describe('An id made from an address', () => {
  it('is different for each of many ports and paths', () => {
    const addresses = Array.from(
      { length: 2000 },
      (_, i) => `http://127.0.0.1:${4000 + (i % 50)}/feed/${i}?a-b=${i}`,
    )
    expect(new Set(addresses.map(sourceId)).size).toBe(2000)
  })

  it('does not change with http or https, www, or a closing slash', () => {
    expect(sourceId('http://www.a.example/feed/')).toBe(sourceId('https://a.example/feed'))
  })

  it('is always one that the configuration allows', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl(), fc.string()), (feed) =>
        /^[a-z0-9][a-z0-9-]{0,63}$/.test(sourceId(feed)),
      ),
    )
  })
})

describe('A fault in an entry affects as little as possible', () => {
  it('an entry without a usable address is left out with a finding, and the others are kept', () => {
    const { sources, findings } = read(
      '- https://a.example/feed\n- not an address\n- {name: B}\n- https://c.example/feed\n',
    )
    expect(sources.map(({ feed }) => feed)).toEqual(['https://a.example/feed', 'https://c.example/feed'])
    expect(findings.map(({ line, text }) => `${line} ${text.slice(0, 60)}`)).toEqual([
      '2 source "not an address": feed "not an address" must be an ht',
      '3 source "B": "feed" is missing. Write feed: https://example.o',
    ])
  })

  it('a wrong kind, language or key is left out of its entry alone', () => {
    const { sources, findings } = read(
      '- url: https://a.example/feed\n  kind: newspaper\n  language: fr\n  tags: [x]\n  scope: all\n',
    )
    expect(sources[0]).toMatchObject({ kind: 'national-news', language: 'en', scope: 'all' })
    expect(findings.map(({ line }) => line).sort()).toEqual([2, 3, 4])
  })

  it('an address that is listed twice is read once', () => {
    const { sources, findings } = read('- https://a.example/feed\n- http://a.example/feed/\n')
    expect(sources).toHaveLength(1)
    expect(findings[0]).toMatchObject({ line: 2, text: expect.stringContaining('is already listed at') })
  })

  it('of two sources with one id the second gets another', () => {
    const { sources } = read('- {id: a, url: "https://a.example/"}\n- {id: a, url: "https://b.example/"}\n')
    expect(sources.map(({ id }) => id)).toEqual(['a', sourceId('https://b.example/')])
  })

  it('reaches the operator as a note', () => {
    const sources = join(folderWith({ 'list.yaml': '- https://a.example/feed\n- nonsense\n' }), 'list.yaml')
    const configuration = readConfiguration({ base: folderWith(whole), sources })
    expect(configuration.sources.map(({ feed }) => feed)).toEqual(['https://a.example/feed'])
    expect(configuration.notes).toEqual([expect.stringMatching(/list\.yaml:2: .*"nonsense" must be/)])
  })

  it.each([
    [
      'an unknown key',
      '- {feed: "https://a.example/feed", onn: false}\n',
      /list:1: .*"onn" is not a known key/,
    ],
    ['a wrong value', '- {feed: "https://a.example/feed", on: never}\n', /list:1: .*on "never" must be/],
    [
      'an unknown place',
      '- {feed: "https://a.example/feed", places: [california]}\n',
      /list:1: .*"california"/,
    ],
    ['a key beside the list', 'sources: [https://a.example/feed]\nsorces: []\n', /list:2: "sorces" is not/],
  ])(
    '%s in YAML stops with a sentence, since the entry would be read differently from what it says',
    (_, text, sentence) => {
      const sources = join(folderWith({ list: `${text}` }), 'list')
      expect(() => readConfiguration({ base: folderWith(whole), sources })).toThrow(sentence)
    },
  )

  it('stops nothing if it is in OPML, which a program wrote', () => {
    const text =
      '<opml version="2.0"><body><outline xmlUrl="https://a.example/feed"/><outline xmlUrl="nowhere"/></body></opml>'
    const sources = join(folderWith({ list: text }), 'list')
    const { sources: kept, notes } = readConfiguration({ base: folderWith(whole), sources })
    expect(kept.map(({ feed }) => feed)).toEqual(['https://a.example/feed'])
    expect(notes).toHaveLength(1)
  })

  it('does not hide other faults of its entry', () => {
    const { findings } = read(
      '- https://a.example/feed\n- feed: https://a.example/feed\n  nmae: A\n  onn: false\n  lean: up\n',
    )
    expect(findings.map(({ line }) => line).sort()).toEqual([2, 3, 4, 5])
  })

  it.each([
    ['an empty file', '', /there are no sources here/],
    ['a list without sources', 'sources: []\n', /there are no sources here/],
    [
      'a broken line',
      '- https://a.example/feed\n- {url: "https://b.example/feed"\n- x: [\n',
      /:\d+: can't be read as YAML/,
    ],
    ['a feed', '<rss version="2.0"><channel/></rss>', /this is a feed, not a list of feeds/],
    ['a web page', '<!doctype html><html><body>Hi</body></html>', /this is not OPML/],
  ])('%s stops with a sentence', (_, text, sentence) => {
    const sources = join(folderWith({ list: text }), 'list')
    expect(() => readConfiguration({ base: folderWith(whole), sources })).toThrow(sentence)
  })
})

const document = `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head><title>My feeds</title></head>
  <body>
    <outline text="Federal Agencies">
      <outline text="USCIS" type="rss" xmlUrl="https://uscis.example/rss?a=1&amp;b=2" htmlUrl="https://uscis.example/"/>
      <outline text="West"><outline title="CBP &amp; more" text="" xmlurl="https://cbp.example/rss"/></outline>
    </outline>
    <outline text="Misc">
      <outline text="Diario" type="rss" xmlUrl="http://127.0.0.1:81/es" language="es-MX"/>
      <outline text="Again" type="rss" xmlUrl="https://uscis.example/rss?a=1&amp;b=2"/>
      <outline text="A note"/>
    </outline>
    <outline text="Docket" xmlUrl="https://docket.example/" category="/Law/Courts"/>
  </body>
</opml>`

describe('OPML', () => {
  it('gives the feeds of nested folders, and folders become kinds where they name one', () => {
    const { sources, findings } = read(document)
    expect(findings).toEqual([])
    expect(sources.map(({ name, feed, kind, language }) => [name, feed, kind, language])).toEqual([
      ['USCIS', 'https://uscis.example/rss?a=1&b=2', 'federal-agency', 'en'],
      ['CBP & more', 'https://cbp.example/rss', 'federal-agency', 'en'],
      ['Diario', 'http://127.0.0.1:81/es', 'national-news', 'es'],
      ['Docket', 'https://docket.example/', 'court', 'en'],
    ])
  })

  it('names the line of a feed with an invalid address', () => {
    const { sources, findings } = read(document.replace('https://docket.example/', 'docket'))
    expect(sources).toHaveLength(3)
    expect(findings).toMatchObject([{ line: 14, text: expect.stringContaining('feed "docket" must be') }])
  })

  it('that is cut off gives the feeds before the cut, and a finding', () => {
    const { sources, findings } = read(document.slice(0, document.indexOf('<outline text="Misc">') + 60))
    expect(sources.map(({ name }) => name)).toEqual(['USCIS', 'CBP & more'])
    expect(findings).toMatchObject([{ text: expect.stringContaining('ends before </opml>') }])
  })

  it('is read in the charsets of old feed readers', () => {
    const text = document.replace('Diario', 'La Opini\u00f3n')
    expect(read(Buffer.from(text, 'latin1')).sources[2]?.name).toBe('La Opinión')
    expect(read(Buffer.from(`\ufeff${text}`, 'utf16le')).sources[2]?.name).toBe('La Opinión')
  })

  it('of the configuration is read back as it was written', () => {
    const { sources } = readConfiguration({ base: 'config' })
    const listed = sources.filter(({ format }) => format === 'feed')
    const back = read(opml(sources, 'Sources <of> the "digest"')).sources
    const facts = ({ name, feed, kind, homepage, language }: (typeof sources)[number]) =>
      JSON.stringify([feed, name, kind, homepage, language])
    expect(back.map(facts).sort()).toEqual(listed.map(facts).sort())
  })

  it('is well-formed and keeps every feed, whatever a source is called', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 1, maxLength: 5 }),
        (names) => {
          const sources = names.map((name, i) => ({
            ...read('- https://a.example/').sources[0]!,
            name,
            feed: `https://a.example/${i}`,
          }))
          const text = opml(sources, names[0] ?? '')
          expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\uFFFE\uFFFF]/u)
          expect(text.isWellFormed()).toBe(true)
          expect(read(text).sources).toHaveLength(names.length)
        },
      ),
      { numRuns: 30 },
    )
  })

  it('leaves out sources that may not be shown and those that are not feeds', () => {
    const [source] = read('- https://a.example/').sources
    expect(
      opml(
        [
          { ...source!, blocked: 'Opted out' },
          { ...source!, format: 'news-sitemap' },
        ],
        'T',
      ),
    ).not.toContain('a.example')
    expect(opml([{ ...source!, format: 'json-feed' }], 'T')).toContain('xmlUrl="https://a.example/"')
  })
})

it('An outline that is meant as a feed and has no address gives a finding with its line, and the others are read', () => {
  const text = `<opml version="2.0"><body>
<outline text="Courts"><outline type="rss" text="Lost"/>
<outline text="Gone" htmlUrl="https://gone.example/"/>
<outline type="rss" text="Kept" xmlUrl="https://kept.example/feed"/></outline>
<outline type="link" text="A page" url="https://page.example/" htmlUrl="https://page.example/"/>
</body></opml>`
  const { sources, findings } = read(text, 'list.opml')
  expect(sources.map(({ feed }) => feed)).toEqual(['https://kept.example/feed'])
  expect(findings.map(({ line, text }) => `${line}: ${text}`)).toEqual([
    '2: "Lost" has no xmlUrl, so there is no feed to read. Add its address as xmlUrl.',
    '3: "Gone" has no xmlUrl, so there is no feed to read. Add its address as xmlUrl.',
  ])
})
