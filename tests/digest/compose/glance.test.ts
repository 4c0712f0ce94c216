import { describe, expect, it } from 'vitest'
import { glanceOf } from '../../../functions/digest/compose/glance.ts'
import type { Edition, EditionMatter, EditionStory } from '../../../functions/domain/model/edition.ts'
import { glanceSentences } from '../../../functions/i18n/glance.ts'
import { change, edition, editionMatter, editionStory } from '../fixtures.ts'

const of = (matters: EditionMatter[], stories: EditionStory[] = []): Edition =>
  edition([{ id: 'federal', stories, more: 0 }], { matters })
const english = (matters: EditionMatter[], stories?: EditionStory[]) =>
  glanceSentences(glanceOf(of(matters, stories)), 'en')
const spanish = (matters: EditionMatter[], stories?: EditionStory[]) =>
  glanceSentences(glanceOf(of(matters, stories)), 'es')

const day = '2026-11-19'
const took = (kind: EditionMatter['kind'], status: Parameters<typeof change>[0], id = `${kind}-${status}`) =>
  editionMatter(id, {
    kind,
    status: { status, day },
    changes: [change(status, day, { story: `story of ${id}` })],
  })
const comments = (on: string) =>
  editionMatter(`open-${on}`, { kind: 'rule', dates: [{ day: on, kind: 'comments', story: 's' }] })
const finalRule = (effective: string) => ({
  ...took('rule', 'final', `final-${effective}`),
  dates: [{ day: effective, kind: 'effective' as const, story: 's' }],
})

describe('At a glance', () => {
  it('tells in three sentences what courts did, what was decided, and what closes', () => {
    const matters = [
      took('rule', 'enjoined', 'a'),
      took('rule', 'stayed', 'b'),
      finalRule('2027-01-20'),
      ...['us-mi', 'us-tx', 'us-or', 'us-wa'].map((state) => took('bill', 'signed', `${state}-sb-1-2026`)),
      comments('2026-12-17'),
      comments('2026-12-06'),
    ]
    expect(english(matters)).toEqual([
      'Courts blocked 2 rules.',
      '1 final rule takes effect on January 20; 4 states passed laws.',
      'Comment periods close on December 6 and 17.',
    ])
    expect(spanish(matters)).toEqual([
      'Los tribunales bloquearon 2 reglas.',
      '1 regla definitiva entra en vigor el 20 de enero; 4 estados aprobaron leyes.',
      'Los plazos para comentar vencen el 6 y el 17 de diciembre.',
    ])
  })

  it('says nothing where there is nothing to count', () => {
    expect(english([])).toEqual([])
    expect(english([], [editionStory('one')])).toEqual([])
    expect(english([took('case', 'filed')])).toEqual([])
  })

  it('has the right plurals', () => {
    const one = [
      took('rule', 'vacated'),
      took('case', 'cert-granted'),
      took('rule', 'proposed'),
      comments('2026-12-06'),
    ]
    expect(english(one)).toEqual([
      'Courts struck down 1 rule; the Supreme Court took up 1 case.',
      '1 rule was proposed.',
      'Comments close on December 6.',
    ])
    expect(spanish(one)).toEqual([
      'Los tribunales anularon 1 regla; la Corte Suprema admitió 1 caso.',
      'Se propuso 1 regla.',
      'El plazo para comentar vence el 6 de diciembre.',
    ])
    const two = [
      ...one,
      took('rule', 'vacated', 'b'),
      took('case', 'cert-granted', 'c'),
      took('rule', 'proposed', 'd'),
    ]
    expect(english(two).slice(0, 2)).toEqual([
      'Courts struck down 2 rules; the Supreme Court took up 2 cases.',
      '2 rules were proposed.',
    ])
    expect(spanish(two).slice(0, 2)).toEqual([
      'Los tribunales anularon 2 reglas; la Corte Suprema admitió 2 casos.',
      'Se propusieron 2 reglas.',
    ])
  })

  it('names what courts blocked by its kind, and a rule and the suit that blocked it once', () => {
    const suit = { ...took('case', 'enjoined', 'suit'), challenges: ['rule-enjoined'] }
    expect(english([took('rule', 'enjoined'), suit, took('bill', 'enjoined'), took('order', 'tro')])).toEqual(
      ['Courts blocked 1 rule, 1 law and 1 executive action.'],
    )
    expect(spanish([took('case', 'enjoined')])).toEqual(['Los tribunales bloquearon 1 política.'])
  })

  it('counts a document that belongs to no matter for itself, and one of a matter not again', () => {
    const document = editionStory('doc', {
      kind: 'official',
      status: { stage: 'final', effective: '2026-12-20' },
    })
    expect(english([], [document])).toEqual(['1 final rule takes effect on December 20.'])
    const matter = { ...finalRule('2026-12-20'), stories: ['doc'] }
    expect(english([matter], [document])).toEqual(['1 final rule takes effect on December 20.'])
  })

  it('counts two states once each, and federal bills apart', () => {
    const signed = ['us-mi-sb-1-2026', 'us-mi-hb-2-2026', 'hr-12-119'].map((id) => took('bill', 'signed', id))
    expect(english(signed)).toEqual(['1 federal bill became law; 1 state passed a law.'])
    expect(spanish(signed)).toEqual(['Se promulgó 1 ley federal; 1 estado aprobó una ley.'])
  })

  it('names days of two months, and only the first and the last of many', () => {
    const some = ['2026-11-28', '2026-12-02', '2026-12-17'].map(comments)
    expect(english(some)).toEqual(['Comment periods close on November 28, and December 2 and 17.'])
    expect(spanish(some)).toEqual([
      'Los plazos para comentar vencen el 28 de noviembre, el 2 y el 17 de diciembre.',
    ])
    const many = ['2026-11-21', '2026-11-28', '2026-12-02', '2026-12-10', '2026-12-17'].map(comments)
    expect(english(many)).toEqual(['Comment periods close between November 21 and December 17.'])
    expect(spanish(many)).toEqual([
      'Los plazos para comentar vencen entre el 21 de noviembre y el 17 de diciembre.',
    ])
  })
})
