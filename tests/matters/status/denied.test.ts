import { describe, expect, it } from 'vitest'
import type { MatterKind, MatterStatus } from '../../../functions/domain/model/matter.ts'
import { stepIn } from '../../../functions/matters/status/steps.ts'
import { find, report, story } from '../story.ts'

const suit = 'Alder v. Rowan, No. 1:26-cv-01016'
/** What a text says of a suit, with the place of the suit's name marked by `*`. */
const denials: readonly string[] = [
  'It is not true that the judge* blocked the lantern rule',
  'No judge* blocked the lantern rule',
  'No court has* blocked the lantern rule',
  'Neither court* blocked the lantern rule',
  'None of the judges* blocked the lantern rule',
  'Claim that the judge* blocked the lantern rule is false',
  'Rowan said it is false that a judge* blocked the lantern rule',
  'Posts wrongly say the judge* struck down the lantern rule',
  'Viral posts claim the judge* blocked the lantern rule',
  'Contrary to posts, no judge* has blocked the lantern rule',
  'Reports that the judge* blocked the lantern rule are untrue',
  'It is a myth that the judge* blocked the lantern rule',
  'The judge never* blocked the lantern rule',
  'Rowan disputes that the judge* blocked the lantern rule',
  "Rowan: 'The judge* blocked nothing'",
  '“The judge blocked the lantern rule,” Rowan jokes*',
  'The judge* blocked no one',
  'Judge* blocked the lantern rule? No',
  'Ningún juez* ha bloqueado la norma de faroles',
  'Ninguna corte* bloqueó la norma de faroles',
  'Nadie, ni la jueza*, bloqueó la norma de faroles',
  'Es falso que un juez* bloqueara o suspendió la norma de faroles',
  'No es cierto que la corte* anuló la norma de faroles',
  'Es mentira que el juez* bloqueó la norma de faroles',
  'Desmienten que el juez* suspendió la norma de faroles',
  'El juez* no bloqueó nada',
]
const otherThings: readonly string[] = [
  'Judge blocked from hearing lantern cases',
  'Judge barred from lantern docket',
  'Federal judge suspended for misconduct',
  'Judge blocked by appeals court from lantern case',
  'Judge blocks lawyers from seeing lantern memo',
  'Judge bars reporters from lantern hearing',
  'Jueza bloquea a los abogados el acceso al expediente',
  'Judge blocks testimony of lantern keeper',
  'Senator says court wrongly blocked lantern permits in 2018',
  'A judge blocked lantern permits in 2019',
]
const still: readonly [MatterKind, MatterStatus, string][] = [
  ['case', 'enjoined', 'Judge blocks Trump administration from lantern searches'],
  ['case', 'enjoined', 'Judge bars ICE from arresting lantern keepers'],
  ['case', 'enjoined', `The judge in ${suit}, blocked the lantern rule`],
  ['case', 'enjoined', `El juez de ${suit}, bloqueó la norma de faroles`],
  ['rule', 'enjoined', `The lantern rule was blocked by a judge in ${suit}`],
  ['case', 'enjoined', 'Judge blocks “remain in harbor” rule'],
  ['case', 'enjoined', 'What now? Judge blocks lantern rule'],
  ['case', 'enjoined', 'Judge blocks lantern rule that would have taken effect in 2027'],
  ['case', 'enjoined', 'Judge blocks rule over false statements about lanterns'],
]

describe('A denial of a step', () => {
  it.each(denials)('is no step, with the name of a suit in it or without: "%s"', (text) => {
    for (const kind of ['case', 'rule'] as const) {
      expect(stepIn(text.replace('*', ''), kind)).toBeUndefined()
      expect(stepIn(text.replace('*', ` in ${suit},`), kind)).toBeUndefined()
      expect(stepIn(text.replace('*', ' in Alder v. Rowan'), kind)).toBeUndefined()
      expect(stepIn(text.replace('*', ' in U.S. v. Rowan Inc.'), kind)).toBeUndefined()
    }
  })

  it('in the headline or in the first sentence makes the whole report no report of the step', () => {
    const first = story(
      '2026-03-02',
      report('Courier', 'Rowan: ‘The judge blocked nothing’ in Alder v. Rowan', {
        summary: 'The judge blocked the lantern rule, Rowan’s opponents said.',
      }),
    )
    const second = story(
      '2026-03-03',
      report('Herald', 'Judge blocks lantern rule in Alder v. Rowan', {
        summary: 'It is not true that the judge in Alder v. Rowan, No. 1:26-cv-01016, blocked the rule.',
      }),
    )
    const third = story('2026-03-04', report('Bugle', 'Alder v. Rowan: judge blocks lantern rule'))
    expect(find([first, second, third]).matters.flatMap(({ changes }) => changes)).toEqual([])
  })
})

describe('What a court does to a judge, a lawyer, or did years ago', () => {
  it.each(otherThings)('is no step: "%s"', (text) => {
    expect(stepIn(text, 'case')).toBeUndefined()
  })
})

describe('A step', () => {
  it.each(still)('of a %s is %s beside such words: "%3$s"', (kind, status, text) => {
    expect(stepIn(text, kind)).toBe(status)
  })
})
