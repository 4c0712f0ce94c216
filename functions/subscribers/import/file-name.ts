import { type ListStatus, plain } from './status-words.ts'

/** In a name: all its people left, emails to all of them come back, or some of them left and others did not. */
type NameSays = Extract<ListStatus, 'unsubscribed' | 'cleaned'> | 'mixed' | undefined

/** Longer than file systems take for one name. */
const LONGEST_NAME = 255

const LEFT =
  /\b(un ?sub(s|bed|scribe[ds]?|scribers?|scriptions?)?|(non?|not|never|no) ?(longer )?(subscribed|subscribers|suscrit[oa]s)|opt(ed|s)? ?outs?|bajas?|(dad[oa]s|darse) de baja|desuscri(t[oa]s|pcion|pciones)|suppress(ed|ions?)|suprimid[oa]s|(block|black|deny) ?list(s|ed)?|lista negra|do not (e ?mail|mail|contact|send)|no (contactar|enviar|molestar)|removed|deleted|cancell?ed|cancelad[oa]s|eliminad[oa]s|borrad[oa]s)\b/
const CLEANED =
  /\b((hard|soft)? ?bounce[ds]?|rebot(es|ad[oa]s)|spam|complaints?|complained|complainers|quejas|undeliver(ed|able)|invalid|invalid[oa]s)\b|^[\d ]*cleaned\b/

/** What comes before such a word and takes it back: "list-without-unsubscribed.csv". */
const WITHOUT = /\b(without|no|not|non|sin|excl|excluding|except|excepto|minus|menos|less)( the| los| las)?$/
/** What comes after it and takes it back: "list, unsubscribed removed.csv". */
const TAKEN_OUT = /^(are |were )?(removed|purged|filtered|excluded|quitad[oa]s|eliminad[oa]s)\b/
const AMONG_BEFORE =
  /\b(and|plus|with|including|incl|includes|con|incluyendo|incluye|y|e|subscribed|suscrit[oa]s)$/
const AMONG_AFTER =
  /\b(and|plus|y|e|subscribed|suscrit[oa]s) ?(subscribed|subscribers|suscrit[oa]s|active|activ[oa]s)\b|^(subscribed|suscrit[oa]s)\b/
const STAYS = /\b(subscribed|subscribers|suscrit[oa]s|suscriptores|active|activ[oa]s)\b/

/** Words that say nothing beside another, in the name of a folder. */
const NEUTRAL =
  /\b(\d+|copy|copia|of|de|del|all|todos|the|los|las|members?|miembros|contacts?|contactos|lists?|listas?|exports?|exported|emails?|e|mails?|correos?|subscribers?|suscriptores|audience|segment|people|users?|usuarios|csv|files?)\b/g

/**
 * Systems that export a file for each state say it in the name: Mailchimp `unsubscribed_members_export_1a2b.csv`,
 * `cleaned_…` and `nonsubscribed_…`, others "2026-unsubscribed.csv" or "bajas.csv", or they put it into a folder of that
 * name. A file that says the opposite of its folder is believed.
 */
export function nameSays(path: string): NameSays {
  const names = path.split(/[\\/]/).map((part) => plain(part.slice(0, LONGEST_NAME)))
  const [file = '', parent = '', ...further] = names.reverse()
  const own = said(file.replace(/^cop(y|ia) (of|de) /, ''))
  if (own || STAYS.test(file)) return own
  // A folder far above may be about anything, unless it is named by that alone.
  const alone = further.filter((name) => said(name) && wordsLeft(name) === '')
  return said(parent) ?? alone.map(said).find(Boolean)
}

/** What a name says of all its people. */
export function statusByName(path: string): Exclude<NameSays, 'mixed'> {
  const says = nameSays(path)
  return says === 'mixed' ? undefined : says
}

function said(name: string): NameSays {
  const found = LEFT.exec(name) ?? CLEANED.exec(name)
  if (!found) return undefined
  const before = name.slice(0, found.index).trim()
  const after = name.slice(found.index + found[0].length).trim()
  if (WITHOUT.test(before) || TAKEN_OUT.test(after)) return undefined
  if (AMONG_BEFORE.test(before) || AMONG_AFTER.test(after)) return 'mixed'
  return LEFT.test(name) ? 'unsubscribed' : 'cleaned'
}

function wordsLeft(name: string): string {
  return name.replace(LEFT, ' ').replace(CLEANED, ' ').replace(NEUTRAL, ' ').trim()
}
