import type { Words } from '../en/email.ts'
import { count } from '../plural.ts'

const sections: Words['sections'] = {
  top: 'Lo más importante',
  federal: 'Gobierno federal',
  courts: 'Tribunales',
  congress: 'Congreso',
  states: 'Estados y ciudades',
  research: 'Estudios y análisis',
  official: 'Documentos oficiales',
  deadlines: 'Plazos de comentarios que vencen pronto',
}

/** What a mail says in Spanish. */
export const es: Words = {
  sections,
  short: {
    ...sections,
    top: 'Principales',
    federal: 'Federal',
    research: 'Estudios',
    official: 'Oficiales',
    deadlines: 'Plazos',
  },
  locale: 'es-US',
  stories: (n) => (n === 1 ? '1 noticia' : `${n} noticias`),
  outlets: (outlet, others) => (others === 0 ? `${outlet} · solo aquí` : `${outlet} y ${others} más`),
  copies: (n) => (n === 1 ? '1 publica el mismo texto' : `${n} publican el mismo texto`),
  officialDocument: 'Documento oficial',
  kinds: { news: '', official: 'Oficial', analysis: 'Análisis', opinion: 'Opinión', advocacy: 'Defensoría' },
  stages: {
    proposed: 'Propuesta, no está en vigor.',
    final: 'Definitiva.',
    enjoined: 'Bloqueada por un tribunal.',
    withdrawn: 'Retirada.',
    notice: 'Aviso.',
  },
  effective: (day) => `En vigor desde el ${day}.`,
  closes: (day) => `Se reciben comentarios hasta el ${day}.`,
  alike: (n) => (n === 1 ? '1 comunicado similar más' : `${n} comunicados similares más`),
  moreOnWeb: (n) => `y ${n} más en la web`,
  shortened: 'Este correo se acortó. Está completo en la web.',
  calendar: 'Agregar a su calendario',
  sources: (read, silent) =>
    `${count(read, 'fuente leída', 'fuentes leídas')}${silent === 0 ? '' : `, ${silent} de ellas sin novedades`}.`,
  notAdvice: 'Noticias, no asesoría legal',
  help: 'busque ayuda legal',
  corrections: 'Correcciones',
  storyWithdrawn: 'Se retiró una noticia',
  editionOf: (id: string) => `Edición ${id}`,
  wrong: '¿Hay algo mal?',
  wrongHere: '¿Error?',
  draft: {
    text: (when: string) => `Este es el borrador de una edición. Sale el ${when}, si nadie dice otra cosa.`,
    button: 'Cambiarla, retenerla o enviarla ya',
  },
  notices: {
    welcome: 'Le damos la bienvenida. Esta es la última edición; desde ahora cada nueva llegará sola.',
    'imported-first':
      'Trasladamos aquí nuestra lista de correo. Usted estaba en ella, y esta es su primera edición; un clic más abajo la cancela.',
    test: 'Esta es una prueba de una edición.',
  },
  why: {
    confirmed: 'Recibe este correo porque se suscribió y lo confirmó.',
    imported: 'Recibe este correo porque estaba en nuestra lista de correo anterior.',
  },
  preferences: 'Temas, lugares, idioma',
  unsubscribe: 'Cancelar la suscripción',
  web: 'Leer o compartir en la web',
  yours: (choices) => `lo suyo: ${choices}`,
  noTracking: 'Sin rastreo: no sabemos qué abre ni en qué hace clic.',
  extra: 'Edición extra',
  quietSubject: 'Cuatro semanas sin novedades',
  quiet:
    'No hubo nada nuevo en las últimas cuatro semanas. Usted sigue en la lista, y la próxima edición llegará cuando haya algo que contar.',
}
