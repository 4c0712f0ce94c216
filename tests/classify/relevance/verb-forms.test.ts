import { describe, expect, it } from 'vitest'
import { verbForms } from '../../../functions/classify/relevance/verb-forms.ts'

describe('Of a verb, the forms are', () => {
  it.each([
    ['end', 'ended', 'ending'],
    ['revoke', 'revoked', 'revoking'],
    ['free', 'freed', 'freeing'],
    ['deny', 'denied', 'denying'],
    ['bar', 'barred', 'barring'],
    ['expel', 'expelled', 'expelling'],
    ['cancel', 'canceled', 'cancelled'],
    ['dismiss', 'dismissed', 'dismisses'],
  ])('%s, %s and %s', (verb, ...forms) =>
    expect(verbForms(verb)).toEqual(expect.arrayContaining([verb, ...forms])),
  )

  it.each(['sent back', 'detained', 'sending', 'revocó'])('none but itself for "%s"', (term) =>
    expect(verbForms(term)).toEqual([term]),
  )
})
