import { matching, type Rule } from '../text/rule.ts'
import { isNames } from '../text/unit.ts'

/** A date with or without the weekday and the time: "Mon, 11/30/2026 - 09:13", "November 28, 2026", "28 de noviembre de 2026". */
export const DATE =
  '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? )?(?:[a-z]{3,9}\\.? \\d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\\d\\d|\\d{1,2}[/.-]\\d{1,2}[/.-](?:19|20)?\\d\\d|(?:19|20)\\d\\d-\\d\\d-\\d\\d|\\d{1,2} (?:de )?[a-z]{3,10}\\.?,? (?:de |del )?(?:19|20)\\d\\d)(?:,? ?(?:at|a las|-|–|\\||•)? ?\\d{1,2}(?:[:.]\\d{2}(?::\\d{2})?| (?=[ap])) ?(?:[ap]\\.?m\\.?)?(?: [a-z]{2,4}\\b)?)?'

/** A line above a text that is nothing but an outlet, or a name with one: "By The Associated Press", "Jane Doe | Courier". */
export const outletLine: Rule = (unit, { edge, names, isParagraph, alone }) => {
  if (edge !== 'first' || !isParagraph || alone || unit.length > 100) return undefined
  const line = unit.replace(/^(?:by|por|from|de)\s+/i, '')
  if (names.isOutlet(line)) return names.isOwn(line) ? {} : { agency: line }
  const [person, outlet, more] = line.split(/\s?[|•·,/]\s?|\s[-–—]\s/)
  return more === undefined && outlet && names.isOutlet(outlet) && isNames(person!, 5) ? {} : undefined
}

/**
 * What pages put above a text: dates and times of publication, headings of press releases, navigation (Drupal, government
 * sites, BLOX, newsletters).
 */
export const heading = matching(
  [
    new RegExp(`^${DATE}$`, 'i'),
    new RegExp(
      `^(?:published|posted|updated|last updated|last modified|created|released?|release date|date|issued|filed|submitted|publicado|actualizado|fecha)(?: date)?(?: (?:by|por) .{1,60})?(?: (?:on|at|el))?\\s?:?\\s?${DATE}$`,
      'i',
    ),
    /^(?:published|posted|updated|filed|publicado|actualizado)(?: at| a las)?:? \d{1,2}:\d{2} ?(?:[ap]\.?m\.?)?(?: [a-z]{2,4})?$/i,
    // Drupal's own feeds begin with title, account and date.
    /^.{0,300}\b(?:mon|tue|wed|thu|fri|sat|sun), \d{2}\/\d{2}\/\d{4} - \d{2}:\d{2}$/i,
    /^what (?:matters|moved|could move) .{0,40}\b(?:today|tomorrow|this week)$/i,
    /^from the editor$/i,
    /^hello .{1,40}readers$/i,
    /^(?:release date|publication date|fecha)$/i,
    /^(?:for immediate release|for release|para publicaci[oó]n inmediata|press release|news release|media advisory|media release|comunicado de prensa|(?:media|press|news) contacts?|contacts?|contacto)(?:\s?[:|–—-](?! ?(?:the|an?|no|la|el|una?) ).{0,150})?$/i,
    /^(?:by )?(?:admin|administrator|webmaster|editor|staff|redacci[oó]n)$/i,
    /^by (?:admin|administrator|webmaster|editor|staff|newsroom|news desk|web desk)\b.{0,80}$/i,
    /^(?:in (?:this|today['’]s) (?:issue|edition|newsletter|episode|article)|table of contents|in summary|en resumen|key takeaways|summary|abstract|description|overview|introduction|body|image|share|caption)\s?:?$/i,
  ],
  'first',
)
