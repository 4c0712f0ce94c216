import { expect, test } from 'vitest'
import { tokenizeInput } from '../../functions/classify/input.ts'

test.each([
  'immi\u00adgration raid',
  'immi\u200bgration\u2060 raid',
  '\ufeffimmigration \u200eraid\u200c',
  'immigration\u00a0raid',
  'immi&shy;gration raid',
  'immi&#173;gration &#8203;raid',
  'immigration&nbsp;raid',
])('The classifier reads what a person sees of %j', (written) => {
  const { title, text } = tokenizeInput({ title: written, text: `<p>${written}</p>` })
  expect(title.words).toEqual(['immigration', 'raid'])
  expect(text.words).toEqual(['immigration', 'raid'])
})
