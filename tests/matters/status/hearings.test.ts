import { describe, expect, it } from 'vitest'
import { find, report, story } from '../story.ts'

const daysIn = (text: string) =>
  find([
    story(
      '2026-03-02',
      report('Courier', `${text} in Alder v. Rowan`),
      report('Herald', `Alder v. Rowan: ${text}`),
    ),
  ]).matters.flatMap(({ dates }) => dates.map(({ day, kind }) => `${day} ${kind}`))

describe('The day of a hearing that two outlets report', () => {
  it.each([
    'Justices hear argument April 14',
    'Court sets April 14 argument',
    'Judge sets April 14 hearing',
    'Court schedules an April 14, 2026, oral argument',
    'Court to hear arguments Tuesday, April 14,',
    'Justices to hear the lantern case on April 14',
    'Court will hear it Tuesday, April 14,',
    'Judge sets trial for April 14',
    'Judge holds hearing on April 14',
    'Jueza fija audiencia para el 14 de abril',
    'Corte fija la audiencia del 14 de abril',
  ])('is found in "%s"', (text) => {
    expect(daysIn(text)).toEqual(['2026-04-14 hearing'])
  })

  it.each([
    'Court moves April 14 hearing',
    'Court postpones the April 14 argument',
    'Argument on April 14 is canceled',
    'Hearing April 14 was called off',
    'Judge rules after an April 14 hearing',
    'Judge ruled on April 14',
  ])('is not found in "%s"', (text) => {
    expect(daysIn(text)).toEqual([])
  })
})
