import type { Language } from '../../domain/model/article.ts'
import { comingDates, type Matter, type MatterDate, type StatusChange } from '../../domain/model/matter.ts'
import { isOptedOut } from '../../domain/story/opted-out.ts'
import { cleanText, shownLimits, webLink } from '../../domain/text/clean.ts'
import { addDays, isDay } from '../../domain/time.ts'
import type { Locale } from '../../i18n/locale.ts'
import { matterWords, openUntil, statusWords } from '../../i18n/matters.ts'
import type { Context } from '../context.ts'

/** A matter as readers of a language may see it: clean texts, safe links. */
export interface PublicMatter extends Pick<Matter, 'id' | 'kind'> {
  name: string
  numbers: string[]
  about?: { text: string; language: Language; outlet: string; href?: string; isReport?: true }
  status?: PublicChange
  /** From today on, the next first. */
  coming: MatterDate[]
}

/** A change of a status, and who says so. */
export interface PublicChange extends Pick<StatusChange, 'status' | 'day' | 'by'> {
  /** Such as "Enjoined", or "Comment period open until December 4, 2026". */
  label: string
  meaning: string
  /** The outlets that readers may see, at most three; only the first has a link. */
  sources: { name: string; href?: string }[]
  /** The story that reports it, if readers see it. */
  story?: string
}

/** What readers see at most of a name, of two sentences about a matter, and of how many numbers and dates. */
export const matterLimits = { name: 160, about: 600, number: 60, numbers: 6, dates: 8, sources: 3 } as const

/** The name of a matter in a language. */
export function nameOf({ id, name }: Matter, { lang }: Pick<Locale, 'lang'>): string {
  return cleanText(name[lang], matterLimits.name) || id
}

/** The status in one or two words, such as "Enjoined"; `undefined` if none is known. */
export function statusLabel({ kind, status }: Matter, { lang }: Pick<Locale, 'lang'>): string | undefined {
  return status && statusWords(kind, status.status, lang).label
}

/** The status in words, with the date on which comments close. */
export function statusText(matter: Matter, locale: Locale): string | undefined {
  const until = matter.status?.status === 'comment-period' ? openUntil(matter, locale.today) : undefined
  if (until === undefined) return statusLabel(matter, locale)
  return matterWords[locale.lang].openUntil(locale.day(until, 'full'))
}

/**
 * The changes, the latest first. An editor may have entered one that a document reports too: it is there once. What lies in
 * the future has not happened; tomorrow has begun somewhere.
 */
export function shownChanges({ changes }: Matter, today: string): StatusChange[] {
  // Nearly always, none is later than today.
  const last = changes.every(({ day }) => day <= today) ? today : addDays(today, 1)
  const past = changes.filter(({ day }) => day.slice(0, 10) <= last)
  if (past.length < 2) return past
  const once = new Map(past.map((change) => [`${change.day.slice(0, 10)} ${change.status}`, change]))
  return [...once.values()].reverse()
}

/**
 * Makes the matter that readers of a language see.
 * @throws if a value is not what its type says.
 */
export function toPublicMatter(matter: Matter, context: Context): PublicMatter {
  const { locale } = context
  const about = aboutOf(matter, context)
  const label = statusText(matter, locale)
  const name = nameOf(matter, locale)
  return {
    id: matter.id,
    kind: matter.kind,
    name,
    numbers: matter.numbers
      .slice(0, matterLimits.numbers)
      .map((number) => matterWords[locale.lang].number(cleanText(number, matterLimits.number)))
      .filter((number) => number !== '' && !hasNumber(name, number)),
    ...(about && { about }),
    ...(matter.status && label && { status: { ...publicChange(matter.status, matter, context), label } }),
    coming: comingDates(matter, locale.today).slice(0, matterLimits.dates),
  }
}

/** Whether a name tells a number already: "RIN 1615-AD14", "SB 4 (Texas)", "Ending Fees (Executive Order 14399)". */
function hasNumber(name: string, number: string): boolean {
  return name === number || name.startsWith(`${number} (`) || name.endsWith(`(${number})`)
}

/** A change of the status of a matter, as readers see it. */
export function publicChange(change: StatusChange, { kind }: Matter, context: Context): PublicChange {
  const { status, day, by, story, outlets, url } = change
  if (!isDay(day)) throw new RangeError('A change has no day.')
  const allowed = outlets.filter((outlet) => !isOptedOut({ outlet }, context.sources))
  const href = isOptedOut({ url }, context.sources) ? undefined : webLink(url)
  const isFirst = allowed[0] === outlets[0]
  const isShown = story !== undefined && context.matters.story(story) !== undefined
  return {
    ...statusWords(kind, status, context.locale.lang),
    status,
    day: day.slice(0, 10),
    by,
    sources: allowed
      .slice(0, matterLimits.sources)
      .map((outlet, at) => ({
        name: cleanText(outlet, shownLimits.outlet),
        ...(href && isFirst && at === 0 && { href }),
      }))
      .filter(({ name }) => name !== ''),
    ...(isShown && { story }),
  }
}

/** What an official document or a report says the matter is, if readers still see its story. */
function aboutOf({ about }: Matter, { matters, sources }: Context): PublicMatter['about'] {
  if (!about || !matters.story(about.story)) return undefined
  const { text, language, outlet, url, isReport } = about
  if (isOptedOut({ outlet, url }, sources)) return undefined
  const href = webLink(url)
  const shown = cleanText(text, matterLimits.about)
  if (!shown) return undefined
  const name = cleanText(outlet, shownLimits.outlet)
  return { text: shown, language, outlet: name, ...(href && name && { href }), ...(isReport && { isReport }) }
}
