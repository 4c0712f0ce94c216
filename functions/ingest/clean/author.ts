import { plainName } from '../../domain/text/clean.ts'
import { looksLikeWebAddress } from '../../domain/urls/web-address.ts'
import { nameKey, type OutletNames } from './names/outlet-names.ts'
import { DATE } from './opening/heading.ts'

/**
 * The authors of an entry as a newspaper prints them. Systems write "By Jane Doe", "JANE DOE Associated Press", "Jane Doe,
 * Staff Writer", "Jane Doe | Courier", "admin", "desk@courier.example (Jane Doe)". Empty if no person and no agency is left.
 */
export function cleanAuthor(written: string, names: OutletNames): string {
  // A few people write most of a document.
  const known = cleaned.get(names) ?? new Map<string, string>()
  cleaned.set(names, known)
  let author = known.get(written)
  if (author === undefined) {
    author = authorIn(written, names)
    known.set(written, author)
  }
  return author
}

const cleaned = new WeakMap<OutletNames, Map<string, string>>()

function authorIn(written: string, names: OutletNames): string {
  const text = plainName(written.slice(0, MAX_LENGTH))
  // A list such as "[Doe, Jane, Roe, Ann]" (catalogs) has its own order.
  if (text.startsWith('[') && text.endsWith(']')) return text.slice(1, -1).replace(/ ,/g, ',').trim()
  const parts = text
    .replace(by, '')
    .replace(/(,| and| y| &) (?:by|por) /gi, '$1 ')
    // "Jane Doe in Palm Beach, Florida, and John Roe" (the Guardian).
    .replace(bases, '')
    .replace(/\s\(\p{Ll}[^()]{0,40}\)/gu, '')
    .split(/\s*[,;|•·]\s*|\s+[-–—]\s+|\s+\/\s+/)
    .map((part) => personIn(part.replace(/^(?:and|y)\s+/i, ''), names))
    .filter((name) => name !== '')
  // After a person's name, an outlet is only the employer.
  const people = parts.filter((name) => !isEmployer(name, names))
  const shown = people.length > 0 ? people : parts
  return eachOnce(shown.join(', '))
}

/** A list without the names in it that came before. Words alone may be first names of "Doe, Jane". */
function eachOnce(list: string): string {
  const seen = new Set<string>()
  const parts = list.split(/(, | and | y )/)
  let once = ''
  for (let n = 0; n < parts.length; n += 2) {
    const name = parts[n]!
    if (name.includes(' ') && seen.has(name)) continue
    seen.add(name)
    once += (once === '' ? '' : parts[n - 1]) + name
  }
  return once
}

function isEmployer(name: string, names: OutletNames): boolean {
  const written = `${name.toLowerCase()} `
  const isBeginning = name.includes(' ') && names.own.some((own) => own.toLowerCase().startsWith(written))
  return (
    isBeginning ||
    names.isOutlet(name) ||
    /\s(?:(?:washington|capitol|statehouse|d\.c\.|city|state) bureau|newsroom|news ?desk|staff)$/i.test(name)
  )
}

const bases =
  /\s+in\s+(?:the\s+)?\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}.]*){0,2}(?:,\s(?:[A-Z]{2}\b|D\.C\.|[A-Z][a-z]{1,5}\.|Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New (?:Hampshire|Jersey|Mexico|York)|(?:North|South) (?:Carolina|Dakota)|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|Puerto Rico|Quebec|Ontario|Mexico|Canada|England))?/gu

const by =
  /^(?:(?:story|words|text|written|reported|posted|published|texto|escrito|redactado|publicado) )?(?:by|por)\b:?\s+/i
const MAX_LENGTH = 1000

function personIn(part: string, names: OutletNames): string {
  const words = part.split(' ').filter((word) => !isAddress(word) && !/^@\w+$/.test(word))
  const plain = plainName(words.join(' ').replace(/[()<>[\]"]/g, ' '))
  if (isRole(plain)) return ''
  const name = plain
    .replace(
      /^(?:(?:photography|photos?|video|graphics|illustrations?|fotos?|additional reporting|reporting)\s+)?(?:by|por|de)\s+/i,
      '',
    )
    .replace(/\s+[Ss]pecial\s+(?:[Tt]o|[Ff]or)\s.{1,80}$/, '')
    .replace(/\s+(?:for|to|para)\s+(?:(?:\p{Lu}[\p{L}.&'’-]*|the)(?:\s|$)){1,6}$/u, (end) =>
      names.isOutlet(end.replace(/^\s+(?:for|to|para)\s+/, '')) ? '' : end,
    )
    .trim()
  if (name === '' || looksLikeWebAddress(name) || !/\p{L}/u.test(name)) return ''
  if (isRole(name) || names.isOwn(name) || isStaff(name, names)) return ''
  if (date.test(name)) return ''
  // A lone word in small letters is the name of an account.
  if (/^[\p{Ll}\d._-]+$/u.test(name)) return ''
  const person = withoutAffiliation(name, names)
  if (names.isOwn(person)) return ''
  return names.isKnown(person) ? person : inNameCase(person)
}

const roleWords =
  '(?:(?:the|senior|chief|deputy|assistant|associate|managing|executive|contributing|special|staff|freelance|guest|national|political|politics|immigration|investigative|legal|courts?|courthouse|border|local|digital|online|web|site|news|breaking(?: news)?|data|multimedia|enterprise|general|assignment|photo|video|social media|opinion|editorial|white house|washington|supreme court|city|state|house|business|education|health|crime|sports|night|copy|content|audience|bilingual|community|environment|climate|diplomatic|foreign|world|africa|asia|europe|latin america|middle east|defen[cs]e|security|economics|science|religion|race|labor|housing|media|technology|tech|arts|culture|justice|public safety|government|statehouse|capitol|congressional|home affairs|legal affairs|policy|royal|d\\.?c\\.?) )*'
const roleNouns =
  '(?:staff(?: (?:reports?|writers?|reporters?))?|writers?|reporters?|correspondents?|editors?(?:-at-large)?|columnists?|contributors?|journalists?|producers?|photographers?|fellows?|interns?|anchors?|hosts?|analysts?|newsroom|news ?desk|desk|team|bureau(?: chief)?|board|admin(?:istrator)?|web ?master|web ?dev(?:eloper)?|super ?user|root|user|guest|author|unknown|someone|test|none|n\\/?a|null|anonymous|press(?: office| release)?|media relations|communications(?: office)?|wire (?:reports?|services?)|combined reports|redacci[oó]n|redactora?|equipo(?: editorial)?|agencias?|corresponsal|reporter[oa]|periodista|editorial|wp ?engine|feed ?burner|rss|bot|partners?|syndication|syndicated content|web|blog|finance and markets|finance|markets)'
const personal = new RegExp(
  `^${roleWords}(?:staff(?: (?:writer|reporter))?|writer|reporter|correspondent|editor(?:-at-large)?|columnist|contributor|journalist|producer|photographer|fellow|intern|anchor|analyst|redactora?|corresponsal|reporter[oa]|periodista)s?$`,
  'i',
)
const role = new RegExp(`^${roleWords}${roleNouns}$`, 'i')

const date = new RegExp(
  `^(?:${DATE}|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|ene|abr|ago|dic)[a-z]*\\.? \\d{1,2})$`,
  'i',
)

function isRole(name: string): boolean {
  return (
    name.length < 80 &&
    (role.test(name) ||
      /^(?:\p{Lu}\S*\s){1,4}Staff$/u.test(name) ||
      /^(?:special to|for|de la redacci[oó]n|redacci[oó]n|updated?|published|posted)\b/i.test(name))
  )
}

/** Whether it is the outlet's name with a word such as "Staff". */
function isStaff(name: string, names: OutletNames): boolean {
  const without = name.replace(
    /\s+(?:staff|newsroom|news ?desk|team|editors?|editorial(?: board)?|staff reports?|news ?staff|web ?staff|digital(?: team)?|wire)$/i,
    '',
  )
  return without !== name && (names.isOwn(without) || names.isKnown(without))
}

/** Removes the employer after a name: "JANE DOE Associated Press", "Jane Doe CNN", "Jane Doe Staff Writer". */
function withoutAffiliation(name: string, names: OutletNames): string {
  const words = name.split(' ')
  for (let count = Math.min(4, words.length - 2); count > 0; count--) {
    const end = words.slice(-count).join(' ')
    const isInitial = count === 1 && /^(?:I{2,3}|IV|V|Jr\.?|Sr\.?)$/i.test(end)
    if (
      !isInitial &&
      (personal.test(end) || ((names.isOwn(end) || names.isKnown(end)) && nameKey(end).length > 1))
    )
      return withoutAffiliation(
        words
          .slice(0, -count)
          .join(' ')
          .replace(/[,\s]+(?:of|and)?$/, ''),
        names,
      )
  }
  return name
}

const small = new Set(['de', 'del', 'la', 'las', 'los', 'y', 'e', 'and', 'van', 'von', 'der', 'den'])

/** Sets a name that is all in capitals in the usual case. Agencies and initials keep theirs. */
function inNameCase(name: string): string {
  const words = name.split(' ')
  if (words.length < 2 || name !== name.toUpperCase() || !words.some((word) => word.length > 3)) return name
  return words
    .map((word, n) => {
      const lower = word.toLowerCase()
      if (n > 0 && small.has(lower)) return lower
      if (/^(?:\p{Lu}\.?){1,2}$/u.test(word) || /^(?:III?|IV)$/.test(word)) return word
      return lower
        .replace(/(?:^|[-'’.])\p{L}/gu, (start) => start.toUpperCase())
        .replace(/^Mc\p{L}/u, (start) => `Mc${start.slice(2).toUpperCase()}`)
    })
    .join(' ')
}

/** Whether a word has an at sign with characters on both sides. */
function isAddress(word: string): boolean {
  const at = word.indexOf('@', 1)
  return at > 0 && at < word.length - 1
}
