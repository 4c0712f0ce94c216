import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { englishGloss } from '../../../../functions/cluster/text/spanish/gloss.ts'

describe('The English gloss of a Spanish text', () => {
  it.each([
    ['Alguacil de Marisma prohíbe redadas en la cárcel del condado', 'sheriff Marisma ban raid jail county'],
    ['Jueza Orozco frena la ordenanza', 'judge Orozco block ordinance'],
    ['Murieron dos jornaleros tras una huelga de hambre', 'died two day laborers strike hunger'],
    ['EE.UU. veta a 39 países', 'U.S. veto 39 country'],
    ['El gobernador firmó la ley y el concejo la impugnará', 'governor sign law council challenge'],
  ])('has the words of the subject in English: %s', (spanish, english) => {
    expect(englishGloss(spanish)).toBe(english)
  })

  it.each([
    ['la Corte Suprema', 'Supreme Court'],
    ['el Tribunal Supremo', 'Supreme Court'],
    ['una corte federal de apelaciones', 'appeals court'],
    ['el Noveno Circuito', 'Ninth Circuit'],
    ['la jueza federal', 'judge federal'],
    ['el tribunal de distrito', 'district court'],
    ['la corte de inmigración', 'immigration court'],
  ])('names courts as English does: %s', (spanish, english) => {
    expect(englishGloss(spanish)).toBe(english)
  })

  it.each([
    ['en Nueva York y Luisiana', 'New York Louisiana'],
    ['en Carolina del Norte', 'North Carolina'],
    ['desde Filadelfia, Pensilvania', 'Philadelphia Pennsylvania'],
    ['cerca de El Paso', 'El Paso'],
    ['dos hondureñas y un salvadoreño', 'two Honduran Salvadoran'],
    ['los venezolanos y los haitianos', 'Venezuelan Haitian'],
    ['un ciudadano iraquí en Sudáfrica', 'citizen Iraqi South Africa'],
  ])('names places and peoples as English does: %s', (spanish, english) => {
    expect(englishGloss(spanish)).toBe(english)
  })

  it.each([
    ['1.400 personas', '1400 people'],
    ['1,400 personas', '1400 people'],
    ['54 mil personas', '54000 people'],
    ['81 mil 283 personas', '81283 people'],
    ['14 mil millones', '14 billion'],
    ['2,5 millones', '2.5 million'],
    ['dos docenas', 'two dozen'],
    ['treinta y una personas', '31 people'],
    ['un hombre de 36 años', 'man 36-year-old'],
    ['una niña de cinco años', 'child 5-year-old'],
  ])('has numbers as English writes them: %s', (spanish, english) => {
    expect(englishGloss(spanish)).toBe(english)
  })

  it.each(['una pena de 36 años', 'una condena de 36 años de prisión', 'hace 36 años'])(
    'reads no age in: %s',
    (spanish) => {
      expect(englishGloss(spanish)).not.toContain('year-old')
    },
  )

  it.each([
    ['Ernesto Guerra Paz, abogado', 'Ernesto Guerra Paz lawyer'],
    ['según la jueza Iglesias', 'judge Iglesias'],
    ['una isla de Puerto Rico', 'island Puerto Rico'],
    ['vecinos de Costa Brisol', 'neighbor Costa Brisol'],
    ['Julio Vélez fue detenido en julio', 'Julio Velez detained July'],
    ['los agentes de ICE y de la ACLU', 'agent ICE ACLU'],
    ['las visas H-1B', 'visa H 1B'],
    // A short headline of names is not one whose words are all capitalized.
    ['Redada en Home Brisol de Van Lodi: 14 detenidos', 'raid Home Brisol Van Lodi 14 detained'],
  ])('keeps names, whatever they mean: %s', (spanish, english) => {
    expect(englishGloss(spanish)).toBe(english)
  })

  it('leaves out what is neither a name nor known, also where a sentence begins', () => {
    expect(englishGloss('Zarandean ustedes aquel mondongo. Perifoneando vinieron despacito.')).toBe('')
  })

  it('does not take a common word for a name in a headline whose words are all capitalized', () => {
    expect(englishGloss('Zarandearon El Mondongo Y Bloquearon La Ordenanza En Quilpué')).toBe(
      'Mondongo block ordinance Quilpue',
    )
  })

  it('does not take a Spanish word for the English word with the same spelling', () => {
    expect(englishGloss('once de la red, con fin de que den pie a la real y use')).toBe('11 network')
  })

  it('does not take sports for deportation', () => {
    expect(englishGloss('deportes y deportistas')).toBe('sport')
  })

  it('is finite and quick for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 4000 }), (text) => {
        expect(englishGloss(text).length).toBeLessThan(20_000)
      }),
    )
    for (const piece of ['el ', 'de 3 años ', 'A.', '1.', 'corte federal de ', 'á', 'San '])
      expect(typeof englishGloss(piece.repeat(50_000))).toBe('string')
  })
})
