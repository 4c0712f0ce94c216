import type { PrivacyWords } from '../en/privacy.ts'
import { common } from './common.ts'

/** The words of the page on privacy, in Spanish. */
export const privacy: PrivacyWords = {
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
    `Qué ediciones le enviamos, con un código y sin su dirección: ${ledger} días, o hasta el día después de que pida borrar sus datos.`,
    'Después de que cancele la suscripción, un código que se calcula a partir de su dirección con una clave secreta y no la revela, para que ninguna lista importada vuelva a suscribirla.',
    `Cuántas veces se pidió una suscripción o un enlace desde su red o para su buzón, con un código del mismo tipo: como máximo ${hours} horas.`,
  ],
  given: 'Nuestro programa solo entrega su dirección al servidor de correo que distribuye nuestros correos.',
  backups: common.backups,
  rights: 'Consultar, descargar o borrar sus datos',
  rightsText:
    'Abra «Cambiar sus preferencias» en cualquiera de nuestros correos. Allí puede descargar todo lo que guardamos sobre usted, o borrarlo de inmediato. También puede escribir a',
  who: 'Quién publica este boletín',
  contact: 'Contacto',
}
