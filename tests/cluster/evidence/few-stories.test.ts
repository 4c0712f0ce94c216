import { describe, expect, it } from 'vitest'
import { createProductionClusterer } from '../../../functions/cluster/production-clusterer.ts'
import { article, type Report } from './neighbours.ts'

/** How many stories these reports are, where nothing else is known. */
function countStories(...reports: Report[]): number {
  const clusterer = createProductionClusterer()
  const articles = reports.map((report) => article(report))
  for (const one of articles) clusterer.assign(one)
  return new Set(articles.map(({ id }) => clusterer.storyOf(id))).size
}

describe('Where nothing else is known, two acts of one kind on different subjects are two stories:', () => {
  it.each<[string, Report, Report]>([
    [
      'two rulings of the Supreme Court',
      ['wire', 9, 'Supreme Court lets Trump end ferry permits', 'The Supreme Court ruled on Tuesday.'],
      [
        'post',
        11,
        'Supreme Court to hear challenge to Trump’s orchard census',
        'The Supreme Court agreed on Tuesday to hear it.',
      ],
    ],
    [
      'two rulings of one appeals court',
      ['wire', 9, 'Eleventh Circuit upholds block on night searches', 'It ruled on Tuesday.'],
      ['post', 11, 'Eleventh Circuit lets Trump end ferry permits', 'It ruled on Tuesday.'],
    ],
    [
      'two lawsuits',
      ['wire', 9, 'Justice Department sues Ohio over ferry permits'],
      ['post', 11, 'States sue over Trump’s orchard census'],
    ],
    [
      'two orders to release someone',
      ['wire', 9, 'Judge orders Tovald Brisk released from ICE detention', 'A judge ordered it on Tuesday.'],
      ['post', 11, 'Judge orders release of Peruvian florist held by ICE', 'A judge ordered it.'],
    ],
  ])('%s', (_, one, other) => {
    expect(countStories(one, other)).toBe(2)
    expect(countStories(other, one)).toBe(2)
  })

  it('but reports with other words for one subject are one if their texts share it', () => {
    expect(
      countStories(
        [
          'wire',
          9,
          'Judge blocks ferry permits order',
          'A judge in Boston blocked the order on ferries and harbors.',
        ],
        [
          'post',
          10,
          'Judge halts Trump’s harbor rule',
          'A judge in Boston blocked an order on ferry permits.',
        ],
      ),
    ).toBe(1)
  })
})
