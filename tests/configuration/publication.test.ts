import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { readMerged } from '../../functions/configuration/merged/read-merged.ts'
import { readConfiguration } from '../../functions/configuration/read.ts'
import { folderWith, whole } from './folder.ts'

/** What is found in the project's publication.yaml with these differences. */
function check(differences: string) {
  const folder = folderWith({ 'publication.yaml': differences })
  return readMerged('publication.yaml', ['config/publication.yaml', join(folder, 'publication.yaml')])
}
const errorsOf = (differences: string) => check(differences).errors.map(({ text }) => text)
const adviceOn = (differences: string) => check(differences).advice.map(({ text }) => text)

describe('The address of the site', () => {
  it.each(['https://digest.example', 'https://digest.example/', 'http://digest.example:8443'])(
    'is a host: %s',
    (url) => expect(errorsOf(`url: ${url}`)).toEqual([]),
  )

  it.each([
    'https://host.example/digest',
    'https://host.example/digest/',
    'https://host.example/?site=digest',
    'https://host.example/#digest',
  ])('is refused with the reason and with what to do if it does not end after the host: %s', (url) => {
    expect(errorsOf(`url: ${url}`)).toEqual([
      expect.stringMatching(
        /must end after the host, because .+ Give it a host of its own, .+ or write url: https:\/\/host\.example\.$/,
      ),
    ])
    expect(() =>
      readConfiguration({ base: 'config', overlay: folderWith({ 'publication.yaml': `url: ${url}` }) }),
    ).toThrow(/must end after the host/)
  })
})

describe('The sections of an edition', () => {
  it.each(['sections: []', 'sections: [top, top]', 'sections: [top, states, top]'])(
    'are refused: %s',
    (differences) => {
      expect(errorsOf(differences)).toEqual([expect.stringMatching(/^sections(?: \(a list\))? must name/)])
    },
  )

  it('are taken in any order', () => expect(errorsOf('sections: [states, top]')).toEqual([]))
})

describe('The contact', () => {
  it.each(['editor@example.org', 'https://aid.example/contact', 'https://digest.example/write-to-us'])(
    'is an email address or a page: %s',
    (contact) => {
      expect(errorsOf(`url: https://digest.example\ncontact: ${contact}`)).toEqual([])
      expect(adviceOn(`url: https://digest.example\ncontact: ${contact}`)).toEqual([])
    },
  )

  it.each(['/about', '/about/', '/es/about/', '/publishers', '/', '/es', '/privacy/'])(
    'cannot usefully be a page that the digest makes itself: %s',
    (path) => {
      expect(adviceOn(`url: https://digest.example\ncontact: https://digest.example${path}`)).toEqual([
        expect.stringContaining('is a page that the digest makes itself'),
      ])
    },
  )

  it.each(['ana', 'ana@', 'ftp://example.org/', 'a b@example.org'])('is neither: %s', (contact) => {
    expect(errorsOf(`contact: ${contact}`)).toEqual([
      expect.stringContaining('must be an http or https address, or an email address'),
    ])
  })
})

describe('Differences', () => {
  const ours = parse(whole['publication.yaml'])

  it('to a text in two languages replace both, so that none of our words is left', () => {
    for (const tagline of ['Housing news', { en: 'Housing news' }, { es: 'Vivienda' }]) {
      expect(check(stringify({ tagline })).value?.tagline).toEqual(tagline)
    }
    expect(errorsOf('tagline: [Housing]')).toEqual([
      expect.stringContaining('must be a text, or one for each language'),
    ])
    expect(errorsOf('tagline: {fr: Logement}')).toEqual([
      '"fr" is not a known key. Write one of: en, es.',
      expect.stringContaining('Write tagline: Every story once'),
    ])
  })

  it('to a list replace it', () => {
    const lists = Object.entries(ours).filter(([, value]) => Array.isArray(value))
    expect(lists.map(([key]) => key)).toContain('sections')
    expect(check('sections: [courts]').value?.sections).toEqual(['courts'])
    expect(check('editors: [ana@example.org]').value?.editors).toEqual(['ana@example.org'])
    expect(check('mail: {reportsTo: [ana@example.org]}').value?.mail.reportsTo).toEqual(['ana@example.org'])
  })
})

describe('What a digest keeps to', () => {
  const read = (files: Record<string, string>) =>
    readConfiguration({ base: 'config', overlay: folderWith(files) })

  it('is places and topics that exist, also those that the operator adds', () => {
    const scope = 'places: {only: [us-or, us-or-harbor]}\ntopics: {only: [farm-work, courts]}\n'
    const { publication } = read({
      'publication.yaml': scope,
      'topics.yaml': 'topics: [{id: farm-work, name: {en: Farms, es: Granjas}, definition: Farms.}]',
      'places.yaml':
        'places: [{id: us-or-harbor, name: {en: Harbor, es: Harbor}, level: county, parent: us-or, aliases: [Harbor County]}]',
    })
    expect(publication.places).toEqual({ only: ['us-or', 'us-or-harbor'], federal: true })
    expect(publication.topics).toEqual({ only: ['farm-work', 'courts'] })
    expect(() => read({ 'publication.yaml': scope })).toThrow(
      /places: there is no place "us-or-harbor"[\s\S]*topics: there is no topic "farm-work"/,
    )
  })

  it.each([
    [
      'publication.yaml',
      'places: [us-or]',
      /places \(a list\) must be a map.* Write places: \{only: \[us-or\]/,
    ],
    ['publication.yaml', 'places: {only: []}', /only must name at least one/],
    ['places.yaml', 'places: {only: [us-or]}', /belongs in publication\.yaml: write places: \{only/],
    ['topics.yaml', 'topics: {only: [courts]}', /belongs in publication\.yaml: write topics: \{only/],
  ])('is refused in %s with what to write: %s', (file, text, message) => {
    expect(() => read({ [file]: text })).toThrow(message)
  })
})

describe('The accent', () => {
  it('is refused on the screens on which text in it could not be read, with one that could', () => {
    expect(errorsOf('accent: "#14532d"')).toEqual([])
    expect(errorsOf('accent: "#ffd700"')).toEqual([
      expect.stringMatching(
        /^accent "#ffd700" has a contrast of 1\.\d to 1 on light pages, and text needs 4\.5 .* Take a darker color, such as "#[\da-f]{6}"\.$/,
      ),
    ])
    const [problem = ''] = errorsOf('accent: {light: "#14532d", dark: "#14532d"}')
    expect(problem).toMatch(/on dark pages.* Take a lighter color/)
    const proposed = /such as "(#\w+)"/.exec(problem)?.[1]
    expect(errorsOf(`accent: {light: "#14532d", dark: "${proposed}"}`)).toEqual([])
  })

  it('without quotes is a comment, which removes it, and advice says so', () => {
    expect(adviceOn('accent: #14532d')).toEqual([
      'accent has no value, so there is none: what follows a # is a comment. Put the color in quotes: accent: "#RRGGBB".',
    ])
    expect(adviceOn('help: #aid')).toEqual([expect.stringContaining('help has no value')])
    expect(adviceOn('accent: "#14532d"')).toEqual([])
  })

  it.each([
    'accent: green',
    'accent: "#12345"',
    'accent: {light: "#14532d"}',
    'accent: "#fff;}body{display:none"',
  ])('must be a color: %s', (text) => expect(errorsOf(text)).not.toEqual([]))
})

describe('The logo', () => {
  const svg = (content: string, box = 'viewBox="0 0 240 48"') =>
    `<svg xmlns="http://www.w3.org/2000/svg" ${box}>${content}</svg>`
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  const withLogo = (name: string, content: string | Uint8Array) => {
    const folder = folderWith({ 'publication.yaml': `logo: ${name}`, [name]: content })
    const { value, errors } = readMerged('publication.yaml', [
      'config/publication.yaml',
      join(folder, 'publication.yaml'),
    ])
    return { logo: value?.logo, errors: errors.map(({ text }) => text) }
  }

  it('is read next to the file that names it, and kept with the configuration, since no function on AWS reads files', () => {
    const drawn = svg(
      '<defs><path id="a" d="M0 0h9"/></defs><use href="#a"/><g fill="url(#a)"><title>A &amp; B</title></g>',
    )
    const { logo, errors } = withLogo('logo.svg', drawn)
    expect(errors).toEqual([])
    expect(Buffer.from(logo!.split(',')[1]!, 'base64').toString()).toBe(drawn)
    expect(withLogo('logo.png', png).logo).toMatch(/^data:image\/png;base64,iVBOR/)
  })

  it.each([
    ['a script', svg('<script>1</script>')],
    ['a script', svg('<s:script xmlns:s="http://www.w3.org/2000/svg">1</s:script>')],
    ['a script', svg('<path onload="1"/>')],
    ['a script', svg('<path\nonclick\n=\n"1"/>')],
    ['a script', svg('<a href="#x" title="JavaScript:1"/>')],
    ['a document type or an entity', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('')}`],
    ['an embedded page or medium, or an animation', svg('<foreignObject/>')],
    ['an embedded page or medium, or an animation', svg('<set attributeName="href" to="x"/>')],
    ['a style sheet from elsewhere', svg('<style>@import "x"</style>')],
    ['an escape in a style', svg('<style>@\\69mport "//a.example/a.css"</style>')],
    ['a link or a file from elsewhere', svg('<image href="https://a.example/x.png"/>')],
    ['a link or a file from elsewhere', svg("<image xlink:href = 'data:image/png;base64,AA'/>")],
    ['a link or a file from elsewhere', svg('<a href="&#106;avascript&#58;1"/>')],
    ['a link or a file from elsewhere', svg('<path style="fill:url( https://a.example )"/>')],
  ])('must not contain %s: %s', (what, content) => {
    expect(withLogo('logo.svg', content).errors).toEqual([
      expect.stringContaining(`logo "logo.svg" contains ${what}, which a logo must not have.`),
    ])
  })

  it.each([
    ['logo.svg', svg('', ''), 'has no size'],
    ['logo.svg', svg('<g><g></g>'), 'is not complete'],
    ['logo.svg', svg('<g></path>'), 'is not complete'],
    ['logo.svg', '', 'is empty'],
    ['logo.svg', png, 'is not an SVG file'],
    ['logo.svg', Buffer.from(svg(''), 'utf16le'), 'is not an SVG file'],
    ['logo.png', 'GIF89a', 'is not a PNG file'],
    ['logo.gif', 'GIF89a', 'must be a file that ends in .svg or .png'],
    ['logo.png', Buffer.concat([png, Buffer.alloc(33_000)]), 'is too large: it may have at most 32 KB'],
  ])('must be one that pages can show: %s', (name, content, problem) => {
    expect(withLogo(name, content).errors).toEqual([expect.stringContaining(problem)])
  })

  it('must be in the folder of the file that names it', () => {
    expect(errorsOf('logo: ../logo.svg')).toEqual([expect.stringContaining('is outside of the folder')])
  })

  it('must be there', () => {
    expect(errorsOf('logo: none.svg')).toEqual([
      expect.stringContaining('cannot be read. Put the file next to'),
    ])
  })
})

describe('What stands on every page and email', () => {
  it.each([
    ['title: "Two\\nlines"', 'must be one line'],
    [`title: ${'a'.repeat(101)}`, 'must be one line'],
    ['links: [{name: "a\\u202eb", url: "https://a.example/"}]', 'must be one line'],
    [`links: [{name: {en: ${'a'.repeat(101)}}, url: "https://a.example/"}]`, 'must be one line'],
    ['links: [{name: Donate, url: "https://user:secret@a.example/"}]', 'must have no user name or password'],
  ])('is refused if it would break them: %s', (text, problem) => {
    expect(errorsOf(text)).toEqual([expect.stringContaining(problem)])
  })
})
