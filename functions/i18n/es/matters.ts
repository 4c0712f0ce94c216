import type { MatterWords, StatusesInWords } from '../en/matters.ts'
import { count } from '../plural.ts'
import { list } from './common.ts'

const tro = {
  label: 'Orden de restricción temporal',
  meaning: 'Un tribunal frenó la medida por unos días o semanas, hasta escuchar a las partes.',
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
    filed: { label: 'Demanda presentada', meaning: 'El caso está ante un tribunal.' },
    tro,
    enjoined: {
      label: 'Medida cautelar',
      meaning: 'El tribunal bloqueó la política, al menos en parte, mientras sigue el caso.',
    },
    stayed: { label: 'Suspendido', meaning: 'Un fallo o el propio caso está en suspenso.' },
    vacated: { label: 'Anulación', meaning: 'Un tribunal anuló la política o el fallo anterior.' },
    affirmed: { label: 'Fallo confirmado', meaning: 'Un tribunal superior confirmó el fallo.' },
    reversed: { label: 'Fallo revocado', meaning: 'Un tribunal superior revocó el fallo.' },
    remanded: {
      label: 'Devuelto a otro tribunal',
      meaning: 'Un tribunal superior devolvió el caso al tribunal inferior.',
    },
    'cert-granted': {
      label: 'Admitido por la Corte Suprema',
      meaning: 'La Corte Suprema aceptó revisar el caso.',
    },
    argued: {
      label: 'Argumentos presentados',
      meaning: 'El tribunal escuchó a las partes. Falta la decisión.',
    },
    decided: { label: 'Decidido', meaning: 'El tribunal falló.' },
    dismissed: {
      label: 'Desestimado',
      meaning: 'El tribunal cerró el caso o los demandantes desistieron.',
    },
  },
  rule: {
    proposed: { label: 'Regla propuesta', meaning: 'No está en vigor.' },
    'comment-period': {
      label: 'Abierta a comentarios',
      meaning: 'Cualquiera puede comentar sobre la regla propuesta.',
    },
    final: {
      label: 'Regla definitiva',
      meaning: 'La agencia ya decidió. Entra en vigor en la fecha que fije.',
    },
    effective: { label: 'En vigor', meaning: 'Se aplica ya.' },
    delayed: { label: 'Aplazada', meaning: 'La agencia cambió la fecha en que entra en vigor.' },
    withdrawn: { label: 'Retirada', meaning: 'La agencia ya no seguirá adelante con ella.' },
    ...inCourt,
  },
  bill: {
    introduced: { label: 'Presentado', meaning: 'Está ante la legislatura.' },
    reported: { label: 'Aprobado en comité', meaning: 'Un comité lo envió al pleno de la cámara.' },
    'passed-house': {
      label: 'Aprobado en la Cámara',
      meaning: 'El Senado también debe aprobarlo.',
    },
    'passed-senate': {
      label: 'Aprobado en el Senado',
      meaning: 'La Cámara también debe aprobarlo.',
    },
    passed: { label: 'Aprobado', meaning: 'La legislatura lo aprobó. Falta la firma.' },
    signed: { label: 'Promulgado', meaning: 'Ya es ley.' },
    vetoed: { label: 'Vetado', meaning: 'El presidente o el gobernador lo rechazó.' },
    effective: { label: 'En vigor', meaning: 'Se aplica ya.' },
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
    effective: { label: 'En vigor', meaning: 'Se aplica ya.' },
    revoked: { label: 'Revocada', meaning: 'Ya no se aplica.' },
    ...inCourt,
  },
  designation: {
    designated: {
      label: 'Designación',
      meaning: 'Los ciudadanos del país pueden solicitar la protección.',
    },
    extended: { label: 'Prorrogada', meaning: 'La protección dura más tiempo.' },
    terminated: {
      label: 'Fin anunciado',
      meaning: 'El gobierno pone fin a la protección en la fecha que fije.',
    },
    effective: { label: 'En vigor', meaning: 'Se aplica ya.' },
    ...inCourt,
  },
}

/** The words of matters in Spanish. */
export const matters: MatterWords = {
  kinds: {
    case: { one: 'Caso judicial', many: 'Casos judiciales', none: 'Aún no hay casos judiciales.' },
    rule: { one: 'Regla', many: 'Reglas', none: 'Aún no hay reglas.' },
    bill: { one: 'Proyecto de ley', many: 'Proyectos de ley', none: 'Aún no hay proyectos de ley.' },
    order: { one: 'Orden ejecutiva', many: 'Órdenes ejecutivas', none: 'Aún no hay órdenes ejecutivas.' },
    designation: {
      one: 'Designación de TPS',
      many: 'Designaciones de TPS',
      none: 'Aún no hay designaciones de TPS.',
    },
  },
  statuses,
  dates: {
    comments: 'Cierre de comentarios',
    effective: 'Debe entrar en vigor',
    hearing: 'Audiencia',
    expires: 'Vence',
  },
  related: {
    challenges: 'Impugna',
    'challenged-by': 'Demanda en su contra:',
    'carries-out': 'Aplica',
    'carried-out-by': 'Se aplica mediante',
  },

  title: 'Asuntos',
  description:
    'Casos judiciales, reglas, proyectos de ley, órdenes ejecutivas y designaciones de TPS, cada uno en una página.',
  what: 'Un asunto es un caso judicial, una regla, un proyecto de ley, una orden ejecutiva o una designación de TPS del que tratan las noticias a lo largo del tiempo. Cada uno tiene una página con su estado, las próximas fechas y sus noticias.',
  none: 'Aún no hay asuntos. Los primeros aparecerán cuando un documento oficial o dos medios informen de alguno.',
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
  noStories: 'Sus noticias ya no están en este sitio. Los cambios se conservan.',
  relatedTitle: 'Asuntos relacionados',
  document: (outlet) => `Leer el documento en ${outlet}`,
  by: {
    official: 'Documento oficial:',
    outlets: 'Según',
    editor: 'Dato de nuestra redacción',
    date: 'La fecha que fijó el documento oficial:',
    unnamed: 'Ya no mostramos la fuente.',
  },
  and: (names) => list.format(names),
  partOf: 'Parte de:',

  follow: {
    title: 'Seguir este asunto',
    text: 'Su edición por correo empezará con los cambios de este asunto.',
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
