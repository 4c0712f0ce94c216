import { isNameOfSite } from '../names/names-of-feed.ts'
import { nameKey, type OutletNames } from '../names/outlet-names.ts'

/** What is known about who published the entry, to tell a name from the headline's own words. */
export interface TitleNames {
  names: OutletNames
  /** The outlet that the entry names (RSS `<source>`). */
  origin?: string | undefined
  link?: string | undefined
  /** The ending that all titles of the document share. */
  suffix?: string | undefined
  /** Whether the source's own name before a colon is only its mark. An agency's name is not ("ICE: 40 arrested"). */
  prefix?: boolean | undefined
}

interface Found {
  rest: string
  /** Names that were removed, the last first. */
  outlets: string[]
}

/** Sections that sites put between a headline and their name ("… | News | Courier"). */
const section =
  /^(?:(?:local|us|u\.s\.|world|national|state|latest|top|breaking) )?(?:news|politics|immigration|nation|world|us|u\.s\.|local|state|crime|courts|business|news (?:and|&) \w+|noticias|inmigraci[oó]n|pol[ií]tica|estados unidos|ee\.? ?uu\.?|nacional|mundo)$/i

const separators = [' - ', ' – ', ' — ', ' | ', ' :: ', ' » ', ' • ', ' · ', '| ', ' |', '|']

/**
 * Removes the outlet's name from the end of a headline, with the sections before it (Google News, Yahoo, page titles), or from
 * its start ("Courier: …"). Only a known name is removed, so that "… – and the judge" stays.
 */
export function withoutOutlet(title: string, around: TitleNames): Found {
  const outlets: string[] = []
  let rest = withoutFullName(title, around.origin, outlets)
  for (let round = 0; round < 4; round++) {
    const cut = lastSeparator(rest)
    if (!cut) break
    const name = rest.slice(cut.end).trim()
    const isName = isOutlet(name, around)
    if (!isName && !(outlets.length > 0 && section.test(name))) break
    const before = rest.slice(0, cut.start).trimEnd()
    if (!isHeadline(before)) break
    if (isName) outlets.push(name)
    rest = before
  }
  return withoutPrefix(rest, around, outlets)
}

/** The name that the entry gives may itself contain a dash: "ABC News - Breaking News, Latest News and Videos". */
function withoutFullName(title: string, origin: string | undefined, outlets: string[]): string {
  const name = origin?.trim()
  if (!name || !title.toLowerCase().endsWith(name.toLowerCase())) return title
  const before = title.slice(0, -name.length)
  const mark = /\s?[-–—|·•»:]{1,2}\s?$/.exec(before.slice(-4))
  if (!mark) return title
  const rest = before.slice(0, before.length - mark[0].length).trimEnd()
  if (!isHeadline(rest)) return title
  outlets.push(name)
  return rest
}

function withoutPrefix(title: string, around: TitleNames, outlets: string[]): Found {
  const found = /^([^:|]{2,40})(?:: | \| |\| )(?=["“‘'¿¡]?[\p{Lu}\d])/u.exec(title.slice(0, 60))
  if (!found) return { rest: title, outlets }
  const name = found[1]!
  const { names, origin, prefix = true } = around
  const isName =
    (prefix && names.isOwn(name)) || names.isKnown(name) || (origin && nameKey(origin) === nameKey(name))
  const rest = title.slice(found[0].length)
  if (!isName || !isHeadline(rest)) return { rest: title, outlets }
  return { rest, outlets: [...outlets, name] }
}

function isOutlet(name: string, { names, origin, link, suffix }: TitleNames): boolean {
  if (name.length < 2 || name.length > 80) return false
  if (suffix !== undefined && name === suffix) return true
  if (origin && nameKey(origin) === nameKey(name)) return true
  return names.isOutlet(name) || (/^[\p{Lu}\d]/u.test(name) && isNameOfSite(name, link))
}

function lastSeparator(title: string): { start: number; end: number } | undefined {
  let best: { start: number; end: number } | undefined
  for (const mark of separators) {
    const start = title.lastIndexOf(mark)
    if (start > 0 && (best === undefined || start + mark.length > best.end))
      best = { start, end: start + mark.length }
  }
  return best
}

/** Whether what remains can be a headline. */
function isHeadline(text: string): boolean {
  return text.length >= 8 && text.includes(' ')
}
