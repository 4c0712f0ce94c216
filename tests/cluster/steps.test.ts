import { describe, expect, it } from 'vitest'
import { areOtherSteps, stepsIn } from '../../functions/cluster/evidence/steps.ts'
import { tokenize } from '../../functions/cluster/text/tokenize.ts'

/** Whether two titles, each perhaps with a lead, are of different steps. The order must not matter. */
function differ([one, oneLead = '']: [string, string?], [other, otherLead = '']: [string, string?]): boolean {
  const [a, b] = [stepsIn(tokenize(one), tokenize(oneLead)), stepsIn(tokenize(other), tokenize(otherLead))]
  expect(areOtherSteps(a, b)).toBe(areOtherSteps(b, a))
  return areOtherSteps(a, b)
}

describe('The next step of a matter is another event:', () => {
  it.each([
    ['a suit', 'Zarnow council approves jail', 'Residents sue Zarnow over jail'],
    ['a suit after an order', 'Order ends quill permits', 'Nine states sue over quill permits order'],
    ['an appeal', 'Quill permits of 4,000 are back', 'Government appeals order on quill permits'],
    ['a verdict', 'Zarnow baker speaks of blocked van', 'Zarnow baker acquitted of blocking van'],
    ['a sentence', 'Zarnow smuggler found guilty', 'Zarnow smuggler sentenced'],
    ['an autopsy', 'Man dies in Zarnow camp', 'Autopsy of man in Zarnow camp is out'],
    ['a veto', 'Senate passes quill bill', 'Governor vetoes quill bill'],
    ['a charge', 'Baker detained in scuffle at Zarnow gate', 'Prosecutor charges baker over Zarnow scuffle'],
    ['a release', 'Student detained in Zarnow', 'Student freed in Zarnow'],
    ['a passage', 'House panel backs quill bill', 'House passes quill bill'],
    ['a signature', 'Senate passes quill bill', 'Governor signs quill bill'],
    ['a look back', '76 arrested in Zarnow raid', 'A week after the raid, Zarnow plant runs one shift'],
    ['an anniversary', 'Zarnow raid takes 76', 'One year later, Zarnow families wait'],
  ])('%s', (_, earlier, later) => {
    expect(differ([earlier], [later])).toBe(true)
  })
})

describe('Two reports of one step are not told apart', () => {
  it.each([
    ['by other words for it', 'Residents sue Zarnow over jail', 'Zarnow jail vote challenged in court'],
    ['if both have it', 'Nine states sue over quills', 'Lawsuit of nine states over quills filed'],
    ['by an appeals court, which is no appeal', 'Quill rule is back', 'Appeals court brings back quill rule'],
    ['by what is only planned', 'Governor cuts shelter money', 'Mayor vows to sue over shelter money'],
    [
      'by the past of a new event',
      'Zarnow chief fired',
      'Zarnow chief is fired, with his aide, months after a raid',
    ],
    ['if neither takes a step', 'Quills cost more in Zarnow', 'Zarnow raises price of quills'],
  ])('%s', (_, one, other) => {
    expect(differ([one], [other])).toBe(false)
  })

  it('if the lead of one mentions what the title of the other reports', () => {
    const lead = 'Prosecutors said that the baker will be charged with assault.'
    expect(differ(['Baker detained at Zarnow gate', lead], ['Baker charged over Zarnow scuffle'])).toBe(false)
  })
})
