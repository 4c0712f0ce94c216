import { expect, it } from 'vitest'
import { classifier } from './settings.ts'

const ruling = {
  title: 'Jueza de Oakland frena en todo el país la norma',
  text: 'Helena Marrow bloqueó el jueves la norma. La audiencia duró tres horas. Entre otros, afecta a 320,000 inmigrantes.',
}

it('adds points for a section or category on immigration', () => {
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

it('adds none if the article contains no other term on immigration', () => {
  const clasico = {
    title: 'Los Toros ganan el clásico',
    url: 'https://la-voz.example/inmigracion/toros',
    categories: ['Inmigración'],
  }
  expect(classifier.classify(clasico).relevant).toBe(false)
})

it('does not take the last part of an address for a section', () => {
  expect(
    classifier.classify({ ...ruling, url: 'https://la-voz.example/noticias/inmigracion' }).relevant,
  ).toBe(false)
})

it('does not read the Northern District of California as the northern border', () => {
  const { places } = classifier.classify({
    title: 'States v. DHS (N.D. Cal.): immigration rule set aside',
    text: 'The judge vacated the immigration rule.',
  })
  expect(places).not.toContain('us-nd')
})
