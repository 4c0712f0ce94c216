import { matching } from '../text/rule.ts'

/**
 * What stands above a text: dates and times of publication, headings of press releases, navigation (Drupal, government
 * sites, BLOX, newsletters).
 */
export const heading = matching(
  [
    /^(?:(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\.?,? )?(?:[a-z]{3,9}\.? \d{1,2},? (?:19|20)\d\d|\d{1,2}(?:\/|-|\.)\d{1,2}(?:\/|-|\.)(?:19|20)?\d\d|\d{1,2} (?:de )?[a-z]{3,10}\.?,? (?:de |del )?(?:19|20)\d\d)(?:,? ?(?:at|a las|-|–|\||•)? ?\d{1,2}[:.]\d{2} ?(?:[ap]\.?m\.?)?(?: [a-z]{2,4})?)?$/i,
    /^(?:published|posted|updated|last updated|last modified|created|released?|release date|date|issued|filed|submitted|publicado|actualizado|fecha)(?: (?:on|by|at|el|date)\b.{0,120}|\s?: (?:\w+,? )?(?:[a-z]{3,9}\.? \d{1,2},?|\d{1,2} (?:de )?[a-z]{3,10},?|[\d/.-]{6,10}).{0,30}|:? (?:\w+ )?[a-z]{3,9}\.? \d{1,2},? (?:19|20)\d\d.{0,60})$/i,
    /^(?:for immediate release|for release|para publicaci[oó]n inmediata|press release|news release|media advisory|media release|comunicado de prensa|(?:media|press|news) contacts?|contacts?|contacto)(?:\s?[:|–—-]\s?.{0,150})?$/i,
    /^(?:by )?(?:admin|administrator|webmaster|editor|staff|redacci[oó]n)$/i,
    /^by (?:admin|administrator|webmaster|editor|staff|newsroom|news desk|web desk)\b.{0,80}$/i,
    /^(?:in (?:this|today['’]s) (?:issue|edition|newsletter|episode|article)|table of contents|in summary|en resumen|key takeaways|summary|abstract|description|overview|introduction|body|image|share|caption)\s?:?$/i,
  ],
  'first',
)
