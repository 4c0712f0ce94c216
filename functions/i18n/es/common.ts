import type { Common } from '../en/common.ts'
import { count } from '../plural.ts'

const months = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
]
const weekdays = ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado']

/** As the Real Academia Española shortens them. */
const shortMonths = [
  'ene.',
  'feb.',
  'mar.',
  'abr.',
  'may.',
  'jun.',
  'jul.',
  'ago.',
  'sept.',
  'oct.',
  'nov.',
  'dic.',
]

/** "a las 6:12 a. m.", and "a la 1:12 p. m." */
export const atTime = (time: string) => `${time.startsWith('1:') ? 'a la' : 'a las'} ${time}`

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const kinds: Common['kinds'] = {
  news: 'Noticia',
  official: 'Oficial',
  analysis: 'Análisis',
  opinion: 'Opinión',
  advocacy: 'Activismo',
}

const forms: Common['forms'] = {
  'round-up': 'Resumen',
  newsletter: 'Boletín',
  explainer: 'Claves',
  analysis: 'Análisis',
  gallery: 'Fotos',
  live: 'En vivo',
  podcast: 'Pódcast',
}

/** Puts a list into words: "Haití, México e Irán". */
export const list = new Intl.ListFormat('es')

const stages: Common['stages'] = {
  proposed: {
    label: 'Propuesta',
    meaning: 'No está en vigor.',
    sentence: 'Propuesta. No está en vigor.',
  },
  final: { label: 'Definitiva', meaning: 'Es una norma definitiva.', sentence: 'Definitiva.' },
  enjoined: {
    label: 'Bloqueada',
    meaning: 'Un tribunal impide aplicarla.',
    sentence: 'Bloqueada por un tribunal.',
  },
  stayed: {
    label: 'Suspendida',
    meaning: 'Un tribunal la dejó en suspenso.',
    sentence: 'Suspendida por un tribunal.',
  },
  vacated: {
    label: 'Anulada',
    meaning: 'Un tribunal la dejó sin efecto.',
    sentence: 'Anulada por un tribunal.',
  },
  withdrawn: { label: 'Retirada', meaning: 'Ya no seguirá su curso.', sentence: 'Retirada.' },
  notice: { label: 'Aviso', meaning: 'Es un aviso oficial.', sentence: 'Aviso.' },
}

const sections: Common['sections'] = {
  top: 'Lo más importante',
  federal: 'Gobierno federal',
  courts: 'Tribunales',
  congress: 'Congreso',
  states: 'Estados y ciudades',
  research: 'Estudios y análisis',
  official: 'Documentos oficiales',
  deadlines: 'Plazos para comentar que vencen pronto',
}

const shortSections: Common['shortSections'] = {
  ...sections,
  top: 'Principales',
  federal: 'Federal',
  research: 'Estudios',
  official: 'Oficiales',
  deadlines: 'Plazos',
}

const sourceKinds: Common['sourceKinds'] = {
  'federal-agency': 'Agencias federales',
  congress: 'Congreso',
  court: 'Tribunales',
  wire: 'Agencias de noticias',
  'national-news': 'Medios nacionales',
  'local-news': 'Medios locales',
  'state-local-government': 'Gobiernos estatales y locales',
  'policy-institute': 'Centros de estudios',
  advocacy: 'Organizaciones activistas',
  'law-practice': 'Abogados',
  academic: 'Universidades',
  aggregator: 'Agregadores de noticias',
}

/** The words that pages, feeds and emails share, in Spanish. */
export const common: Common = {
  writtenIn: { en: 'En inglés', es: 'En español' },
  kinds,
  forms,
  stages,
  sections,
  shortSections,
  sourceKinds,

  dates: {
    long: (at) => capitalised(`${weekdays[at.weekday]}, ${at.day} de ${months[at.month]} de ${at.year}`),
    weekday: (at) => `${weekdays[at.weekday]} ${at.day} de ${months[at.month]}`,
    weekdayHeading: (at) => capitalised(`${weekdays[at.weekday]} ${at.day} de ${months[at.month]}`),
    full: (at) => `${at.day} de ${months[at.month]} de ${at.year}`,
    day: (at) => `${at.day} de ${months[at.month]}`,
    short: (at) => `${at.day} ${shortMonths[at.month]}`,
    month: (at) => capitalised(`${months[at.month]} de ${at.year}`),
    time: (at) =>
      `${at.hour % 12 || 12}:${String(at.minute).padStart(2, '0')}\u00a0${at.hour < 12 ? 'a.\u00a0m.' : 'p.\u00a0m.'}`,
    weekdays,
  },

  stories: (n) => count(n, 'noticia', 'noticias'),
  coverage: {
    official: 'Documento oficial',
    outlets: (n) => count(n, 'medio', 'medios'),
    more: (n) => `y ${count(n, 'medio más', 'medios más')}`,
    same: (n) => (n === 1 ? 'reproducida por otro medio' : `reproducida por otros ${n}\u00a0medios`),
    background: (n) => `contexto de ${count(n, 'medio', 'medios')}`,
    spanish: (n) => `${n}\u00a0en\u00a0español`,
    only: '1\u00a0medio',
    document: 'con el documento oficial',
  },

  status: {
    commentsClose: (date) => `Se reciben comentarios hasta el ${date}.`,
    commentsClosed: (date) => `El plazo para enviar comentarios venció el ${date}.`,
    effective: (date) => `En vigor a partir del ${date}.`,
  },

  upToDate: (read, silent, names = []) => {
    const more = silent - names.length
    const failed = list.format([...names, ...(more > 0 ? [`${more} más`] : [])])
    const verb = silent === 1 ? 'no se pudo leer' : 'no se pudieron leer'
    const upToDate = silent > 0 ? `${read - silent} de ` : ''
    return `${upToDate}${count(read, 'fuente', 'fuentes')} al día${names.length > 0 ? `; ${verb} ${failed}` : ''}.`
  },
  backups: (days) =>
    `Nuestras copias de seguridad conservan los datos borrados hasta ${days} días más; después también desaparecen de ellas.`,
  earlier: 'Antes:',
  corrections: 'Correcciones',
  reportError: 'Avisar de un error',
  legalNotice: 'Información, no asesoría legal',
  extraEdition: 'Edición extra',
  unsubscribe: 'Cancelar la suscripción',
}
