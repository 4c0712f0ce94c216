import { describe, expect, test } from 'vitest'
import type { ItemKind, Language } from '../../../functions/domain/model/article.ts'
import type { Story } from '../../../functions/domain/model/story.ts'
import { toPublicStory } from '../../../functions/publish/stories/public-story.ts'
import { filesOf, site } from '../newspaper.ts'
import { type ArticleOf, story } from '../stories.ts'

const article = (language: Language, kind: ItemKind = 'news'): ArticleOf => ({
  title: language === 'es' ? `Titular (${kind})` : `Headline (${kind})`,
  outlet: language === 'es' ? 'La Voz' : 'Capitol Ledger',
  language,
  kind,
})

function storyOf(...articles: ArticleOf[]): Story {
  const made = story({ headline: articles[0]!.title, at: '2026-11-22T11:12:00Z', articles })
  for (const one of made.articles) one.summary = one.language === 'es' ? 'Un resumen.' : 'A summary.'
  return { ...made, summary: made.lead.summary }
}

const shown = (one: Story, reader: Language) => {
  const { headline, summary, language, outlet } = toPublicStory(one, new Map(), reader)
  return { headline, summary, language, outlet }
}
const spanish = { headline: 'Titular (news)', summary: 'Un resumen.', language: 'es', outlet: 'La Voz' }
const english = {
  headline: 'Headline (news)',
  summary: 'A summary.',
  language: 'en',
  outlet: 'Capitol Ledger',
}

describe('A reader sees', () => {
  test('headline and summary in their language, whichever leads', () => {
    for (const one of [storyOf(article('en'), article('es')), storyOf(article('es'), article('en'))]) {
      expect(shown(one, 'en')).toEqual(english)
      expect(shown(one, 'es')).toEqual(spanish)
    }
  })

  test('the other language where there is no report in theirs', () => {
    expect(shown(storyOf(article('es')), 'en')).toEqual(spanish)
    expect(shown(storyOf(article('en')), 'es')).toEqual(english)
    expect(shown(storyOf(article('en'), article('es', 'opinion')), 'es')).toEqual(english)
    expect(shown(storyOf(article('es'), article('en', 'opinion')), 'en')).toEqual(spanish)
  })

  test('the report of an official document in their language, with the document beside it', () => {
    const document = { ...article('en', 'official'), url: 'https://register.example/document' }
    const one = toPublicStory(storyOf(document, article('es')), new Map(), 'es')
    expect(one).toMatchObject({ headline: 'Titular (news)', kind: 'news', official: { url: document.url } })
    expect(toPublicStory(storyOf(document, article('es')), new Map(), 'en')).toMatchObject({
      headline: 'Headline (official)',
      kind: 'official',
    })
    expect(shown(storyOf(article('en', 'official'), article('es', 'official')), 'es').headline).toBe(
      'Titular (official)',
    )
  })

  test('what an organization says in their language, if it says it in both', () => {
    expect(shown(storyOf(article('en', 'advocacy'), article('es', 'advocacy')), 'es').language).toBe('es')
  })

  test("an editor's headline on the English site", () => {
    const one = { ...storyOf(article('es'), article('en')), edited: { headline: true } } as Story
    expect(toPublicStory({ ...one, headline: 'As the editor wrote it' }, new Map(), 'en').headline).toBe(
      'As the editor wrote it',
    )
  })
})

test('A headline in another language is marked, for programs and for readers, in lists and on its page', () => {
  const one = storyOf(article('en'))
  const other = { ...storyOf(article('es')), id: '20261122-other' }
  const files = new Map(
    filesOf(site({ stories: [one, other], editions: [] })).map((file) => [file.path, file]),
  )
  const html = (path: string) => String(files.get(path)!.body())
  for (const [path, mark, lang] of [
    ['es/index.html', 'En inglés', 'en'],
    [`es/stories/${one.id}/index.html`, 'En inglés', 'en'],
    ['index.html', 'In Spanish', 'es'],
    [`stories/${other.id}/index.html`, 'In Spanish', 'es'],
  ] as const) {
    expect(html(path), path).toContain(`<span class="label">${mark}</span>`)
    expect(html(path), path).toMatch(new RegExp(`<(a|h1)[^>]* lang="${lang}"`))
  }
  expect(html(`stories/${one.id}/index.html`)).not.toContain('In Spanish')
})
