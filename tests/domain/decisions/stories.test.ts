import { describe, expect, it } from 'vitest'
import { decisionsByStory, decisionsFor } from '../../../functions/domain/decisions/for-stories.ts'
import type { Act, StoryAct } from '../../../functions/domain/model/decision.ts'
import { logOf, timeOf } from './log.ts'

const on = (story: string, ...acts: Act[]) => decisionsByStory(logOf(...acts)).get(story)

describe('What editors decided about a story', () => {
  it('is the last word about each thing, and the time when readers last saw a change', () => {
    expect(
      on(
        'raid',
        { is: 'rewrite', story: 'raid', headline: 'First', summary: 'Summary' },
        { is: 'lead', story: 'raid', article: 'first' },
        { is: 'rewrite', story: 'raid', headline: 'Second' },
        { is: 'lead', story: 'raid', article: 'second' },
        { is: 'retag', story: 'raid', topics: ['courts'], places: ['us'] },
      ),
    ).toEqual({
      headline: 'Second',
      lead: 'second',
      tags: { topics: ['courts'], places: ['us'] },
      changed: timeOf(4),
    })
  })

  it('shows the headline and the summary of the publisher again if it names none', () => {
    expect(
      on('raid', { is: 'rewrite', story: 'raid', summary: 'Mine' }, { is: 'rewrite', story: 'raid' }),
    ).toEqual({ changed: timeOf(2) })
  })

  it('hides it with the note until an editor shows it, and keeps everything else', () => {
    const headline: Act = { is: 'rewrite', story: 'raid', headline: 'Mine' }
    const hide: Act = { is: 'hide', story: 'raid', note: 'Wrong town' }
    expect(on('raid', headline, hide)).toEqual({
      headline: 'Mine',
      hidden: { at: timeOf(2), note: 'Wrong town' },
      changed: timeOf(2),
    })
    expect(on('raid', headline, hide, { is: 'show', story: 'raid' })).toEqual({
      headline: 'Mine',
      changed: timeOf(3),
    })
    expect(on('raid', { is: 'hide', story: 'raid' })?.hidden).toEqual({ at: timeOf(1) })
  })

  it('has every correction, in order', () => {
    const correct = (text: string): Act => ({ is: 'correct', story: 'raid', text })
    expect(on('raid', correct('One'), correct('Two'))).toEqual({
      corrections: [
        { at: timeOf(1), text: 'One' },
        { at: timeOf(2), text: 'Two' },
      ],
      changed: timeOf(2),
    })
  })

  it('is nothing after an undo, and decisions about editions, articles and matters are not about stories', () => {
    expect(on('raid', { is: 'hide', story: 'raid' }, { is: 'undo', decision: 1 })).toBeUndefined()
    expect(
      on(
        'raid',
        { is: 'drop', edition: '2026-11-20', story: 'raid' },
        { is: 'place', edition: '2026-11-20', story: 'raid', before: 'vote' },
        { is: 'link-matter', story: 'raid', matter: 'hr-1-119' },
      ),
    ).toBeUndefined()
  })
})

describe('A story with another merged into it', () => {
  const headline = (story: string, headline: string): StoryAct => ({ is: 'rewrite', story, headline })

  it('shows what was decided about either story, and its own decision if there is one about each', () => {
    const log = decisionsByStory(
      logOf(headline('old', 'Old'), { is: 'lead', story: 'gone', article: 'a' }, headline('gone', 'Gone')),
    )
    expect(decisionsFor(['old', 'gone'], log)).toEqual({ headline: 'Old', lead: 'a', changed: timeOf(3) })
    expect(decisionsFor(['other', 'gone'], log)).toEqual({ headline: 'Gone', lead: 'a', changed: timeOf(3) })
    expect(decisionsFor(['old'], log)).toEqual({ headline: 'Old', changed: timeOf(1) })
  })

  it('is not hidden because that one was, but is if it was hidden itself', () => {
    const hide: Act = { is: 'hide', story: 'gone' }
    const log = decisionsByStory(logOf(hide))
    expect(decisionsFor(['old', 'gone'], log).hidden).toBeUndefined()
    expect(decisionsFor(['gone', 'old'], log).hidden).toEqual({ at: timeOf(1) })
  })

  it('has the corrections of both, the earliest first', () => {
    const correct = (story: string, text: string): Act => ({ is: 'correct', story, text })
    const log = decisionsByStory(
      logOf(correct('gone', 'One'), correct('old', 'Two'), correct('gone', 'Three')),
    )
    expect(decisionsFor(['old', 'gone'], log).corrections?.map(({ text }) => text)).toEqual([
      'One',
      'Two',
      'Three',
    ])
  })

  it('has nothing if nothing was decided about either', () => {
    expect(decisionsFor(['old', 'gone'], new Map())).toEqual({})
    expect(decisionsFor(['old', 'gone'], decisionsByStory(logOf(headline('third', 'Third'))))).toEqual({})
  })
})
