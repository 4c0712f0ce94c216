import type { OperatorsWords } from '../en/operators.ts'

/** The words of the operators' pages, in Spanish. */
export const operators: OperatorsWords = {
  refused: {
    title: 'Este enlace no sirve',
    text: 'Caducó, le falta una parte o la página ya no existe. Puede recibir un enlace nuevo por correo.',
    again: 'Pedir un enlace nuevo',
  },
  tooMany: (minutes) =>
    `En la última hora se enviaron más formularios de los que puede llenar una persona. Revise el registro para ver qué se hizo e inténtelo de nuevo en ${minutes === 1 ? 'un minuto' : `unos ${minutes} minutos`}.`,
  nav: {
    label: 'Páginas de administración',
    overview: 'Resumen',
    sources: 'Fuentes',
    readers: 'Suscriptores',
    mailings: 'Envíos',
    log: 'Registro',
  },
  why: 'Motivo (solo lo ven quienes administran)',
  undo: 'Deshacer',
  soon: 'Tendrá efecto en unos minutos.',
  known: 'Esa misma decisión ya se había tomado, así que nada cambió.',
  acts: {
    'turn-on': (name) => `activó ${name}`,
    'turn-off': (name) => `desactivó ${name}`,
    'add-source': (name) => `agregó ${name}`,
    'remove-source': (name) => `quitó ${name}`,
    undo: (name) => `deshizo ${name}`,
  },
  by: (name, act) => `${name} ${act}.`,
  former: 'Alguien que administraba el boletín',
  command: 'Un comando',
  conflict: (act) =>
    `No se cambió nada, porque mientras tanto se tomó otra decisión sobre esto: ${act} Revísela e inténtelo de nuevo.`,
  problems: {
    unknown:
      'No se cambió nada: lo que eligió no existe o cambió mientras tanto. Revíselo e inténtelo de nuevo.',
    undone: 'Esa decisión no se puede deshacer o ya se deshizo.',
  },
  log: {
    title: 'Qué cambiaron quienes administran',
    lede: 'Cada cambio se conserva cuando se guarda la configuración o se vuelve a desplegar el boletín. Deshágalo aquí para volver a lo que dice la configuración.',
    none: 'Todavía no se ha cambiado nada en estas páginas.',
    number: (number) => `N.º ${number}`,
    undone: 'deshecha',
    because: (why) => `Motivo: ${why}`,
    decision: (number) => `la decisión ${number}`,
  },
  overview: {
    title: 'Cómo funciona el boletín',
  },
}
