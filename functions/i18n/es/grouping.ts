import type { GroupingWords } from '../en/grouping.ts'
import { count } from '../plural.ts'
import { storedName } from '../stored-name.ts'
import { list } from './common.ts'
import { evidenceNames } from './evidence-names.ts'

function exceptFor(words = 0): string {
  return words === 0 ? '' : `, salvo ${count(words, 'palabra', 'palabras')}`
}

const different = (what: string) => (here: string, there: string) => {
  const each = [here && `aquí ${here}`, there && `allí ${there}`].filter(Boolean).join(', ')
  return `${what}${each && `: ${each}`}`
}

const same =
  (one: string, many: string) =>
  (names: string, n = 1) =>
    `${n === 1 ? one : many}: ${names}`

/** The words that say why an article is in a story or was kept apart, in Spanish. */
export const grouping: GroupingWords = {
  placed: {
    'same event': (other) => `Trata del mismo hecho que ${other}.`,
    'same document': (other) => `Es el mismo documento que ${other}.`,
    'same address': (other) => `Tiene la misma dirección que ${other}.`,
    'same guid': (other) => `Es la misma entrada que ${other}.`,
    'same text': (other) => `Tiene el mismo texto que ${other}.`,
    'same title': (other) => `Tiene el mismo título que ${other}.`,
    translation: (other) =>
      `Es el mismo artículo que ${other} en otro idioma, según un enlace o su dirección.`,
    'same report': (other) =>
      `Es la misma información que ${other}: un medio cita al otro como fuente, o ambos citan a un tercero.`,
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
    moved: () => 'Pasó a esta noticia desde otra, que trata de un hecho distinto.',
    'moved away': () => 'Pasó de esta noticia a otra.',
    'taken out': () => 'La redacción lo quitó de esta noticia.',
    unmerged: () => 'Salió de esta noticia cuando la redacción deshizo una unión.',
  },
  founded: 'La noticia empezó con este artículo.',
  unknown: 'Otra versión del programa lo puso en esta noticia.',
  elsewhere: 'un artículo que ahora está en otra noticia',
  keptApart: (other, reason) => `No se agrupó con ${other}${reason ? `: ${reason}` : ''}.`,
  apart: {
    'pinned apart': 'la redacción los separó',
    'other document': 'son documentos oficiales distintos',
    'no report': 'esa noticia solo tiene por ahora artículos de contexto, ninguno informativo',
    collection:
      'los resúmenes, los boletines, las fotos, las coberturas en vivo y los pódcast no se unen a otras noticias',
    'not alike': 'no se parecen lo suficiente',
    background:
      'las claves, los análisis y la opinión se unen a una noticia solo si tratan claramente de su hecho',
    conflict: 'se parecen, pero los datos no coinciden',
    'other step': 'se parecen, pero informan sobre pasos distintos de un mismo asunto',
    'other subject': 'informan sobre actos del mismo tipo, pero de temas distintos',
    'earlier issue': 'esa noticia tiene otra entrega de la misma serie',
  },
  list: (names) => list.format(names),
  hours: (n) =>
    n === 0 ? 'con menos de una hora de diferencia' : `con ${count(n, 'hora', 'horas')} de diferencia`,
  days: (n) => (n === 0 ? 'el mismo día' : `con ${count(n, 'día', 'días')} de diferencia`),
  same: {
    states: same('mismo estado', 'mismos estados'),
    countries: same('mismo país', 'mismos países'),
    courts: same('mismo tipo de tribunal', 'mismos tipos de tribunal'),
    circuits: same('mismo tribunal', 'mismos tribunales'),
    ages: same('misma edad', 'mismas edades'),
    cities: same('misma ciudad', 'mismas ciudades'),
    counties: same('mismo condado', 'mismos condados'),
    councils: same('mismo concejo', 'mismos concejos'),
    references: same('misma referencia', 'mismas referencias'),
    judges: same('mismo juez o jueza', 'mismos jueces'),
    parties: same('misma parte en un caso', 'mismas partes en un caso'),
    tallies: same('misma votación', 'mismas votaciones'),
    quantities: same('misma cifra', 'mismas cifras'),
    outcomes: (names) => `ambos titulares informan sobre ${names}`,
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
    references: different('proyectos de ley, casos u otras referencias diferentes'),
    judges: different('jueces distintos'),
    parties: different('partes distintas en un caso'),
    tallies: different('votaciones distintas'),
    quantities: different('cifras distintas'),
    outcomes: (here, there) =>
      here || there
        ? different('los titulares informan sobre cosas distintas')(here, there)
        : 'los titulares informan sobre desenlaces opuestos',
    names: different('nombres distintos en titulares parecidos'),
    actions: different('tratan de cosas distintas'),
  },
  sameNewsroom: 'ambos del mismo medio',
  courtInOne: 'solo uno de los dos menciona un tribunal',
  rareWords: (n, words) => {
    if (n === 0) return 'ninguna palabra poco común en ambos'
    const shared = count(n, 'palabra poco común', 'palabras poco comunes')
    return `${shared} en ambos${words && `: ${words}`}`
  },
  name: (kind, stored) => storedName(kind, stored, evidenceNames),
}
