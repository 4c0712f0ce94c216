import { expect, test } from 'vitest'
import { createProductionClusterer } from '../../functions/cluster/production-clusterer.ts'
import type { WindowArticle } from '../../functions/cluster/window/window-article.ts'

const piece = (id: string, title: string, more: Partial<WindowArticle> = {}): WindowArticle => ({
  id,
  source: id,
  title,
  date: '2026-11-10T12:00:00Z',
  firstSeen: '2026-11-10T12:00:00Z',
  ...more,
})
const report = piece('herald', 'Agents detain 63 at Prairie Crest meatpacking plant in Nebraska')
const storiesOf = (...articles: WindowArticle[]) => {
  const clusterer = createProductionClusterer()
  for (const article of articles) clusterer.assign(article)
  return new Set(articles.map(({ id }) => clusterer.storyOf(id))).size
}

test.each(['round-up', 'newsletter', 'gallery', 'podcast', 'live'] as const)(
  'A %s stands alone, however much it says about an event',
  (form) => {
    const other = piece('post', 'Prairie Crest meatpacking plant in Nebraska: 63 detained', { form })
    expect(storiesOf(report, other)).toBe(2)
    expect(storiesOf(other, report)).toBe(2)
  },
)

test('An explainer or an opinion joins the story of its event, but no report joins an explainer or an opinion', () => {
  for (const more of [{ form: 'explainer' }, { kind: 'opinion' }] as const) {
    const other = piece(
      'post',
      'The Prairie Crest meatpacking plant in Nebraska, where agents detained 63',
      more,
    )
    expect(storiesOf(report, other)).toBe(1)
    expect(storiesOf(other, report)).toBe(2)
  }
})

test('An opinion or an explainer that is only somewhat like a report does not join, where a report would', () => {
  const other = piece('post', 'Plant owners should pay', {
    text: 'The owners knew whom they hired, and so did we.',
    date: '2026-11-10T17:00:00Z',
  })
  expect(storiesOf(report, other)).toBe(1)
  expect(storiesOf(report, { ...other, kind: 'opinion' })).toBe(2)
  expect(storiesOf(report, { ...other, form: 'explainer' })).toBe(2)
})
