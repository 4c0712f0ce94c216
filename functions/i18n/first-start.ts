import type { Language } from '../domain/model/article.ts'
import { count } from './plural.ts'

/** The words of the page that a digest on one machine shows until its first news is published. */
export const words = {
  en: {
    title: 'The first news is on its way',
    reading: (read: number, of: number) =>
      `Reading ${count(of, 'source', 'sources')}: ${read} of ${of} \u2026`,
    begins: 'Reading the sources \u2026',
    ends: (of: number) =>
      `${of === 1 ? 'The source has' : `All ${of} sources have`} been read. The pages are being made \u2026`,
    text: 'This takes a minute or two. The page loads again by itself.',
  },
  es: {
    title: 'Las primeras noticias están en camino',
    reading: (read: number, of: number) =>
      `Leyendo ${count(of, 'fuente', 'fuentes')}: ${read} de ${of} \u2026`,
    begins: 'Leyendo las fuentes \u2026',
    ends: (of: number) =>
      `${of === 1 ? 'Se leyó la fuente' : `Se leyeron las ${of} fuentes`}. Preparando las páginas \u2026`,
    text: 'Esto tarda uno o dos minutos. La página se actualiza sola.',
  },
} as const satisfies Record<Language, object>
