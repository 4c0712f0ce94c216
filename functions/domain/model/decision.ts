import type { ItemKind, Language } from './article.ts'
import type { Introduction } from './edition.ts'
import type { MatterStatus } from './matter.ts'
import type { Preferences } from './subscriber.ts'

/**
 * An editor's decision: an entry of a log that is applied after everything the machine decided. Entries are never
 * removed. Only a link that was taken down is replaced by a note that says so.
 */
export interface Decision {
  /** From 1, without gaps. */
  number: number
  at: string
  /** The editor, as a keyed hash of their address. */
  by: string
  /** A note for other editors; readers never see it. */
  why: string
  act: Act
}

/** What an editor did. Stored, so its shapes must not change. */
export type Act = StoryAct | ArticleAct | EditionAct | MatterAct | Undo

/** Undoes an earlier decision, by its number in the same log. */
export interface Undo {
  is: 'undo'
  decision: number
}

/** Changes how a story is shown. `story` may have been merged into another since. */
export type StoryAct =
  /** Removes it from every list. If readers saw it, its page and its feed item say that it was withdrawn, with the note. */
  | { is: 'hide'; story: string; note?: string }
  | { is: 'show'; story: string }
  /** Without a headline or a summary, the publisher's is shown again. */
  | { is: 'rewrite'; story: string; headline?: string; summary?: string }
  | { is: 'lead'; story: string; article: string }
  | { is: 'retag'; story: string; topics: string[]; places: string[] }
  /** A note for readers on the story's page. */
  | { is: 'correct'; story: string; text: string }

/** Changes which articles are in the digest and in which story; applied by the pipeline. */
export type ArticleAct =
  | { is: 'pin'; a: ArticleName; b: ArticleName; put: 'together' | 'apart' }
  | { is: 'admit'; article: ArticleName }
  | { is: 'exclude'; article: ArticleName }
  | { is: 'link'; link: HandmadeLink; with?: ArticleName }
  /** Removes an article's text from everything that is stored; it can't be undone. */
  | { is: 'redact'; article: ArticleName }

/** The key of an article. */
export interface ArticleName {
  id: string
  source: string
}

/** A page that no source has, such as one of an office without a feed. */
export interface HandmadeLink {
  url: string
  title: string
  summary?: string
  outlet: string
  kind: ItemKind
  language: Language
}

/** Changes an edition, named by its scheduled id. All but `correct-edition` have an effect only before it is frozen. */
export type EditionAct =
  | { is: 'introduce'; edition: string; introduction: Introduction }
  | { is: 'drop'; edition: string; story: string }
  /** Moves a story to the place before another, whatever its rank. */
  | { is: 'place'; edition: string; story: string; before: string }
  /** Holds the edition until an editor lets it go, or until the time of the next one. */
  | { is: 'hold'; edition: string }
  | { is: 'go'; edition: string }
  /** Freezes and sends it at once, before its time. */
  | { is: 'send'; edition: string }
  /** Skips it; the next edition covers its period as well. */
  | { is: 'skip'; edition: string }
  /** Sends an extra edition now. */
  | { is: 'extra'; frequency: Preferences['frequency'] }
  | { is: 'correct-edition'; edition: string; text: string }

/** Changes what belongs to a matter and how it is shown. `matter` may have been merged into another since. */
export type MatterAct =
  | { is: 'link-matter'; story: string; matter: string }
  | { is: 'unlink-matter'; story: string; matter: string }
  /** The address of `matter` then leads to `into`. */
  | { is: 'merge-matters'; matter: string; into: string }
  | { is: 'rename-matter'; matter: string; name: Record<Language, string> }
  /** `day` is `YYYY-MM-DD`. */
  | { is: 'set-matter-status'; matter: string; status: MatterStatus; day: string }

/** Why a form is refused: the key of a message in the editor's language, with the number that it names. */
export interface Problem {
  problem:
    | 'markup'
    | 'long'
    | 'empty'
    | 'same'
    /** Everything is already as the act would make it. */
    | 'idle'
    | 'address'
    | 'unknown'
    | 'against'
    | 'no-story'
    | 'no-matter'
    /** Two matters are one already. */
    | 'part'
    /** Matters of different kinds cannot be merged. */
    | 'kinds'
    | 'status'
    | 'day'
  field: string
  /** The greatest length, or for `against` the number of the decision. */
  most?: number
}
