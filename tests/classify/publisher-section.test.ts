import { expect, it } from 'vitest'
import { classifier } from './settings.ts'

const ruling = {
  title: 'Jueza de Oakland frena en todo el país la norma',
  text: 'La jueza federal Helena Marrow bloqueó el jueves la norma del DHS. Protege a unos 320,000 inmigrantes.',
}

it('believes a section or a category under which a publisher files what is about immigration', () => {
  expect(classifier.classify(ruling).relevant).toBe(false)
  for (const filed of [
    { categories: ['Tribunales', 'Inmigración'] },
    { url: 'https://la-voz.example/inmigracion/2026/11/jueza-frena-norma' },
  ]) {
    const { relevant, reasons } = classifier.classify({ ...ruling, ...filed })
    expect(relevant).toBe(true)
    expect(reasons.map(({ rule }) => rule)).toContain('filed under')
  }
})

it('does not believe it of an article in which nothing else speaks of immigration', () => {
  const clasico = {
    title: 'Los Toros ganan el clásico',
    url: 'https://la-voz.example/inmigracion/toros',
    categories: ['Inmigración'],
  }
  expect(classifier.classify(clasico).relevant).toBe(false)
})

it('takes the last part of an address for the name of the article', () => {
  expect(
    classifier.classify({ ...ruling, url: 'https://la-voz.example/noticias/inmigracion' }).relevant,
  ).toBe(false)
})

it('reads the Northern District of California as no state on the Canadian border', () => {
  const { places } = classifier.classify({
    title: 'States v. DHS (N.D. Cal.): immigration rule set aside',
    text: 'The judge vacated the immigration rule.',
  })
  expect(places).not.toContain('us-nd')
})
