import { type ListStatus, plain } from './status-words.ts'

/** The status of everybody in a file, by its name; `mixed` if some of them left and others did not. */
type NameStatus = Extract<ListStatus, 'unsubscribed' | 'cleaned' | 'complained'> | 'mixed' | undefined

/** Longer than file systems allow for one name. */
const LONGEST_NAME = 255

const UNSUBSCRIBED =
  /\b(un ?sub(s|bed|scribe[ds]?|scribers?|scriptions?)?|(non?|not|never|no) ?(longer )?(subscribed|subscribers|suscrit[oa]s)|opt(ed|s)? ?outs?|bajas?|(dad[oa]s|darse) de baja|desuscri(t[oa]s|pcion|pciones)|suppress(ed|ions?)|suprimid[oa]s|(block|black|deny) ?list(s|ed)?|lista negra|do not (e ?mail|mail|contact|send)|no (contactar|enviar|molestar)|removed|deleted|cancell?ed|cancelad[oa]s|eliminad[oa]s|borrad[oa]s)\b/
const CLEANED =
  /\b((hard|soft)? ?bounce[ds]?|rebot(es|ad[oa]s)|undeliver(ed|able)|invalid|invalid[oa]s)\b|^[\d ]*cleaned\b/
const COMPLAINED = /\b(spam|complaints?|complained|complainers|quejas)\b/

/** Words before it that negate it: "list-without-unsubscribed.csv". */
const NEGATED_BEFORE =
  /\b(without|no|not|non|sin|excl|excluding|except|excepto|minus|menos|less)( the| los| las)?$/
/** Words after it that negate it: "list, unsubscribed removed.csv". */
const NEGATED_AFTER = /^(are |were )?(removed|purged|filtered|excluded|quitad[oa]s|eliminad[oa]s)\b/
const MIXED_BEFORE =
  /\b(and|plus|with|including|incl|includes|con|incluyendo|incluye|y|e|subscribed|suscrit[oa]s)$/
const MIXED_AFTER =
  /\b(and|plus|y|e|subscribed|suscrit[oa]s) ?(subscribed|subscribers|suscrit[oa]s|active|activ[oa]s)\b|^(subscribed|suscrit[oa]s)\b/
const SUBSCRIBED = /\b(subscribed|subscribers|suscrit[oa]s|suscriptores|active|activ[oa]s)\b/

/** Words that add nothing to the name of a folder. */
const NEUTRAL =
  /\b(\d+|copy|copia|of|de|del|all|todos|the|los|las|members?|miembros|contacts?|contactos|lists?|listas?|exports?|exported|emails?|e|mails?|correos?|subscribers?|suscriptores|audience|segment|people|users?|usuarios|csv|files?)\b/g

/**
 * Returns what the name of a file says about everybody in it. Systems that export one file for each status put the status
 * into its name (Mailchimp `unsubscribed_members_export_1a2b.csv`, `cleaned_…` and `nonsubscribed_…`, others
 * "2026-unsubscribed.csv" or "bajas.csv") or into that of its folder. If a file and its folder disagree, the name of the
 * file counts.
 */
export function statusInName(path: string): NameStatus {
  const names = path.split(/[\\/]/).map((part) => plain(part.slice(0, LONGEST_NAME)))
  const [file = '', parent = '', ...further] = names.reverse()
  const own = statusOf(file.replace(/^cop(y|ia) (of|de) /, ''))
  if (own || SUBSCRIBED.test(file)) return own
  // A folder further up may be about anything, unless its name is such a word and nothing else.
  const alone = further.filter((name) => statusOf(name) && remainingWords(name) === '')
  return statusOf(parent) ?? alone.map(statusOf).find(Boolean)
}

/** Returns the status that the name of a file gives to everybody in it. */
export function statusByName(path: string): Exclude<NameStatus, 'mixed'> {
  const status = statusInName(path)
  return status === 'mixed' ? undefined : status
}

function statusOf(name: string): NameStatus {
  const found = UNSUBSCRIBED.exec(name) ?? CLEANED.exec(name) ?? COMPLAINED.exec(name)
  if (!found) return undefined
  const before = name.slice(0, found.index).trim()
  const after = name.slice(found.index + found[0].length).trim()
  if (NEGATED_BEFORE.test(before) || NEGATED_AFTER.test(after)) return undefined
  if (MIXED_BEFORE.test(before) || MIXED_AFTER.test(after)) return 'mixed'
  if (COMPLAINED.test(name)) return 'complained'
  return UNSUBSCRIBED.test(name) ? 'unsubscribed' : 'cleaned'
}

function remainingWords(name: string): string {
  return name
    .replace(UNSUBSCRIBED, ' ')
    .replace(CLEANED, ' ')
    .replace(COMPLAINED, ' ')
    .replace(NEUTRAL, ' ')
    .trim()
}
