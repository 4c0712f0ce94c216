import { NAME_LENGTH } from '../../../domain/edition/edition-size.ts'
import type { Language } from '../../../domain/model/article.ts'
import type { EditionMatter } from '../../../domain/model/edition.ts'
import type { MatterDate, MatterStatus, StatusChange } from '../../../domain/model/matter.ts'
import { clip } from '../../../domain/text/truncate.ts'
import { words } from '../../../i18n/email.ts'
import { matterWords, statusWords } from '../../../i18n/matters.ts'
import { shortDay } from '../days.ts'
import type { PublicationDetails } from '../publication-details.ts'
import { OUTLET_LENGTH } from './lengths.ts'

/** Lines of an email about matters, under a heading. */
export interface MatterBlock {
  heading: string
  lines: MatterLine[]
}

/** A line about a matter. */
interface MatterLine {
  name: string
  url: string
  /** What changed, or that nothing did. */
  what: string
  /** The next day that counts. */
  next?: string
}

/** Changes that one line names, the latest ones. */
const MAX_CHANGES = 3

/** What an email says of the matters that its reader follows; `undefined` if they follow none. */
export function followedBlock(
  followed: readonly EditionMatter[],
  language: Language,
  publication: PublicationDetails,
): MatterBlock | undefined {
  if (followed.length === 0) return undefined
  return {
    heading: words[language].matters.followed,
    lines: followed.map((matter) => matterLine(matter, language, publication)),
  }
}

/** A change in words, such as "Stayed on Dec. 3 (Pacific Courier)". */
function changeText(
  { kind }: Pick<EditionMatter, 'kind'>,
  { status, day, outlets }: StatusChange,
  language: Language,
): string {
  const names = outlets.map((outlet) => clip(outlet, OUTLET_LENGTH)).join(', ')
  const what = words[language].matters.change(
    statusWords(kind, status, language).label,
    shortDay(day, words[language]),
  )
  return names ? `${what} (${names})` : what
}

/** A matter with its last change, for the subject of an alert. */
export function changeHeadline({ kind, name, changes }: EditionMatter, language: Language): string {
  const last = changes.at(-1)
  return [
    clip(name[language], NAME_LENGTH),
    ...(last ? [statusWords(kind, last.status, language).label] : []),
  ].join(': ')
}

function matterLine(matter: EditionMatter, language: Language, { links }: PublicationDetails): MatterLine {
  const { matters: strings } = words[language]
  const { id, name, changes, stories, dates } = matter
  const news = [
    ...changes.slice(-MAX_CHANGES).map((change) => changeText(matter, change, language)),
    ...(stories.length > 0 ? [strings.newStories(stories.length)] : []),
  ]
  const [next] = dates
  return {
    name: clip(name[language], NAME_LENGTH),
    url: links.matter(id, language),
    what: news.length > 0 ? news.join(' · ') : strings.noChange(statusLabel(matter, language)),
    ...(next && { next: `${dateLabel(next, language)}: ${shortDay(next.day, words[language])}` }),
  }
}

function dateLabel({ kind }: MatterDate, language: Language): string {
  return matterWords[language].dates[kind]
}

/** The status in words; empty if there is none, or if this release does not know it. */
function statusLabel({ kind, status }: EditionMatter, language: Language): string {
  const known: Partial<Record<MatterStatus, unknown>> = matterWords[language].statuses[kind] ?? {}
  return status && Object.hasOwn(known, status.status) ? statusWords(kind, status.status, language).label : ''
}
