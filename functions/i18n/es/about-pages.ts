import type { AboutPagesWords } from '../en/about-pages.ts'
import { count } from '../plural.ts'
import { common, list } from './common.ts'

/** The words of the pages about sources, publishers, subscribing and the digest itself, in Spanish. */
export const aboutPages: AboutPagesWords = {
  sources: {
    title: 'Fuentes',
    description: 'Todas las fuentes que leemos, y cuáles están al día.',
    name: 'Fuente',
    state: 'Estado',
    latest: 'Última entrada',
    every: 'Frecuencia',
    read: 'Al día',
    silent: 'No se pudo leer',
    silentSince: (date: string) => `No se ha podido leer desde el ${date}`,
    never: 'Aún no leída',
    none: 'ninguna aún',
    minutes: (n: number) =>
      n % 60 === 0 ? (n === 60 ? 'cada hora' : `cada ${n / 60} horas`) : `cada ${n} minutos`,
    spanish: 'en español',
    subscription: 'para suscriptores',
    opml: 'Importe la lista completa en su lector de RSS:',
    empty: 'No hay fuentes configuradas.',
  },

  publishers: {
    title: 'Para los medios',
    description:
      'Quién lee su canal, con qué frecuencia, qué mostramos de él y cómo pedir que dejemos de hacerlo.',
    who: 'Quién lee su canal',
    whoText: 'Leemos los canales de la lista de abajo con un solo fin: publicar este boletín.',
    contact: 'Escríbanos',
    name: 'Nuestro programa se identifica como',
    honest:
      'Nunca se hace pasar por un navegador: los servidores esperan que los programas se identifiquen así, con su nombre y una dirección de contacto. Si un sitio bloquea este nombre, no lo leemos.',
    how: 'Cómo leemos',
    howText:
      'Solo descargamos el canal, nunca la página de un artículo. Si un canal lleva días sin responder, visitamos una vez la página de inicio del medio para buscar la nueva dirección. Consultamos cada canal más o menos dos veces por cada vez que publica: como máximo cuatro veces por hora y, por lo general, al menos una vez cada seis horas. Antes de descargarlo de nuevo preguntamos si cambió, hacemos a cada servidor una sola petición a la vez, esperamos el tiempo que el suyo nos pida (un día como máximo) y respetamos el ritmo y las horas de descanso que indique el canal. Cada fuente la elige una persona. El programa no consulta el archivo robots.txt: si el de su sitio excluye un canal de la lista de abajo, escríbanos.',
    shown: 'Qué mostramos',
    shownText:
      'Su titular, el nombre de su medio, un enlace directo a su artículo y, salvo que nos pida menos, hasta 300 caracteres de su propio resumen. Ni imágenes ni textos completos. Mostramos lo mismo en el sitio, en los canales y en los correos.',
    end: 'Cómo pedir que mostremos menos, o nada',
    endText: 'Díganos el nombre de su sitio y lo que desea: que mostremos solo el titular, o nada.',
    endMeans:
      'Si pide que no mostremos nada, dejamos de leer su canal. Con la siguiente actualización del sitio, sus titulares y resúmenes desaparecen de todas las páginas, canales, archivos y ediciones anteriores, y no vuelven a aparecer. Esto incluye los artículos suyos que nos llegan por medio de agregadores. Los correos ya enviados no se pueden recuperar.',
    left: (n: number) =>
      n === 1
        ? 'Hay 1 fuente que no leemos porque su medio lo pidió o nos bloquea.'
        : `Hay ${n} fuentes que no leemos porque sus medios lo pidieron o nos bloquean.`,
    each: 'Cada fuente',
    shows: 'Qué mostramos',
    headline: 'solo el titular',
    excerpt: 'titular y resumen',
    terms: 'Condiciones de uso, tal como las entendemos',
    noTerms: 'no conocemos ninguna para canales',
  },

  subscribe: {
    title: 'Suscribirse',
    description: 'Un correo a la semana, o uno al día, con cada noticia una sola vez.',
    mail: 'Por correo',
    what: (day: string) =>
      `Cada ${day} recibirá las noticias más importantes, sin repeticiones, con los medios que las cubrieron y el documento oficial. Después de suscribirse podrá elegir temas y lugares, la edición diaria y el idioma.`,
    kept: 'Guardamos su dirección, cuándo se suscribió, lo que eligió y qué ediciones le enviamos, pero no qué abre ni en qué hace clic. Cada correo lleva un enlace para cancelar la suscripción sin contraseña.',
    feeds: 'Por RSS',
    feedsText: '¿Prefiere RSS? No hace falta dar su correo. Agregue cualquiera de estos canales a su lector:',
    perTopic: 'Un tema',
    perPlace: 'Un lugar',
    count: 'Siga cuantos quiera. Cada noticia aparece una sola vez en cada canal.',
  },

  feeds: {
    title: 'Canales RSS',
    description: 'Qué es un canal RSS y cuáles tiene este boletín.',
    what: 'Un canal RSS es una lista de las noticias más recientes que un programa lee por usted. Un lector de RSS reúne en un solo lugar lo nuevo de todos los canales que sigue. No necesita abrir una cuenta aquí, y no sabemos qué lee.',
    how: 'Elija un lector de RSS para su teléfono, su computadora o la web. Después copie en él la dirección de un canal de esta página.',
    languages:
      'Los nombres de los canales están en inglés. Cada noticia aparece en el idioma del medio que la publicó.',
    other: 'Otros canales',
    dates: 'Cada asunto tiene en su página su propio canal y, si hay fechas, un calendario.',
    more: '¿Qué es un canal RSS?',
  },

  about: {
    title: 'Sobre el boletín',
    description: 'Cómo se hace este boletín, qué datos guarda de sus lectores y qué no es.',
    how: 'Cómo se hace',
    howText: (n, kinds) =>
      `Un programa lee ${count(n, 'fuente', 'fuentes')}${kinds.length > 0 ? `: ${list.format(kinds)}` : ''}. Descarta lo que no trata del tema de este boletín, agrupa las copias y la cobertura de un mismo hecho y muestra cada noticia una sola vez, con el documento oficial en primer lugar cuando lo hay.`,
    words:
      'Los titulares y los resúmenes son de los medios, acortados cuando son largos, o de nuestra redacción cuando la página de la noticia lo indica. Ninguna máquina escribe ni traduce nada. Para leer el artículo, siga el enlace al medio.',
    order:
      'Las noticias que aparecen primero dependen de cuántos medios las cubren por su cuenta, de si se trata de un acto oficial definitivo y de lo recientes que son, nunca de quién paga. En las ediciones, además, los fallos, las reglas definitivas y las leyes van antes que las declaraciones, y lo nacional antes que lo local. En las páginas en español cuentan más las que algún medio cubre en español. La opinión, los análisis, las claves, los resúmenes, los boletines, las fotos, las coberturas en vivo y los pódcast se identifican como tales. Van después de las notas informativas y no cuentan como cobertura.',
    readers: 'Qué datos guardamos de los lectores',
    readersText:
      'No hay cookies ni estadísticas de visitas, ni rastreo en los correos. Qué guardamos y por cuánto tiempo:',
    not: 'Qué no es',
    notText: 'Esto es información, no asesoría legal. Las normas cambian, y un titular no es la norma.',
    help: 'Dónde encontrar ayuda legal',
    publishers: 'Para los medios',
    publishersText:
      'Mostramos su titular, un máximo de 300 caracteres de su resumen y un enlace a su artículo. Escríbanos y mostraremos menos, o nada.',
    contact: 'Contacto',
    open: 'Todo lo que publicamos aquí se puede leer con un programa: los canales de cada tema y lugar, la lista de fuentes y las ediciones. En feed.json, el objeto _digest de cada elemento enumera todos los artículos de la noticia con su medio, su fecha, su tipo, el enlace tal como lo dio el medio, sus enlaces anteriores y, si se trata de una copia, el artículo del que procede. Si una noticia continúa otra anterior, también la indica.',
    by: (operator: string) => `Publicado por ${operator}.`,
  },

  firstStart: {
    title: 'Las primeras noticias están en camino',
    reading: (read: number, of: number) =>
      `Leyendo ${count(of, 'fuente', 'fuentes')}: ${read} de ${of}\u2026`,
    begins: 'Leyendo las fuentes\u2026',
    ends: (of: number) =>
      `Terminamos con ${of === 1 ? 'la fuente' : `las ${of} fuentes`}. Preparando las páginas\u2026`,
    text: 'Esto tarda uno o dos minutos. La página se actualiza sola.',
  },

  privacy: {
    title: 'Privacidad',
    description: 'Qué guardamos de los lectores, por cuánto tiempo y cómo pedir que se borre.',
    site: 'En este sitio',
    siteText: [
      'No hay cookies, ni scripts o imágenes de otros sitios, ni estadísticas de visitas. La búsqueda se hace en su navegador: lo que escribe no se nos envía.',
      'Nuestros registros contienen números e identificadores, nunca una dirección de correo, ni una dirección IP, ni un enlace personal. Los servidores que entregan estas páginas necesitan su dirección IP para responderle; quien los administra decide si la registra.',
    ],
    emails: 'En nuestros correos',
    emailsText: [
      'No llevan píxeles de rastreo ni enlaces redirigidos, y al abrirlos no se carga nada de ningún servidor. No sabemos si los abre ni en qué hace clic.',
      'Cada correo lleva dos enlaces que son solo suyos: uno a sus preferencias y otro para cancelar la suscripción, que no pide contraseña y no vence. Si reenvía un correo, quien lo reciba puede usarlos, pero ninguno muestra sus preferencias: para abrirlas le enviamos a usted un enlace nuevo.',
      'Si nuestro servicio de correo nos avisa de que su buzón no existe o de que usted marcó un correo como no deseado, dejamos de escribirle.',
    ],
    kept: 'Qué guardamos si se suscribe',
    keptList: ({ pending, left, ledger, request, hours }) => [
      `Su dirección de correo, lo que eligió (temas, lugares, idioma, frecuencia y los asuntos que sigue) y cuándo y con qué formulario se suscribió: hasta que cancele la suscripción y ${left} días más, para que pueda volver. Si pide que lo borremos, lo borramos de inmediato.`,
      `Una suscripción que no confirma: ${pending} días.`,
      `La solicitud de un enlace, con la dirección que escribió: hasta que le enviemos el enlace, y como máximo ${request} días.`,
      `Qué ediciones y avisos le enviamos, con un código y sin su dirección: ${ledger} días, o hasta el día después de que pida borrar sus datos.`,
      'Después de que cancele la suscripción, un código que se calcula a partir de su dirección con una clave secreta y no la revela, para que ninguna lista importada vuelva a suscribirla.',
      `Cuántas veces se pidió una suscripción o un enlace desde su red o para su buzón, con un código del mismo tipo: como máximo ${hours} horas.`,
    ],
    given:
      'Nuestro programa solo entrega su dirección al servidor de correo que distribuye nuestros correos.',
    backups: common.backups,
    rights: 'Consultar, descargar o borrar sus datos',
    rightsText:
      'Abra «Cambiar sus preferencias» en cualquiera de nuestros correos. Allí puede descargar todo lo que guardamos sobre usted, o borrarlo de inmediato. También puede escribir a',
    who: 'Quién publica este boletín',
    contact: 'Contacto',
  },

  notFound: {
    title: 'Página no encontrada',
    text: 'La dirección es incorrecta o la página ya no existe. La dirección de una noticia no cambia: si dos noticias se unen, la dirección anterior lleva a la noticia que queda.',
    home: 'Ir a las últimas noticias',
  },
}
