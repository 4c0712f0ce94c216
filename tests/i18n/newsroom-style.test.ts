import { describe, expect, it, test } from 'vitest'
import { wallClockOfDay } from '../../functions/domain/time.ts'
import { words as email } from '../../functions/i18n/email.ts'
import { words as site } from '../../functions/i18n/site.ts'

const months = Array.from({ length: 12 }, (_, month) =>
  wallClockOfDay(`2026-${String(month + 1).padStart(2, '0')}-09`),
)

describe('Short dates', () => {
  test('in English follow the AP Stylebook, which never shortens five of the months', () => {
    expect(months.map(site.en.dates.short).join(', ')).toBe(
      'Jan. 9, Feb. 9, March 9, April 9, May 9, June 9, July 9, Aug. 9, Sept. 9, Oct. 9, Nov. 9, Dec. 9',
    )
  })

  test('in Spanish have the month in small letters, with its period', () => {
    expect(months.map(site.es.dates.short).join(', ')).toBe(
      '9 ene., 9 feb., 9 mar., 9 abr., 9 may., 9 jun., 9 jul., 9 ago., 9 sept., 9 oct., 9 nov., 9 dic.',
    )
  })
})

describe('An email says in the right number', () => {
  it.each([
    [1, '1 more story is on this edition’s page', 'Hay 1 noticia más en la página'],
    [2, '2 more stories are on this edition’s page', 'Hay 2 noticias más en la página'],
    [1200, '1,200 more stories are on this edition’s page', 'Hay 1,200 noticias más en la página'],
  ])('that it leaves out %i', (n, en, es) => {
    expect(email.en.leftOut(n, 1300)).toBe(`${en}, which has all 1,300.`)
    expect(email.es.leftOut(n, 1300)).toBe(`${es} de esta edición, que reúne las 1,300.`)
  })

  it.each([
    [1, 0, 'Add this date to your calendar', 'Agregar esta fecha a su calendario'],
    [3, 0, 'Add these dates to your calendar', 'Agregar estas fechas a su calendario'],
    [8, 2, 'Add these dates and 2 more to your calendar', 'Agregar estas fechas y 2 más a su calendario'],
  ])('that %i dates, and %i that it does not list, can be added to a calendar', (shown, more, en, es) => {
    expect(email.en.calendar(shown, more)).toBe(en)
    expect(email.es.calendar(shown, more)).toBe(es)
  })
})

it('Topics that had no news are told apart even if a name has a comma', () => {
  expect(email.en.nothingNew(['DACA', 'Refugees'])).toBe('Nothing new on DACA, Refugees.')
  expect(email.en.nothingNew(['TPS, parole and humanitarian status', 'Detention'])).toBe(
    'Nothing new on TPS, parole and humanitarian status; Detention.',
  )
})
