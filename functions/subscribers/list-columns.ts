import { plain } from './list-words.ts'

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
  return plain(title)
    .replaceAll(' ', '')
    .replace(/(required|readonly)$/, '')
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

/** About other ways to reach somebody than email, about a link, or about what is measured or sold. */
const OTHER =
  /sms|whatsapp|phone|telefono|mobile|movil|push|fax|postal|directmail|tracking|rastreo|analytics|cookie|ccpa|datasale|(link|url|uri|enlace|token|hash|key|page|count|rate|score|total)s?$/

const LEFT =
  /unsub|opt(ed|s|ing)?out|desuscri|desubscri|dad[oa]debaja|blac?klist|blocklist|denylist|listanegra|suppress|suprimid|donot(e?mail|contact|send)|donotallow\w*mail|^no(e?mail|contact|enviar|contactar|mail)s?$|excludedfrom|excluid|(email|account|delivery|mailing|newsletter|is)disabled|^stop(time|date|reason|method)$/
const LEFT_ALONE =
  /^(is|has|esta|was|user|contact|subscriber|member|e?mail|mail|correo|fecha|motivo|date|reason|de|el|en|la)*(disabled|deleted|removed|excluded|inactive|archived|suspended|blocked|cancell?ed|left|baja|bajas|cancelad[oa]|cancelacion|eliminad[oa]|borrad[oa]|desactivad[oa]|inactiv[oa]|bloquead[oa])(at|on|date|time|reason|el|en|fecha|motivo)?$/
const CLEANED =
  /hardbounce|spamcomplain|markedasspam|reportedspam|quejaspam|^clean(time|campaign)|^(is|has|e?mail|correo|de)*(bounced|complained|cleaned|complaint|rebotad[oa]|invalid)(at|on|date|time|reason|email|emailaddress|el)?$/
/** A paid plan that ended says nothing of the emails. */
const PLAN = /^cancell?(ed|ation)?(at|on|date|time)$|^cancelled?plan/
const MOMENT =
  /(at|on|date|time|timestamp|source|method|comment|el|ip)$|reason|campaign|fecha|motivo|^(date|stop|clean)/

const STAYS =
  /^(is|has|esta|currently|still|user|contact|newsletter|boletin|marketing|e?mail|correo)*(subscribed|optin|optedin|enabled|suscrit[oa]|marketingoptin)$|^(is)?subscribedto|suscrit[oa]a[a-z]|^(receive|want|get)s?(our|the)?(e?mail|newsletter|update|digest)|^accepts?(email|e)?(marketing|mail|newsletter)|^recib(e|ir)(el|los)?(boletin|correo|e?mail)|^acepta(el|los)?(boletin|correo|e?mail|recibir)/

const STATE =
  /^(subscriptions?|subscribers?|suscripcion|suscriptor|e?mail|correo|members?|contact|mailing|lists?|global|newsletter|marketing|delivery|deliverability|optin|consent|current|group|audience|user|permission|stop)*(status|estatus)(code|name|text)?$|^(estado|situacion)(de|del|la|el|suscripcion|suscriptor|correo|email|electronico|boletin|lista|contacto)*$|^(subscription|subscriber|member|email|contact)?state$/

const PERHAPS_FLAG =
  /^(subscription|suscripcion|newsletter|boletin|mailing|alta|permission|allowed|optinconfirmed)$|^(e?mail|marketing|correo)*(consent|consentimiento|permission)$|subscriberconfirmed|^(is|esta|e?mail|correo|account|cuenta|user|usuario)*(active|activ[oa]|confirmed|confirmad[oa]|verified|verificad[oa]|activated|activad[oa]|validated|validad[oa])$/
const PERHAPS_STATE =
  /^(subscriber|member|contact|de|suscriptor)*(type|tipo)(de|suscriptor|suscripcion)*$|^(list|lista|group|grupo|membership|membresia)$|^(e?mail|group|delivery)?preferences?$|^marketingcontactstatus$/

/** What a column says by its title; `undefined` for one that says nothing of a state. */
export function columnOf(title: string): Column | undefined {
  const key = titleKey(title)
  if (OTHER.test(key) || PLAN.test(key)) return undefined
  const moment = MOMENT.test(key)
  if (CLEANED.test(key)) return { says: 'left', as: 'cleaned', moment }
  if (LEFT.test(key) || LEFT_ALONE.test(key)) return { says: 'left', as: 'unsubscribed', moment }
  if (STAYS.test(key)) return { says: 'stays' }
  if (STATE.test(key)) return { says: 'state' }
  if (PERHAPS_FLAG.test(key)) return { says: 'perhaps', flag: true }
  return PERHAPS_STATE.test(key) ? { says: 'perhaps', flag: false } : undefined
}
