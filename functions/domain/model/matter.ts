import type { Language } from './article.ts'

/** The kinds of matters. */
export const matterKinds = ['case', 'rule', 'bill', 'order', 'designation'] as const
/** A court case, a regulation, a bill, an executive act, or a designation of a country for Temporary Protected Status. */
export type MatterKind = (typeof matterKinds)[number]

/** What can happen to a matter of each kind, in the usual order. Courts may enjoin, stay or vacate all but a case's own suit. */
export const statusesOf = {
  case: [
    'filed',
    'tro',
    'enjoined',
    'stayed',
    'vacated',
    'affirmed',
    'reversed',
    'remanded',
    'cert-granted',
    'argued',
    'decided',
    'dismissed',
  ],
  rule: [
    'proposed',
    'comment-period',
    'final',
    'effective',
    'delayed',
    'withdrawn',
    'tro',
    'enjoined',
    'stayed',
    'vacated',
  ],
  bill: [
    'introduced',
    'reported',
    'passed-house',
    'passed-senate',
    'passed',
    'signed',
    'vetoed',
    'effective',
    'tro',
    'enjoined',
    'stayed',
    'vacated',
  ],
  order: ['signed', 'effective', 'revoked', 'tro', 'enjoined', 'stayed', 'vacated'],
  designation: ['designated', 'extended', 'terminated', 'effective', 'tro', 'enjoined', 'stayed', 'vacated'],
} as const satisfies Record<MatterKind, readonly string[]>

/** How far a matter has come, in the words of its field. */
export type MatterStatus = (typeof statusesOf)[MatterKind][number]

/** A case, rule, bill, order or designation that stories are about over time. */
export interface Matter {
  /** Such as `tps-haiti` or `hr-1234-119`: part of addresses, so it never changes. Lowercase letters, digits and hyphens. */
  id: string
  kind: MatterKind
  name: Record<Language, string>
  /** The numbers by which officials name it, as they write them: "RIN 1615-AC11", "No. 1:26-cv-01234 (D. Mass.)". */
  numbers: string[]
  /** One or two sentences on what it is, of an official document, or of the first report if `isReport`; absent if there is none. */
  about?: { text: string; language: Language; story: string; url?: string; outlet: string; isReport?: true }
  /** The latest change; absent if none is known. */
  status?: StatusChange
  /** All changes, the earliest first. */
  changes: StatusChange[]
  /** Days that are known: comments close, it takes effect, a hearing. The earliest first. */
  dates: MatterDate[]
  topics: string[]
  places: string[]
  /** The ids of its stories that readers see, the oldest first. */
  stories: string[]
  related: RelatedMatter[]
  /** The ids of matters that were merged into it; their addresses lead here. */
  absorbed: string[]
  /** When readers first saw it, and when its stories or its status last changed. ISO 8601. */
  since: string
  updated: string
}

/** Two reports of one step name days that are at most so far apart. */
export const SAME_STEP_DAYS = 7

/** A step that a matter took, and who says so. */
export interface StatusChange {
  status: MatterStatus
  /** When it happened, as far as it is known: `YYYY-MM-DD`. */
  day: string
  /** An official document, two independent outlets, an editor, or a date that an official document set. */
  by: 'official' | 'outlets' | 'editor' | 'date'
  /** The story that reports it; absent if an editor entered it. */
  story?: string
  /** The outlets that say so: one for an official document, at most three. */
  outlets: string[]
  /** The official document or the first report. */
  url?: string
  /** The id of the article that `url` is of: if it is taken down, nothing of it stays. Only in records. */
  article?: string
}

/** A day that counts in a matter. */
export interface MatterDate {
  /** `YYYY-MM-DD`. */
  day: string
  kind: 'comments' | 'effective' | 'hearing' | 'expires'
  /** The story that names it. */
  story: string
}

/** Another matter that this one has to do with. */
export interface RelatedMatter {
  id: string
  /** A case challenges a rule, bill, order or designation; an order or bill is the ground of a rule. */
  how: 'challenges' | 'challenged-by' | 'carries-out' | 'carried-out-by'
}

/** What is kept of a matter for as long as the digest runs, longer than its stories. */
export interface MatterRecord {
  id: string
  kind: MatterKind
  name: Record<Language, string>
  /** The article that the name is from; absent if its keys make the name. */
  nameFrom?: { article: string; outlet: string; url?: string }
  /** The numbers and names that lead to it, in canonical form. */
  keys: string[]
  changes: StatusChange[]
  since: string
  updated: string
  /** What its last stories say of it, for as long as readers see none; absent if nothing. A date was set `on` a day. */
  topics?: string[]
  places?: string[]
  dates?: (MatterDate & { on: string })[]
  /** Its latest stories, as they were linked without editors, so that the desk can show them. */
  stories?: KeptStory[]
  /** The matter that it was merged into. */
  mergedInto?: string
  /** Whether an editor merged it. Then it is a matter of its own again if that is undone. */
  mergedByEditor?: true
}

/** A story of a matter, with the keys by which it was linked; without any it was linked by likeness alone. */
export interface KeptStory {
  id: string
  keys: string[]
  /** When readers first saw it; absent in what early versions stored. ISO 8601. */
  at?: string
}

/** Sorts matters, the one that changed last first. */
export function latestChangeFirst(a: Matter, b: Matter): number {
  return a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : a.id < b.id ? -1 : 1
}

/** Changes by day; on one day, in the usual order of steps. */
export function inOrder(changes: readonly StatusChange[], kind: MatterKind): StatusChange[] {
  const order: readonly MatterStatus[] = statusesOf[kind]
  return changes.toSorted((a, b) =>
    a.day < b.day ? -1 : a.day > b.day ? 1 : order.indexOf(a.status) - order.indexOf(b.status),
  )
}

/** Statuses from which a matter takes effect on its day, if nothing stops it before. */
export const waiting: ReadonlySet<MatterStatus> = new Set<MatterStatus>(['final', 'delayed', 'signed'])

/** The latest change. While comments are open, that is the status of a proposal. */
export function currentStatus(
  changes: readonly StatusChange[],
  dates: readonly Pick<MatterDate, 'day' | 'kind'>[],
  today: string,
): StatusChange | undefined {
  const last = changes.at(-1)
  const isOpen = dates.some(({ kind, day }) => kind === 'comments' && day >= today)
  return last?.status === 'proposed' && isOpen ? { ...last, status: 'comment-period' } : last
}

/** After one of these, the dates that were set before do not count anymore. */
const ended: ReadonlySet<MatterStatus> = new Set(['withdrawn', 'vacated', 'vetoed', 'revoked', 'dismissed'])

/** The dates of a matter; of one that has ended only those before `today`, because nothing more will come. */
export function standingDates(
  { dates, status }: Pick<Matter, 'dates' | 'status'>,
  today: string,
): MatterDate[] {
  return status && ended.has(status.status) ? dates.filter(({ day }) => day < today) : dates
}

/** The dates from `today` on, the next first. */
export function comingDates(matter: Pick<Matter, 'dates' | 'status'>, today: string): MatterDate[] {
  return standingDates(matter, today).filter(({ day }) => day >= today)
}
