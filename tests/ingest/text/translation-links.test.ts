import { describe, expect, it, test } from 'vitest'
import type { Entry } from '../../../functions/domain/model/entry.ts'
import { normalise } from '../../../functions/ingest/normalise.ts'
import { translationLinks } from '../../../functions/ingest/text/translation-links.ts'
import { atom, feedOf, rss, source } from '../text.ts'

const there = 'https://valley.example/es/clinica'

describe('A link to the same article in the other language', () => {
  it.each([
    'Leer en español',
    'Lea esta historia en español.',
    'Lee este artículo en espa&ntilde;ol »',
    'Leer en inglés',
    '<em>Read this story in Spanish</em>',
    'Read in English',
    'Español',
    'Versión en inglés',
    'Spanish version',
    '(en español)',
    '&raquo; Disponible en español',
  ])('is recognized by its words: %s', (words) => {
    expect(translationLinks(`<p><a class="x" href="${there}">${words}</a> Text.</p>`)).toEqual([there])
  })

  it.each([
    'classes in English and Spanish',
    'a Spanish-language newspaper',
    'the English text of the treaty',
    'aprender inglés',
    'Leer más',
    'our reporting in Spanish, which won a prize for its work on the border',
  ])('is not seen in other links: %s', (words) => {
    expect(translationLinks(`<p><a href="${there}">${words}</a></p><p>Read in Spanish</p>`)).toEqual([])
  })

  it('is found in links however they are written', () => {
    const html = `<a href='/es/a?b=1&amp;c=2'>Español</a><a href=/es/b>Español</a><a>Español</a><a href="">Español</a>`
    expect(translationLinks(html)).toEqual(['/es/a?b=1&c=2', '/es/b'])
  })

  it('is searched in linear time', () => {
    for (const piece of ['<a href="', 'español <a ', '<a href=x>en español en ', "<a href='español</a>"])
      expect(translationLinks(piece.repeat(20_000)).length).toBeLessThanOrEqual(8)
  })
})

const article = (entry: Entry) => {
  const result = normalise(entry, source, new Date('2026-11-20T12:00:00Z'))
  if ('problem' in result) throw new Error(result.problem)
  return result
}

describe('An article keeps the addresses of its translations', () => {
  test('that its text links to, made absolute', () => {
    const content = '<p><a href="/es/clinica">Leer en español</a></p><p>A clinic opened on Friday.</p>'
    expect(article({ title: 'Clinic', link: 'https://valley.example/clinic', content }).translations).toEqual(
      [there],
    )
  })

  test('that an Atom entry states', async () => {
    const { entries } = await feedOf(
      atom(
        `<entry><id>1</id><title>x</title><link href="https://valley.example/clinic"/>` +
          `<link rel="alternate" hreflang="es-US" href="${there}"/><link rel="alternate" hreflang="fr" href="https://valley.example/fr"/></entry>`,
      ),
    )
    expect(entries[0]).toMatchObject({ link: 'https://valley.example/clinic', translations: [there] })
  })

  test('that a sitemap states', async () => {
    const { entries } = await feedOf(
      `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">` +
        `<url><loc>https://valley.example/clinic</loc>` +
        `<xhtml:link rel="alternate" hreflang="es" href="${there}"/>` +
        `<xhtml:link rel="alternate" hreflang="en" href="https://valley.example/clinic"/>` +
        `<news:news><news:title>Clinic</news:title></news:news></url></urlset>`,
    )
    expect(entries[0]!.link).toBe('https://valley.example/clinic')
    expect(article(entries[0]!).translations).toEqual([there])
  })

  test('but neither its own nor what is not a web address, and at most four', () => {
    const own = 'https://valley.example/clinic'
    const stated = [
      own,
      'javascript:alert(1)',
      'http://[',
      ...Array.from({ length: 9 }, (_, n) => `${there}-${n}`),
    ]
    expect(article({ title: 'x', link: own, translations: stated }).translations).toEqual(
      [0, 1, 2, 3].map((n) => `${there}-${n}`),
    )
    expect(article({ title: 'x', link: own, translations: [own] })).not.toHaveProperty('translations')
  })

  test('and an RSS entry without any has no such field', async () => {
    const { entries } = await feedOf(
      rss('<item><title>x</title><link>https://valley.example/a</link></item>'),
    )
    expect(entries[0]).not.toHaveProperty('translations')
  })
})
