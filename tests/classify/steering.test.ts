import { describe, expect, it } from 'vitest'
import { compileClassifier } from '../../functions/classify/classifier.ts'
import weights from '../../functions/classify/relevance/weights.json' with { type: 'json' }
import { configured } from './settings.ts'

const { relevance } = configured
const title = 'Operation Quiet Harbor reaches Ohio'
const judgedWith = (change: Partial<typeof relevance>, input = { title }) =>
  compileClassifier({ ...configured, relevance: { ...relevance, ...change } }, weights).classify(input)

describe('In the configuration, an operator can add', () => {
  it('a new name, which counts from the next run', () => {
    expect(judgedWith({}).relevant).toBe(false)
    const taught = judgedWith({ subject: [...relevance.subject, 'Operation Quiet Harbor'] })
    expect(taught.relevant).toBe(true)
    expect(taught.reasons[0]).toEqual({ rule: 'subject in title', detail: 'Operation Quiet Harbor' })
  })

  it('an unmistakable name, which suffices in the first sentence', () => {
    const input = {
      title: 'Shops close early in Toledo',
      text: 'Owners cited Operation Quiet Harbor, which began on Monday.',
    }
    expect(judgedWith({ subject: [...relevance.subject, 'Operation Quiet Harbor'] }, input).relevant).toBe(
      false,
    )
    expect(
      judgedWith({ unmistakable: [...relevance.unmistakable, 'Operation Quiet Harbor'] }, input).relevant,
    ).toBe(true)
  })

  it('a phrase in which terms do not count', () => {
    const input = { title: 'The asylum seekers club plays Dayton' }
    expect(judgedWith({}, input).relevant).toBe(true)
    expect(judgedWith({ never: [...relevance.never, 'asylum seekers club'] }, input).relevant).toBe(false)
  })

  it('a higher threshold', () => {
    const input = { title: 'Judge blocks asylum rule' }
    expect(judgedWith({ threshold: 1 }, input).relevant).toBe(false)
  })
})
