import { matching } from '../text/rule.ts'

/** A date with or without the weekday and the time: "Mon, 11/30/2026 - 09:13", "November 28, 2026", "28 de noviembre de 2026". */
export const DATE =
  '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? )?(?:[a-z]{3,9}\\.? \\d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\\d\\d|\\d{1,2}[/.-]\\d{1,2}[/.-](?:19|20)?\\d\\d|(?:19|20)\\d\\d-\\d\\d-\\d\\d|\\d{1,2} (?:de )?[a-z]{3,10}\\.?,? (?:de |del )?(?:19|20)\\d\\d)(?:,? ?(?:at|a las|-|–|\\||•)? ?\\d{1,2}[:.]\\d{2}(?::\\d{2})? ?(?:[ap]\\.?m\\.?)?(?: [a-z]{2,4}\\b)?)?'

/**
 * What stands above a text: dates and times of publication, headings of press releases, navigation (Drupal, government
 * sites, BLOX, newsletters).
 */
export const heading = matching(
  [
    new RegExp(`^${DATE}$`, 'i'),
    new RegExp(
      `^(?:published|posted|updated|last updated|last modified|created|released?|release date|date|issued|filed|submitted|publicado|actualizado|fecha)(?: date)?(?: (?:by|por) .{1,60})?(?: (?:on|at|el))?\\s?:?\\s?${DATE}$`,
      'i',
    ),
    // Drupal's own feeds begin with title, account and date.
    /^.{0,300}\b(?:mon|tue|wed|thu|fri|sat|sun), \d{2}\/\d{2}\/\d{4} - \d{2}:\d{2}$/i,
    /^(?:release date|publication date|fecha)$/i,
    /^(?:for immediate release|for release|para publicaci[oó]n inmediata|press release|news release|media advisory|media release|comunicado de prensa|(?:media|press|news) contacts?|contacts?|contacto)(?:\s?[:|–—-]\s?(?!(?:the|an?|no|la|el|una?) ).{0,150})?$/i,
    /^(?:by )?(?:admin|administrator|webmaster|editor|staff|redacci[oó]n)$/i,
    /^by (?:admin|administrator|webmaster|editor|staff|newsroom|news desk|web desk)\b.{0,80}$/i,
    /^(?:in (?:this|today['’]s) (?:issue|edition|newsletter|episode|article)|table of contents|in summary|en resumen|key takeaways|summary|abstract|description|overview|introduction|body|image|share|caption)\s?:?$/i,
  ],
  'first',
)
