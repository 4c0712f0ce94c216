import type { ItemKind, Language, PolicyStatus } from './article.ts'
import type { Section } from './publication.ts'
import type { Correction } from './story.ts'
import type { Preferences } from './subscriber.ts'

/** The frozen selection of one week or one day. */
export interface Edition {
  /** `2026-11-20` for a weekly one, `2026-11-20-daily` for a daily one. */
  id: string
  frequency: Preferences['frequency']
  frozenAt: string
  /** The desk's sequence numbers it covers: after `from`, up to and including `to`. */
  from: number
  to: number
  /** None where it says nothing but that there was nothing for weeks. */
  sections: EditionSection[]
  sources: { read: number; silent: number }
  introduction?: Introduction
  /** Added after it was frozen; the selection itself never changes. */
  corrections?: Correction[]
  /** What was put right since the edition before: part of what is frozen. */
  putRight?: EarlierCorrection[]
  /** The number of the last decision of editors that it knows of. */
  decisions?: number
  /**
   * How many stories it no longer shows, since their publishers or our editors took them back; kept only of what was taken
   * down, when they left the body too.
   */
  withdrawn?: number
}

/** Something about an earlier story or edition that readers are told of in the next one. */
export interface EarlierCorrection {
  at: string
  /** In the editor's words; absent where a story was withdrawn without any. */
  text?: string
  /** Its headline; absent where it was withdrawn. */
  headline?: string
  story?: string
  edition?: string
}

/** An editor's own few lines. */
export interface Introduction {
  /** Markdown. */
  text: string
  /** The same as paragraphs, lists, emphasis and absolute links, and nothing else. */
  html: string
}

export interface EditionSection {
  id: Section
  /** The most important first. */
  stories: EditionStory[]
  /** How many more there were than are kept. */
  more: number
}

/** What an edition keeps of a story, so that nothing that happens later changes it. */
export interface EditionStory {
  id: string
  headline: string
  summary: string
  /** The source whose words the summary is, where it is not the lead's. */
  summarySource?: string
  /** The headline's. */
  language: Language
  /** The lead article's link. */
  url?: string
  outlet: string
  /** The outlet that the lead article's entry named and that was not believed. */
  claimed?: string
  /** The lead article's source; absent in editions that were frozen before it was kept. */
  source?: string
  /** Independent outlets, the lead's included (see `countCoverage`). */
  outlets: number
  /** Outlets that only run a report of another. Earlier versions stored the number of articles that are copies. */
  copies: number
  /** Articles in Spanish. */
  spanish: number
  topics: string[]
  places: string[]
  kind: ItemKind
  status?: PolicyStatus
  official?: { title: string; url: string; source?: string }
  /** The first coverage in the other language, where there is some. */
  other?: {
    headline: string
    summary: string
    url?: string
    outlet: string
    claimed?: string
    source?: string
  }
  /** How many more releases of the same run it stands for. */
  alike?: number
  /** An editor chose its place. */
  placed?: true
}

/** A turn of the schedule, at which an edition is frozen. */
export interface Slot {
  /** Under which decisions name its edition, and which that gets. */
  id: string
  frequency: Edition['frequency']
  /** The day where the publication is at home. */
  day: string
  at: Date
}
