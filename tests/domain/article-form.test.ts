import { describe, expect, it } from 'vitest'
import { takesIn } from '../../functions/domain/article-form.ts'
import { articleForms } from '../../functions/domain/model/article.ts'

describe('A story', () => {
  it.each(['news', 'official', 'analysis', 'advocacy'] as const)(
    'may grow from an ordinary %s item',
    (kind) => {
      expect(takesIn({ kind })).toBe(true)
    },
  )

  it('may grow from an article of an early version, which has neither kind nor form', () => {
    expect(takesIn({})).toBe(true)
  })

  it('never grows from opinion', () => {
    expect(takesIn({ kind: 'opinion' })).toBe(false)
  })

  it.each(articleForms)('never grows from a piece of the form %s, whatever its kind', (form) => {
    expect(takesIn({ kind: 'news', form })).toBe(false)
    expect(takesIn({ kind: 'official', form })).toBe(false)
  })
})
