import type { MatterWords, StatusesInWords } from '../en/matters.ts'
import { count } from '../plural.ts'
import { list } from './common.ts'

const tro = {
  label: 'Orden de restricción temporal',
  meaning: 'Un tribunal frenó la medida por unos días o semanas, hasta escuchar a ambas partes.',
}

/** What courts do to a rule or an order, both of which are feminine. */
const inCourt = {
  tro,
  enjoined: {
    label: 'Bloqueada',
    meaning: 'Un tribunal la bloqueó, al menos en parte, mientras sigue el caso.',
  },
  stayed: { label: 'Suspendida', meaning: 'Un tribunal la suspendió.' },
  vacated: { label: 'Anulada', meaning: 'Un tribunal la anuló.' },
}

const statuses: StatusesInWords = {
  case: {
    filed: { label: 'Demanda presentada', meaning: 'Un tribunal recibió la demanda.' },
    tro,
    enjoined: {
      label: 'Medida cautelar',
      meaning: 'El tribunal bloqueó la política, al menos en parte, mientras sigue el caso.',
    },
    stayed: { label: 'En suspenso', meaning: 'Un fallo o el propio caso está en suspenso.' },
    vacated: { label: 'Anulación', meaning: 'Un tribunal anuló la política o un fallo anterior.' },
    affirmed: { label: 'Fallo confirmado', meaning: 'Un tribunal superior confirmó el fallo.' },
    reversed: { label: 'Fallo revocado', meaning: 'Un tribunal superior revocó el fallo.' },
    remanded: {
      label: 'Devuelto al tribunal inferior',
      meaning: 'Un tribunal superior devolvió el caso al que lo había decidido.',
    },
    'cert-granted': {
      label: 'Admitido por la Corte Suprema',
      meaning: 'La Corte Suprema aceptó revisar el caso.',
    },
    argued: {
      label: 'Argumentos presentados',
      meaning: 'El tribunal escuchó a ambas partes. Falta el fallo.',
    },
    decided: { label: 'Fallo emitido', meaning: 'El tribunal resolvió el caso.' },
    dismissed: {
      label: 'Desestimado',
      meaning: 'El tribunal cerró el caso o los demandantes desistieron.',
    },
  },
  rule: {
    proposed: { label: 'Regla propuesta', meaning: 'No está en vigor.' },
    'comment-period': {
      label: 'Abierta a comentarios',
      meaning: 'Cualquiera puede opinar sobre la regla propuesta.',
    },
    final: {
      label: 'Regla definitiva',
      meaning: 'La agencia la emitió. La propia regla dice cuándo entra en vigor.',
    },
    effective: { label: 'En vigor', meaning: 'Ya se aplica.' },
    delayed: { label: 'Aplazada', meaning: 'La agencia pospuso la fecha en que entra en vigor.' },
    withdrawn: { label: 'Retirada', meaning: 'La agencia desistió de ella.' },
    ...inCourt,
  },
  bill: {
    introduced: { label: 'Presentado', meaning: 'Está ante la legislatura.' },
    reported: { label: 'Aprobado en comité', meaning: 'Un comité lo envió al pleno de la cámara.' },
    'passed-house': {
      label: 'Aprobado en la Cámara',
      meaning: 'Ambas cámaras deben aprobar el mismo texto.',
    },
    'passed-senate': {
      label: 'Aprobado en el Senado',
      meaning: 'Ambas cámaras deben aprobar el mismo texto.',
    },
    passed: { label: 'Aprobado', meaning: 'Ambas cámaras lo aprobaron. Falta la firma.' },
    signed: { label: 'Promulgado', meaning: 'Ya es ley.' },
    vetoed: { label: 'Vetado', meaning: 'El presidente o el gobernador lo rechazó.' },
    effective: { label: 'En vigor', meaning: 'Ya se aplica.' },
    tro,
    enjoined: {
      label: 'Bloqueado',
      meaning: 'Un tribunal lo bloqueó, al menos en parte, mientras sigue el caso.',
    },
    stayed: { label: 'Suspendido', meaning: 'Un tribunal lo suspendió.' },
    vacated: { label: 'Anulado', meaning: 'Un tribunal lo anuló.' },
  },
  order: {
    signed: { label: 'Firmada', meaning: 'El presidente la firmó.' },
    effective: { label: 'En vigor', meaning: 'Ya se aplica.' },
    revoked: { label: 'Revocada', meaning: 'Ya no se aplica.' },
    ...inCourt,
  },
  designation: {
    designated: {
      label: 'Designación',
      meaning: 'Los ciudadanos del país que están en Estados Unidos pueden solicitar la protección.',
    },
    extended: { label: 'Prorrogada', meaning: 'El gobierno prolongó la protección.' },
    terminated: {
      label: 'Fin anunciado',
      meaning: 'El gobierno anunció cuándo termina la protección.',
    },
    effective: { label: 'En vigor', meaning: 'Ya se aplica.' },
    ...inCourt,
  },
}

/** What officials write before a number in English, and what Spanish newsrooms write. */
const beforeNumber: readonly (readonly [english: string, spanish: string])[] = [
  ['Docket ', 'Expediente '],
  ['Executive Order ', 'Orden Ejecutiva '],
  ['Proclamation ', 'Proclamación '],
  ['Public Law ', 'Ley Pública '],
]

/** The words of matters in Spanish. */
export const matters: MatterWords = {
  kinds: {
    case: { one: 'Caso judicial', many: 'Casos judiciales', none: 'Aún no hay casos judiciales.' },
    rule: { one: 'Regla', many: 'Reglas', none: 'Aún no hay reglas.' },
    bill: { one: 'Proyecto de ley', many: 'Proyectos de ley', none: 'Aún no hay proyectos de ley.' },
    order: { one: 'Acción ejecutiva', many: 'Acciones ejecutivas', none: 'Aún no hay acciones ejecutivas.' },
    designation: {
      one: 'Designación',
      many: 'Designaciones',
      none: 'Aún no hay designaciones.',
    },
  },
  statuses,
  dates: {
    comments: 'Cierre de comentarios',
    effective: 'Entrada en vigor prevista',
    hearing: 'Audiencia',
    expires: 'Vence',
  },
  related: {
    challenges: 'Impugna',
    'challenged-by': 'Demanda en su contra:',
    'carries-out': 'Aplica',
    'carried-out-by': 'Se aplica mediante',
  },

  number: (written) => {
    const [english, spanish] = beforeNumber.find(([one]) => written.startsWith(one)) ?? ['', '']
    return spanish + written.slice(english.length)
  },

  title: 'Asuntos',
  description:
    'Casos judiciales, reglas, proyectos de ley, acciones ejecutivas y designaciones, cada uno en una página.',
  what: 'Un asunto es un caso judicial, una regla, un proyecto de ley, una acción ejecutiva o una designación que seguimos desde el primer paso hasta el último. Cada uno tiene su propia página, con su estado, sus próximas fechas y sus noticias.',
  none: 'Aún no hay asuntos. Cada uno aparece aquí cuando un documento oficial o dos medios informan de él.',
  byKind: 'Asuntos por tipo',
  allOf: (kind, n) => `${kind} (${n.toLocaleString('en-US')})`,
  more: (n) => `Ver los ${n.toLocaleString('en-US')}`,
  active: 'De actualidad o con una fecha próxima',
  earlier: 'Por el mes en que aparecieron',
  coming: 'Lo que viene',
  calendar: 'Calendario de todas las fechas (iCal)',
  changes: 'Cambios de estado',
  changesText: 'Cada cambio en el estado de un asunto, y nada más.',
  changedThisWeek: 'Asuntos con cambios esta semana',
  all: 'Todos los asuntos',

  status: 'Estado',
  next: 'Lo que sigue',
  openUntil: (date) => `Abierta a comentarios hasta el ${date}`,
  timeline: 'Cronología',
  noStories: 'Sus noticias ya no están en este sitio. Los cambios de estado se conservan.',
  relatedTitle: 'Asuntos relacionados',
  document: (outlet) => `Leer el documento en ${outlet}`,
  report: (outlet) => `Leer la noticia en ${outlet}`,
  by: {
    official: 'Documento oficial:',
    outlets: 'Según',
    editor: 'Dato de nuestra redacción',
    date: 'Fecha fijada por el documento oficial:',
    unnamed: 'Ya no mostramos la fuente.',
  },
  and: (names) => list.format(names),
  partOf: 'Parte de:',

  follow: {
    title: 'Seguir este asunto',
    text: 'Cada edición que le enviemos por correo empezará con los cambios en este asunto. Si aún no tiene una suscripción, así la solicita.',
    button: 'Seguir',
    feeds: 'Canales y calendario',
    rss: 'Noticias y cambios\u00a0·\u00a0RSS',
    atom: 'Noticias y cambios\u00a0·\u00a0Atom',
    json: 'Noticias y cambios\u00a0·\u00a0JSON',
    calendar: 'Sus fechas\u00a0·\u00a0iCal',
    everyChange: 'Cambios de todos los asuntos\u00a0·\u00a0RSS',
  },
  feedText: (name) => `Las noticias y los cambios de estado de ${name}.`,
  page: 'Página del asunto',
  moved: 'Este asunto ahora forma parte de otro.',
  movedTo: 'Léalo aquí:',
  stories: (n) => count(n, 'noticia', 'noticias'),
}
