import type { ArticleForm, ItemKind, Language, PolicyStatus } from './article.ts'
import type { Matter, StatusChange } from './matter.ts'
import type { Section } from './publication.ts'
import type { Correction } from './story.ts'
import { frequencies, type Preferences } from './subscriber.ts'

/**
 * The kinds of editions. An alert has no stories, only status changes since the last alert. Only those readers get it who
 * follow one of these matters and asked for alerts, and it has no page.
 */
export const editionKinds = [...frequencies, 'alert'] as const
/** The name of a kind. */
export type EditionKind = (typeof editionKinds)[number]

/** The frozen selection of one week or one day. */
export interface Edition {
  /** Such as `2026-11-20` (weekly), `2026-11-20-daily` or `2026-11-20-alert-14`. Early versions had one alert a day, `2026-11-20-alert`. */
  id: string
  frequency: EditionKind
  frozenAt: string
  /** The log entries that it covers: after `from`, up to and including `to`. */
  from: number
  to: number
  /** Empty if the edition only says that there was no news for weeks. */
  sections: EditionSection[]
  sources: { read: number; silent: number }
  /** How long its emails may be, as it was set when it was frozen; absent in editions of early versions and in alerts. */
  length?: EditionLength
  /** What of it a reader without preferences gets; absent in editions of early versions and in alerts. */
  emailed?: Emailed
  introduction?: Introduction
  /** Added after it was frozen; the selection itself never changes. */
  corrections?: Correction[]
  /** Corrections since the previous edition; frozen with this one. */
  putRight?: EarlierCorrection[]
  /** Matters that changed or got stories in its period, or have a day ahead; absent in editions of early versions. */
  matters?: EditionMatter[]
  /**
   * The status changes of the last weeks that were known when it was frozen, as `haiti-tps extended 2026-11-20`, so that
   * the next edition of its kind reports each change once.
   */
  changesKnown?: string[]
  /** The number of the last decision of editors that it includes. */
  decisions?: number
  /**
   * How many stories it no longer shows because their publishers or our editors took them back. Stored only for takedowns,
   * which also remove the stories from `sections`.
   */
  withdrawn?: number
}

/** The most that the emails of an edition hold. */
export interface EditionLength {
  /** Stories; deadlines are not counted. */
  stories: number
  /** Words of the email as plain text: everything between white space. */
  words: number
}

/** What an email holds of an edition. */
export interface Emailed {
  /** The ids of its stories, in their order. */
  stories: string[]
  /** Words of the email as plain text, in English. */
  words: number
}

/** A matter as an edition stores it, so that later changes do not affect it. */
export interface EditionMatter extends Pick<Matter, 'id' | 'kind' | 'name'> {
  status?: Pick<StatusChange, 'status' | 'day'>
  /** Since the edition before, the earliest first. */
  changes: EditionChange[]
  /** The ids of its stories that are new in this edition. */
  stories: string[]
  /** Its next days, the earliest first. */
  dates: Matter['dates']
  /** The ids of matters that were merged into it, if there are any. */
  absorbed?: string[]
  /** The ids of the matters that a case challenges, if there are any. */
  challenges?: string[]
}

/** A status change as an edition stores it. */
export interface EditionChange extends StatusChange {
  /** In an alert: the readers of these editions read of it there already, so that the alert leaves it out for them. */
  told?: Preferences['frequency'][]
}

/** A correction of an earlier story or edition, which the next edition reports. */
export interface EarlierCorrection {
  at: string
  /** The editor's text; absent if a story was withdrawn without a note. */
  text?: string
  /** The headline of the story; absent if it was withdrawn. */
  headline?: string
  story?: string
  edition?: string
}

/** An editor's introduction to an edition. */
export interface Introduction {
  /** Markdown. */
  text: string
  /** The same as paragraphs, lists, emphasis and absolute links, and nothing else. */
  html: string
}

/** A section of an edition. */
export interface EditionSection {
  id: Section
  /** The most important first. */
  stories: EditionStory[]
  /** How many more stories the section had than are stored. */
  more: number
}

/** A story as an edition stores it, so that later changes do not affect it. */
export interface EditionStory {
  id: string
  /** Its place among all stories of the edition, from 1 for the most important; absent in editions of early versions. */
  rank?: number
  headline: string
  summary: string
  /** The source of the summary, if it is not the lead's. */
  summarySource?: string
  /** The language of the headline. */
  language: Language
  /** The lead article's link. */
  url?: string
  outlet: string
  /** An outlet that the lead article's entry named without proof. */
  claimed?: string
  /** The lead article's source; absent in editions of early versions. */
  source?: string
  /** Independent outlets, the lead's included (see `countCoverage`). */
  outlets: number
  /** Outlets that only run a report of another. Earlier versions stored the number of articles that are copies. */
  copies: number
  /** Articles in Spanish. */
  spanish: number
  /** How many outlets have only background to it; absent if none do, and in editions of early versions. */
  background?: number
  topics: string[]
  places: string[]
  kind: ItemKind
  form?: ArticleForm
  status?: PolicyStatus
  official?: { title: string; url: string; source?: string }
  /** The first report in the other language, if there is one. */
  other?: {
    headline: string
    summary: string
    url?: string
    outlet: string
    claimed?: string
    source?: string
    /** The id of its story, if that is another one. Only earlier versions stored it, which joined stories themselves. */
    story?: string
  }
  /** The earlier story that it continues, with its headline at the time when the edition was frozen. */
  earlier?: EarlierStory
  /** How many similar releases it represents besides its own. */
  alike?: number
  /** An editor chose its place. */
  placed?: true
}

/** An earlier story, as an edition names it. */
export interface EarlierStory extends Pick<EditionStory, 'id' | 'headline' | 'language' | 'outlet'> {
  published: string
  /** Its lead article, in case the publisher takes it back. */
  source: string
  url?: string
  claimed?: string
}

/** A scheduled time at which an edition is frozen. */
export interface Slot {
  /** The id of its edition, which decisions refer to. */
  id: string
  frequency: Preferences['frequency']
  /** The planned day, in the publication's zone. */
  day: string
  at: Date
}
