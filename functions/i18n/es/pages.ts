import type { SourceKind } from '../../domain/model/source.ts'
import type { Words } from '../en/site.ts'
import { count } from '../plural.ts'

const sourceKinds: Record<SourceKind, string> = {
  'federal-agency': 'Agencias federales',
  congress: 'Congreso',
  court: 'Tribunales',
  wire: 'Agencias de noticias',
  'national-news': 'Prensa nacional',
  'local-news': 'Prensa local',
  'state-local-government': 'Gobiernos estatales y locales',
  'policy-institute': 'Institutos de política',
  advocacy: 'Organizaciones de defensa',
  'law-practice': 'Despachos de abogados',
  academic: 'Universidades',
  aggregator: 'Agregadores',
}

export const pages: Pick<Words, 'sources' | 'publishers' | 'subscribe' | 'search' | 'about' | 'notFound'> = {
  sources: {
    title: 'Fuentes',
    description: 'Todas las fuentes que leemos, y si responden.',
    kinds: sourceKinds,
    name: 'Fuente',
    state: 'Estado',
    latest: 'Última entrada',
    every: 'Frecuencia',
    read: 'Leída',
    silent: 'En silencio',
    silentSince: (date: string) => `En silencio desde el ${date}`,
    never: 'Aún no leída',
    none: 'ninguna todavía',
    minutes: (n: number) =>
      n % 60 === 0 ? (n === 60 ? 'cada hora' : `cada ${n / 60} horas`) : `cada ${n} minutos`,
    spanish: 'en español',
    subscription: 'de pago',
    feed: 'canal',
    opml: 'Lleve la lista completa a su propio lector:',
    empty: 'No hay fuentes configuradas.',
  },

  publishers: {
    title: 'Para los medios',
    description: 'Quién lee su canal, con qué frecuencia, qué se muestra de él y cómo ponerle fin.',
    who: 'Quién lee su canal',
    whoText: 'Un programa lee los canales que figuran abajo, para los lectores y para ningún otro uso.',
    contact: 'Escríbanos',
    name: 'Se presenta como',
    honest: 'Nunca se hace pasar por un navegador. A quien rechaza este nombre no se le lee.',
    how: 'Cómo lee',
    howText:
      'Solo se descarga el canal, nunca la página de un artículo; si un canal lleva días sin responder, una sola vez su página de inicio, para ver dónde está ahora. Un canal se lee unas dos veces en el tiempo que pasa entre dos entradas, nunca más de cuatro veces por hora y al menos cada pocas horas. Preguntamos si algo cambió antes de descargarlo otra vez, hacemos a cada servidor una petición por vez, esperamos lo que el suyo nos pida (un día como máximo) y respetamos el ritmo y las horas de descanso que indica el canal.',
    shown: 'Qué se muestra',
    shownText:
      'Su titular, su nombre, un enlace directo a su artículo y, salvo que quiera menos, hasta 300 caracteres de su propio resumen. Ni imágenes ni textos completos. Lo mismo en el sitio, en los canales y en los correos.',
    end: 'Cómo pedir que se muestre menos, o nada',
    endText: 'Díganos el nombre de su sitio y lo que desea: solo el titular, o nada.',
    endMeans:
      'Entonces dejamos de leer su canal, y sus palabras desaparecen de todas las páginas, canales, archivos y ediciones pasadas de este sitio con su próxima actualización, y no entran en ninguna futura. También lo que los agregadores llevan de usted. Los correos ya enviados no se pueden retirar.',
    left: (n: number) =>
      `${count(n, 'fuente queda', 'fuentes quedan')} fuera porque ${n === 1 ? 'su medio' : 'sus medios'} lo ${n === 1 ? 'pidió o nos rechaza' : 'pidieron o nos rechazan'}.`,
    each: 'Cada fuente',
    shows: 'Qué se muestra',
    headline: 'titular',
    excerpt: 'titular y resumen',
    terms: 'Condiciones, según las entendemos',
    noTerms: 'ninguna conocida para canales',
  },

  subscribe: {
    title: 'Suscribirse',
    description: 'Un correo por semana, o uno por día, con cada noticia una sola vez.',
    mail: 'Por correo',
    what: (day: string) =>
      `Cada ${day} recibe las noticias que importaron, cada una una sola vez, con quién la cubrió y el documento oficial. Después de suscribirse puede elegir temas, lugares, un ritmo diario y el idioma.`,
    kept: 'Guardamos su dirección, cuándo se suscribió y lo que eligió; nada sobre lo que abre o en lo que hace clic. Un clic en cualquier correo cancela la suscripción, sin contraseña.',
    feeds: 'Por RSS',
    feedsText: 'Los canales no necesitan ninguna dirección. Ponga uno de estos en cualquier lector:',
    perTopic: 'Un tema',
    perPlace: 'Un lugar',
    count: 'Siga cuantos quiera; cada noticia está una sola vez en cada canal.',
  },

  search: {
    title: 'Buscar',
    description: 'Busque en las noticias del último año.',
    label: 'Palabras de un titular, medio, tema o lugar',
    button: 'Buscar',
    found: '{n} resultados',
    foundOne: '1 resultado',
    searching: 'Buscando\u2026',
    nothing: 'No se encontró nada en el último año. Pruebe con menos palabras o con otras.',
    failed: 'No se pudo cargar el índice. Inténtelo de nuevo o busque por día.',
    browse: 'O explore',
    how: 'La búsqueda se hace en su navegador: lo que busca no se envía a nadie. Sin scripts, explore:',
  },

  about: {
    title: 'Acerca de',
    description: 'Cómo se hace este resumen, qué guarda sobre sus lectores y qué no es.',
    how: 'Cómo se hace',
    howText: (n: number) =>
      `Un programa lee ${count(n, 'fuente', 'fuentes')}: agencias, tribunales, el Congreso, redacciones de izquierda a derecha, estudios y organizaciones. Descarta lo que no trata de la política migratoria de Estados Unidos, reúne las copias y la cobertura del mismo hecho, y muestra cada noticia una sola vez, con el documento oficial primero cuando lo hay.`,
    words:
      'Los titulares y resúmenes son palabras de los medios, acortadas cuando son largas. Ninguna máquina escribe ni traduce nada. Lea el artículo en su medio.',
    order:
      'Lo que encabeza depende de cuántos medios cubren una noticia por su cuenta y de si es un acto oficial definitivo, nunca de quién paga.',
    readers: 'Qué se guarda sobre los lectores',
    readersText:
      'En este sitio: nada. Sin cookies, sin scripts ajenos, sin contar lectores. Los correos no llevan píxel de rastreo ni enlaces redirigidos. De cada suscriptor guardamos la dirección, cuándo se suscribió y lo que eligió, hasta que nos pida borrarlo o hasta 30 días después de que se dé de baja. Después solo guardamos un código que no revela la dirección, para que ninguna lista importada lo vuelva a suscribir.',
    backups: (days) =>
      `Nuestras copias de seguridad conservan los datos borrados hasta ${days} días más; después también desaparecen de ellas.`,
    not: 'Qué no es',
    notText: 'Esto es información, no asesoría legal. Las normas cambian, y un titular no es la norma.',
    help: 'Dónde encontrar ayuda legal',
    publishers: 'Para los medios',
    publishersText:
      'Mostramos un titular, 300 caracteres como máximo y un enlace a su sitio. Escríbanos y mostraremos menos, o nada.',
    contact: 'Contacto',
    open: 'Un programa puede leer todo lo que hay aquí: canales de cada tema y lugar, la lista de fuentes, las ediciones. En feed.json, el objeto _digest de cada elemento enumera todos los artículos de la noticia con su medio, su fecha, el enlace tal como lo dio el medio y, si es copia, de cuál.',
    by: (operator: string) => `Publicado por ${operator}.`,
  },

  notFound: {
    title: 'Aquí no hay nada',
    text: 'La dirección es incorrecta o la página ya no existe. Las noticias nunca se mueven: la que resultó ser parte de otra lleva a esa otra.',
    home: 'A las últimas noticias',
  },
}
