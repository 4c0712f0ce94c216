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
  deadlines: 'Plazos de comentarios por vencer',
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
  stories: (n) => count(n, 'noticia', 'noticias'),
  officialDocument: 'Documento oficial',
  kinds: { news: '', official: 'Oficial', analysis: 'Análisis', opinion: 'Opinión', advocacy: 'Activismo' },
  stages: {
    proposed: 'Propuesta. No está en vigor.',
    final: 'Definitiva.',
    enjoined: 'Bloqueada por orden de un tribunal.',
    withdrawn: 'Retirada.',
    notice: 'Aviso.',
  },
  effective: (day) => `En vigor a partir del ${day}.`,
  closes: (day) => `Se reciben comentarios hasta el ${day}.`,
  alike: (n) => (n === 1 ? '1 comunicado similar' : `${n} comunicados similares`),
  moreOnWeb: (n) => `y ${n} más en el sitio web`,
  shortened: 'Este correo se acortó. Lea la edición completa en el sitio web.',
  calendar: 'Agregar a su calendario',
  sources: (read, silent) =>
    `${silent > 0 ? `${read - silent} de ` : ''}${count(read, 'fuente', 'fuentes')} al día.`,
  notAdvice: 'Información, no asesoría legal',
  help: 'busque ayuda legal',
  corrections: 'Correcciones',
  storyWithdrawn: 'Se retiró una noticia',
  editionOf: (id: string) => `Edición ${id}`,
  wrong: '¿Encontró un error?',
  wrongHere: '¿Algún error?',
  draft: {
    text: (when: string) =>
      `Este es el borrador de la próxima edición. Se enviará el ${when}, a menos que alguien de la redacción la retenga o la cambie.`,
    button: 'Cambiarla, retenerla o enviarla ya',
  },
  notices: {
    welcome:
      'Le damos la bienvenida. Esta es la edición más reciente. A partir de ahora le enviaremos cada edición nueva.',
    'imported-first':
      'Trasladamos aquí nuestra lista de correo. Como usted estaba en ella, esta es su primera edición. Abajo puede cancelar la suscripción.',
    test: 'Esta es una edición de prueba. Sus enlaces para cancelar la suscripción y cambiar las preferencias no funcionan.',
  },
  why: {
    confirmed: 'Recibe este correo porque se suscribió y confirmó su suscripción.',
    imported: 'Recibe este correo porque estaba en nuestra lista de correo anterior.',
  },
  preferences: 'Cambiar sus preferencias',
  unsubscribe: 'Cancelar la suscripción',
  web: 'Leer o compartir en la web',
  yours: (choices) => `su selección: ${choices}`,
  noTracking: 'Sin rastreo: no sabemos qué abre ni en qué hace clic.',
  extra: 'Edición extra',
  quietSubject: 'Cuatro semanas sin novedades',
  quiet:
    'No hubo noticias en las últimas cuatro semanas. Su suscripción sigue activa y le enviaremos la próxima edición cuando haya algo que contar.',
}
