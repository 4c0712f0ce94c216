import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'
import { draftWriter, messageWriter, testMessage } from '../../../functions/digest/email/message.ts'
import type { Language } from '../../../functions/domain/model/article.ts'
import type { Edition, EditionStory } from '../../../functions/domain/model/edition.ts'
import { messageOptions } from '../context.ts'
import { change, edition, editionMatter, editionStory, everything, now } from '../fixtures.ts'
import { week } from '../week.ts'

const suit = editionMatter('oaks-v-elm', {
  name: { en: 'Oaks v. Elm', es: 'Oaks contra Elm' },
  changes: [change('stayed', '2026-11-18')],
  dates: [{ day: '2026-12-12', kind: 'hearing', story: 's1' }],
})
const rule = editionMatter('fee-rule', {
  kind: 'rule',
  changes: [
    change('final', '2026-11-19', {
      by: 'official',
      outlets: ['Register'],
      url: 'https://register.example/9',
    }),
  ],
})
const full: Edition = {
  ...week,
  matters: [suit, rule],
  putRight: [{ at: '2026-11-18T12:00:00Z', text: 'It was 36.', edition: '2026-11-13' }],
}

/** What a reader sees of an edition, without the text that only inboxes show. */
async function emailOf(of: Edition, language: Language = 'en') {
  const id = 'a'.repeat(26)
  const subscriber = {
    id,
    state: 'active' as const,
    preferences: { ...everything, language, topics: of.id === 'own' ? ['courts'] : [] },
    confirmedAt: '2026-01-01T00:00:00Z',
    changedAt: '2026-01-01T00:00:00Z',
    claims: {},
    bounces: 0,
  }
  const delivery = { edition: of.id, subscriber: id, state: 'claimed', attempts: 0 } as const
  const write = messageWriter(of, messageOptions)
  return parsed(await write({ row: { delivery, version: 1 }, subscriber, email: 'ana@example.org' }))
}

async function parsed({ raw }: { raw: Uint8Array }) {
  const { html = '', text = '', subject = '' } = await PostalMime.parse(raw)
  const seen = html.replace(
    /<style[\s\S]*?<\/style>|<title[\s\S]*?<\/title>|<div hidden[\s\S]*?<\/div>|<[^>]+>/g,
    ' ',
  )
  return { html, text, subject, seen: seen.replace(/\s+/g, ' ') }
}

const storiesOf = ({ sections }: Edition): EditionStory[] =>
  sections.flatMap(({ id, stories }) => (id === 'deadlines' ? [] : stories))

describe('An edition as an email', () => {
  it.each([
    [
      'en',
      ['At a glance', 'What changed', 'Top stories', 'States and cities', 'Research and analysis'],
      ['Official documents', '3 more stories are on this edition’s page, which has all 10.', 'Coming up'],
      ['Corrections', 'Report an error'],
    ],
    [
      'es',
      ['De un vistazo', 'Qué cambió', 'Lo más importante', 'Estados y ciudades', 'Estudios y análisis'],
      ['Documentos oficiales', 'Hay 3 noticias más en la página de esta edición', 'Lo que viene'],
      ['Correcciones', 'Avisar de un error'],
    ],
  ] as const)('has its parts in the order in which readers need them, in %s', async (language, ...parts) => {
    const { seen, text } = await emailOf(full, language)
    for (const part of [seen, text.replace(/\s+/g, ' ')]) {
      const at = parts.flat().map((name) => part.toLowerCase().indexOf(name.toLowerCase()))
      expect(at).toEqual(at.toSorted((a, b) => a - b))
      expect(at).not.toContain(-1)
    }
  })

  it('has each story once', async () => {
    const { html, text } = await emailOf(week)
    for (const { id, headline } of storiesOf(week)) {
      expect(text.split(`* ${headline}`), id).toHaveLength(2)
    }
    expect(html.match(/<h3/g)).toHaveLength(storiesOf(week).length)
  })

  it('has a summary of each lead, and of every other story only its headline and who reports it', async () => {
    const { text, seen } = await emailOf(week)
    for (const part of [text, seen]) {
      expect(part).toContain('Petitions at the highest wage level would be drawn four times as often.')
      expect(part).not.toContain('La guía explica')
    }
    expect(text).toContain(
      [
        '* County opens a legal-defense fund to families outside the city',
        'Los Angeles · LA Schools Report',
        'https://digest.example/s/20261119-fund/',
      ].join('\n'),
    )
  })

  it('says in one line what it leaves out, with a link to the page that has it', async () => {
    const { seen, text } = await emailOf(week)
    const line = '3 more stories are on this edition’s page, which has all 10.'
    expect(seen.split(line)).toHaveLength(2)
    expect(text).toContain(`${line} https://digest.example/editions/2026-11-20/\n`)
    const all = edition([{ id: 'top', stories: [editionStory('a')], more: 0 }])
    expect((await emailOf(all)).text).not.toContain('edition’s page')
  })

  it('links to its page in a test if it was sent before, and promises the page if not', async () => {
    const test = async (wasSent: boolean) => {
      const { raw } = await testMessage(week, everything, 'me@example.org', now, messageOptions, { wasSent })
      return (await PostalMime.parse(raw)).text ?? ''
    }
    const sent = await test(true)
    expect(sent).toContain('are on this edition\u2019s page')
    expect(sent).toContain('https://digest.example/editions/2026-11-20/')
    expect(sent).not.toMatch(/\bwill\b.*page/)
    expect(await test(false)).toContain('will be on this edition\u2019s page')
  })

  it('has a table of what changed: name, what it is now, date and document', async () => {
    const { html, seen, text } = await emailOf(full)
    const heads = html.match(/<th scope="col"[^>]*>[^<]+/g)?.map((head) => head.replace(/<[^>]*>/, ''))
    expect(heads).toEqual(['What', 'Status and date'])
    expect(seen).toContain('Name of fee-rule Document: Register Final rule Nov. 19')
    expect(seen).toContain('Oaks v. Elm Report: Pacific Courier Stayed Nov. 18')
    expect(html).toContain('href="https://register.example/9"')
    expect(text).toContain(
      [
        '- Name of fee-rule: Final rule on Nov. 19',
        '  Document: Register https://register.example/9',
        '  https://digest.example/matters/fee-rule/',
      ].join('\n'),
    )
  })

  it('has the dates of four weeks in order, with one calendar file of them', async () => {
    const { html, text } = await emailOf(full)
    expect(text).toContain(
      [
        'COMING UP\n',
        '- Dec. 4 · Comments close: Comments: H-1B wage ranking',
        '  https://digest.example/s/20261117-h1b/',
        '- Dec. 9 · Comments close: Comments: fee schedule',
        '  https://digest.example/s/20261001-fee/',
        '- Dec. 12 · Hearing: Oaks v. Elm',
        '  https://digest.example/matters/oaks-v-elm/',
        '',
        'Add these dates to your calendar: https://digest.example/editions/2026-11-20.ics',
      ].join('\n'),
    )
    expect(html.split('.ics"')).toHaveLength(2)
  })

  it('says which topics of the reader had no news', async () => {
    const quiet = edition([{ id: 'top', stories: [editionStory('a')], more: 0 }], { id: 'own' })
    for (const part of Object.values(await emailOf(quiet)).slice(0, 2)) {
      expect(part).toContain('Nothing new on Courts and litigation.')
    }
    expect((await emailOf(quiet, 'es')).text).toContain('Sin novedades sobre: Tribunales y litigios.')
  })

  it('breaks no line inside "H-1B", and a copy of its headline is the plain text', async () => {
    const { html } = await emailOf(week)
    expect(html).toContain('rank <span style="white-space:nowrap">H-1B</span> petitions')
    expect(html).not.toMatch(/[\u2011\u2060]/)
  })
})

describe('An edition that its readers do not get', () => {
  const link = 'https://digest.example/edit/x/'
  const draft = () => draftWriter(full, 'Friday', messageOptions)('desk@example.org', now, link)
  const test = (language: Language) =>
    testMessage(full, { ...everything, language }, 'desk@example.org', now, messageOptions)

  it.each([
    ['Draft: ', draft],
    ['Test: ', () => test('en')],
    ['Prueba: ', () => test('es')],
  ] as const)('says "%s" in its subject', async (start, email) => {
    const { subject } = await parsed(await email())
    expect(subject.startsWith(start)).toBe(true)
    expect(subject.length).toBeGreaterThan(start.length + 10)
  })

  it.each([
    [
      draft,
      'Earlier editions on the web: https://digest.example/editions/',
      '3 more stories will be on this edition’s page',
    ],
    [
      () => test('es'),
      'Ediciones anteriores en la web: https://digest.example/editions/',
      'Habrá 3 noticias más en la página',
    ],
  ] as const)('links to nothing that exists only after it was sent', async (email, web, left) => {
    const { html, text, seen } = await parsed(await email())
    expect(text).toContain(web)
    expect(seen).toContain(left)
    for (const part of [html, text]) expect(part).not.toContain(`/editions/${week.id}`)
  })
})
