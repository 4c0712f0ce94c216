import type { Article, Language } from '../domain/model/article.ts'
import type { Source } from '../domain/model/source.ts'
import type { SourceState } from '../domain/model/source-state.ts'
import type { OperatorDecisions } from '../store/decisions/operator-decisions.ts'
import type { Look } from '../store/operating/looks.ts'
import type { Run } from '../store/operating/runs.ts'
import type { OpenProblem } from '../store/problems.ts'
import type { OperatorDeps } from './operator-deps.ts'

/** Whether a source works. */
export type Health = 'well' | 'failing' | 'dead' | 'gone' | 'new' | 'off' | 'blocked'

/** A source, and what is known from reading it. */
export interface SourceRow {
  source: Source
  /** Missing before its first poll. */
  state?: SourceState | undefined
  health: Health
  /** New or changed entries of the last seven days, if they were counted. */
  newInWeek?: number | undefined
  /** What can be done about it, in a sentence in English. */
  advice?: string | undefined
}

/** What the platform knows of itself. */
export interface PlatformFacts {
  version: string
  node: string
  /** A digest of the configuration in use, with what operators decided. */
  configuration: string
  /** When the last cycle ended, on one machine. */
  lastCycle?: Date | undefined
  /** Bytes that are free on the disk, and the sizes of the databases, on one machine. */
  freeBytes?: number | undefined
  files?: readonly { name: string; bytes: number }[]
  /** The page of the cloud's console that shows queues and alarms. */
  console?: string | undefined
}

/** How the digest runs. */
export interface OverviewFacts {
  problems: readonly OpenProblem[]
  polls: readonly Run[]
  publications: readonly Run[]
  /** ISO 8601. */
  newestStory: string | undefined
  platform: PlatformFacts
}

/** What the classifier would do with an article of a source, and why, as sentences. */
export interface Judgement {
  isAccepted: boolean
  because: string[]
}

/** Dependencies of the pages about sources, cycles, size and versions. They have no access to subscribers. */
export interface SourcePageDeps extends OperatorDeps {
  decisions: OperatorDecisions
  /** The sources as they are read, with what operators decided. */
  sources: readonly Source[]
  /** The ids of those that operators added. They alone can be removed here. */
  added: readonly string[]
  rows: () => Promise<SourceRow[]>
  overview: () => Promise<OverviewFacts>
  /** Applies a decision, if this platform can do so at once. */
  applied: () => Promise<unknown>
  /** Has a source read as soon as possible. */
  pollNow: (source: string) => Promise<void>
  /** Starts to look at an address, and returns the id of the look. */
  lookAt: (address: string) => Promise<string>
  look: (id: string) => Promise<Look | undefined>
  /** Makes a source of a feed, with the usual settings. */
  newSource: (feed: {
    feed: string
    title?: string | undefined
    homepage?: string | undefined
    language: Language
  }) => Source
  judge: (article: Article, source: Source, language: Language) => Judgement
}
