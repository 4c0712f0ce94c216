/** What the page says on which editors ask for their link: apart, since no more than that is loaded there. */
export const signIn = {
  en: {
    title: 'Editors',
    text: 'Who may correct this digest gets a link by mail. It works for twelve hours.',
    label: 'Your address',
    button: 'Mail me a link',
    asked: 'Look into your mailbox',
    askedText:
      'If this is an editor\u2019s address, a link is on its way to it. Where many were asked for, the last ones that came go on working.',
    tooMany: {
      title: 'Too many links',
      text: (minutes: number) =>
        `From where you are, too many links were asked for within an hour. Please try again in about ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
    },
  },
  es: {
    title: 'Redacción',
    text: 'Quien puede corregir este boletín recibe un enlace por correo. Sirve durante doce horas.',
    label: 'Su dirección',
    button: 'Enviarme un enlace',
    asked: 'Mire su buzón',
    askedText:
      'Si esta es la dirección de alguien de la redacción, el enlace está en camino. Si se pidieron muchos, los últimos que llegaron siguen funcionando.',
    tooMany: {
      title: 'Demasiados enlaces',
      text: (minutes: number) =>
        `Desde donde está se pidieron demasiados enlaces en una hora. Inténtelo de nuevo en ${minutes === 1 ? 'un minuto' : `unos ${minutes} minutos`}.`,
    },
  },
}
