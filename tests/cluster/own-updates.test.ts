import { expect, test } from 'vitest'
import { createProductionClusterer } from '../../functions/cluster/production-clusterer.ts'
import type { WindowArticle } from '../../functions/cluster/window/window-article.ts'
import { countCoverage } from '../../functions/domain/story/coverage.ts'
import { foldVersions } from '../../functions/domain/story/versions/fold-versions.ts'
import { member } from '../domain/story/member.ts'
import { bishops, farmRule } from './texts.ts'

/** Articles of the Courier as members of stories, placed by the clusterer. */
function members(...articles: WindowArticle[]) {
  const clusterer = createProductionClusterer()
  return articles.map((article, n) => {
    const { placement } = clusterer.assign({ source: 'courier', outlet: 'Courier', ...article })
    const { copyOf } = placement
    return member(article.id, { placement, copyOf, title: article.title ?? '', joined: n + 1, seq: n + 1 })
  })
}

const first: WindowArticle = {
  id: 'first',
  title: 'Farmworker wage rule takes effect in January',
  text: farmRule,
  date: '2026-11-10T12:00:00Z',
}

test('readers see an outlet’s update of its own piece within hours once, with its newest words', () => {
  const update: WindowArticle = {
    id: 'update',
    title: 'Farmworker wage rule takes effect in January, unions rejoice',
    text: `${farmRule.replace('370,000', '380,000')}\n\n${bishops.slice(0, 300)}`,
    date: '2026-11-10T16:00:00Z',
  }
  const { members: shown } = foldVersions(members(first, update))
  expect(shown.map(({ id, title }) => [id, title])).toEqual([['first', update.title]])
  expect(countCoverage(shown)).toMatchObject({ outlets: 1, copies: 0 })
})

test('an outlet’s second piece on an event is not coverage by another outlet', () => {
  const second: WindowArticle = {
    id: 'second',
    title: 'What bishops say of the farmworker wage rule',
    text: bishops,
    date: '2026-11-10T16:00:00Z',
  }
  const { members: shown } = foldVersions(members(first, second))
  expect(shown).toHaveLength(2)
  expect(countCoverage(shown)).toMatchObject({ outlets: 1, copies: 0 })
})
