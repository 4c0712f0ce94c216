import { describe, expect, it } from 'vitest'
import { type ClassifierInput, compileClassifier } from '../../functions/classify/classifier.ts'
import weights from '../../functions/classify/relevance/weights.json' with { type: 'json' }
import { configured } from './settings.ts'

const { relevance } = configured
const title = 'Operation Quiet Harbor reaches Ohio'
const judgedWith = (change: Partial<typeof relevance>, input: ClassifierInput = { title }) =>
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

  it('an operation, which counts in a title and in a text', () => {
    const text = 'Agents of Operation Quiet Harbor came to a plant in Ohio at dawn.'
    const change = { unmistakable: [...relevance.unmistakable, 'Operation Quiet Harbor'] }
    expect(judgedWith(change).score).toBeGreaterThan(0.9)
    expect(judgedWith(change, { title: 'Plant in Ohio closes', text }).reasons[0]).toEqual({
      rule: 'subject in first sentences',
      detail: 'Operation Quiet Harbor',
    })
  })

  it('a country, whose own affairs are then foreign', () => {
    const input = { title: 'Ruritania deports migrants' }
    expect(judgedWith({}, input).relevant).toBe(true)
    const taught = judgedWith({ nations: { ...relevance.nations, Ruritania: ['Ruritanian'] } }, input)
    expect(taught.relevant).toBe(false)
    expect(taught.reasons).toContainEqual({ rule: 'foreign title', detail: 'Ruritania' })
  })

  it('a word beside which a term means something else', () => {
    const input = { title: 'Newcomers of the robotics club win' }
    const rule = { terms: ['newcomers'], needs: [], rejects: ['robotics'] }
    expect(judgedWith({ everyday: [], ambiguous: [] }, input).relevant).toBe(true)
    expect(judgedWith({ everyday: [], ambiguous: [rule] }, input).relevant).toBe(false)
  })

  it('a word of everyday language, which does not count alone in a title', () => {
    const change = { everyday: [...relevance.everyday, 'deportee'] }
    expect(judgedWith(change, { title: 'The deportee' }).relevant).toBe(false)
    expect(judgedWith(change, { title: 'Judge orders return of deportee' }).relevant).toBe(true)
    expect(judgedWith({}, { title: 'The deportee' }).relevant).toBe(true)
  })

  it('a term that counts only beside another', () => {
    const rule = { terms: ['permit'], needs: ['USCIS', 'green card'], rejects: [] }
    const change = { subject: [...relevance.subject, 'permit'], ambiguous: [rule] }
    expect(judgedWith(change, { title: 'Permit denied for stadium' }).relevant).toBe(false)
    expect(judgedWith(change, { title: 'Permit delayed as USCIS closes office' }).relevant).toBe(true)
  })

  it('a higher threshold', () => {
    const input = { title: 'Judge blocks asylum rule' }
    expect(judgedWith({ threshold: 1 }, input).relevant).toBe(false)
  })
})

describe('For another subject', () => {
  const salmon = {
    ...relevance,
    unmistakable: ['Columbia River hatchery', 'salmon treaty'],
    subject: ['salmon', 'fish passage', 'dam removal'],
    support: ['dam'],
    biography: [],
    ambiguous: [],
  }
  const judge = (title: string, text = '') => judgedWith(salmon, { title, text })

  it.each([
    ['Salmon return to the Klamath', ''],
    ['Senate ratifies salmon treaty', ''],
    ['Dam in Idaho may go', 'Salmon cannot pass it, and dam removal has support in Congress.'],
  ])('its own terms decide: "%s" is included', (title, text) =>
    expect(judge(title, text).relevant).toBe(true),
  )

  it.each([
    ['ICE arrests 40 in raid', ''],
    ['Norway limits salmon farms', ''],
    ['Dam in Idaho may go', 'Boaters will miss the lake.'],
  ])('its own terms decide: "%s" is left out', (title, text) =>
    expect(judge(title, text).relevant).toBe(false),
  )

  it('what was learned is not used', () => {
    const { score } = judge('Salmon return to the Klamath')
    expect(
      compileClassifier({ ...configured, relevance: salmon }).classify({
        title: 'Salmon return to the Klamath',
      }).score,
    ).toBe(score)
  })
})

describe('A reason that an editor understands', () => {
  const reasonsFor = (title: string, text = '') => judgedWith({}, { title, text }).reasons

  it('names who acts, on whom, and what is done', () => {
    expect(reasonsFor('Supreme Court lets Trump end protections for Hondurans')).toContainEqual({
      rule: 'action on people',
      detail: 'Supreme Court, Trump, Hondurans, protections, let',
    })
  })

  it('names a term that means something else', () => {
    expect(reasonsFor('Buffalo lifts travel ban as snow melts')).toContainEqual({
      rule: 'other meaning',
      detail: 'travel ban',
    })
  })

  it('names what makes an immigrant the background', () => {
    expect(reasonsFor('Museum shows letters of Irish immigrants').map(({ rule }) => rule)).toContain(
      'biography',
    )
  })
})
