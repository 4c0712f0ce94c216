import { describe, expect, it } from 'vitest'
import { caseKey, isCommonName } from '../../../functions/domain/identifiers/case-names.ts'
import { keysIn } from './keys.ts'

describe('Names of cases', () => {
  it.each([
    ['In Texas v. United States, a judge', 'name:texas v united states'],
    ['Fifth Circuit hears Texas v. U.S. on lamps', 'name:texas v united states'],
    ['The case, Lampert vs. U.S., could decide it', 'name:lampert v united states'],
    ['el caso Tejas contra Estados Unidos ante el tribunal', 'name:tejas v united states'],
    ['Harbor Union v. Department of Homeland Security', 'name:harbor union v dhs'],
    ['Harbor Union v. DHS', 'name:harbor union v dhs'],
    ['El juez de Alder v. Rowan bloqueó la norma', 'name:alder v rowan'],
    ['La jueza del caso Alder v. Rowan', 'name:alder v rowan'],
    ['Jueza Federal de Alder v. Rowan Bloquea Norma', 'name:alder v rowan'],
    ['La demanda de Alder v. Rowan ante el tribunal', 'name:alder v rowan'],
    ['Bloquea el Tribunal de Alder v. Rowan la norma', 'name:alder v rowan'],
    ['Jueza suspende norma en Alder v. Rowan', 'name:alder v rowan'],
    ['The judge in De la Cruz v. Rowan blocked it', 'name:de la cruz v rowan'],
    ['de la Cruz v. Rowan in court', 'name:de la cruz v rowan'],
    ['Harbor Union, Inc. v. U.S. Immigration and Customs Enforcement', 'name:harbor union v ice'],
    ['Trump v. LAMP, Inc., was argued', 'name:trump v lamp'],
    ['State of Washington, et al. v. Donald J. Trump, et al.', 'name:washington v trump'],
    ['Washington, Oregon and Arizona v. Trump', 'name:washington v trump'],
    ['United States ex rel. Lampert v. Noem', 'name:united states lampert v noem'],
    ['J.G.Q. v. Trump', 'name:jgq v trump'],
    ['Women’s Lamp Fund v. Noem', 'name:womens lamp fund v noem'],
    ['after Supreme Court’s Lampert v. Noem decision', 'name:lampert v noem'],
    ['the justices cited Lampert v. Noem’s test', 'name:lampert v noem'],
    ['Justice Quill: Lampert v. Harbor Too Sweeping', 'name:lampert v harbor'],
    ['Supreme Court Hears Trump v. Harbor City', 'name:trump v harbor city'],
    ['Michael Lampert v. Harbor City was decided', 'name:lampert v harbor city'],
    ['June Lamp Services L.L.C. v. Harbor', 'name:june lamp services v harbor'],
  ])('have one form: %s', (text, key) => expect(keysIn(text)).toEqual([key]))

  it('stand beside each other', () => {
    expect(
      keysIn('The court will hear Quill v. Texas and Harbor House of Lamps v. Texas, two cases.'),
    ).toEqual(['name:quill v texas', 'name:harbor house of lamps v texas'])
  })

  it('lead to the full name when the text shortens them', () => {
    expect(
      keysIn('In DHS v. Regents of Harbor University the court ruled. After DHS v. Regents came others.'),
    ).toEqual(['name:dhs v regents of harbor university'])
  })

  it.each([
    'Liverpool v Atletico in the cup',
    'Trump vs. Clinton: the debate',
    'Clinton v Trump was a debate',
    'Lampert v. Ohio State in prime time',
    'David vs. Goliath',
    'Harbor City vs. New York in the late game',
    'Trump vs. the cartels: whose team is he on?',
    'The Pope vs. America',
    'Facts vs. the council',
    'Trump v. Big Lamps on free speech',
    'us v. them',
  ])('are not in "%s"', (text) => expect(keysIn(text)).toEqual([]))

  it('are common if they name nobody in particular', () => {
    expect(isCommonName(caseKey('Doe', 'Donald J. Trump')!)).toBe(true)
    expect(isCommonName(caseKey('Harbor Union of Lamp Makers', 'Noem')!)).toBe(false)
  })
})
