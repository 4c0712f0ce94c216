import { expect, it } from 'vitest'
import { placesIn } from '../../../functions/cluster/evidence/places.ts'
import { createProductionClusterer } from '../../../functions/cluster/production-clusterer.ts'
import { wordsAsWritten } from '../../../functions/cluster/text/tokenize.ts'
import type { ItemKind } from '../../../functions/domain/model/article.ts'

const date = '2026-11-20T10:00:00Z'
const vote = (id: string, city: string) => ({
  id,
  date,
  source: id,
  title: `${city} council votes to end jail transfers to ICE without a warrant`,
  text: `The ${city} council voted 4 to 1 to bar the sheriff from handing people in jail to immigration agents.`,
})
const storiesOf = (...articles: Parameters<ReturnType<typeof createProductionClusterer>['assign']>[0][]) => {
  const clusterer = createProductionClusterer()
  for (const article of articles) clusterer.assign(article)
  return new Set(articles.map(({ id }) => clusterer.storyOf(id))).size
}

it('does not join stories of two cities that take the same measure', () => {
  const boise = vote('a', 'Boise')
  const topeka = {
    ...vote('b', 'Topeka'),
    title: 'Topeka leaders bar deputies from jail transfers to ICE',
    text: 'Kansas sheriffs had asked for more time; the measure passed without debate late on Thursday.',
  }
  const nowhere = {
    ...topeka,
    title: 'Council votes to end jail transfers to ICE without a warrant',
    text: 'The measure bars the sheriff from handing people to immigration agents.',
  }
  expect(storiesOf(boise, nowhere)).toBe(1)
  expect(storiesOf(boise, topeka)).toBe(2)
})

it('joins stories of a city and its state, and of federal action in any place', () => {
  const boise = vote('a', 'Boise')
  expect(storiesOf(boise, { ...vote('b', 'Boise'), text: 'Idaho takes note of the vote in Boise.' })).toBe(1)
  expect(
    storiesOf(boise, { ...vote('c', 'Boise'), text: 'Washington takes note of the vote in Boise.' }),
  ).toBe(1)
})

const notice = (id: string, title: string, matters: string[], kind: ItemKind = 'official') => ({
  id,
  date,
  source: 'federal-register',
  kind,
  matters,
  title,
  text: 'Notice by U.S. Customs and Border Protection, DHS. Comments on identity at ports of entry must be received.',
})

it('does not join official documents of different matters, however similar they are', () => {
  const asylum = notice('a', 'Asylum Interim Rule: Documentation of Identity at Ports of Entry', [
    '1615-AC99',
  ])
  const exit = notice('b', 'Identity at Ports of Entry: Collection of Biometric Exit Data', [
    'USCBP-2026-0068',
  ])
  expect(storiesOf(asylum, exit)).toBe(2)
  expect(storiesOf(asylum, { ...exit, kind: 'news', matters: [] })).toBe(1)
})

it.each([
  ['Aurora, Colo. hotel raided', ['Colorado'], ['Denver/Aurora']],
  ['Aurora, Colorado, hotel raided', ['Colorado'], ['Denver/Aurora']],
  ['Savannah, Ga. port hiring', ['Georgia'], ['Savannah']],
  ['Madison, Wis., council votes', ['Wisconsin'], ['Madison']],
  ['Charlotte, N.C. raids', ['North Carolina'], ['Charlotte']],
  ['Aurora Diaz freed', [], []],
  ['Madison Sheahan quits', [], []],
])('a place before the name of its state in short is no person: %s', (title, states, cities) => {
  expect(placesIn(wordsAsWritten(title))).toEqual({ states, cities })
})
