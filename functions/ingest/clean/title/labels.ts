/**
 * Labels that newsrooms put before or after a headline: "WATCH:", "LIVE UPDATES |", "(VIDEO)", "UPDATE 1-" (Reuters),
 * "First on CNN:", "… | Opinion" (McClatchy), "EN VIVO:". They say what kind of piece it is, not what happened.
 */

interface Found {
  rest: string
  /** In capitals, in the order of the text. */
  labels: string[]
}

/** Before a colon, a bar or a dash, each of these is a label whatever its case. */
const anyCase = [
  'watch(?: live| now| video)?|must[- ](?:watch|read)|icymi|listen(?: live)?|read|see',
  'live(?: updates?| blog| coverage| stream| now| video)?|live ?blog|livestream',
  'breaking(?: news)?|alert|just in|developing(?: story)?|urgent|news alert|happening now|new|latest|the latest',
  'exclusive(?: video| interview)?|scoop|first on (?:fox|cnn|abc|nbc|cbs|mnc|the hill)|only on \\w{2,8}|axios exclusive',
  'updated?(?: \\d{1,2})?|corrected|refile|rpt|wrapup(?: \\d{1,2})?|factbox|brief|insight',
  'videos?|photos?|pics|gallery|photo gallery|audio|podcast|infographic|interactive|slideshow|video and photos',
  'analysis|news analysis|explainer|explained|fact[ -]?check|opinions?|op-?ed|editorial|commentary|column|columnist|perspective|guest (?:column|opinion|commentary|essay)',
  'press release|media advisory|news release|action alert|sponsored|advertisement|paid post|partner content|webinar',
  'en vivo|en directo|en v[ií]deo|minuto a minuto|[uú]ltima hora|[uú]ltimo minuto|exclusiv[ao]|urgente|alerta',
  'v[ií]deos?|fotos?|mira|escucha|galer[ií]a|audio|opini[oó]n|an[aá]lisis|columna|editorial|actualizaci[oó]n|actualizado|lo [uú]ltimo|comunicado',
].join('|')

/** In capitals, these are labels even before a space. */
const capitalsAlone =
  /^(EXCLUSIVE|EXCLUSIVA|EXCLUSIVO|BREAKING(?: NEWS)?|LIVE UPDATES|LIVE BLOG|UPDATED?|WATCH LIVE|JUST IN|EN VIVO|EN DIRECTO|ÚLTIMA HORA|URGENTE)\s+(?=["“‘']?[\p{Lu}\d])/u

/** Reuters marks its versions before the headline: "UPDATE 1-…", "CORRECTED-UPDATE 2-…". */
const reuters =
  /^((?:(?:UPDATE|WRAPUP|RPT|REFILE|CORRECTED|EXCLUSIVE|FACTBOX|ANALYSIS|EXPLAINER|INSIGHT|FEATURE|BRIEF|COLUMN|TIMELINE|PHOTOS?|VIDEO)(?: \d{1,2})?\s?-\s?|(?:Exclusive|Analysis|Explainer|Factbox|Insight|Timeline|Breakingviews)-){1,3}|TRADING DAY\s?:?\s)(?=["“‘']?[\p{Lu}\d])/u

/** The words that are labels only in capitals, because headlines also begin with them: "Read: the judge's order", "Alert: …". */
const onlyCapitals =
  /^(?:read|see|new|latest|updated?|alert|urgent|alerta|mira|urgente|brief|insight|video and photos|column|columna|developing|escucha|gallery|audio|live)$/i

const opening = new RegExp(
  `^(?:[^\\p{L}\\p{N}"“‘'(\\[¿¡#$€£]{1,6})?((?:${anyCase})(?:\\s?[/&+,]\\s?(?:${anyCase})){0,2})(?:!?\\s?[:|]\\s*|\\s[-–—•·]\\s|\\s?[–—]\\s?|!\\s+)(?:[-–—]\\s?)?(?=\\S)`,
  'iu',
)
const inBrackets = `(?:with |con |\\+ ?)?(?:${anyCase})(?:(?:\\s?[/&+,]\\s?|\\s(?:and|y|e)\\s)(?:${anyCase})){0,2}`
const openingBracket = new RegExp(`^[[(]\\s?(${inBrackets})\\s?[\\])]\\s*[:|–—-]?\\s*(?=\\S)`, 'iu')
const closingBracket = new RegExp(`\\s*[[(]\\s?(${inBrackets})\\s?[\\])]$`, 'iu')
const closing =
  /(?:\s?\|\s?|\s[-–—]\s|[:,]\s(?=live updates?$))(opinions?|op-?ed|editorial|commentary|column|analysis|news analysis|explainer|videos?|photos?|podcast|exclusive|live(?: updates?| blog)?|as it happened|opini[oó]n|an[aá]lisis|columna|v[ií]deo|fotos|en vivo|exclusiva)$/iu

const emoji = /^(?:(?:\p{Extended_Pictographic}|\uFE0F|\u200D){1,12}\s*){1,3}(?=\S)/u

/** Removes the labels at both ends of a headline. A headline that is only labels stays. */
export function withoutLabels(title: string): Found {
  const before: string[] = []
  const behind: string[] = []
  let rest = title
  for (let round = 0; round < 4; round++) {
    const left = withoutOne(rest)
    if (left === undefined || left.rest.length < 3) break
    if (left.isAtStart) before.push(...left.labels)
    else behind.unshift(...left.labels)
    rest = left.rest
  }
  return { rest, labels: [...new Set([...before, ...behind])] }
}

/** Removes a label in capitals from the start of a text, where bodies repeat it: "FIRST ON FOX: …", "EXCLUSIVE — …". */
export function withoutOpeningLabel(text: string): Found {
  const found = opening.exec(text.slice(0, 60))
  const label = found?.[1]
  const isLabel =
    label === label?.toUpperCase() ||
    (/^(?:news analysis|exclusive|breaking news)$/i.test(label ?? '') && found?.[0].includes(':'))
  if (!found || !label || !isLabel || /^\p{Ll}/u.test(text.slice(found[0].length)))
    return { rest: text, labels: [] }
  return { rest: text.slice(found[0].length), labels: [label] }
}

function withoutOne(title: string): (Found & { isAtStart: boolean }) | undefined {
  const beginning = title.slice(0, 80)
  const start =
    openingBracket.exec(beginning) ??
    reuters.exec(beginning) ??
    firstOpening(beginning) ??
    capitalsAlone.exec(beginning)
  if (start) return { rest: title.slice(start[0].length), labels: [labelOf(start[1]!)], isAtStart: true }
  const marks = emoji.exec(beginning)
  if (marks) return { rest: title.slice(marks[0].length), labels: [], isAtStart: true }
  // Only the end is searched, because the pattern begins with spaces.
  const from = Math.max(0, title.length - 60)
  const tail = title.slice(from)
  const end = closingBracket.exec(tail) ?? closing.exec(tail)
  if (!end) return undefined
  return { rest: title.slice(0, from + end.index).trimEnd(), labels: [labelOf(end[1]!)], isAtStart: false }
}

function firstOpening(beginning: string): RegExpExecArray | null {
  const found = opening.exec(beginning)
  const label = found?.[1]
  if (!label || label === label.toUpperCase()) return found
  // "Video: agents strike a man" is a sentence.
  if (/^\p{Ll}/u.test(beginning.slice(found[0].length))) return null
  if (!onlyCapitals.test(label)) return found
  // "Live: …" and "Update: …" are labels too, but a dash after such a word is the headline's own.
  return /^(?:live|updated?|audio|gallery|column|columna)$/i.test(label) && /[:|]\s*$/.test(found[0])
    ? found
    : null
}

function labelOf(words: string): string {
  return words.replace(/^(?:with|con|\+)\s?|[\s:-]+$/gi, '').toUpperCase()
}
