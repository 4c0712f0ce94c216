import type { Words } from '../en/subscribers.ts'

/** What the subscriber pages and mails say in Spanish. */
export const es: Words = {
  problems: {
    empty: 'Escriba una dirección de correo.',
    long: 'Esa dirección es demasiado larga: una dirección tiene como máximo 254 caracteres, 64 de ellos antes de la @.',
    unicode:
      'Antes de la @ solo podemos escribir a letras sin acento, cifras y signos. Indique otra dirección.',
    form: 'No podemos escribir a esa dirección. Debe ser como nombre@example.org.',
  },
  tryAgain: 'Intentar de nuevo',
  asked: {
    title: 'Revise su correo',
    text: 'Si esta dirección puede recibir nuestro correo, le llegará un mensaje. Ábralo y confirme; hasta entonces no enviaremos nada más.',
    spam: '¿No llega en unos minutos? Revise la carpeta de correo no deseado o suscríbase de nuevo. Enviamos como máximo tres de estos mensajes al día a cada buzón, y el enlace de cada uno funciona durante siete días.',
  },
  tooMany: {
    title: 'Demasiadas suscripciones',
    text: (minutes) =>
      `En la última hora se suscribieron demasiadas direcciones desde su red. Inténtelo de nuevo en ${minutes === 1 ? 'un minuto' : `unos ${minutes} minutos`}.`,
  },
  broken: {
    title: 'Este enlace no funciona',
    text: 'Quizá se cortó. Ábralo otra vez desde el correo o cópielo completo.',
  },
  expired: {
    title: 'Este enlace venció',
    text: 'Por su seguridad sirvió solo por un tiempo. Suscríbase de nuevo y le llegará uno nuevo por correo.',
  },
  signUp: 'Suscribirse',
  confirm: {
    title: 'Confirme su suscripción',
    text: {
      weekly: (address) => `El boletín se enviará a ${address} una vez por semana.`,
      daily: (address) => `El boletín se enviará a ${address} cada día con noticias.`,
    },
    button: 'Confirmar',
    done: 'Ya está suscrito',
    doneText: 'La última edición, si ya la hay, va en camino. Desde ahora cada nueva llegará sola.',
    choose: 'Elegir temas, lugares y frecuencia',
  },
  unsubscribe: {
    title: 'Cancelar la suscripción',
    text: (address) => `No se enviará más correo a ${address}.`,
    unknown: 'No se enviará más correo a esta dirección.',
    button: 'Cancelar la suscripción',
    done: 'Su suscripción está cancelada',
    doneText: 'No le enviaremos más ediciones. Una que ya estaba en camino aún puede llegar.',
    undo: 'Fue un error: suscríbame otra vez',
    undone: 'Está suscrito otra vez',
    undoneText: 'Nada ha cambiado: la próxima edición llegará como antes.',
    stillPaused: 'Sigue en pausa, como antes, así que no se le envía nada hasta que termine la pausa.',
    gone: (address) => `Ya no se envía correo a ${address}.`,
    again: 'Suscribirse otra vez',
  },
  fresh: {
    title: 'Pida un enlace nuevo',
    text: (address) =>
      `Los correos se reenvían, por eso sus enlaces no abren sus ajustes. Enviaremos a ${address} un enlace que sirve dos horas.`,
    button: 'Enviarme el enlace',
    done: 'El enlace va en camino',
    doneText:
      'Abra el enlace del correo antes de que pasen dos horas. Si no le llega uno nuevo, el enlace del último que recibió sigue funcionando.',
  },
  preferences: {
    title: 'Lo que recibe',
    address: (address) => `Para ${address}.`,
    frequency: 'Frecuencia',
    weekly: 'Una vez por semana',
    daily: 'Cada día con noticias',
    language: 'Idioma',
    languageNote: 'Del texto del correo, y qué cobertura va primero.',
    topics: 'Temas',
    topicsNote: 'No marque ninguno para recibirlos todos. Las noticias principales llegan siempre.',
    places: 'Lugares',
    placesNote:
      'No marque ninguno para recibirlos todos. Un estado incluye sus condados y ciudades; el país vale solo para asuntos federales.',
    within: (place) => `Lugares en ${place}`,
    button: 'Guardar',
    saved: 'Guardado. Vale desde la próxima edición.',
    kept: 'Guardado. Vale cuando esté suscrito.',
    standing: {
      pending: {
        text: 'Aún no confirmó su suscripción, por eso no le enviamos nada.',
        button: 'Confirmarla ahora',
      },
      paused: {
        text: 'Su suscripción está en pausa. No le enviaremos nada hasta que la reanude.',
        button: 'Reanudar la suscripción',
      },
      unsubscribed: {
        text: 'Canceló su suscripción, por eso no le enviamos nada.',
        button: 'Suscríbame otra vez',
      },
      bounced: {
        text: 'Nuestro correo a su dirección fue devuelto, por eso ya no le enviamos nada.',
        button: 'Probar otra vez esta dirección',
      },
      complained: {
        text: 'Desde su buzón se marcó nuestro correo como no deseado, por eso ya no le enviamos nada. Si fue un error, márquelo allí como deseado.',
      },
    },
    started: 'Está suscrito. La última edición va en camino, salvo que ya la tenga.',
    more: 'Lo que guardamos de usted',
    export: 'Obtenerlo todo en un archivo',
    delete: 'Borrarlo',
    unsubscribe: 'Cancelar la suscripción',
  },
  export: {
    title: 'Todo lo que guardamos de usted',
    text: 'Un archivo JSON con su dirección, lo que eligió, cuándo se suscribió y confirmó, y qué ediciones le enviamos.',
    button: 'Descargar',
  },
  delete: {
    title: 'Borrar todo',
    text: 'Su dirección y lo que eligió se borran de inmediato y no llega más correo. Queda un código del que nadie puede leer su dirección, para que ninguna lista importada lo traiga de vuelta.',
    button: 'Borrar todo',
    done: 'Está borrado',
    doneText: 'Ya no tenemos su dirección.',
    underway:
      'Su dirección y lo que eligió están borrados y no llega más correo. Otro proceso usa nuestra base de datos, así que pueden quedar rastros en su disco: seguimos borrándolos hasta que no quede ninguno.',
    backups: (days) =>
      `Nuestras copias de seguridad conservan los datos borrados hasta ${days} días más; después también desaparecen de ellas.`,
  },
  mail: {
    confirm: {
      subject: (title) => `Confirme, por favor: ${title}`,
      text: (title) => `Alguien, probablemente usted, suscribió esta dirección a ${title}.`,
      button: 'Confirmar mi suscripción',
      otherwise: 'Si no fue usted, ignore este correo: sin confirmación no enviamos nada más.',
    },
    manage: {
      subject: (title) => `Su enlace para ${title}`,
      text: () => 'Con este enlace cambia lo que recibe, se lleva lo que guardamos de usted o lo borra.',
      button: 'Abrir mis ajustes',
      otherwise: 'El enlace sirve dos horas. Si no lo pidió, ignore este correo.',
    },
    edit: {
      subject: (title: string) => `Su enlace a la mesa de redacción de ${title}`,
      text: () => 'Con este enlace corrige, oculta y explica noticias, y da forma a la próxima edición.',
      button: 'Abrir la mesa',
      otherwise:
        'El enlace sirve durante doce horas y es solo suyo: cada decisión tomada con él lleva su nombre. Si no lo pidió, ignore este correo.',
    },
    known: {
      subject: (title) => `Ya está suscrito a ${title}`,
      text: (title) => `Alguien, probablemente usted, suscribió esta dirección a ${title}. Ya está suscrita.`,
      button: 'Abrir mis ajustes',
      otherwise: 'El enlace sirve dos horas. Nada ha cambiado.',
    },
  },
}
