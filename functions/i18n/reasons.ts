import type { Language } from '../domain/model/article.ts'

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
      'same event': (other) => `Cuenta el mismo hecho que ${other}.`,
      'same address': (other) => `Está en la misma dirección que ${other}.`,
      'same guid': (other) => `Es la misma entrada que ${other}.`,
      'same text': (other) => `Lleva el mismo texto que ${other}.`,
      'same title': (other) => `Lleva el mismo título que ${other}.`,
      'near copy': (other) => `Copia ${other}, con pocos cambios.`,
      'pinned together': (other) => `La redacción lo unió con ${other}.`,
      'pinned apart': (other) => `La redacción lo separó de ${other}.`,
    },
    founded: 'La noticia empezó con él.',
    elsewhere: 'un artículo que ahora está en otra parte',
    rules: {
      'subject in title': 'El asunto, en el título',
      'subject in first sentences': 'El asunto, en las primeras frases',
      'subject later': 'El asunto, más abajo',
      support: 'Palabras que lo apoyan',
      'foreign title': 'Del extranjero, por su título',
      'format without news': 'Un formato que no es noticia',
      'learnt words': 'Palabras a favor (+) o en contra (\u2212)',
      'no term': 'No contiene ninguno de nuestros términos',
      'filed under': 'Sección de su medio',
      'trusted source': 'Una fuente que no escribe de otra cosa',
      editor: 'Lo decidió la redacción',
    },
    topic: (name) => `Tema «${name}», por`,
    place: (name) => `Lugar «${name}», por`,
    kind: (name) => `${name}, por`,
  },
}
