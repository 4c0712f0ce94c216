/** What the page says on which editors ask for their link: apart, since no more than that is loaded there. */
export const signIn = {
  en: {
    title: 'Editors',
    text: 'If you are an editor of this digest, enter your address and we will email you a sign-in link that works for twelve hours.',
    label: 'Your email address',
    button: 'Email me a link',
    asked: 'Check your email',
    askedText:
      'If this is an editor\u2019s address, a link is on its way to it. If no new link arrives, the last one you received still works.',
    tooMany: {
      title: 'Too many links',
      text: (minutes: number) =>
        `Too many links were requested from your network in the past hour. Please try again in about ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
    },
  },
  es: {
    title: 'Redacción',
    text: 'Si usted es de la redacción de este boletín, escriba su dirección y le enviaremos por correo un enlace de acceso que sirve durante doce horas.',
    label: 'Su correo electrónico',
    button: 'Enviarme un enlace',
    asked: 'Revise su correo',
    askedText:
      'Si esta es la dirección de alguien de la redacción, el enlace está en camino. Si no le llega uno nuevo, todavía sirve el último que recibió.',
    tooMany: {
      title: 'Demasiados enlaces',
      text: (minutes: number) =>
        `En la última hora se pidieron demasiados enlaces desde su red. Inténtelo de nuevo en ${minutes === 1 ? 'un minuto' : `unos ${minutes} minutos`}.`,
    },
  },
}
