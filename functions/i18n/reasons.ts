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
      'same event': (other) => `Reports the same event as ${other}.`,
      'same address': (other) => `Has the same address as ${other}.`,
      'same guid': (other) => `Is the same entry as ${other}.`,
      'same text': (other) => `Has the same text as ${other}.`,
      'same title': (other) => `Has the same title as ${other}.`,
      'near copy': (other) => `Is a lightly edited copy of ${other}.`,
      'pinned together': (other) => `An editor merged it with ${other}.`,
      'pinned apart': (other) => `An editor split it from ${other}.`,
    },
    founded: 'This article started the story.',
    elsewhere: 'an article that is now in another story',
    rules: {
      'subject in title': 'Subject in the title:',
      'subject in first sentences': 'Subject in the first sentences:',
      'subject later': 'Subject further down:',
      support: 'Supporting words:',
      'foreign title': 'Title about another country:',
      'format without news': 'A format that is not news:',
      'learnt words': 'Learned words, for (+) and against (\u2212):',
      'no term': 'Contains none of the terms we look for',
      'filed under': 'Filed by its publisher under:',
      'trusted source': 'From a source that covers only this subject',
      editor: 'Decision:',
    },
    topic: (name) => `Topic \u201c${name}\u201d, because of`,
    place: (name) => `Place \u201c${name}\u201d, because of`,
    kind: (name) => `${name}, because of`,
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
