import type { ItemKind, PolicyStatus } from '../../domain/model/article.ts'
import type { WallClock } from '../../domain/time.ts'
import type { Words } from '../en/site.ts'
import { count } from '../plural.ts'
import { pages } from './pages.ts'

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

const kinds: Record<ItemKind, string> = {
  news: 'Noticia',
  official: 'Oficial',
  analysis: 'Análisis',
  opinion: 'Opinión',
  advocacy: 'Incidencia',
}

const stages: Record<PolicyStatus['stage'], { label: string; meaning: string }> = {
  proposed: { label: 'Propuesta', meaning: 'No está en vigor.' },
  final: { label: 'Definitiva', meaning: 'Norma o acto definitivo.' },
  enjoined: { label: 'Suspendida', meaning: 'Bloqueada por un tribunal.' },
  withdrawn: { label: 'Retirada', meaning: 'Ya no sigue adelante.' },
  notice: { label: 'Aviso', meaning: 'Un aviso oficial.' },
}

/** Everything that a person reads in Spanish. */
export const es: Words = {
  lang: 'es',
  ogLocale: 'es_US',
  language: 'Español',
  otherLanguage: 'English',
  tagline: 'Cada noticia una sola vez',

  ...pages,

  dates: {
    long: (at: WallClock) => `${weekdays[at.weekday]}, ${at.day} de ${months[at.month]} de ${at.year}`,
    weekday: (at: WallClock) => `${weekdays[at.weekday]}, ${at.day} de ${months[at.month]}`,
    full: (at: WallClock) => `${at.day} de ${months[at.month]} de ${at.year}`,
    short: (at: WallClock) => `${at.day} ${months[at.month]!.slice(0, 3)}`,
    month: (at: WallClock) => `${months[at.month]} de ${at.year}`,
    time: (at: WallClock) =>
      `${at.hour % 12 || 12}:${String(at.minute).padStart(2, '0')}\u00a0${at.hour < 12 ? 'a.\u00a0m.' : 'p.\u00a0m.'}`,
    weekdays,
  },

  nav: {
    skip: 'Ir a las noticias',
    label: 'Secciones',
    latest: 'Lo último',
    topics: 'Temas',
    places: 'Lugares',
    editions: 'Ediciones',
    sources: 'Fuentes',
    search: 'Buscar',
    subscribe: 'Suscribirse',
    about: 'Acerca de',
    days: 'Por día',
  },

  labels: { kinds, stages, subscription: 'De pago' },

  coverage: {
    official: 'Documento oficial',
    outlets: (n: number) => count(n, 'medio', 'medios'),
    more: (n: number) => `y ${count(n, 'medio más', 'medios más')}`,
    same: (n: number) => (n === 1 ? '1 publica el mismo texto' : `${n} publican el mismo texto`),
    spanish: (n: number) => `${n}\u00a0en\u00a0español`,
    only: 'solo aquí',
    document: 'con el documento oficial',
  },

  status: {
    commentsClose: (date: string) => `Comentarios hasta el ${date}.`,
    commentsClosed: (date: string) => `El plazo de comentarios terminó el ${date}.`,
    effective: (date: string) => `En vigor desde el ${date}.`,
  },

  home: {
    title: 'Lo último',
    description:
      'Cada noticia sobre la política migratoria de Estados Unidos una sola vez, con quién la cubrió y el documento oficial.',
    leads: 'Noticias principales',
    today: 'Hoy',
    latest: 'Lo último',
    week: 'Esta semana',
    allOf: (day: string, n: number) =>
      n === 1 ? `La noticia del ${day}` : `Las ${n.toLocaleString('en-US')} noticias del ${day}`,
    earlier: 'Días anteriores',
    empty: 'Aún no hay noticias. Aparecerán en cuanto se hayan leído las fuentes.',
    deadlines: 'Plazos',
    comments: 'Comentarios',
    takesEffect: 'En vigor',
  },

  signUp: {
    title: 'La semana en un correo',
    text: (day: string) =>
      `Cada ${day}, las noticias que importaron, una sola vez, con quién las cubrió. Elija temas y lugares. Sin rastreo.`,
    label: 'Correo electrónico',
    button: 'Suscribirse',
    trap: 'Deje este campo vacío',
    note: 'Enviamos un correo para preguntar si fue usted. No llega nada más hasta que diga que sí.',
  },

  follow: {
    title: 'Seguir',
    this: 'Seguir esto',
    all: 'Todas las noticias',
    important: 'Solo lo importante',
    official: 'Documentos oficiales',
    editions: 'Ediciones',
    one: 'Un tema o un lugar\u2026',
    rss: 'RSS',
    atom: 'Atom',
    json: 'JSON',
    opml: 'OPML',
    feedOf: (name: string) => `${name}\u00a0·\u00a0RSS`,
  },

  story: {
    coverage: 'Cobertura',
    official: 'El documento oficial',
    spanish: 'En español',
    analysis: 'Análisis y opinión',
    advocacy: 'De organizaciones de defensa',
    sameReport: 'El mismo texto en',
    firstSeen: (date: string, time: string) => `Visto por primera vez el ${date}, ${time}`,
    updated: (date: string, time: string) => `último cambio el ${date}, ${time}`,
    more: (n: number) => `${count(n, 'artículo más trata', 'artículos más tratan')} esta noticia.`,
    moreAll: 'Verlos',
    noLink: 'Su editor retiró el artículo; lo que se sabe de él queda aquí.',
    correction: 'Corrección',
    withdrawn: 'Retirada',
    withdrawnText: (date: string) => `Nuestra redacción retiró esta noticia el ${date}.`,
    edited: {
      headline: 'El titular es de nuestra redacción; el resumen, del medio.',
      summary: 'El resumen es de nuestra redacción; el titular, del medio.',
      both: 'El titular y el resumen son de nuestra redacción.',
    },
    wrong: '¿Hay algo mal?',
    corrections: 'Correcciones',
    read: (outlet: string) => `Leer en ${outlet}`,
    moved: 'Esta noticia ahora forma parte de otra.',
    movedTo: 'Léala aquí:',
    words: 'El titular y el resumen son palabras del medio.',
  },

  topics: {
    title: 'Temas',
    description: 'Cada tema tiene su página y su canal RSS.',
    none: 'Aún no hay noticias sobre este tema.',
  },

  places: {
    title: 'Lugares',
    description:
      'A qué gobierno o a qué residentes se refiere una noticia. Cada lugar tiene su página y su canal RSS.',
    none: 'Aún no hay noticias sobre este lugar.',
    within: (names: string) => `Con las noticias de ${names}.`,
    federal: 'Estados Unidos',
    states: 'Estados, el Distrito y territorios',
    local: 'Condados, ciudades y distritos escolares',
  },

  list: {
    more: 'Las noticias anteriores están bajo el día en que se publicaron:',
    byDay: 'Por día',
  },

  days: {
    title: 'Por día',
    description: 'Todas las noticias, bajo el día en que se publicaron.',
    previous: (day: string) => `Antes: ${day}`,
    next: (day: string) => `Después: ${day}`,
    page: (n: number, of: number) => `Página ${n} de ${of}`,
    none: 'Aún no hay días con noticias.',
    continued: 'Página siguiente',
    back: 'Página anterior',
  },

  editions: {
    title: 'Ediciones',
    description:
      'Lo que se envió, semana a semana, tal como estaba al cerrarse, salvo lo que después retiró su medio o nuestra redacción.',
    none: 'Aún no hay ediciones. La primera se cierra al final de la semana.',
    weekly: (date: string) => `La semana hasta el ${date}`,
    daily: (date: string) => `El día ${date}`,
    extra: (date: string, n: number) => `Edición extra${n > 1 ? ` ${n}` : ''}, ${date}`,
    stories: (n: number) => count(n, 'noticia', 'noticias'),
    more: (n: number) => `y ${n} más en el sitio`,
    withdrawn: (n: number) =>
      `${count(n, 'noticia ya no está', 'noticias ya no están')} aquí: lo pidió su medio, o las retiró nuestra redacción.`,
    putRight: 'Correcciones de noticias anteriores',
    frozen: (date: string) =>
      `Cerrada el ${date}. Las correcciones posteriores se agregan abajo, con su fecha.`,
    sections: {
      top: 'Lo más importante',
      federal: 'Federal',
      courts: 'Tribunales',
      congress: 'Congreso',
      states: 'Estados y ciudades',
      research: 'Estudios y análisis',
      official: 'Documentos oficiales',
      deadlines: 'Plazos',
    },
  },

  footer: {
    read: (read: number, silent: number, names: readonly string[] = []) => {
      const more = silent > names.length ? ` y ${silent - names.length} más` : ''
      const which = names.length > 0 ? `: ${names.join(', ')}${more}` : ''
      return `${count(read, 'fuente leída', 'fuentes leídas')}${silent > 0 ? `, ${silent} de ellas en silencio${which}` : ''}.`
    },
    advice: 'Información, no asesoría legal.',
    help: 'Buscar ayuda',
    words: 'Los resúmenes son palabras de los medios.',
    privacy: 'Sin cookies, sin rastreo.',
  },

  feeds: {
    everything:
      'Cada noticia sobre la política migratoria de Estados Unidos una sola vez, con quién la cubrió y el documento oficial.',
    important: 'Noticias importantes',
    importantText: 'Noticias que cubren tres medios independientes, y actos oficiales definitivos.',
    official: 'Documentos oficiales',
    officialText: 'Normas, avisos, decisiones y anuncios de organismos públicos.',
    editions: 'Ediciones',
    editionsText: 'Cada edición, una vez cerrada.',
    topicText: (name: string) => `Noticias sobre ${name}.`,
    placeText: (name: string) => `Noticias sobre ${name}.`,
    archive: (day: string) => `Noticias del ${day}`,
    covered: 'Cobertura de',
    page: 'Su página',
    all: 'Toda la cobertura',
  },
}
