import { plain } from './status-words.ts'

/** What the title of a column says of its values. */
export type Column =
  /** Somebody left or must get no email: "unsubscribed", "email_disabled", "Fecha de baja". */
  | {
      says: 'left'
      as: 'unsubscribed' | 'cleaned' /** Any value is a date or a reason. */
      moment: boolean
    }
  /** Somebody gets emails: "subscribed_to_emails", "Suscrito". */
  | { says: 'stays' }
  /** A word for the state: "Status", "Estado". */
  | { says: 'state' }
  /** Perhaps one of these; its values decide. "type" is a state in some systems and not in others. */
  | { says: 'perhaps' /** Whether yes and no would say it. */; flag: boolean }

/** A title without what differs between systems that mean the same: case, accents, spaces, hyphens, underscores. */
export function titleKey(title: string): string {
  return plain(title.slice(0, LONGEST_TITLE))
    .replaceAll(' ', '')
    .slice(0, LONGEST_TITLE)
    .replace(/(required|readonly)$/, '')
}

/** Far longer than the titles that systems write. What comes after it says nothing here. */
const LONGEST_TITLE = 100

/** The same without remarks in brackets: "Status (1 = active)", "Email status (push off)". */
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

/** Titles of a column that holds addresses or something else. */
const perhapsAddresses =
  /^(subscriber|suscriptor|contact|contacto|member|miembro|recipient|destinatario|username)s?$/

/** The index of the column with the addresses, or `undefined` if no title says so. */
export function addressColumn(titles: readonly string[]): number | undefined {
  const keys = titles.map(titleKey)
  const found = [...addressTitles, perhapsAddresses]
    .map((pattern) => keys.findIndex((key) => pattern.test(key)))
    .find((index) => index >= 0)
  return found
}

/** Other ways to reach somebody than email. */
const channels = 'sms|whatsapp|telegram|phone|telefono|mobile|movil|push|fax|postal|directmail'
const CHANNEL = new RegExp(channels)
const AND_CHANNEL = new RegExp(`(?:and|or|y)?(?:${channels})(?:and|or|y)?`, 'g')
/** Beside another way: the title is about email as well. */
const EMAIL = /email|correo(?!postal)|newsletter|boletin/
/** About a link, or about what is measured or sold. */
const MEASURE =
  /tracking|rastreo|analytics|cookie|ccpa|datasale|(link|url|uri|enlace|token|hash|key|page|count|rate|score|total)s?$/

const LEFT =
  /unsub|opt(ed|s|ing)?out|desuscri|desubscri|dad[oa]debaja|blac?klist|blocklist|denylist|listanegra|suppress|suprimid|donot(bulk)?(e?mail|contact|send)|donotallow\w*mail|^no(e?mail|contact|enviar|contactar|mail)s?$|excludedfrom|excluid|(email|account|delivery|mailing|newsletter|is)disabled|^stop(time|date|reason|method)$|^darsedebaja|globallyineligible|^quarantined|^reasonforleaving/
const LEFT_ALONE =
  /^(is|has|esta|was|user|contact|subscriber|member|e?mail|correo|fecha|motivo|date|reason|de|el|en|la)*(disabled|deleted?|removed?|excluded|inactive|archived|suspended|blocked|cancell?ed|left|baja|bajas|cancelad[oa]|cancelacion|eliminad[oa]|borrad[oa]|desactivad[oa]|inactiv[oa]|bloquead[oa])(at|on|date|time|reason|el|en|fecha|motivo)?$/
const CLEANED =
  /hardbounce|spamcomplain|markedasspam|reportedspam|quejaspam|^clean(time|campaign)|^(is|has|e?mail|correo|de)*(bounced|complained|cleaned|complaint|rebotad[oa]|invalid)(at|on|date|time|reason|email|emailaddress|el)?$/
/** A paid plan that ended says nothing of the emails. */
const PLAN = /^cancell?(ed|ation)?(at|on|date|time)$|^cancelled?plan/
const MOMENT =
  /(at|on|date|time|timestamp|source|method|comment|el|ip)$|reason|campaign|fecha|motivo|^(date|stop|clean)/

const STAYS =
  /^(is|has|esta|currently|still|user|contact|newsletter|boletin|marketing|e?mail|correo)*(subscribed|optin|optedin|enabled|suscrit[oa])(to|of|a|al|for)?(e?mails?|newsletters?|boletin|list|lista|correos?)?$|^(is)?subscribedto|suscrit[oa]a[a-z]|^(receive|want|get)s?(our|the)?(e?mail|newsletter|update|digest)|^accepts?(e?mail|marketing|newsletter)|^(send|allow|can|may|okto|please)(send|receive)?(the|our)?(e?mail|newsletter|contact)s?$|^(e?mail|newsletter|marketing|boletin|correo)(ok|allowed|wanted|optins?|activ[oae]|permitido)$|^(mailable|contactable|emailable)$|^recib(e|ir)(el|los)?(boletin|correo|e?mail)|^acepta(el|los)?(boletin|correo|e?mail|recibir)/

/** A question or a consent in words of its own: "Would you like to receive our newsletter?", "¿Quiere recibir noticias?". */
const ASKED =
  /(like|want|wish|receive|sendme|agreed?|permission|consents?|desea|quiere|quiero|recibir|autoriza|acepta)[a-z]{0,30}?(e?mails?|newsletters?|boletin|correos?|noticias|envios?)$|^sigue(suscrit[oa])|^suscripcionactiva$/

const STATE =
  /^(subscriptions?|subscribers?|suscripcion|suscriptor|e?mail|correo|members?|contact|mailing|lists?|global|newsletter|boletin|marketing|delivery|deliverability|optin|consent|gdpr|rgpd|current|group|audience|user|permission|stop)*(status|estatus)(subscriptions?|subscribers?|suscripcion|suscriptor|e?mail|correo|members?|contact|mailing|lists?|newsletter|boletin|marketing|delivery|consent|user|code|name|text|of|for|in|the|de|del|la|el)*$|^(estado|situacion)(de|del|la|el|suscripcion|suscriptor|correo|email|electronico|boletin|lista|contacto)*$|^(subscription|subscriber|member|email|contact)?state$/

const PERHAPS_FLAG =
  /^(subscription|suscripcion|newsletter|boletin|mailing|alta|permission|allowed|optinconfirmed)$|^(e?mail|marketing|correo|gdpr|rgpd|newsletter|boletin)*(consent|consentimiento|permission)(given|granted|dado)?$|subscriberconfirmed|^is(e?mail|newsletter|marketing|boletin)?(subscriber|suscriptora?)$|^(e?mail|newsletter|marketing|boletin)(subscriber|suscriptora?)$|^(is|esta|e?mail|correo|account|cuenta|user|usuario)*(active|activ[oa]|confirmed|confirmad[oa]|verified|verificad[oa]|activated|activad[oa]|validated|validad[oa])$/
const PERHAPS_STATE =
  /^(subscriber|member|contact|de|suscriptor)*(type|tipo)(de|suscriptor|suscripcion)*$|^(list|lista|group|grupo|membership|membresia)$|^(e?mail|group|delivery)?preferences?$|^marketingcontactstatus$/

/** Whether a column says how often or in which way somebody gets emails, so that "never" means no email at all. */
export function isAboutDelivery(title: string): boolean {
  return (
    !isElsewhere(title) &&
    /frequency|frecuencia|preference|preferencia|delivery|entrega/.test(titleKey(title))
  )
}

/** What a column says by its title; `undefined` for one that says nothing of a state. */
export function columnOf(title: string): Column | undefined {
  if (isElsewhere(title)) return undefined
  const [key, bare] = [titleKey(title), bareKey(title)]
  const moment = MOMENT.test(key) || MOMENT.test(bare)
  // "Email and SMS subscribed" is about email as well.
  const keys = [bare, bare.replace(AND_CHANNEL, ''), key]
  return keys.map((one) => columnNamed(one, moment)).find((column) => column !== undefined)
}

/** Whether a title names something else than email, whatever its values are: another way, a measure, a paid plan. */
export function isElsewhere(title: string): boolean {
  const [key, bare] = [titleKey(title), bareKey(title)]
  return (CHANNEL.test(key) && !EMAIL.test(key)) || MEASURE.test(bare) || PLAN.test(bare)
}

function columnNamed(key: string, moment: boolean): Column | undefined {
  if (CLEANED.test(key)) return { says: 'left', as: 'cleaned', moment }
  if (LEFT.test(key) || LEFT_ALONE.test(key)) return { says: 'left', as: 'unsubscribed', moment }
  if (STAYS.test(key) || ASKED.test(key)) return { says: 'stays' }
  if (STATE.test(key)) return { says: 'state' }
  if (PERHAPS_FLAG.test(key)) return { says: 'perhaps', flag: true }
  return PERHAPS_STATE.test(key) ? { says: 'perhaps', flag: false } : undefined
}
