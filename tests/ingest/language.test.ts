import { describe, expect, test } from 'vitest'
import { languageOf } from '../../functions/ingest/language.ts'
import { normalise } from '../../functions/ingest/normalise.ts'
import { source } from './text.ts'

const english =
  'The judge said on Friday that the families will have to wait for a new hearing in the spring.'
const spanish =
  'La jueza dijo el viernes que las familias tendrán que esperar una nueva audiencia en primavera.'

describe('The language of an article', () => {
  test.each([
    ['Judge delays hearing', english, 'es', 'en'],
    ['Jueza aplaza audiencia', spanish, 'en', 'es'],
    ['Judge delays hearing', english, 'en', 'en'],
    ['Jueza aplaza audiencia', spanish, 'es', 'es'],
    ['La alcaldesa de la ciudad dice que no habrá redadas en las escuelas', '', 'en', 'es'],
    ['The mayor says that there will be no raids at the schools of the city', '', 'es', 'en'],
  ] as const)('is that of its text: %s, %s (declared %s)', (title, text, declared, language) => {
    expect(languageOf(title, text, declared)).toBe(language)
  })

  test.each([
    ['a short title', 'Jueza aplaza audiencia en Texas', '', 'en'],
    ['a short title in English', 'Judge delays hearing', '', 'es'],
    ['nothing', '', '', 'es'],
    [
      'names of places',
      'Los Angeles, Las Vegas and El Paso sue',
      'El Paso. Las Vegas. Los Angeles. La Jolla.',
      'en',
    ],
    ['an English text that quotes Spanish', english, `${english} “No es de aquí,” she said.`, 'en'],
    [
      'Portuguese',
      'Juíza adia audiência',
      'A juíza disse na sexta-feira que as famílias vão ter de esperar por uma nova data, como já se sabia.',
      'en',
    ],
    [
      'French',
      'La juge reporte',
      'La juge a dit que les familles doivent attendre une nouvelle date, comme on le sait depuis un an.',
      'en',
    ],
    [
      'Italian',
      'Il giudice rinvia',
      'Il giudice ha detto che le famiglie devono attendere una nuova data per la causa, come si sa da un anno.',
      'en',
    ],
    ['Arabic', 'القاضي يؤجل', 'قال القاضي يوم الجمعة إن العائلات ستنتظر موعدا جديدا.', 'en'],
    ['Arabic in a Spanish source', 'القاضي يؤجل', 'قال القاضي يوم الجمعة إن العائلات ستنتظر.', 'es'],
  ] as const)('stays as declared for %s', (_, title, text, declared) => {
    expect(languageOf(title, text, declared)).toBe(declared)
  })

  test('is that of the article', () => {
    const entry = { title: 'Jueza aplaza audiencia', content: `<p>${spanish}</p>` }
    expect(normalise(entry, source, new Date())).toMatchObject({ language: 'es' })
    expect(normalise(entry, { ...source, language: 'es' }, new Date())).toMatchObject({ language: 'es' })
  })
})
