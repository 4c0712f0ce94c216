import { plain } from './status-words.ts'

/** What the values of a column mean, by its title. */
export type Column =
  /** Whether somebody left or must get no email: "unsubscribed", "email_disabled", "Fecha de baja". */
  | {
      kind: 'unsubscribed'
      status:
        | 'unsubscribed'
        | 'cleaned'
        | 'complained' /** The values are dates or reasons, so any value says it. */
      anyValue: boolean
    }
  /** Whether somebody gets emails: "subscribed_to_emails", "Suscrito". */
  | { kind: 'subscribed' }
  /** A word for the status: "Status", "Estado". */
  | { kind: 'status' }
  /** Perhaps a status: the values decide. "type" is a status in some systems and not in others. */
  | { kind: 'maybe status' /** Whether yes and no would be a status. */; flag: boolean }

/** A title without case, accents, spaces, hyphens and underscores, in which systems that mean the same differ. */
export function titleKey(title: string): string {
  return plain(title.slice(0, LONGEST_TITLE))
    .replaceAll(' ', '')
    .slice(0, LONGEST_TITLE)
    .replace(/(required|readonly)$/, '')
}

/** Far longer than the titles that systems write. The rest is ignored. */
const LONGEST_TITLE = 100

/** The key of a title without remarks in brackets: "Status (1 = active)", "Email status (push off)". */
export function bareKey(title: string): string {
  const bare = title.slice(0, LONGEST_TITLE).replace(/[([{][^)\]}]*([)\]}]|$)/g, ' ')
  return titleKey(bare) || titleKey(title)
}

const email = '(?:e?mail|correo|correoelectronico)'

/** Titles of the column for addresses, the likeliest first. */
const addressTitles = [
  new RegExp(
    `^(?:${email}|${email}address|${email}id|direccion(?:de)?${email}(?:electronico)?|direccionelectronica)$`,
  ),
  new RegExp(
    `^(?:subscriber|suscriptor|member|miembro|contact|contacto|user|usuario|primary|main|your|customer|recipient|work|` +
      `home|personal|preferred)s?${email}(?:address)?$`,
  ),
  new RegExp(
    `^${email}(?:principal|personal|primary|1|1value|1address|address1|value|delsuscriptor|decontacto)$`,
  ),
]

/** Titles of a column that may hold addresses. */
const maybeAddresses =
  /^(subscriber|suscriptor|contact|contacto|member|miembro|recipient|destinatario|username)s?$/

/** Returns the index of the column with the addresses, or `undefined` if no title names one. */
export function addressColumn(titles: readonly string[]): number | undefined {
  const keys = titles.map(titleKey)
  const found = [...addressTitles, maybeAddresses]
    .map((pattern) => keys.findIndex((key) => pattern.test(key)))
    .find((index) => index >= 0)
  return found
}

/** Other ways to reach somebody than email. */
const channels = 'sms|whatsapp|telegram|phone|telefono|mobile|movil|push|fax|postal|directmail'
const CHANNEL = new RegExp(channels)
const AND_CHANNEL = new RegExp(`(?:and|or|y)?(?:${channels})(?:and|or|y)?`, 'g')
/** Such a title is about email too, even if it names another channel. */
const EMAIL = /email|correo(?!postal)|newsletter|boletin/
/** Titles about a link, or about something that is measured or sold. */
const MEASURE =
  /tracking|rastreo|analytics|cookie|ccpa|datasale|(link|url|uri|enlace|token|hash|key|page|count|rate|score|total)s?$/

const UNSUBSCRIBED =
  /unsub|opt(ed|s|ing)?out|desuscri|desubscri|dad[oa]debaja|blac?klist|blocklist|denylist|listanegra|suppress|suprimid|donot(bulk)?(e?mail|contact|send)|donotallow\w*mail|^no(e?mail|contact|enviar|contactar|mail)s?$|excludedfrom|excluid|(email|account|delivery|mailing|newsletter|is)disabled|^stop(time|date|reason|method)$|^darsedebaja|globallyineligible|^quarantined|^reasonforleaving/
const UNSUBSCRIBED_ALONE =
  /^(is|has|esta|was|user|contact|subscriber|member|e?mail|correo|fecha|motivo|date|reason|de|el|en|la)*(disabled|deleted?|removed?|excluded|inactive|archived|suspended|blocked|cancell?ed|left|baja|bajas|cancelad[oa]|cancelacion|eliminad[oa]|borrad[oa]|desactivad[oa]|inactiv[oa]|bloquead[oa])(at|on|date|time|reason|el|en|fecha|motivo)?$/
const CLEANED =
  /hardbounce|^clean(time|campaign)|^(is|has|e?mail|correo|de)*(bounced|cleaned|rebotad[oa]|invalid)(at|on|date|time|reason|email|emailaddress|el)?$/
const COMPLAINED =
  /spamcomplain|markedasspam|reportedspam|quejaspam|^(is|has|e?mail|correo|de)*(complained|complaint)(at|on|date|time|reason|email|emailaddress|el)?$/
/** Titles about a paid plan, whose end says nothing about emails. */
const PLAN = /^cancell?(ed|ation)?(at|on|date|time)$|^cancelled?plan/
const DATE_OR_REASON =
  /(at|on|date|time|timestamp|source|method|comment|el|ip)$|reason|campaign|fecha|motivo|^(date|stop|clean)/

const SUBSCRIBED =
  /^(is|has|esta|currently|still|user|contact|newsletter|boletin|marketing|e?mail|correo)*(subscribed|optin|optedin|enabled|suscrit[oa])(to|of|a|al|for)?(e?mails?|newsletters?|boletin|list|lista|correos?)?$|^(is)?subscribedto|suscrit[oa]a[a-z]|^(receive|want|get)s?(our|the)?(e?mail|newsletter|update|digest)|^accepts?(e?mail|marketing|newsletter)|^(send|allow|can|may|okto|please)(send|receive)?(the|our)?(e?mail|newsletter|contact)s?$|^(e?mail|newsletter|marketing|boletin|correo)(ok|allowed|wanted|optins?|activ[oae]|permitido)$|^(mailable|contactable|emailable)$|^recib(e|ir)(el|los)?(boletin|correo|e?mail)|^acepta(el|los)?(boletin|correo|e?mail|recibir)/

/** A question or a consent in free words: "Would you like to receive our newsletter?", "¿Quiere recibir noticias?". */
const CONSENT =
  /(like|want|wish|receive|sendme|agreed?|permission|consents?|desea|quiere|quiero|recibir|autoriza|acepta)[a-z]{0,30}?(e?mails?|newsletters?|boletin|correos?|noticias|envios?)$|^sigue(suscrit[oa])|^suscripcionactiva$/

const STATUS =
  /^(subscriptions?|subscribers?|suscripcion|suscriptor|e?mail|correo|members?|contact|mailing|lists?|global|newsletter|boletin|marketing|delivery|deliverability|optin|consent|gdpr|rgpd|current|group|audience|user|permission|stop)*(status|estatus)(subscriptions?|subscribers?|suscripcion|suscriptor|e?mail|correo|members?|contact|mailing|lists?|newsletter|boletin|marketing|delivery|consent|user|code|name|text|of|for|in|the|de|del|la|el)*$|^(estado|situacion)(de|del|la|el|suscripcion|suscriptor|correo|email|electronico|boletin|lista|contacto)*$|^(subscription|subscriber|member|email|contact)?state$/

const MAYBE_FLAG =
  /^(subscription|suscripcion|newsletter|boletin|mailing|alta|permission|allowed|optinconfirmed)$|^(e?mail|marketing|correo|gdpr|rgpd|newsletter|boletin)*(consent|consentimiento|permission)(given|granted|dado)?$|subscriberconfirmed|^is(e?mail|newsletter|marketing|boletin)?(subscriber|suscriptora?)$|^(e?mail|newsletter|marketing|boletin)(subscriber|suscriptora?)$|^(is|esta|e?mail|correo|account|cuenta|user|usuario)*(active|activ[oa]|confirmed|confirmad[oa]|verified|verificad[oa]|activated|activad[oa]|validated|validad[oa])$/
const MAYBE_STATUS =
  /^(subscriber|member|contact|de|suscriptor)*(type|tipo)(de|suscriptor|suscripcion)*$|^(list|lista|group|grupo|membership|membresia)$|^(e?mail|group|delivery)?preferences?$|^marketingcontactstatus$/

/** Whether a column says how often or in which way somebody gets emails, so that "never" means no email at all. */
export function isAboutDelivery(title: string): boolean {
  return (
    !isNotAboutEmail(title) &&
    /frequency|frecuencia|preference|preferencia|delivery|entrega/.test(titleKey(title))
  )
}

/** Returns what a column means by its title; `undefined` if it is not about a status. */
export function columnOf(title: string): Column | undefined {
  if (isNotAboutEmail(title)) return undefined
  const [key, bare] = [titleKey(title), bareKey(title)]
  const anyValue = DATE_OR_REASON.test(key) || DATE_OR_REASON.test(bare)
  // "Email and SMS subscribed" is about email as well.
  const keys = [bare, bare.replace(AND_CHANNEL, ''), key]
  return keys.map((one) => columnNamed(one, anyValue)).find((column) => column !== undefined)
}

/** Whether a title is not about email, whatever the values are: another channel, a measure, a paid plan. */
export function isNotAboutEmail(title: string): boolean {
  const [key, bare] = [titleKey(title), bareKey(title)]
  return (CHANNEL.test(key) && !EMAIL.test(key)) || MEASURE.test(bare) || PLAN.test(bare)
}

function columnNamed(key: string, anyValue: boolean): Column | undefined {
  if (COMPLAINED.test(key)) return { kind: 'unsubscribed', status: 'complained', anyValue }
  if (CLEANED.test(key)) return { kind: 'unsubscribed', status: 'cleaned', anyValue }
  if (UNSUBSCRIBED.test(key) || UNSUBSCRIBED_ALONE.test(key))
    return { kind: 'unsubscribed', status: 'unsubscribed', anyValue }
  if (SUBSCRIBED.test(key) || CONSENT.test(key)) return { kind: 'subscribed' }
  if (STATUS.test(key)) return { kind: 'status' }
  if (MAYBE_FLAG.test(key)) return { kind: 'maybe status', flag: true }
  return MAYBE_STATUS.test(key) ? { kind: 'maybe status', flag: false } : undefined
}
