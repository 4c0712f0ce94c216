import type { Language } from '../../../domain/model/article.ts'
import type { EditionMatter } from '../../../domain/model/edition.ts'
import type { MatterDate, MatterStatus, StatusChange } from '../../../domain/model/matter.ts'
import { clip } from '../../../domain/text/truncate.ts'
import { wallClockOfDay } from '../../../domain/time.ts'
import { words } from '../../../i18n/email.ts'
import { matterWords, statusWords } from '../../../i18n/matters.ts'
import type { ComingDay } from '../../compose/matters/coming-up.ts'
import type { MatterSelection } from '../../compose/matters/select-matters.ts'
import type { PublicationDetails } from '../publication-details.ts'

/** Lines of an email about matters, under a heading. */
export interface MatterBlock {
  heading: string
  lines: MatterLine[]
  more?: { text: string; url: string }
}

/** A line about a matter. */
interface MatterLine {
  /** The day that it is about. */
  day?: string
  name: string
  url: string
  /** What changed, or that nothing did. */
  what: string
  /** The next day that counts. */
  next?: string
}

/** The blocks of an email about matters. */
export interface MatterBlocks {
  followed?: MatterBlock
  /** For all readers. */
  others: MatterBlock[]
}

const NAME_LENGTH = 140
const OUTLET_LENGTH = 60
/** Changes that one line names, the latest ones. */
const MAX_CHANGES = 3

/** Puts what was selected of matters into words. */
export function matterBlocks(
  { followed, changed, moreChanged, coming, moreComing }: MatterSelection,
  language: Language,
  publication: PublicationDetails,
): MatterBlocks {
  const { matters: strings } = words[language]
  const all = publication.links.matters(language)
  const block = (heading: string, lines: MatterLine[], more = 0): MatterBlock[] => {
    if (lines.length === 0) return []
    return [{ heading, lines, ...(more > 0 && { more: { text: strings.more(more), url: all } }) }]
  }
  const line = (matter: EditionMatter) => matterLine(matter, language, publication)
  const [own] = block(strings.followed, followed.map(line))
  return {
    ...(own && { followed: own }),
    others: [
      ...block(strings.changed, changed.map(line), moreChanged),
      ...block(
        strings.coming,
        coming.map((one) => comingLine(one, language, publication)),
        moreComing,
      ),
    ],
  }
}

/** A change in words, such as "Stayed on Dec 3 (Pacific Courier)". */
function changeText(
  { kind }: Pick<EditionMatter, 'kind'>,
  { status, day, outlets }: StatusChange,
  language: Language,
): string {
  const names = outlets.map((outlet) => clip(outlet, OUTLET_LENGTH)).join(', ')
  const what = words[language].matters.change(
    statusWords(kind, status, language).label,
    shortDay(day, language),
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
    ...(next && { next: `${dateLabel(next, language)}: ${shortDay(next.day, language)}` }),
  }
}

function comingLine(
  { matter: { id, name }, date }: ComingDay,
  language: Language,
  { links }: PublicationDetails,
): MatterLine {
  return {
    day: shortDay(date.day, language),
    name: clip(name[language], NAME_LENGTH),
    url: links.matter(id, language),
    what: dateLabel(date, language),
  }
}

function dateLabel({ kind }: MatterDate, language: Language): string {
  return matterWords[language].dates[kind]
}

function shortDay(day: string, language: Language): string {
  return words[language].dates.short(wallClockOfDay(day))
}

/** The status in words; empty if there is none, or if this release does not know it. */
function statusLabel({ kind, status }: EditionMatter, language: Language): string {
  const known: Partial<Record<MatterStatus, unknown>> = matterWords[language].statuses[kind] ?? {}
  return status && Object.hasOwn(known, status.status) ? statusWords(kind, status.status, language).label : ''
}
