import type { GroupingWords } from '../en/grouping.ts'
import { count } from '../plural.ts'
import { storedName } from '../stored-name.ts'
import { list } from './common.ts'
import { evidenceNames } from './evidence-names.ts'

function exceptFor(words = 0): string {
  return words === 0 ? '' : `, salvo ${count(words, 'palabra', 'palabras')}`
}

const different = (kinds: string) => (here: string, there: string) => {
  const each = [here && `aquí ${here}`, there && `allí ${there}`].filter(Boolean).join(', ')
  return `${kinds}${each && `: ${each}`}`
}

/** The words that say why an article is in a story or was kept apart, in Spanish. */
export const grouping: GroupingWords = {
  placed: {
    'same event': (other) => `Informa sobre el mismo hecho que ${other}.`,
    'same document': (other) => `Es el mismo documento que ${other}.`,
    'same address': (other) => `Tiene la misma dirección que ${other}.`,
    'same guid': (other) => `Es la misma entrada que ${other}.`,
    'same text': (other) => `Tiene el mismo texto que ${other}.`,
    'same title': (other) => `Tiene el mismo título que ${other}.`,
    translation: (other) => `Es una traducción de ${other}, o al revés, según su fuente.`,
    'same report': (other) =>
      `Es la misma información que ${other}: uno cita al otro como fuente, o ambos a un tercer medio.`,
    'near copy': (other, changed) =>
      changed === undefined
        ? `Es una copia, con pocos cambios, de ${other}.`
        : `Tiene el mismo texto que ${other}${exceptFor(changed)}.`,
    'shorter copy': (other, changed) =>
      `Es una versión más corta de ${other}, que contiene todo su texto${exceptFor(changed)}.`,
    'longer copy': (other, changed) =>
      `Es una versión más larga de ${other} y contiene todo ese texto${exceptFor(changed)}.`,
    'pinned together': (other) => `La redacción lo unió a ${other}.`,
    'pinned apart': (other) => `La redacción lo separó de ${other}.`,
    moved: () => 'Estaba en otra noticia y pasó a esta, porque informa sobre otro hecho.',
  },
  founded: 'La noticia empezó con este artículo.',
  elsewhere: 'un artículo que ahora está en otra noticia',
  keptApart: (other, reason) => `Se dejó separado de ${other}${reason ? `: ${reason}` : ''}.`,
  apart: {
    'pinned apart': 'la redacción los separó',
    'other document': 'son documentos oficiales distintos',
    'no report': 'esa noticia solo tiene textos de contexto por ahora, sin ninguna información del hecho',
    collection:
      'un resumen, un boletín, una galería, un podcast o una cobertura en vivo no se une a otras noticias',
    'not alike': 'no se parecen lo suficiente',
    background: 'una guía o una opinión se une a una noticia solo si trata claramente de ese hecho',
    conflict: 'se parecen, pero nombran cosas distintas',
    'other step': 'se parecen, pero informan sobre pasos distintos de un mismo asunto',
    'other subject': 'se parecen, pero tratan de temas distintos',
    'earlier issue': 'esa noticia tiene otra entrega de la misma serie',
  },
  list: (names) => list.format(names),
  hours: (n) =>
    n === 0 ? 'con menos de una hora de diferencia' : `con ${count(n, 'hora', 'horas')} de diferencia`,
  days: (n) => (n === 0 ? 'el mismo día' : `con ${count(n, 'día', 'días')} de diferencia`),
  same: {
    states: (names) => `mismo estado: ${names}`,
    countries: (names) => `mismo país: ${names}`,
    courts: (names) => `mismo tipo de tribunal: ${names}`,
    circuits: (names) => `mismo tribunal: ${names}`,
    ages: (names) => `misma edad: ${names}`,
    cities: (names) => `misma ciudad: ${names}`,
    counties: (names) => `mismo condado: ${names}`,
    councils: (names) => `mismo concejo: ${names}`,
    references: (names) => `ambos nombran ${names}`,
    judges: (names) => `mismo juez o jueza: ${names}`,
    parties: (names) => `misma parte en el juicio: ${names}`,
    tallies: (names) => `misma votación: ${names}`,
    quantities: (names) => `mismo número: ${names}`,
    outcomes: (names) => `mismo paso: ${names}`,
    actions: (names) => `ambos tratan de ${names}`,
  },
  different: {
    states: different('estados distintos'),
    countries: different('países distintos'),
    courts: different('tribunales distintos'),
    circuits: different('tribunales distintos'),
    ages: different('edades distintas'),
    cities: different('ciudades distintas'),
    counties: different('condados distintos'),
    councils: different('concejos distintos'),
    references: different('proyectos de ley, casos u otros documentos distintos'),
    judges: different('jueces distintos'),
    parties: different('partes distintas en el juicio'),
    tallies: different('votaciones distintas'),
    quantities: different('números distintos'),
    outcomes: different('desenlaces distintos'),
    names: different('nombres distintos'),
    actions: different('acciones distintas'),
  },
  sameNewsroom: 'ambos del mismo medio',
  courtInOne: 'solo en uno de los dos actúa un tribunal',
  rareWords: (n, words) => {
    if (n === 0) return 'ninguna palabra poco común compartida'
    const shared = n === 1 ? '1 palabra poco común compartida' : `${n} palabras poco comunes compartidas`
    return `${shared}${words && `: ${words}`}`
  },
  name: (kind, stored) => storedName(kind, stored, evidenceNames),
}
