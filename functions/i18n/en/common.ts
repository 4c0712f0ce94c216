import type { ArticleForm, ItemKind, PolicyStatus } from '../../domain/model/article.ts'
import type { Section } from '../../domain/model/publication.ts'
import type { SourceKind } from '../../domain/model/source.ts'
import type { WallClock } from '../../domain/time.ts'
import { count } from '../plural.ts'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
/** As the AP Stylebook shortens them: before a day, and five of them never. */
const shortMonths = [
  'Jan.',
  'Feb.',
  'March',
  'April',
  'May',
  'June',
  'July',
  'Aug.',
  'Sept.',
  'Oct.',
  'Nov.',
  'Dec.',
]
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

const kinds: Record<ItemKind, string> = {
  news: 'News',
  official: 'Official',
  analysis: 'Analysis',
  opinion: 'Opinion',
  advocacy: 'Advocacy',
}

const forms: Record<ArticleForm, string> = {
  'round-up': 'Round-up',
  newsletter: 'Newsletter',
  explainer: 'Explainer',
  analysis: 'Analysis',
  gallery: 'Photos',
  live: 'Live updates',
  podcast: 'Podcast',
}

/** Puts a list into words, without a comma before "and", as newspapers do. */
export const list = new Intl.ListFormat('en-GB')

const stages: Record<PolicyStatus['stage'], { label: string; meaning: string; sentence: string }> = {
  proposed: { label: 'Proposed', meaning: 'Not in effect.', sentence: 'Proposed, not in effect.' },
  final: { label: 'Final', meaning: 'A final rule.', sentence: 'Final.' },
  enjoined: { label: 'Enjoined', meaning: 'Blocked by a court.', sentence: 'Blocked by a court.' },
  stayed: { label: 'Stayed', meaning: 'Put on hold by a court.', sentence: 'Put on hold by a court.' },
  vacated: { label: 'Vacated', meaning: 'Struck down by a court.', sentence: 'Struck down by a court.' },
  withdrawn: { label: 'Withdrawn', meaning: 'No longer pursued.', sentence: 'Withdrawn.' },
  notice: { label: 'Notice', meaning: 'An official notice.', sentence: 'Notice.' },
}

const sections: Record<Section, string> = {
  top: 'Top stories',
  federal: 'Federal government',
  courts: 'Courts',
  congress: 'Congress',
  states: 'States and cities',
  research: 'Research and analysis',
  official: 'Official documents',
  deadlines: 'Comment periods closing soon',
}

const shortSections: Record<Section, string> = {
  ...sections,
  federal: 'Federal',
  research: 'Research',
  official: 'Official',
  deadlines: 'Deadlines',
}

const sourceKinds: Record<SourceKind, string> = {
  'federal-agency': 'Federal agencies',
  congress: 'Congress',
  court: 'Courts',
  wire: 'Wire services',
  'national-news': 'National news',
  'local-news': 'Local news',
  'state-local-government': 'State and local government',
  'policy-institute': 'Policy institutes',
  advocacy: 'Advocacy groups',
  'law-practice': 'Lawyers',
  academic: 'Universities',
  aggregator: 'News aggregators',
}

/** The words that pages, feeds and emails share, in English. Spanish has the same keys. */
export const common = {
  writtenIn: { en: 'In English', es: 'In Spanish' },
  kinds,
  forms,
  stages,
  sections,
  /** The same, kept short for a box beside the stories. */
  shortSections,
  sourceKinds,

  dates: {
    /** Sunday, November 22, 2026 */
    long: (at: WallClock) => `${weekdays[at.weekday]}, ${months[at.month]} ${at.day}, ${at.year}`,
    /** Sunday, November 22 */
    weekday: (at: WallClock) => `${weekdays[at.weekday]}, ${months[at.month]} ${at.day}`,
    /** The same as a heading, which begins with a capital letter in Spanish too. */
    weekdayHeading: (at: WallClock) => `${weekdays[at.weekday]}, ${months[at.month]} ${at.day}`,
    /** November 22, 2026 */
    full: (at: WallClock) => `${months[at.month]} ${at.day}, ${at.year}`,
    /** November 22 */
    day: (at: WallClock) => `${months[at.month]} ${at.day}`,
    /** Nov. 22 */
    short: (at: WallClock) => `${shortMonths[at.month]} ${at.day}`,
    /** November 2026 */
    month: (at: WallClock) => `${months[at.month]} ${at.year}`,
    /** 6:12 a.m. */
    time: (at: WallClock) =>
      `${at.hour % 12 || 12}:${String(at.minute).padStart(2, '0')}\u00a0${at.hour < 12 ? 'a.m.' : 'p.m.'}`,
    weekdays,
  },

  stories: (n: number) => count(n, 'story', 'stories'),
  coverage: {
    official: 'Official document',
    outlets: (n: number) => count(n, 'outlet', 'outlets'),
    more: (n: number) => `and ${count(n, 'more outlet', 'more outlets')}`,
    same: (n: number) => `also run by ${count(n, 'outlet', 'outlets')}`,
    background: (n: number) => `background from ${count(n, 'outlet', 'outlets')}`,
    spanish: (n: number) => `${n}\u00a0in\u00a0Spanish`,
    only: '1\u00a0outlet',
    document: 'with the official document',
  },

  status: {
    commentsClose: (date: string) => `Comments close on ${date}.`,
    commentsClosed: (date: string) => `Comments closed on ${date}.`,
    effective: (date: string) => `Effective ${date}.`,
  },

  /** `read` counts all sources, `silent` those that could not be read; `names` holds the first of their names. */
  upToDate: (read: number, silent: number, names: readonly string[] = []) => {
    const more = silent > names.length ? [`${silent - names.length} more`] : []
    const which = names.length > 0 ? `; ${list.format([...names, ...more])} could not be read` : ''
    return `${silent > 0 ? `${read - silent} of ` : ''}${count(read, 'source is', 'sources are')} up to date${which}.`
  },
  backups: (days: number) =>
    `Our backups keep deleted data for up to ${days} more days; then it is gone from them too.`,
  /** Before the headline of the story that this one continues. */
  earlier: 'Earlier:',
  corrections: 'Corrections',
  reportError: 'Report an error',
  legalNotice: 'News, not legal advice',
  extraEdition: 'Extra edition',
  unsubscribe: 'Unsubscribe',
}

/** The keys of these words, which Spanish has too. */
export type Common = typeof common
