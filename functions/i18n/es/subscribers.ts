import type { SubscribersWords } from '../en/subscribers.ts'
import { common } from './common.ts'

/** The words of the subscribers' pages, and of the emails that answer them, in Spanish. */
export const subscribers: SubscribersWords = {
  problems: {
    empty: 'Escriba una dirección de correo electrónico.',
    long: 'Esa dirección es demasiado larga: puede tener como máximo 254 caracteres, 64 de ellos antes de la @.',
    unicode:
      'Antes de la @ solo se admiten letras sin tilde (tampoco la ñ), números y signos comunes. Escriba otra dirección.',
    form: 'Esa dirección de correo electrónico no parece válida. Debe tener la forma nombre@example.org.',
  },
  tryAgain: 'Intentar de nuevo',
  asked: {
    title: 'Revise su correo',
    text: 'Si esa dirección puede recibir nuestros correos, le llegará un enlace de confirmación. Ábralo y confirme; hasta entonces no le enviaremos nada más.',
    spam: '¿No le llega en unos minutos? Revise la carpeta de correo no deseado o suscríbase de nuevo. Enviamos como máximo tres de estos correos al día a cada buzón, y el enlace de cada uno sirve durante siete días.',
  },
  askedToFollow: {
    title: 'Revise su correo',
    text: 'Si esa dirección puede recibir nuestros correos y seguir este asunto, le llegará un enlace. Ábralo y confirme; hasta entonces no seguirá el asunto.',
    spam: '¿No le llega en unos minutos? Revise la carpeta de correo no deseado. Puede pedir dos de estos correos al día para cada dirección, sea cual sea el asunto. Si pide más el mismo día, no enviaremos nada: inténtelo de nuevo mañana. El enlace de cada correo sirve durante siete días.',
  },
  tooMany: {
    title: 'Demasiadas suscripciones',
    text: (minutes) =>
      `En la última hora se suscribieron demasiadas direcciones desde su red. Inténtelo de nuevo en ${minutes === 1 ? 'un minuto' : `unos ${minutes} minutos`}.`,
  },
  broken: {
    title: 'Este enlace no funciona',
    text: 'Es posible que esté incompleto. Ábralo de nuevo desde el correo o cópielo entero.',
  },
  expired: {
    title: 'Este enlace venció',
    text: 'Por su seguridad, los enlaces sirven solo por un tiempo. Suscríbase de nuevo y le enviaremos otro por correo.',
  },
  signUp: 'Suscribirse',
  confirm: {
    title: 'Confirme su suscripción',
    text: {
      weekly: (address) =>
        `Si presiona el botón, enviaremos el boletín a la dirección ${address} una vez por semana.`,
      daily: (address) =>
        `Si presiona el botón, enviaremos el boletín a la dirección ${address} todos los días en que haya noticias.`,
    },
    button: 'Confirmar',
    done: 'Suscripción confirmada',
    doneText:
      'Si ya hay una edición, la más reciente va en camino. A partir de ahora recibirá cada edición nueva.',
    choose: 'Elegir temas, lugares y frecuencia',
  },
  follow: {
    title: 'Seguir este asunto',
    text: (matter, address) =>
      `Si presiona el botón, cada edición que enviemos a la dirección ${address} empezará con los cambios en ${matter}.`,
    button: 'Seguir',
    also: 'Seguirá:',
    most: (most) =>
      `Son ${most} asuntos, el máximo posible. Cuando confirme, podrá dejar de seguir algunos en sus preferencias.`,
    alerts:
      'Avisarme por correo el mismo día, o a la mañana siguiente, cuando cambie el estado de un asunto que sigo',
    done: 'Ahora sigue este asunto',
    doneText: (matter) =>
      `A partir de la próxima, cada edición empezará con los cambios en ${matter}. Puede dejar de seguir este asunto en sus preferencias.`,
    full: 'Ya no puede seguir más asuntos',
    fullText: (most) =>
      `Ya sigue ${most} asuntos, el máximo posible. Deje de seguir alguno en sus preferencias e inténtelo de nuevo.`,
    settings: 'Ir a sus preferencias',
  },
  unsubscribe: {
    title: '¿Cancelar la suscripción?',
    text: (address) => `Si presiona el botón, dejaremos de enviar el boletín a la dirección ${address}.`,
    unknown: 'Si presiona el botón, dejaremos de enviar el boletín a esta dirección.',
    button: common.unsubscribe,
    done: 'Suscripción cancelada',
    doneText: 'Ya no le enviaremos más ediciones. Si una estaba en camino, todavía puede llegarle.',
    undo: 'Fue un error: suscribirme de nuevo',
    undone: 'Suscripción restablecida',
    undoneText: 'Sus preferencias no han cambiado. Recibirá la próxima edición como antes.',
    stillPaused:
      'Su suscripción sigue en pausa, como antes: no le enviaremos nada hasta que termine la pausa.',
    gone: (address) => `Ya no enviamos el boletín a la dirección ${address}.`,
    again: 'Suscribirse de nuevo',
  },
  fresh: {
    title: 'Pida un enlace nuevo',
    text: (address) =>
      `Como los correos se pueden reenviar, este enlace no abre sus preferencias directamente. Si presiona el botón, enviaremos a la dirección ${address} un enlace nuevo que sirve durante dos horas.`,
    button: 'Enviarme el enlace',
    done: 'El enlace va en camino',
    doneText:
      'Abra el enlace del correo antes de que pasen dos horas. Si no le llega un correo nuevo, todavía sirve el enlace del último que recibió.',
  },
  preferences: {
    title: 'Sus preferencias',
    address: (address) => `Dirección: ${address}.`,
    frequency: 'Frecuencia',
    weekly: 'Una vez por semana',
    daily: 'Todos los días en que haya noticias',
    language: 'Idioma',
    languageNote:
      'El idioma en que le escribimos. Si un medio cubre una noticia en ese idioma, verá su versión; nada se traduce.',
    topics: 'Temas',
    topicsNote: 'Si no marca ninguno, los recibirá todos. Las noticias principales se incluyen siempre.',
    places: 'Lugares',
    placesNote:
      'Si no marca ninguno, los recibirá todos. Un estado incluye sus condados y ciudades; la opción «Federal» no incluye los estados.',
    within: (place) => `Lugares en ${place}`,
    matters: 'Asuntos que sigue',
    mattersNote: (most) =>
      `Cada edición empieza con los cambios en estos asuntos. Quite la marca para dejar de seguir uno. Puede seguir hasta ${most}.`,
    mattersFull: (most) =>
      `Cada edición empieza con los cambios en estos asuntos. Sigue ${most}, el máximo posible. Para seguir otro, primero quite la marca de uno.`,
    noMatters:
      'Aún no sigue ninguno. Para seguir un caso judicial, una regla o un proyecto de ley, use el formulario de su página.',
    allMatters: 'Ver todos los asuntos',
    button: 'Guardar',
    saved: 'Cambios guardados. Se aplicarán a partir de la próxima edición.',
    kept: 'Cambios guardados. Se aplicarán cuando su suscripción esté activa.',
    standing: {
      pending: {
        text: 'Aún no ha confirmado su suscripción; por eso no le enviamos nada.',
        button: 'Confirmarla ahora',
      },
      paused: {
        text: 'Su suscripción está en pausa. No le enviaremos nada hasta que la reanude.',
        button: 'Reanudar la suscripción',
      },
      unsubscribed: {
        text: 'Usted canceló su suscripción; por eso no le enviamos nada.',
        button: 'Suscribirme de nuevo',
      },
      bounced: {
        text: 'Nos devolvieron un correo que enviamos a su dirección; por eso ya no le enviamos nada.',
        button: 'Probar de nuevo esta dirección',
      },
      complained: {
        text: 'Nuestro correo se marcó en su buzón como no deseado; por eso ya no le enviamos nada. Si fue un error, márquelo allí como «no es spam».',
      },
    },
    started:
      'Su suscripción está activa. La edición más reciente va en camino, a menos que ya la haya recibido.',
    move: 'Cambiar su dirección',
    moveNote:
      'Enviamos un enlace a la nueva dirección. Hasta que lo abra y confirme, nada cambia. También avisamos a su dirección actual.',
    moveTo: 'Nueva dirección',
    moveButton: 'Cambiar mi dirección',
    moveAsked:
      'Si la nueva dirección puede recibir nuestro correo, pronto le llegará un mensaje. Ábralo y confirme. Hasta entonces seguimos escribiendo a su dirección actual.',
    more: 'Sus datos',
    export: 'Descargar sus datos',
    delete: 'Borrar sus datos',
    unsubscribe: common.unsubscribe,
  },
  export: {
    title: 'Descargar sus datos',
    text: 'Si presiona el botón, descargará un archivo JSON con todo lo que guardamos sobre usted: su dirección, sus preferencias, cuándo se suscribió, cuándo confirmó y qué ediciones le enviamos.',
    button: 'Descargar',
  },
  delete: {
    title: 'Borrar sus datos',
    text: 'Si presiona el botón, borraremos de inmediato su dirección y sus preferencias y dejaremos de enviarle correos. Solo conservaremos un código que no revela su dirección, para que ninguna lista importada vuelva a suscribirla.',
    button: 'Borrar mis datos',
    done: 'Sus datos se borraron',
    doneText: 'Ya no tenemos su dirección.',
    underway:
      'Su dirección y sus preferencias se borraron, y ya no le enviamos correos. En este momento otro programa usa nuestra base de datos, así que pueden quedar rastros en el disco. Seguiremos borrándolos hasta que no quede ninguno.',
    backups: common.backups,
  },
  mail: {
    confirm: {
      subject: (title) => `Confirme su suscripción a ${title}`,
      text: (title, matter = '') =>
        matter
          ? `Alguien, probablemente usted, pidió suscribir esta dirección a ${title} para seguir ${matter}.`
          : `Alguien, probablemente usted, pidió suscribir esta dirección a ${title}.`,
      button: 'Confirmar mi suscripción',
      otherwise:
        'El enlace sirve durante siete días. Si no fue usted, ignore este correo: sin confirmación no le enviaremos nada más.',
    },
    manage: {
      subject: (title) => `Enlace a sus preferencias de ${title}`,
      text: () => 'Con este enlace puede cambiar sus preferencias, descargar sus datos o borrarlos.',
      button: 'Abrir mis preferencias',
      otherwise: 'El enlace sirve durante dos horas. Si no lo pidió, ignore este correo.',
    },
    edit: {
      subject: (title: string) => `Enlace a la mesa de redacción de ${title}`,
      text: () => 'Con este enlace puede corregir, agrupar u ocultar noticias y preparar la próxima edición.',
      button: 'Abrir la mesa de redacción',
      otherwise:
        'El enlace sirve durante doce horas y es solo para usted: cada decisión que se tome con él quedará registrada a su nombre. Si no lo pidió, ignore este correo.',
    },
    operate: {
      subject: (title: string) => `Enlace a las páginas de administración de ${title}`,
      text: () =>
        'Con este enlace puede ver cómo funciona el boletín y administrar sus fuentes, suscriptores y envíos.',
      button: 'Abrir las páginas de administración',
      otherwise:
        'El enlace sirve durante doce horas y es solo para usted: todo lo que se cambie con él quedará registrado a su nombre. Si no lo pidió, ignore este correo.',
    },
    follow: {
      subject: (title, matter = '') => `Seguir ${matter}: ${title}`,
      text: (title, matter = '') =>
        `Alguien, probablemente usted, quiere seguir ${matter} con esta dirección, que tiene una suscripción a ${title}.`,
      button: 'Seguir este asunto',
      otherwise:
        'El enlace sirve durante siete días. Si no fue usted, ignore este correo: su suscripción queda como está.',
    },
    move: {
      subject: (title) => `Confirme su nueva dirección para ${title}`,
      text: (title) =>
        `Una persona suscrita a ${title}, probablemente usted, quiere recibir el boletín en esta dirección a partir de ahora.`,
      button: 'Confirmar esta dirección',
      otherwise:
        'El enlace funciona durante siete días. Si no fue usted, ignore este mensaje: si no confirma, no le enviaremos nada más.',
    },
    moving: {
      subject: (title) => `Su dirección para ${title} está por cambiar`,
      text: (title) =>
        `Alguien, probablemente usted, pidió recibir ${title} en otra dirección. Nada cambia si no lo confirma desde allí.`,
      button: 'Abrir mis preferencias',
      otherwise: 'Si no fue usted, alguien puede tener un enlace a sus preferencias: ábralas y revíselas.',
    },
    known: {
      subject: (title) => `Ya tiene una suscripción a ${title}`,
      text: (title) =>
        `Alguien, probablemente usted, pidió suscribir esta dirección a ${title}. Ya está suscrita, así que nada ha cambiado.`,
      button: 'Abrir mis preferencias',
      otherwise: 'El enlace abre sus preferencias y sirve durante dos horas.',
    },
  },
}
