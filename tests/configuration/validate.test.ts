import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { validateCommand } from '../../functions/cli/configuration/validate.ts'
import { readConfiguration } from '../../functions/configuration/read.ts'
import { folderWith, whole } from './folder.ts'

async function validate(...files: string[]): Promise<{ code: number; lines: string[] }> {
  const lines: string[] = []
  return {
    code: await validateCommand(files, {
      stdout: { write: (line) => lines.push(String(line).trimEnd()) > 0 },
    }),
    lines,
  }
}

async function validateText(text: string, name: string) {
  const folder = folderWith({ [name]: text })
  const { code, lines } = await validate(join(folder, name))
  return { code, text: lines.join('\n').replaceAll(`${folder}/`, '') }
}

it('Without a file the configuration of the project is checked, and is in order', async () => {
  const { code, lines } = await validate()
  expect(code).toBe(0)
  expect(lines).toContain('config/sources.yaml: ok, 189 sources, 50 of them on')
  expect(lines).toContain('config/publication.yaml: ok, "Immigration Policy Digest"')
})

it('A file of comments alone, as setup writes it, is in order by its name as in its folder', async () => {
  const comments = '# Changes to the sources.\n#\n# sources:\n#   - {id: thehill, on: false}\n'
  for (const name of ['sources.yaml', 'topics.yaml', 'places.yaml', 'matters.yaml', 'publication.yaml']) {
    const { code, text } = await validateText(comments, name)
    expect({ code, text }).toMatchObject({ code: 0, text: expect.stringContaining(`${name}: ok, `) })
  }
})

describe('What a file is', () => {
  it.each([
    [
      'OPML',
      'feeds.opml',
      '<opml version="2.0"><body><outline text="A" xmlUrl="https://a.example/"/></body></opml>',
      '1 source',
    ],
    [
      'OPML of any name',
      'export',
      '\ufeff <opml><body><outline text="A" xmlUrl="https://a.example/"/></body></opml>',
      '1 source',
    ],
    ['a list of sources', 'mine.yml', '- https://a.example/\n- https://b.example/\n', '2 sources'],
    ['topics', 'mine.yaml', whole['topics.yaml'], /^\d+ topics/],
    ['places', 'mine.yaml', whole['places.yaml'], /^\d+ places/],
    ['a publication', 'mine.yaml', whole['publication.yaml'], '"Test Digest"'],
  ])('is found from its name or its content: %s', async (_, name, text, holds) => {
    const result = await validateText(text, name)
    expect(result.code).toBe(0)
    expect(result.text.slice(0, name.length + 6)).toBe(`${name}: ok, `)
    expect(result.text.slice(name.length + 6)).toMatch(holds)
  })

  it('is named as unknown', async () => {
    const { code, text } = await validateText('colour: blue\n', 'x.yaml')
    expect(code).toBe(1)
    expect(text).toMatch(/^x\.yaml:1: is neither OPML nor a known configuration file/)
  })
})

describe('Differences', () => {
  it('are checked over the file that they change', async () => {
    const { code, text } = await validateText('sources:\n  - {id: thehill, on: false}\n', 'sources.yaml')
    expect({ code, text }).toEqual({
      code: 0,
      text: 'sources.yaml: ok, 189 sources, 49 of them on with the differences from config/sources.yaml',
    })
  })

  it('that change nothing give a finding, since most are typing errors', async () => {
    const { code, text } = await validateText(
      'sources:\n  - {id: thehill, on: false}\n  - {id: thehil, on: false}\n',
      'sources.yaml',
    )
    expect(code).toBe(1)
    expect(text).toBe(
      'sources.yaml:3: there is no "thehil" to change, so this changes nothing. Correct it, remove it, or give it a feed.',
    )
  })

  it('can be correct and give advice: without https subscribers can’t unsubscribe with one click', async () => {
    const { code, text } = await validateText(
      'title: Harbor Brief\nurl: http://brief.example.org\n',
      'publication.yaml',
    )
    expect(code).toBe(0)
    const [fine, advice, ...more] = text.split('\n')
    expect(fine).toMatch(/^publication\.yaml: ok, "Harbor Brief"/)
    expect(advice).toMatch(
      /^publication\.yaml:2: url "http:\/\/brief\.example\.org" is not an https address.*\bList-Unsubscribe-Post\b.*\.$/,
    )
    expect(more).toEqual([])
  })

  it.each(['ñandú@example.org', 'Harbor Brief <a,b@example.org>', '"Harbor" <a"b@example.org>'])(
    'with a sender that mail servers refuse are an error: %s',
    async (from) => {
      const { code, text } = await validateText(
        `title: Harbor Brief\noperator: Harbor Aid\nmail:\n  from: '${from}'\n`,
        'publication.yaml',
      )
      expect(code).toBe(1)
      expect(text).toMatch(
        /^publication\.yaml:4: from .* must be an address that mail servers accept\. Write from: /,
      )
    },
  )

  it('may set most of a publication, and the rest is that of the project', async () => {
    const { code, text } = await validateText(
      'title: Harbor Brief\noperator: Harbor Aid\nsettleMinutes: 5\nsections: [top]\neditors: [ana@example.org]\n' +
        'mail:\n  from: brief@example.org\n',
      'publication.yaml',
    )
    expect({ code, text }).toEqual({
      code: 0,
      text: 'publication.yaml: ok, "Harbor Brief" with the differences from config/publication.yaml',
    })
  })

  it('are not confused with a damaged copy of a whole file', async () => {
    const copy = readFileSync('config/sources.yaml', 'utf8').replace(
      / {6}feed: https:\/\/thehill\.com\/feed\/\n/,
      '',
    )
    const { code, text } = await validateText(copy, 'sources.yaml')
    expect(code).toBe(1)
    expect(text).toMatch(/^sources\.yaml:\d+: source "thehill": "feed" is missing\./)
  })
})

it('A source of the old format `html` is read as a feed, with advice', async () => {
  const { code, text } = await validateText(
    'sources:\n  - {id: thehill, on: false}\n  - id: courier\n    feed: https://courier.example/news\n    format: html\n',
    'sources.yaml',
  )
  expect(code).toBe(0)
  expect(text.split('\n').at(-1)).toBe(
    'sources.yaml:5: source "courier": the format html is read as a feed. Give the address of a feed, and remove this line.',
  )
})

it('A source that is on although something speaks against it is valid, but gets advice', async () => {
  const { code, text } = await validateText(
    'sources:\n  - {id: thehill, on: false}\n  - id: scotus-slip\n    on: true\n',
    'sources.yaml',
  )
  expect(code).toBe(0)
  expect(text.split('\n')[1]).toBe(
    'sources.yaml:4: source "scotus-slip" is on. As of 2026-08-13, its robots.txt excluded programs (disallows /rss/). Turn it off, or correct checked:.',
  )
})

it.each([
  'on: false',
  'on: true, blocked: Asked us',
  'on: true, checked: {found: in-use}',
  'on: true, checked: {found: refuses-cloud}',
])('Nothing speaks against a source with %s', async (settings) => {
  const lines = `sources:\n  - {id: thehill, on: false}\n  - {id: scotus-slip, ${settings}}\n`
  const { code, text } = await validateText(lines, 'sources.yaml')
  expect(code).toBe(0)
  expect(text).not.toContain('\n')
})

it('A place that does not exist is an error with its line, and one of the places.yaml beside the file is not', async () => {
  const sources = 'sources:\n  - id: thehill\n    places:\n      - us-ca\n      - california\n'
  const { code, text } = await validateText(sources, 'sources.yaml')
  expect(code).toBe(1)
  expect(text).toBe(
    'sources.yaml:5: source "thehill": there is no place "california". Write the id of a place in places.yaml.',
  )
  const folder = folderWith({
    'sources.yaml': sources,
    'places.yaml':
      'places:\n  - {id: california, name: {en: C, es: C}, level: city, parent: us, aliases: [Californialand]}\n',
  })
  expect(await validate(join(folder, 'sources.yaml'))).toMatchObject({ code: 0 })
})

it.each(['2099', '2099-01', '2099-01-05'])(
  'A look that took place in the future (%s) is advised against',
  async (on) => {
    const lines = `sources:\n  - {id: thehill, on: false, checked: {on: "${on}", found: answers}}\n`
    const { code, text } = await validateText(lines, 'sources.yaml')
    expect(code).toBe(0)
    expect(text).toContain(`sources.yaml:2: source "thehill": checked.on ${on} is in the future.`)
  },
)

it('Every mistake of an entry is printed, also of one that repeats a feed and in a file with a strange key', async () => {
  const { code, text } = await validateText(
    [
      'sources:',
      '  - {id: one, feed: "https://one.example/feed"}',
      '  - id: two',
      '    feed: https://one.example/feed',
      '    nmae: Two',
      '    onn: true',
      '    places: [california]',
      'sorces: []',
      '',
    ].join('\n'),
    'sources.yaml',
  )
  expect(code).toBe(1)
  expect(text.split('\n').map((line) => /:(\d+):/.exec(line)?.[1])).toEqual(['3', '5', '6', '7', '8'])
})

it('The examples at the top of sources.yaml are in order', async () => {
  const [, example = ''] =
    /\n# {3}sources:\n((?:# {3}.*\n)+)/.exec(readFileSync('config/sources.yaml', 'utf8')) ?? []
  const lines = example.replaceAll(/^# {3}/gm, '')
  expect(lines.split('\n').length).toBeGreaterThan(5)
  const { code, text } = await validateText(`sources:\n${lines}`, 'sources.yaml')
  expect(code).toBe(0)
  expect(text).toMatch(/^sources\.yaml: ok, 191 sources, [^\n]*$/)
})

it('An id prints what is known about its source, unless a file has that name', async () => {
  const { code, lines } = await validate('scotus-slip', 'sahan')
  expect(code).toBe(0)
  expect(lines[0]).toMatch(
    /^scotus-slip: off\. As of 2026-08-13, its robots\.txt excluded programs \(disallows \/rss\/\)\.\n\n- id: scotus-slip\n/,
  )
  expect(lines[0]).toContain('  name: "Supreme Court: Slip opinions"\n')
  expect(lines[1]).toMatch(/^sahan: off\. As of 2026, it answered others\.\n/)
  expect(await validate('no-such-source')).toEqual({
    code: 1,
    lines: [
      'no-such-source: there is no such file or folder, and no source with this ID. Correct it, or name the file of your sources with --sources.',
    ],
  })
})

it('All files are checked and every error is printed, in whatever order they are', async () => {
  const folder = folderWith({})
  cpSync('config', folder, { recursive: true })
  writeFileSync(
    join(folder, 'publication.yaml'),
    readFileSync('config/publication.yaml', 'utf8').replace('friday', 'Freitag'),
  )
  const { code, lines } = await validate(folder, join(folder, 'none.yaml'))
  expect(code).toBe(1)
  expect(lines.map((line) => line.replace(`${folder}/`, '').split(/: |:\d/)[0])).toEqual([
    'deployment.yaml',
    'matters.yaml',
    'places.yaml',
    'publication.yaml',
    'relevance.yaml',
    'sources.yaml',
    'topics.yaml',
    'none.yaml',
  ])
})

describe('A folder of one’s own', () => {
  const everyKey = readFileSync('config/publication.yaml', 'utf8').replace(
    /\nmail:[\s\S]*?\nschedule:/,
    '\nmail: {from: a@b.example}\nschedule:',
  )
  const partial = [
    { 'publication.yaml': 'title: Mine\n' },
    {
      'publication.yaml': everyKey,
    },
    { 'publication.yaml': '' },
    { 'sources.yaml': 'sources:\n  - {id: thehill, on: false}\n', 'relevance.yaml': 'threshold: 0.6\n' },
    { 'deployment.yaml': 'region: us-west-2\n' },
    { 'notes.md': 'Call Ana' },
    {},
  ]
  it.each(partial)(
    'is accepted by both `validate` and a start, with as few settings as %o has',
    async (files) => {
      const folder = folderWith(files as Record<string, string>)
      expect(() => readConfiguration({ base: 'config', overlay: folder })).not.toThrow()
      expect((await validate(folder)).lines.filter((line) => !line.includes(': ok, '))).toEqual([])
      expect((await validate('--config', folder)).code).toBe(0)
    },
  )

  it.each([
    'publicaton.yaml',
    'publication.yml',
    'Publication.yaml',
    'publication.yaml.txt',
    'publication',
    'topic.yaml',
  ])('with a misnamed file is refused by both, and the name that was meant is proposed: %s', async (name) => {
    const folder = folderWith({ [name]: 'title: Mine\n' })
    const meant = name.startsWith('t') ? 'topics.yaml' : 'publication.yaml'
    const { code, lines } = await validate('--config', folder)
    expect({ code, lines }).toEqual({
      code: 1,
      lines: [expect.stringMatching(`${name}: is ignored, .* Did you mean "${meant}"\\?$`)],
    })
    expect(await validate(folder)).toEqual({ code, lines })
    expect(() => readConfiguration({ base: 'config', overlay: folder })).toThrow(lines[0])
  })

  it('may hold a list of sources under any name, if --sources names it', async () => {
    const folder = folderWith({ 'publication.yaml': 'title: Mine\n', 'list.yaml': '- https://a.example/\n' })
    const sources = join(folder, 'list.yaml')
    expect(() => readConfiguration({ base: 'config', overlay: folder, sources })).not.toThrow()
    const { code, lines } = await validate('--config', folder, '--sources', sources)
    expect({ code, list: lines.at(-1) }).toEqual({ code: 0, list: `${sources}: ok, 1 source` })
    expect((await validate('--config', folder)).code).toBe(1)
  })
})

it('An ID may be that of a source in the file that --sources names, and a mistyped one gets a proposal', async () => {
  const sources = join(
    folderWith({ 'list.yaml': 'sources:\n  - {id: harbor-courier, feed: "https://courier.example/feed"}\n' }),
    'list.yaml',
  )
  const { code, lines } = await validate('harbor-courier', '--sources', sources)
  expect({ code, first: lines[0]?.split('\n')[0] }).toEqual({ code: 0, first: 'harbor-courier: on.' })
  expect((await validate('harbor-couriers', '--sources', sources)).lines[0]).toMatch(
    /Did you mean "harbor-courier"\?$/,
  )
})

it.each([
  ['settelMinutes: 3', 'Did you mean "settleMinutes"?'],
  ['titel: Mine', 'Did you mean "title"?'],
  ['mail: {postaladdress: x}', 'Did you mean "postalAddress"?'],
  ['schedule: {weekly: {day: fryday}}', 'Did you mean "friday"?'],
  ['postalAddress: x', '"postalAddress" belongs below "mail".'],
  ['mail: {title: x}', '"title" does not belong below "mail".'],
])('A key or value that is not known gets the nearest one proposed: %s', async (line, proposal) => {
  expect((await validateText(`${line}\n`, 'publication.yaml')).text).toContain(proposal)
})

it('A key that is like no other gets no proposal', async () => {
  expect((await validateText('colour: blue\n', 'publication.yaml')).text).not.toContain('Did you mean')
})
