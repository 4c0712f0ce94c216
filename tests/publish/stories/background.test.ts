import { describe, expect, it } from 'vitest'
import { editionStory } from '../../../functions/digest/compose/edition-story.ts'
import { leadLine } from '../../../functions/digest/email/stories/story-line.ts'
import { type ArticleForm, articleForms } from '../../../functions/domain/model/article.ts'
import type { Story } from '../../../functions/domain/model/story.ts'
import { common as en } from '../../../functions/i18n/en/common.ts'
import { common as es } from '../../../functions/i18n/es/common.ts'
import { publication } from '../../digest/fixtures.ts'
import { filesOf, site } from '../newspaper.ts'
import { type ArticleOf, story } from '../stories.ts'

const at = '2026-11-22T11:12:00Z'
const report: ArticleOf = { title: 'Court halts the fee', outlet: 'Pacific Courier' }
const background = (form: ArticleForm): ArticleOf => ({
  title: `A ${form} piece`,
  outlet: 'Harbor News',
  form,
})
const storyOf = (...articles: ArticleOf[]) => story({ headline: articles[0]!.title, at, articles })

function read(one: Story, path: string): string {
  const files = filesOf(site({ stories: [one], editions: [] }))
  return String(files.find((file) => file.path === path)!.body())
}

const pageOf = (one: Story, folder = '') => read(one, `${folder}stories/${one.id}/index.html`)

/** The headings of the coverage, and the labels of its rows. */
const headings = (html: string) =>
  [...html.matchAll(/<section class="section[^>]*><h2[^>]*>([^<]*)</g)].map(([, title]) => title)
const labels = (html: string) =>
  [...html.matchAll(/<span class="label">([^<]*)</g)]
    .map(([, label]) => label!)
    .filter((label) => !/^(?:Subscription|Para suscriptores)$/.test(label))

describe('Background to a story', () => {
  it.each(articleForms)('of the form %s is named on the page in both languages', (form) => {
    const one = storyOf(report, background(form))
    expect(labels(pageOf(one))).toEqual([en.forms[form]])
    expect(labels(pageOf(one, 'es/'))).toEqual(['En inglés', es.forms[form]])
  })

  it('has a heading of its own, after the coverage', () => {
    const one = storyOf(report, background('gallery'), { ...report, outlet: 'La Voz', kind: 'opinion' })
    expect(headings(pageOf(one))).toEqual(['Coverage', 'Background', 'Analysis and opinion'])
    expect(headings(pageOf(one, 'es/'))).toEqual(['Cobertura', 'Contexto', 'Análisis y opinión'])
  })

  it('of an advocacy group stays with what such groups write', () => {
    const one = storyOf(report, { ...background('explainer'), kind: 'advocacy' })
    expect(headings(pageOf(one))).toEqual(['Coverage', 'From advocacy groups'])
    expect(labels(pageOf(one))).toEqual(['Explainer'])
  })

  it('counts as background', () => {
    const [item] = JSON.parse(read(storyOf(report, background('podcast')), 'feed.json')).items
    expect(item.summary.replaceAll('\u00a0', ' ')).toContain('Pacific Courier · background from 1 outlet')
  })

  it('is named in the lists of feeds, and its form is a field of the JSON feed', () => {
    const one = storyOf(report, background('live'))
    expect(read(one, 'feed.xml')).toMatch(/A live piece[^(]{0,20}\(Live updates\)/)
    const [item] = JSON.parse(read(one, 'feed.json')).items
    expect(item._digest.articles.map(({ form }: { form?: string }) => form)).toEqual([undefined, 'live'])
    expect(item._digest.form).toBeUndefined()
  })

  it('gives a story no headline for readers of Spanish', () => {
    const one = storyOf(report, {
      ...background('explainer'),
      title: 'Las claves de la tarifa',
      language: 'es',
    })
    expect(pageOf(one, 'es/')).toMatch(/<h1[^>]*>Court halts the fee</)
    expect(editionStory(one).other).toBeUndefined()
  })

  it('is not the official document of a story', () => {
    const one = storyOf(report, { ...background('newsletter'), kind: 'official' })
    expect(editionStory(one).official).toBeUndefined()
    expect(pageOf(one)).not.toContain('official document')
  })
})

describe('A story that only has background', () => {
  const one = storyOf(background('explainer'))

  it('says so in lists, feeds and emails', () => {
    expect(labels(read(one, 'index.html'))).toContain('Explainer')
    expect(JSON.parse(read(one, 'feed.json')).items[0]._digest.form).toBe('explainer')
    const label = (language: 'en' | 'es') => leadLine(editionStory(one), language, publication).label
    expect([label('en'), label('es')]).toEqual(['Explainer.', 'En inglés. Claves.'])
  })

  it('is called opinion or advocacy if it is that too', () => {
    const labelOf = (kind: 'opinion' | 'advocacy') =>
      leadLine(editionStory(storyOf({ ...background('podcast'), kind })), 'en', publication).label
    expect([labelOf('opinion'), labelOf('advocacy')]).toEqual(['Opinion.', 'Advocacy.'])
  })
})
