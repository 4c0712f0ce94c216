import { describe, expect, test } from 'vitest'
import { declaredLanguage, languageOf } from '../../functions/ingest/language.ts'
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
    [
      'Juez detiene norma de peaje',
      'Un juez del condado detuvo el jueves la nueva norma de peaje.',
      'en',
      'es',
    ],
    ['Alcalde ordena cerrar a panaderos', 'El alcalde firmó la orden.', 'en', 'es'],
    ['¿Qué es el peaje?', '', 'en', 'es'],
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
    ['a Spanish name', 'Julio Ley and the Rio Orden choir of El Paso sing', 'They sang on Friday.', 'en'],
    [
      'Catalan',
      'Un jutge atura la norma',
      'Un jutge del comtat va aturar dijous la nova norma de peatge, en una decisió que el govern no acata.',
      'en',
    ],
    [
      'Galician',
      'Xuíz detén a norma',
      'Un xuíz do condado detivo o xoves a nova norma de peaxe da cidade, segundo o goberno.',
      'en',
    ],
    [
      'Haitian Creole',
      'Jij la sispann regleman an',
      'Yon jij nan konte a sispann nouvo regleman an jedi.',
      'en',
    ],
    ['Arabic', 'القاضي يؤجل', 'قال القاضي يوم الجمعة إن العائلات ستنتظر موعدا جديدا.', 'en'],
    ['Arabic in a Spanish source', 'القاضي يؤجل', 'قال القاضي يوم الجمعة إن العائلات ستنتظر.', 'es'],
  ] as const)('stays as declared for %s', (_, title, text, declared) => {
    expect(languageOf(title, text, declared)).toBe(declared)
  })

  test.each([
    ['en', 'es', 'es'],
    ['en', 'es-MX', 'es'],
    ['en', 'en-us', 'en'],
    ['en', undefined, 'en'],
    ['en', 'pt-br', 'en'],
    ['es', 'en-us', 'es'],
  ] as const)(
    'is declared, if the source is set to %s and its feed to %s, as %s',
    (configured, feed, declared) => {
      expect(declaredLanguage(configured, feed)).toBe(declared)
    },
  )

  test('is that of the article', () => {
    const entry = { title: 'Jueza aplaza audiencia', content: `<p>${spanish}</p>` }
    expect(normalise(entry, source, new Date())).toMatchObject({ language: 'es' })
    expect(normalise(entry, { ...source, language: 'es' }, new Date())).toMatchObject({ language: 'es' })
  })
})
