import { escapeUTF8 } from 'entities'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { select } from '../../../functions/digest/compose/select.ts'
import { buildEmailModel } from '../../../functions/digest/email/email-model.ts'
import { ownLinks } from '../../../functions/digest/email/publication-details.ts'
import { OWN_LINKS_BYTES, render, withOwnLinks } from '../../../functions/digest/email/render.tsx'
import { preheaderOf, subjectLine } from '../../../functions/digest/email/subject.ts'
import {
  type AttributedText,
  removeFromEdition,
} from '../../../functions/domain/edition/remove-from-edition.ts'
import type { Language } from '../../../functions/domain/model/article.ts'
import type { Edition } from '../../../functions/domain/model/edition.ts'
import type { Preferences } from '../../../functions/domain/model/subscriber.ts'
import { clip } from '../../../functions/domain/text/truncate.ts'
import { change, edition, editionMatter, editionStory, everything, places, publication } from '../fixtures.ts'
import { week } from '../week.ts'

const mail = (of: Edition, language: Language = 'en') => {
  const preferences = { ...everything, language }
  const reader = { preferences, why: 'confirmed' as const }
  const rendered = render(buildEmailModel(of, select(of, preferences, places), reader, publication))
  return withOwnLinks(rendered, ownLinks(publication.links, 'TOKEN'))
}

/** What readers see of an HTML document. */
const seen = (html: string) => html.replace(/<style[\s\S]*?<\/style>|<div hidden[\s\S]*?<\/div>|<[^>]+>/g, '')

const top = (overrides: Parameters<typeof editionStory>[1]) =>
  edition([{ id: 'top', stories: [editionStory('one', overrides)], more: 0 }])

describe('An email', () => {
  it('has the same stories in HTML and in text', () => {
    const { html, text } = mail(week)
    for (const { stories } of week.sections) {
      for (const { headline } of stories) {
        expect(seen(html)).toContain(headline)
        expect(text).toContain(headline)
      }
    }
  })

  it('names the earlier story that a story continues, unless that one is in the same email', () => {
    const earlier = {
      id: 'before',
      headline: 'House passes the bill',
      language: 'en' as const,
      outlet: 'Courier',
      published: '2026-11-12T12:00:00.000Z',
      source: 'courier',
    }
    const alone = mail(top({ earlier }))
    expect(alone.html).toMatch(
      /Earlier: <a [^>]*href="[^"]*before[^"]*"[^>]*>House passes the bill<\/a>, Nov\. 12/,
    )
    expect(alone.text).toContain('Earlier: House passes the bill, Nov. 12')
    const stories = [editionStory('one', { earlier }), editionStory('before', { headline: earlier.headline })]
    expect(mail(edition([{ id: 'top', stories, more: 0 }])).html).not.toContain('Earlier:')
    expect(mail(top({ earlier }), 'es').text).toContain('Antes: House passes the bill, ')
  })

  it('does not name an earlier story whose publisher opted out or whose text was taken down', () => {
    const earlier = {
      id: 'before',
      headline: 'House passes the bill',
      language: 'en' as const,
      outlet: 'Courier',
      published: '2026-11-12T12:00:00.000Z',
      source: 'courier',
    }
    const isGone = ({ source, title }: AttributedText, story: string) =>
      source === 'courier' && title === earlier.headline && story === 'before'
    const [section] = removeFromEdition(top({ earlier, source: 'herald' }), isGone, new Map()).sections
    expect(section?.stories.map(({ id, earlier }) => [id, earlier])).toEqual([['one', undefined]])
  })

  it('gives the day of a correction in the time zone of the publication, as the page of the edition does', () => {
    const corrected = {
      at: '2026-11-20T03:00:00Z',
      text: 'The fee rises in February.',
      edition: '2026-11-13',
    }
    const { text } = mail({ ...week, putRight: [corrected] })
    expect(text).toContain('November 19: ')
  })

  it('has the postal address, the help link and the links to leave in both parts', () => {
    const { html, text } = mail(week)
    for (const part of [html, text]) {
      expect(part).toContain(publication.postalAddress)
      expect(part).toContain('https://help.example/')
      expect(part).toContain('https://digest.example/unsubscribe/TOKEN')
      expect(part).toContain('https://digest.example/preferences/TOKEN')
      expect(part).toContain('https://digest.example/editions/2026-11-20/')
      expect(part).toContain('39 of 42 sources are up to date.')
    }
  })

  it('says of a single source that it is up to date', () => {
    expect(mail({ ...week, sources: { read: 1, silent: 0 } }).text).toContain('1 source is up to date.')
  })

  it('leads from the changes that it shows to all of them, on the page of the edition', () => {
    const matters = Array.from({ length: 9 }, (_, n) =>
      editionMatter(`m${n}`, { changes: [change('filed', '2026-11-19')] }),
    )
    expect(mail({ ...week, matters }).text).toContain(
      `and 4 more on the web: ${publication.links.edition(week.id, 'en')}`,
    )
  })

  it('has one link to report an error, at its end, to a page where readers choose the story', () => {
    const { html, text } = mail(week)
    const link = publication.links.report(week.id, 'en')
    expect(html.split(`href="${link}"`)).toHaveLength(2)
    expect(html.indexOf(link)).toBeGreaterThan(html.lastIndexOf('<h3'))
    expect(text).toContain(`Report an error: ${link}`)
    expect(html).not.toContain('mailto:')
  })

  it('puts the official document before the outlets and says at which stage a rule is', () => {
    const { html } = mail(week)
    expect(html.indexOf('https://register.example/2026-1')).toBeLessThan(
      html.indexOf('Pacific Courier and 6 more'),
    )
    expect(seen(html)).toContain('Proposed, not in effect. Comments close on December 4.')
  })

  it('begins its text with an address to share, and has each story’s topic, place and official document', () => {
    const { text } = mail(week)
    expect(text.split('\n').slice(0, 3)).toEqual([
      'Immigration Policy Digest',
      'Friday, November 20, 2026 · 7 of 10 stories',
      'Read or share on the web: https://digest.example/editions/2026-11-20/',
    ])
    expect(text).toContain(
      [
        '* Proposed rule would rank H-1B petitions by wage level',
        'Proposed, not in effect. Comments close on December 4. Petitions at the highest wage level would be drawn four times as often.',
        'Official document: https://register.example/2026-1',
        'Work visas and employers · Federal · Pacific Courier and 6 more outlets',
        'https://digest.example/s/20261117-h1b/',
      ].join('\n'),
    )
  })

  it('names in its dateline what its reader chose', () => {
    const dateline = (chosen: Partial<Preferences>) => {
      const preferences = { ...everything, ...chosen }
      const reader = { preferences, why: 'confirmed' as const }
      return buildEmailModel(week, select(week, preferences, places), reader, publication).dateline
    }
    expect(dateline({})).not.toContain('yours')
    expect(dateline({ places: ['us-ca'], topics: ['courts'] })).toMatch(
      / · your choices: California, Courts and litigation$/,
    )
    expect(dateline({ places: ['us-ca', 'us-tx', 'us'], topics: ['courts'], language: 'es' })).toMatch(
      / · su selección: California, Texas, Federal, \+ 1$/,
    )
  })

  it('heads the section of states with the places that its reader chose, but not with the country', () => {
    const preferences = { ...everything, places: ['us', 'us-ca'] }
    const reader = { preferences, why: 'confirmed' as const }
    const { sections } = buildEmailModel(week, select(week, preferences, places), reader, publication)
    expect(sections.find(({ id }) => id === 'states')?.heading).toBe('California')
  })

  it('labels official text, analysis and opinion', () => {
    const kinds = (['official', 'analysis', 'opinion', 'advocacy'] as const).map(
      (kind) => mail(top({ kind })).text,
    )
    expect(
      kinds.map((text, n) => text.includes(['Official.', 'Analysis.', 'Opinion.', 'Advocacy.'][n] ?? '')),
    ).toEqual([true, true, true, true])
  })

  it('is in Spanish for a reader who wants that, with Spanish coverage first', () => {
    const { html, text } = mail(week, 'es')
    expect(html).toContain('<html lang="es">')
    expect(html).toContain('El concejo de Los Ángeles')
    expect(html).not.toContain('Los Angeles council moves')
    expect(html).toContain('href="https://lavoz.example/santuario"')
    expect(text).toContain('La Voz y 11 medios más')
    expect(html).toContain('Viernes, 20 de noviembre de 2026')
  })

  it('marks a headline in another language than the email', () => {
    expect(mail(week).html).toMatch(/<h3[^>]* lang="es"[^>]*>.*Vendedores/)
  })

  it('names the top story in the subject and others in the preheader', () => {
    const { subject, html } = mail(week)
    expect(subject).toContain('Los Angeles council moves to write sanctuary rules into law')
    expect(html).toMatch(/hidden[^>]*>7 of 10 stories · Proposed rule would rank H-1B/)
  })

  it('links only to web addresses, whatever a source gave', () => {
    const { html } = mail(
      top({ url: 'javascript:alert(1)', official: { title: 'x', url: 'data:text/html,x' } }),
    )
    expect(html).not.toContain('javascript:')
    expect(html).not.toContain('data:')
    expect(html).toContain('href="https://digest.example/s/one/"')
  })

  it('links to an article by exactly the address that was stored', () => {
    const url = 'https://Courier.EXAMPLE/Story;x?a=1&amp;b=%zz%&c=ñ#d|e'
    const { html, text } = mail(top({ url, official: { title: 'x', url } }))
    const [headline, document] = html.matchAll(/href="(https:\/\/Courier[^"]*)"/g)
    for (const link of [headline, document]) expect(link?.[1]).toBe(escapeUTF8(url))
    expect(text).toContain(`: ${url}\n`)
  })

  it('links to the story’s page if an address does not fit on a line of text or hides its host', () => {
    for (const url of [
      'https://courier.example/a\r\nb',
      'https://courier.example/a b',
      'https://digest.example@courier.example/',
    ]) {
      const { html, text } = mail(top({ url, official: { title: 'x', url } }))
      expect(html).not.toContain('courier.example')
      expect(text).not.toContain('courier.example')
      expect(html).toContain('href="https://digest.example/s/one/"')
    }
  })

  it('shows hostile text as text', () => {
    const { html } = mail(top({ headline: '<script>alert(1)</script>', outlet: '"><img src=x>' }))
    expect(html).not.toContain('<script')
    expect(html).not.toContain('<img')
  })

  it('leaves enough bytes below Gmail’s limit for two links of the longest site and token', () => {
    // RFC 1035, 2.3.4, ends a host's name at 253 characters; a token is some 70 to 100 long.
    const link = `https://${'h'.repeat(253)}/preferences/${'t'.repeat(200)}`
    expect(OWN_LINKS_BYTES).toBeGreaterThan(2 * link.length)
  })

  it('stays below Gmail’s limit of 102,400 bytes by leaving out the last stories, with its footer whole', () => {
    const stories = (section: string, count: number) =>
      Array.from({ length: count }, (_, n) =>
        editionStory(`${section}-${n}`, {
          headline: `${'Ü'.repeat(290)} ${section} ${n}`,
          summary: 'ß'.repeat(300),
          url: `https://courier.example/${'p'.repeat(2500)}`,
        }),
      )
    const sections = [
      'top',
      'federal',
      'courts',
      'congress',
      'states',
      'research',
      'official',
      'deadlines',
    ] as const
    const length = { stories: 80, words: 10_000 }
    const { html, text } = mail(
      edition(
        sections.map((id) => ({ id, stories: stories(id, 10), more: 0 })),
        { length },
      ),
    )
    expect(Buffer.byteLength(html)).toBeLessThan(102_400)
    expect(Buffer.byteLength(html)).toBeGreaterThan(90_000)
    expect(html).toContain('top-0')
    expect(html).not.toContain('official-9')
    expect(html).toContain('This email was shortened.')
    expect(html).toContain('unsubscribe/TOKEN')
    expect(text).not.toContain('official-9')
  })

  it('is one short email after four silent weeks', () => {
    const { subject, text, html } = mail(edition([]))
    expect(subject).toBe('Immigration Policy Digest: Four quiet weeks')
    expect(text).toContain('There has been no news in the last four weeks.')
    expect(html).not.toContain('<h2')
  })

  it('explains itself at the top to a reader who was imported', () => {
    const reader = {
      preferences: everything,
      why: 'imported' as const,
      notice: 'imported-first' as const,
    }
    const rendered = render(buildEmailModel(week, select(week, everything, places), reader, publication))
    const { text } = withOwnLinks(rendered, ownLinks(publication.links, 'T'))
    expect(text.indexOf('We have moved our mailing list here.')).toBeLessThan(text.indexOf('TOP STORIES'))
  })
})

describe('The email of an extra edition', () => {
  it('says so in its subject and its dateline, in either language', () => {
    const extra = { ...top({ headline: 'Court blocks the rule' }), id: '2026-11-20-x2' }
    expect(mail(extra).subject).toBe('Extra edition: Court blocks the rule')
    expect(mail(extra).text).toContain('\nExtra edition · Friday')
    expect(mail(extra, 'es').subject).toMatch(/^Edición extra: /)
    expect(mail({ ...extra, id: '2026-11-20' }).subject).toBe('Court blocks the rule')
  })
})

describe('A subject', () => {
  it('names two stories if both fit', () => {
    expect(subjectLine(['One', 'Two', 'Three'])).toBe('One; Two')
    expect(subjectLine(['x'.repeat(60), 'y'.repeat(60)])).toBe('x'.repeat(60))
  })

  it('is cut between words, on one line, and never too long', () => {
    expect(clip('one two three four', 10)).toBe('one two…')
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const cut = clip(text, 90)
        expect(cut.length).toBeLessThanOrEqual(90)
        expect(cut).not.toMatch(/[\r\n]/)
      }),
    )
  })

  it('is not repeated in the preheader', () => {
    expect(preheaderOf(['One', 'Two', 'Three'], '3 stories')).toBe('3 stories · Three')
  })
})
