import type { SignInWords } from '../en/sign-in.ts'

/** The words of the pages on which editors and operators request their link, in Spanish. */
export const signIn: SignInWords = {
  edit: {
    title: 'Redacción',
    text: 'Si forma parte de la redacción de este boletín, escriba su dirección y le enviaremos por correo un enlace de acceso que sirve durante doce horas.',
    askedText:
      'Si esta es la dirección de alguien de la redacción, el enlace va en camino. Si no le llega uno nuevo, todavía sirve el último que recibió.',
  },
  operate: {
    title: 'Administración',
    text: 'Si usted administra este boletín, escriba su dirección y le enviaremos por correo un enlace de acceso que sirve durante doce horas.',
    askedText:
      'Si esta es la dirección de alguien que administra el boletín, el enlace va en camino. Si no le llega uno nuevo, todavía sirve el último que recibió.',
  },
  label: 'Su correo electrónico',
  button: 'Enviarme un enlace',
  asked: 'Revise su correo',
  tooMany: {
    title: 'Demasiados enlaces',
    text: (minutes: number) =>
      `En la última hora se pidieron demasiados enlaces desde su red. Inténtelo de nuevo en ${minutes === 1 ? 'un minuto' : `unos ${minutes} minutos`}.`,
  },
}
