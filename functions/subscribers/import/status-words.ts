/** The status of somebody in a list. `cleaned` means that emails to them bounced, or that the list does not say why. */
export type ListStatus = 'subscribed' | 'paused' | 'unsubscribed' | 'cleaned' | 'complained'

/** The meaning of one value: a status, yes or no, a date, nothing, or something unknown. */
export type Meaning = ListStatus | 'yes' | 'no' | 'date' | 'blank' | 'unknown'

const words = (text: string) => text.split('|').map((word) => word.trim())

/**
 * The words that systems write for a status, in English and Spanish, as `plain` normalizes them. Somebody who
 * never confirmed, or whose emails were stopped, gets no email, just like somebody who left. Words that may mean either,
 * such as "churned" or "expired", which some systems use for a paid plan, are missing here: the operator decides.
 */
const wordsByMeaning: Record<ListStatus | 'yes' | 'no' | 'blank', string[]> = {
  subscribed: words(
    `subscribed|active|confirmed|enabled|verified|activated|valid|ok|deliverable|opted in|opt in|optin|optedin|double opt in|
     single opt in|confirmed opt in|regular|premium|paid|paying|free|comp|comped|complimentary|gift|gifted|trial|trialed|
     lifetime|founding|founding member|free trial|author|subscriber|admin|user|member|manager|owner|each email|all email|every email|digest|abridged|express|implied|
     marketing contact|allow|allowed|granted|c|engaged|
     suscrito|suscrita|suscritos|suscritas|activo|activa|activos|activas|alta|de alta|confirmado|confirmada|habilitado|
     habilitada|verificado|verificada|vigente|miembro|permitido|aceptado|acepta`,
  ),
  paused: words('paused|on hold|snoozed|pausado|pausada|en pausa'),
  unsubscribed: words(
    `unsubscribed|unsubscribe|unsub|unsubbed|opted out|opt out|optout|optedout|not subscribed|non subscribed|nonsubscribed|
     never subscribed|not opted in|unconfirmed|not confirmed|unactivated|not activated|inactive|pending|pending confirmation|
     awaiting confirmation|waiting|unverified|not verified|validating|needs attention|invited|transactional|archived|
     deleted|removed|disabled|deactivated|suspended|blocked|blocklisted|blacklisted|block listed|black listed|denylisted|
     suppressed|excluded|cancelled|canceled|left|banned|no email|no mail|nomail|none|do not email|do not mail|
     do not contact|do not allow|not allowed|non marketing contact|withdrawn|revoked|declined|denied|rejected|refused|
     u|dead|former|moderated|
     desuscrito|desuscrita|desuscritos|dado de baja|dada de baja|de baja|baja|bajas|no suscrito|no suscrita|nunca suscrito|
     cancelado|cancelada|inactivo|inactiva|pendiente|sin confirmar|no confirmado|no confirmada|bloqueado|bloqueada|
     eliminado|eliminada|borrado|borrada|suspendido|suspendida|deshabilitado|deshabilitada|desactivado|desactivada|
     excluido|excluida|retirado|retirada|archivado|archivada|rechazado|rechazada|sin correo|no enviar|
     no contactar`,
  ),
  cleaned: words(
    `cleaned|bounced|bounce|bouncing|hard bounce|hard bounced|hardbounce|hardbounced|soft bounce|soft bounced|invalid|
     invalid email|undeliverable|undelivered|unreachable|malformed|not deliverable|b|
     rebotado|rebotada|rebote|devuelto|devuelta|invalido|invalida|no valido|no entregable|limpiado`,
  ),
  complained: words(
    `complained|complaint|spam|spam complaint|marked as spam|reported spam|reported as spam|abuse|abuse complaint|
     queja|marcado como spam`,
  ),
  yes: words('true|t|yes|y|1|x|on|si|s|verdadero|cierto|v'),
  no: words('false|f|no|n|0|off|falso|no thanks|no thank you|no gracias'),
  blank: [
    '',
    'null',
    'nil',
    'na',
    'n a',
    'nan',
    'undefined',
    'never',
    'nunca',
    '0000 00 00 00 00 00',
    '0000 00 00',
  ],
}

const meanings = new Map<string, Meaning>(
  Object.entries(wordsByMeaning).flatMap(([meaning, all]) =>
    all.map((word) => [word, meaning as Meaning] as const),
  ),
)

/** Check marks and crosses. */
const marks = new Map<string, Meaning>([
  ...[...'✓✔☑✅🗹'].map((mark) => [mark, 'yes'] as const),
  ...[...'✗✘☒❌✕✖×'].map((mark) => [mark, 'no'] as const),
])

/** Returns the meaning of a value in a column about the status. */
export function meaningOf(value: string): Meaning {
  const mark = value.replace(/\s|\uFE0E|\uFE0F/g, '')
  if (marks.has(mark)) return marks.get(mark)!
  // A symbol other than a dash or a dot has a meaning that is unknown here.
  if (plain(value) === '' && /[^\p{P}\p{Z}\p{C}]/u.test(value)) return 'unknown'
  return meanings.get(plain(value)) ?? (isDate(value) ? 'date' : 'unknown')
}

/** Words that mean in any column that a person gets no email. */
const unmistakable = new Map<string, 'unsubscribed' | 'cleaned' | 'complained'>([
  ...words(
    `unsubscribed|unsubscribe|unsub|unsubbed|not subscribed|no longer subscribed|opted out|opt out|optout|optedout|do not email|
     do not mail|do not contact|dnc|desuscrito|desuscrita|dado de baja|dada de baja|de baja|no contactar|no enviar|
     email opt out|email unsubscribed`,
  ).map((word) => [word, 'unsubscribed'] as const),
  ...words(`hard bounce|hard bounced|hardbounce|hardbounced|bounced|rebotado|rebotada`).map(
    (word) => [word, 'cleaned'] as const,
  ),
  ...words(`complained|spam complaint|marked as spam|reported as spam|reported spam|marcado como spam`).map(
    (word) => [word, 'complained'] as const,
  ),
])

/** Words beside them that change nothing: "status:unsubscribed", "Unsubscribed from the newsletter 2025". */
const AROUND =
  /\b(\d+|status|state|estado|tag|e|emails?|mail|correo|newsletter|boletin|list|lista|from|the|our|all|on|of|del|la|el)\b/g

/** Finds an opt-out in a cell of any column, such as tags or notes: one of its items must be such a word and nothing else. */
export function optOutIn(value: string): 'unsubscribed' | 'cleaned' | 'complained' | undefined {
  const found = value.split(/[,;|\n]/).map((item) => {
    const text = plain(item)
    return unmistakable.get(text) ?? unmistakable.get(plain(text.replace(AROUND, ' ')))
  })
  return found.find((one) => one === 'complained') ?? found.find((one) => one !== undefined)
}

/** Whether a value in a column about delivery means that somebody gets no email. */
export function noDelivery(value: string): 'unsubscribed' | undefined {
  return /^(never|nunca|off|none|ningun[oa]?|no|no emails?|no mails?|sin correos?)$/.test(plain(value))
    ? 'unsubscribed'
    : undefined
}

/** Makes a text lower case, removes its accents, and puts one space in place of everything between letters and digits. */
export function plain(text: string): string {
  const letters = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return letters.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

/** A date in figures or with an English or Spanish month, with or without a time. */
function isDate(value: string): boolean {
  return (
    /\d{4}/.test(value) &&
    (/^\D{0,12}\d{1,4}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?\d{1,4}(\D|$)/.test(value) ||
      /\b(jan|ene|feb|mar|apr|abr|may|jun|jul|aug|ago|sep|oct|nov|dec|dic)/i.test(value) ||
      /^1\d{9}(\d{3})?$/.test(value))
  )
}
