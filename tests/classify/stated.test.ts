import { expect, test } from 'vitest'
import { createClassifier } from '../../functions/classify/create-classifier.ts'
import { readConfiguration } from '../../functions/configuration/read.ts'

const classifier = createClassifier(readConfiguration({ base: 'config' }))
const title = 'Fees for work visas hurt growers'
const text =
  'The fee for seasonal work visas rose to $500 this year, and growers in Yakima say that they cannot pay it.'

test.each([
  ['OPINION', 'opinion'],
  ['OP-ED', 'opinion'],
  ['COLUMN', 'opinion'],
  ['OPINIÓN', 'opinion'],
  ['ANALYSIS', 'analysis'],
  ['EXPLAINER', 'analysis'],
  ['PRESS RELEASE', 'advocacy'],
  ['WATCH', 'news'],
  ['EXCLUSIVE', 'news'],
])('An article with the label %s is %s', (label, kind) => {
  expect(classifier.classify({ title, text, stated: { labels: [label] } }).kind).toBe(kind)
})

test('A dateline counts for relevance as if it were still in the text', () => {
  const stated = { place: 'SAO PAULO', agency: 'Reuters' }
  const apart = classifier.classify({ title, text, stated })
  const within = classifier.classify({ title, text: `SAO PAULO (Reuters) - ${text}` })
  expect(apart.score).toBe(within.score)
  expect(apart.score).not.toBe(classifier.classify({ title, text }).score)
})

test('A headline in capitals counts as it was written, even if it is shown in sentence case', () => {
  const written = 'MAYOR: ICE IS A DANGER'
  const given = 'Mayor: ice is a danger'
  const { score } = classifier.classify({ title: given, stated: { title: written } })
  expect(score).toBe(classifier.classify({ title: written }).score)
  expect(score).not.toBe(classifier.classify({ title: given }).score)
})
