import { describe, expect, it } from 'vitest'
import { namedIn } from '../../../functions/cluster/evidence/evidence.ts'
import { englishGloss } from '../../../functions/cluster/text/spanish/gloss.ts'
import { tokenize } from '../../../functions/cluster/text/tokenize.ts'

/** The ages and the counts that a headline tells, given what it is compared by. */
function read(written: string, title: string) {
  const words = tokenize(title)
  const original = { title: written, text: '' }
  const { ages, quantities } = namedIn({ words, titleLength: words.length, title, text: '', original })
  return { ages: ages.join(), counts: quantities.join() }
}

describe('An age is no count', () => {
  it.each([
    ['Man, 44, dies in custody', '44', ''],
    ['Man, 44: dies in custody', '44', ''],
    ['Cuban man, 44 dies in jail', '44', ''],
    ['Man, 44, is dead', '44', ''],
    ['Man aged 44 dies', '44', ''],
    ['Girl, seven, dies at border', '7', ''],
    ['Boy, 9, held', '9', ''],
    ['Woman, 33, and son, 9, detained in Larkin', '33,9', ''],
    ['Father, 44, among 9 arrested', '44', 'held|9'],
    ['Maria Diaz, 19, and 12 others held', '19', 'held|12'],
    ['A 44-year-old dies', '44', ''],
    ['44 year old dies', '44', ''],
    ['Man, 44 years, killed', '', ''],
  ])('in English: %s', (title, ages, counts) => {
    expect(read(title, title)).toEqual({ ages, counts })
  })

  it.each([
    ['Hombre, 44, muere bajo custodia', '44', ''],
    ['Detenido Luis Paz, 44, en Larkin', '44', ''],
    ['Mujer, 33 años, detenida', '', ''],
    ['Hombre de 44 años muere bajo custodia', '', ''],
    ['Padre, 44, entre 9 detenidos', '44', 'held|9'],
  ])('in Spanish: %s', (title, ages, counts) => {
    expect(read(title, englishGloss(title))).toEqual({ ages, counts })
  })

  it.each([
    ['Arrests: 40, 12 held', 'held|40,held|12'],
    ['In Ohio, 44 arrested', 'held|44'],
    ['In Ohio, seven arrested', 'held|7'],
    ['On Nov. 5, 44 die', 'dead|5,dead|44'],
    ['Sept, 9, four die', 'dead|9,dead|4'],
    ['Truck crash, 44 dead', 'dead|44'],
    ['On Friday, 44 died', 'dead|44'],
    ['Raft sinks, four killed', 'dead|4'],
  ])('but a number after a comma may be a count: %s', (title, counts) => {
    expect(read(title, title).counts).toBe(counts)
  })
})
