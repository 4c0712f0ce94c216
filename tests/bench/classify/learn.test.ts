import { describe, expect, it } from 'vitest'
import { learn } from '../../../bench/classify/learn.ts'
import { configured } from '../../classify/settings.ts'

const filed = (relevant: boolean, title: string, text: string) =>
  Array.from({ length: 20 }, (_, n) => ({ id: `${relevant} ${n}`, title, text, relevant }))

const articles = [
  ...filed(true, 'Families wait', 'Parents told of an asylum claim lost at the border.'),
  ...filed(true, 'Quiet streets', 'Shopkeepers blamed asylum rumors, deportation and fear.'),
  ...filed(true, 'Backlog grows', 'Lawyers counted asylum hearings postponed until spring.'),
  ...filed(false, 'Quarterly results', 'Suppliers mentioned asylum seekers once in filings.'),
  ...filed(false, 'Season opener', 'Novelists compared stadium life with asylum seekers waiting.'),
  ...filed(false, 'Album review', 'Critics heard asylum seekers sampled between drums.'),
]

describe('Learning from labeled articles', () => {
  const model = learn(articles, configured.relevance)

  it('gives the same model from the same articles', () => {
    expect(JSON.stringify(learn(articles, configured.relevance))).toBe(JSON.stringify(model))
  })

  it('finds words that speak for and against', () => {
    expect(model.title.families ?? 0).toBeGreaterThan(0)
    expect(Math.min(...Object.values({ ...model.title, ...model.text }))).toBeLessThan(0)
  })

  it('does not learn words that the configuration contains', () => {
    expect(Object.keys(model.text).filter((words) => words.split(' ').includes('asylum'))).toEqual([])
  })
})
