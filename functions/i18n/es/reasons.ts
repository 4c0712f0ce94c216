import type { ReasonWords } from '../en/reasons.ts'

/** Why the classifier decided as it did, in Spanish. */
export const reasons: ReasonWords = {
  rules: {
    'subject in title': 'Términos del tema en el título:',
    'subject in first sentences': 'Términos del tema en las primeras frases:',
    'subject later': 'Términos del tema más abajo:',
    support: 'Palabras de apoyo:',
    'action on people': 'Quién actúa, sobre quién y qué hace:',
    biography: 'Sobre una persona, la cultura o la vida diaria:',
    'foreign title': 'Título sobre otro país:',
    'foreign text': 'Primeras frases sobre otro país:',
    'other meaning': 'Aquí significa otra cosa:',
    'everyday word': 'Sola, puede significar otra cosa:',
    'format without news': 'Un formato que no es noticia:',
    'learnt words': 'Palabras aprendidas, a favor (+) y en contra (\u2212):',
    'no term': 'Ninguno de nuestros términos cuenta aquí',
    'filed under': 'El medio lo publicó en la sección:',
    'trusted source': 'De una fuente que solo cubre este tema',
    editor: 'Decisión de la redacción:',
  },
  decided: {
    'An editor put it in.': 'se incluyó.',
    'An editor took it out.': 'se quitó.',
    'Its words were taken down.': 'su texto se eliminó de todas partes.',
  },
  topic: (name) => `Tema «${name}», por la mención de`,
  place: (name) => `Lugar «${name}», por la mención de`,
  noOtherPlace: (name) => `Lugar «${name}», porque no se trata de ningún estado ni ciudad.`,
  kind: (name) => `${name}, por`,
  shownBy: {
    fixed: {
      title: 'su título',
      address: 'su dirección',
      text: 'el comienzo de su texto',
      'set for the source': 'la configuración de su fuente',
      'government address': 'su dirección gubernamental',
    },
    named: {
      label: (name) => `su etiqueta «${name}»`,
      category: (name) => `su categoría «${name}»`,
      source: () => 'el tipo de su fuente',
    },
  },
}
