import { describe, expect, test } from 'vitest'
import { extractFeatures } from '../../functions/cluster/features/features.ts'
import { createProductionClusterer, productionIdf } from '../../functions/cluster/production-clusterer.ts'
import { settings } from '../../functions/cluster/settings.ts'
import type { WindowArticle } from '../../functions/cluster/window/window-article.ts'

const newsroomOf = (article: Partial<WindowArticle>) =>
  extractFeatures({ id: 'one', ...article }, productionIdf, settings).newsroom

describe('the newsroom of an article', () => {
  test('is the outlet that is named, however it is written', () => {
    const url = 'https://relay.example/articles/7'
    expect(newsroomOf({ outlet: 'The Courier: Immigration', url })).toBe(newsroomOf({ outlet: 'Courier' }))
  })

  test('is that of its site, if agencies share one feed', () => {
    const source = 'agencies'
    const [a, b, c] = ['https://www.wire.example/1', 'https://wire.example/2', 'https://presse.example/3']
    expect(newsroomOf({ source, url: a })).toBe(newsroomOf({ source, url: b }))
    expect(newsroomOf({ source, url: a })).not.toBe(newsroomOf({ source, url: c }))
  })

  test('is its source, if it has no address', () => {
    expect(newsroomOf({ source: 'Valley Tribune' })).toBe(newsroomOf({ source: 'valley tribune' }))
  })

  test('is another one in Spanish, since a bilingual outlet reports an event in both', () => {
    const url = 'https://courier.example/1'
    expect(newsroomOf({ url, language: 'es' })).not.toBe(newsroomOf({ url }))
  })

  test('is unknown without outlet, address and source', () => {
    expect(newsroomOf({ title: 'Orchard raid' })).toBe('')
  })
})

const raid: WindowArticle = {
  id: 'raid',
  title: 'Orchard raid: 40 workers taken to Larkspur',
  summary: 'Agents took forty pickers from an orchard near Larkspur on Tuesday morning.',
  url: 'https://herald.example/raid',
  date: '2026-11-10T09:00:00Z',
}
const families: WindowArticle = {
  id: 'families',
  title: 'Larkspur families wait for word after arrests',
  summary: 'Relatives of the pickers waited outside the county office, where lawyers met them one by one.',
  date: '2026-11-10T19:00:00Z',
}

function scoreFor(url: string): number {
  const clusterer = createProductionClusterer()
  clusterer.assign(raid)
  const { placement } = clusterer.assign({ ...families, url })
  return placement.rule === 'same event' ? placement.score : (placement.almost?.score ?? 0)
}

test('Two pieces of one newsroom are three times as likely to be about two events as those of two newsrooms', () => {
  const [own, other] = ['https://herald.example/families', 'https://tribune.example/families'].map(scoreFor)
  expect(1 - own!).toBeGreaterThan(3 * (1 - other!))
})

test('An article without address and source is compared as that of another newsroom', () => {
  expect(scoreFor('')).toBe(scoreFor('https://tribune.example/families'))
})
