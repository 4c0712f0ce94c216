import type { SiteWords } from '../en/site.ts'
import { count } from '../plural.ts'
import { atTime, common } from './common.ts'

/** The words of the public pages and feeds in Spanish. */
export const site: SiteWords = {
  ogLocale: 'es_US',
  otherLanguage: 'English',

  nav: {
    skip: 'Ir a las noticias',
    label: 'Secciones',
    latest: 'Lo último',
    topics: 'Temas',
    places: 'Lugares',
    matters: 'Asuntos',
    editions: 'Ediciones',
    sources: 'Fuentes',
    search: 'Buscar',
    subscribe: 'Suscribirse',
    about: 'Sobre el boletín',
    days: 'Por día',
    publishers: 'Para los medios',
    privacy: 'Privacidad',
  },

  home: {
    leads: 'Noticias principales',
    today: 'Hoy',
    allOf: (day: string, n: number) =>
      n === 1 ? `La noticia del ${day}` : `Las ${n.toLocaleString('en-US')} noticias del ${day}`,
    earlier: 'Días anteriores',
    empty: 'Aún no hay noticias. Las primeras aparecerán en cuanto leamos las fuentes.',
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
    feedOf: (name: string) => `${name}\u00a0·\u00a0RSS`,
  },

  story: {
    subscription: 'Para suscriptores',
    coverage: 'Cobertura',
    official: 'El documento oficial',
    spanish: 'En español',
    background: 'Contexto',
    analysis: 'Análisis y opinión',
    advocacy: 'De organizaciones activistas',
    sameReport: 'Reproducida por',
    firstSeen: (date: string, time: string) => `Vista por primera vez el ${date} ${atTime(time)}`,
    updated: (date: string, time: string) => `actualizada el ${date} ${atTime(time)}`,
    more: (n: number) => `${count(n, 'artículo más trata', 'artículos más tratan')} de esta noticia.`,
    moreAll: 'Ver más',
    noLink: 'No tenemos un enlace al artículo. En esta página está lo que sabemos de él.',
    correction: 'Corrección',
    later: 'Después:',
    withdrawn: 'Retirada',
    withdrawnText: (date: string) => `Nuestra redacción retiró esta noticia el ${date}.`,
    edited: {
      headline: 'El titular es de nuestra redacción; el resumen, del medio.',
      summary: 'El resumen es de nuestra redacción; el titular, del medio.',
      both: 'El titular y el resumen son de nuestra redacción.',
    },
    read: (outlet: string) => `Leer en ${outlet}`,
    moved: 'Esta noticia ahora forma parte de otra.',
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
    within: (names: string) => `Incluye las noticias locales: ${names}.`,
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
      'Las ediciones anteriores tal como se publicaron, salvo lo que un medio o nuestra redacción retiraron después.',
    none: 'Aún no hay ediciones. La primera aparecerá aquí cuando se publique.',
    weekly: (date: string) => `Edición semanal del ${date}`,
    daily: (date: string) => `Edición diaria del ${date}`,
    extra: (date: string, n: number) => `${common.extraEdition}${n > 1 ? ` ${n}` : ''} del ${date}`,
    more: (n: number) => `y ${n} más en el sitio web`,
    withdrawn: (n: number) =>
      n === 1
        ? 'Se retiró una noticia de esta edición, a petición de su medio o por decisión de nuestra redacción.'
        : `Se retiraron ${n} noticias de esta edición, a petición de sus medios o por decisión de nuestra redacción.`,
    putRight: 'Correcciones a noticias anteriores',
    frozen: (date: string) =>
      `Publicada el ${date}. Las correcciones posteriores aparecen abajo, con su fecha.`,
  },

  report: {
    how: 'Elija la noticia. Su programa de correo abrirá un mensaje a nuestra redacción que la nombra; escriba ahí qué está mal. La página de cada noticia también tiene este enlace.',
    other: 'Otra cosa de esta edición',
  },

  footer: {
    help: 'Buscar ayuda legal',
    words: 'Los resúmenes son de los medios.',
    privacy: 'Sin cookies ni rastreo.',
  },

  search: {
    title: 'Buscar',
    description: 'Busque en las noticias del último año.',
    label: 'Palabras, número de formulario o de expediente, ley, tema o lugar',
    button: 'Buscar',
    found: '{n} resultados',
    foundOne: '1 resultado',
    similar: 'Ninguna noticia tiene esas palabras. {n} noticias tienen palabras parecidas',
    similarOne: 'Ninguna noticia tiene esas palabras. 1 noticia tiene palabras parecidas',
    older: 'Buscar noticias anteriores a {month}',
    searching: 'Buscando\u2026',
    nothing: 'No hay resultados. Pruebe con menos palabras o con otras.',
    noWords:
      'Escriba una palabra de al menos dos letras o un número. No se buscan palabras como \u00abel\u00bb.',
    failed: 'No se pudo cargar el índice de búsqueda. Inténtelo de nuevo o busque por día.',
    browse: 'Otras maneras de buscar',
    noScript:
      'La búsqueda necesita JavaScript, que está desactivado en su navegador. Elija un tema, un lugar o un día:',
    how: 'La búsqueda se hace en su navegador: lo que escribe no se nos envía.',
  },

  feeds: {
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
