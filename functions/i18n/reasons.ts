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
