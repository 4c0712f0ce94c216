import { describe, expect, it } from 'vitest'
import { classifier } from '../settings.ts'
import { excluded, foreignTexts, included } from './kinds.ts'

const relevant = (title: string, text = '') => classifier.classify({ title, text }).relevant

describe.each(Object.entries(included))('Of the kind "%s",', (_, titles) => {
  it.each(titles)('"%s" is included', (title) => expect(relevant(title)).toBe(true))
})

describe.each(Object.entries(excluded))('Of the kind "%s",', (_, titles) => {
  it.each(titles)('"%s" is left out', (title) => expect(relevant(title)).toBe(false))
})

describe('A long text about another country does not outvote the title', () => {
  it.each(foreignTexts)('"%s"', (title, text) => expect(relevant(title, text)).toBe(false))
})
