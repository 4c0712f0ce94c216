import type { EmailWords } from '../en/email.ts'
import { count } from '../plural.ts'

/** The words of the emails of an edition, in Spanish. */
export const email: EmailWords = {
  alike: (n) => (n === 1 ? '1 comunicado similar' : `${n} comunicados similares`),
  leftOut: (n, total) =>
    `Hay ${count(n, 'noticia', 'noticias')} más en la página de esta edición, que reúne las ${total.toLocaleString('en-US')}.`,
  willBeLeftOut: (n, total) =>
    `Habrá ${count(n, 'noticia', 'noticias')} más en la página de esta edición, que reunirá las ${total.toLocaleString('en-US')}.`,
  shortened: 'Este correo se acortó.',
  calendar: (shown, more = 0) =>
    `Agregar ${shown === 1 ? 'esta fecha' : 'estas fechas'}${more > 0 ? ` y ${more} más` : ''} a su calendario`,
  someStories: (n, of) =>
    n < of ? `${n} de ${count(of, 'noticia', 'noticias')}` : count(of, 'noticia', 'noticias'),
  size: ({ stories, of, words, minutes }) =>
    [
      email.someStories(stories, of),
      count(words, 'palabra', 'palabras'),
      count(minutes, 'minuto', 'minutos'),
    ].join(', '),
  nothingNew: (topics) =>
    `Sin novedades sobre: ${topics.join(topics.some((name) => name.includes(',')) ? '; ' : ', ')}.`,
  help: 'busque ayuda legal',
  storyWithdrawn: 'Se retiró una noticia',
  editionOf: (id: string) => `Edición ${id}`,
  unsent: { draft: 'Borrador', test: 'Prueba' },
  draft: {
    text: (when: string) =>
      `Este es el borrador de la próxima edición, que se enviará el ${when} a menos que la redacción decida otra cosa.`,
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
    alert: 'Recibe este correo porque pidió un aviso cuando cambie el estado de un asunto que sigue.',
  },
  matters: {
    followed: 'Asuntos que sigue',
    changed: 'Qué cambió',
    coming: 'Lo que viene',
    columns: { what: 'Qué', now: 'Ahora', since: 'Desde', nowSince: 'Estado y fecha' },
    document: (outlet) => `Documento: ${outlet}`,
    report: (outlet) => `Según ${outlet}`,
    change: (status, date) => `${status}, ${date}`,
    newStories: (n) => (n === 1 ? '1 noticia nueva' : `${n} noticias nuevas`),
    noChange: (status) => (status ? `Sin cambios (${status})` : 'Sin cambios'),
    more: (n) => `y ${n} más en el sitio web`,
    all: 'Todos los asuntos',
  },
  alert: 'Cambios de estado',
  preferences: 'Cambiar sus preferencias',
  web: 'Leer o compartir en la web',
  webBefore: 'Ediciones anteriores en la web',
  yours: (choices) => `su selección: ${choices}`,
  noTracking: 'Sin rastreo: no sabemos qué abre ni en qué hace clic.',
  quietSubject: 'Cuatro semanas sin novedades',
  quiet:
    'No hubo noticias en las últimas cuatro semanas. Su suscripción sigue activa y le enviaremos la próxima edición cuando haya algo que contar.',
}
