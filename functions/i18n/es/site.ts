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

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const kinds: Record<ItemKind, string> = {
  news: 'Noticia',
  official: 'Oficial',
  analysis: 'Análisis',
  opinion: 'Opinión',
  advocacy: 'Activismo',
}

const stages: Record<PolicyStatus['stage'], { label: string; meaning: string }> = {
  proposed: { label: 'Propuesta', meaning: 'No está en vigor.' },
  final: { label: 'Definitiva', meaning: 'Es una norma o un acto definitivo.' },
  enjoined: { label: 'Bloqueada', meaning: 'Por orden de un tribunal.' },
  withdrawn: { label: 'Retirada', meaning: 'Ya no seguirá su curso.' },
  notice: { label: 'Aviso', meaning: 'Es un aviso oficial.' },
}

const list = new Intl.ListFormat('es')

/** "a las 6:12 a. m.", and "a la 1:12 p. m." */
const atTime = (time: string) => `${time.startsWith('1:') ? 'a la' : 'a las'} ${time}`

/** Everything that a person reads in Spanish. */
export const es: Words = {
  lang: 'es',
  ogLocale: 'es_US',
  language: 'Español',
  otherLanguage: 'English',
  tagline: 'Cada noticia, una sola vez',

  ...pages,

  dates: {
    long: (at: WallClock) =>
      capitalised(`${weekdays[at.weekday]}, ${at.day} de ${months[at.month]} de ${at.year}`),
    weekday: (at: WallClock) => `${weekdays[at.weekday]} ${at.day} de ${months[at.month]}`,
    full: (at: WallClock) => `${at.day} de ${months[at.month]} de ${at.year}`,
    short: (at: WallClock) => `${at.day} ${months[at.month]!.slice(0, 3)}`,
    month: (at: WallClock) => capitalised(`${months[at.month]} de ${at.year}`),
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
    about: 'Sobre el boletín',
    days: 'Por día',
  },

  labels: { kinds, stages, subscription: 'Para suscriptores' },

  status: {
    commentsClose: (date: string) => `Se reciben comentarios hasta el ${date}.`,
    commentsClosed: (date: string) => `El plazo para enviar comentarios venció el ${date}.`,
    effective: (date: string) => `En vigor a partir del ${date}.`,
  },

  home: {
    title: 'Lo último',
    description:
      'Las noticias sobre la política migratoria de Estados Unidos, sin repeticiones, con los medios que las cubren y el documento oficial.',
    leads: 'Noticias principales',
    today: 'Hoy',
    latest: 'Lo último',
    week: 'Esta semana',
    allOf: (day: string, n: number) =>
      n === 1 ? `La noticia del ${day}` : `Las ${n.toLocaleString('en-US')} noticias del ${day}`,
    earlier: 'Días anteriores',
    empty: 'Aún no hay noticias. Las primeras aparecerán en cuanto leamos las fuentes.',
    deadlines: 'Plazos',
    comments: 'Cierre de comentarios',
    takesEffect: 'Entra en vigor',
  },

  signUp: {
    title: 'La semana en un correo',
    text: (day: string) =>
      `Cada ${day}, las noticias más importantes, sin repeticiones y con los medios que las cubrieron. Elija temas y lugares. Sin rastreo.`,
    label: 'Correo electrónico',
    button: 'Suscribirse',
    trap: 'Deje este campo en blanco',
    note: 'Le enviaremos un enlace por correo para que confirme. Hasta que lo haga, no recibirá nada más.',
  },

  follow: {
    title: 'Seguir por RSS',
    this: 'Seguir por RSS',
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
    advocacy: 'De organizaciones activistas',
    sameReport: 'Reproducida por',
    firstSeen: (date: string, time: string) => `Vista por primera vez el ${date} ${atTime(time)}`,
    updated: (date: string, time: string) => `actualizada el ${date} ${atTime(time)}`,
    more: (n: number) => `${count(n, 'artículo más trata', 'artículos más tratan')} de esta noticia.`,
    moreAll: 'Ver más',
    noLink: 'No tenemos un enlace al artículo. En esta página está lo que sabemos de él.',
    correction: 'Corrección',
    withdrawn: 'Retirada',
    withdrawnText: (date: string) => `Nuestra redacción retiró esta noticia el ${date}.`,
    edited: {
      headline: 'El titular es de nuestra redacción; el resumen, del medio.',
      summary: 'El resumen es de nuestra redacción; el titular, del medio.',
      both: 'El titular y el resumen son de nuestra redacción.',
    },
    wrong: '¿Encontró un error?',
    corrections: 'Correcciones',
    read: (outlet: string) => `Leer en ${outlet}`,
    moved: 'Esta noticia ahora forma parte de otra',
    movedTo: 'Léala aquí:',
    words: 'El titular y el resumen son del medio.',
  },

  topics: {
    title: 'Temas',
    description: 'Cada tema tiene su página y su canal RSS.',
    none: 'Aún no hay noticias sobre este tema.',
  },

  places: {
    title: 'Lugares',
    description:
      'Los lugares a cuyo gobierno o residentes se refieren las noticias. Cada uno tiene su página y su canal RSS.',
    none: 'Aún no hay noticias sobre este lugar.',
    within: (names: string) => `Incluye las noticias de ${names}.`,
    federal: 'Estados Unidos',
    states: 'Estados, Distrito de Columbia y territorios',
    local: 'Condados, ciudades y distritos escolares',
  },

  list: {
    more: 'Consulte las noticias anteriores por fecha de publicación:',
    byDay: 'Por día',
  },

  days: {
    title: 'Por día',
    description: 'Todas las noticias, por fecha de publicación.',
    previous: (day: string) => `Día anterior: ${day}`,
    next: (day: string) => `Día siguiente: ${day}`,
    page: (n: number, of: number) => `Página ${n} de ${of}`,
    none: 'Aún no hay noticias.',
    continued: 'Página siguiente',
    back: 'Página anterior',
  },

  editions: {
    title: 'Ediciones',
    description:
      'Las ediciones anteriores tal como se publicaron, salvo lo que después retiró un medio o nuestra redacción.',
    none: 'Aún no hay ediciones. La primera aparecerá aquí cuando se publique.',
    weekly: (date: string) => `Edición semanal del ${date}`,
    daily: (date: string) => `Edición diaria del ${date}`,
    extra: (date: string, n: number) => `Edición extra${n > 1 ? ` ${n}` : ''} del ${date}`,
    stories: (n: number) => count(n, 'noticia', 'noticias'),
    more: (n: number) => `y ${n} más en el sitio web`,
    withdrawn: (n: number) =>
      n === 1
        ? 'Se retiró 1 noticia de esta edición, a petición de su medio o por decisión de nuestra redacción.'
        : `Se retiraron ${n} noticias de esta edición, a petición de sus medios o por decisión de nuestra redacción.`,
    putRight: 'Correcciones a noticias anteriores',
    frozen: (date: string) =>
      `Publicada el ${date}. Las correcciones posteriores aparecen abajo, con su fecha.`,
    sections: {
      top: 'Lo más importante',
      federal: 'Gobierno federal',
      courts: 'Tribunales',
      congress: 'Congreso',
      states: 'Estados y ciudades',
      research: 'Estudios y análisis',
      official: 'Documentos oficiales',
      deadlines: 'Plazos de comentarios por vencer',
    },
  },

  footer: {
    read: (read: number, silent: number, names: readonly string[] = []) => {
      const more = silent - names.length
      const failed = list.format([...names, ...(more > 0 ? [`${more} más`] : [])])
      const verb = silent === 1 ? 'no se pudo leer' : 'no se pudieron leer'
      const upToDate = silent > 0 ? `${read - silent} de ` : ''
      return `${upToDate}${count(read, 'fuente', 'fuentes')} al día${names.length > 0 ? `; ${verb} ${failed}` : ''}.`
    },
    advice: 'Información, no asesoría legal.',
    help: 'Buscar ayuda legal',
    words: 'Los resúmenes son de los medios.',
    privacy: 'Sin cookies ni rastreo.',
  },

  feeds: {
    everything:
      'Las noticias sobre la política migratoria de Estados Unidos, sin repeticiones, con los medios que las cubren y el documento oficial.',
    important: 'Noticias importantes',
    importantText: 'Noticias que cubren al menos tres medios independientes y actos oficiales definitivos.',
    official: 'Documentos oficiales',
    officialText: 'Normas, avisos, decisiones y anuncios de organismos públicos.',
    editions: 'Ediciones',
    editionsText: 'Cada edición, en cuanto se publica.',
    topicText: (name: string) => `Noticias por tema: ${name}.`,
    placeText: (name: string) => `Noticias por lugar: ${name}.`,
    archive: (day: string) => `Noticias del ${day}`,
    covered: 'Cobertura de',
    page: 'Página de la noticia',
    all: 'Toda la cobertura',
  },
}
