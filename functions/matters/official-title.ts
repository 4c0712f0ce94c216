/** The most of a title that is read. */
const MAX_LENGTH = 400
/** How many parts are left out at most. */
const MAX_PARTS = 4
/** What a register adds behind a title: what kind of document it is, and what it does to an earlier one. */
const after =
  /^(?:(?:notice of )?(?:supplemental )?(?:proposed rule(?:making)?s?|(?:interim |direct |temporary )?final rules?|rules?|interim rules?)\b.{0,60}|(?:technical )?correct(?:ion|ing)\b.{0,40}|withdrawal\b.{0,40}|(?:further |additional )?(?:delay|extension|postponement|reopening|stay|confirmation)(?: and (?:delay|extension))? of .{0,60}|request for comments?|comment period.{0,40}|(?:regulation identifier number |RIN )?\d{4}-[A-Z]{2}\d{2})\.?$/i
/** What stands before a title: the kind of document, or the office. */
const before =
  /^(?:(?:proposed|interim final|final) rule|rule|U\.?S\.? Citizenship and Immigration Services|USCIS|Department of (?:Homeland Security|Justice|Labor|State)|DHS|DOJ|DOL|Executive Office for Immigration Review|EOIR)$/i
/** A number in brackets at the end. */
const bracketed = /\s?\((?:RIN )?\d{4}-[A-Z]{2}\d{2}\)$/i

/** The title of an official document as readers name what it is about, without the register's words around it. */
export function officialTitle(written: string): string {
  let title = written.slice(0, MAX_LENGTH).replace(/\s+/g, ' ').trim()
  for (let n = 0; n < MAX_PARTS; n += 1) {
    title = title.replace(bracketed, '')
    const end = Math.max(...[';', ':', ' - ', ' – ', ' — '].map((mark) => title.lastIndexOf(mark)))
    const start = Math.max(
      title.indexOf(':'),
      title.indexOf(';') < title.indexOf(':') ? -1 : title.indexOf(';'),
    )
    if (end > 0 && after.test(title.slice(end).replace(/^[\s;:–—-]+/, ''))) title = title.slice(0, end).trim()
    else if (start > 0 && before.test(title.slice(0, start).trim())) title = title.slice(start + 1).trim()
    else break
  }
  return title
}
