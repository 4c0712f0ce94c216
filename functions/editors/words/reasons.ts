import type { Language } from '../../model/article.ts'

/** What the machine's rules are called for a person; a rule that is not named here stands under its own name. */
export interface ReasonWords {
  /** Why an article is in its story, where it founded none; `other` is the article that drew it in. */
  placed: Record<string, (other: string) => string>
  founded: string
  /** Where the article that drew it in is not in the story any more. */
  elsewhere: string
  rules: Record<string, string>
  topic: (name: string) => string
  place: (name: string) => string
  kind: (name: string) => string
}

export const reasons: Record<Language, ReasonWords> = {
  en: {
    placed: {
      'same event': (other) => `Tells of the same event as ${other}.`,
      'same address': (other) => `Stands at the same address as ${other}.`,
      'same guid': (other) => `Is the same entry as ${other}.`,
      'same text': (other) => `Carries the same text as ${other}.`,
      'same title': (other) => `Bears the same title as ${other}.`,
      'near copy': (other) => `Copies ${other}, lightly edited.`,
      'pinned together': (other) => `An editor put it together with ${other}.`,
      'pinned apart': (other) => `An editor set it apart from ${other}.`,
    },
    founded: 'The story began with it.',
    elsewhere: 'an article that stands elsewhere now',
    rules: {
      'subject in title': 'Subject in the title',
      'subject in first sentences': 'Subject in the first sentences',
      'subject later': 'Subject further down',
      support: 'Words that support it',
      'foreign title': 'Abroad, by its title',
      'format without news': 'A format that is no news',
      'learnt words': 'Words that speak for it (+) or against (\u2212)',
      'no term': 'No term of ours stands in it',
      'filed under': 'Filed by its publisher under',
      'trusted source': 'A source that writes of nothing else',
      editor: 'An editor decided',
    },
    topic: (name) => `Topic \u201c${name}\u201d, by`,
    place: (name) => `Place \u201c${name}\u201d, by`,
    kind: (name) => `${name}, by`,
  },
  es: {
    placed: {
      'same event': (other) => `Informa del mismo hecho que ${other}.`,
      'same address': (other) => `Tiene la misma dirección que ${other}.`,
      'same guid': (other) => `Es la misma entrada que ${other}.`,
      'same text': (other) => `Tiene el mismo texto que ${other}.`,
      'same title': (other) => `Tiene el mismo título que ${other}.`,
      'near copy': (other) => `Es una copia, con pocos cambios, de ${other}.`,
      'pinned together': (other) => `La redacción lo unió a ${other}.`,
      'pinned apart': (other) => `La redacción lo separó de ${other}.`,
    },
    founded: 'La noticia empezó con este artículo.',
    elsewhere: 'un artículo que ahora está en otra noticia',
    rules: {
      'subject in title': 'El asunto aparece en el título:',
      'subject in first sentences': 'El asunto aparece en las primeras frases:',
      'subject later': 'El asunto aparece más abajo:',
      support: 'Palabras que lo confirman:',
      'foreign title': 'Título sobre otro país:',
      'format without news': 'Un formato que no es noticia:',
      'learnt words': 'Palabras aprendidas, a favor (+) y en contra (\u2212):',
      'no term': 'No contiene ninguno de los términos que buscamos',
      'filed under': 'Sección de su medio:',
      'trusted source': 'De una fuente que solo cubre este asunto',
      editor: 'Decisión de la redacción:',
    },
    topic: (name) => `Tema «${name}», por`,
    place: (name) => `Lugar «${name}», por`,
    kind: (name) => `${name}, por`,
  },
}
