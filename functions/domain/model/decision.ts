import type { ItemKind, Language } from './article.ts'
import type { Introduction } from './edition.ts'
import type { Preferences } from './subscriber.ts'

/**
 * What an editor put right: a line of a log that is applied after all that the machine decided. Nothing is
 * ever taken out of it but a link that was taken down, in whose place the line says so.
 */
export interface Decision {
  /** From 1, without gaps. */
  number: number
  at: string
  /** The editor, as a keyed hash of their address. */
  by: string
  /** For other editors; readers never see it. */
  why: string
  act: Act
}

export type Act = StoryAct | ArticleAct | EditionAct | { is: 'undo'; decision: number }

/** What changes how a story is shown. `story` may since have become part of another. */
export type StoryAct =
  /** Takes it from every list. Where readers saw it, its page and its feed item say that it was withdrawn, with the note. */
  | { is: 'hide'; story: string; note?: string }
  | { is: 'show'; story: string }
  /** What is absent is the publisher's again. */
  | { is: 'rewrite'; story: string; headline?: string; summary?: string }
  | { is: 'lead'; story: string; article: string }
  | { is: 'retag'; story: string; topics: string[]; places: string[] }
  /** A note for readers on the story's page. */
  | { is: 'correct'; story: string; text: string }

/** What changes where articles stand: carried out by the desk. */
export type ArticleAct =
  | { is: 'pin'; a: ArticleName; b: ArticleName; put: 'together' | 'apart' }
  | { is: 'admit'; article: ArticleName }
  | { is: 'exclude'; article: ArticleName }
  | { is: 'link'; link: HandmadeLink; with?: ArticleName }
  /** Takes an article's words out of everything that is kept; it can't be undone. */
  | { is: 'redact'; article: ArticleName }

/** An article with its source, under which it is found. */
export interface ArticleName {
  id: string
  source: string
}

/** What no source brings: an office without a feed, a page that was pointed out. */
export interface HandmadeLink {
  url: string
  title: string
  summary?: string
  outlet: string
  kind: ItemKind
  language: Language
}

/** What an edition becomes, by the id that the schedule gives it; all but `correct-edition` count before it is frozen. */
export type EditionAct =
  | { is: 'introduce'; edition: string; introduction: Introduction }
  | { is: 'drop'; edition: string; story: string }
  /** Puts a story right before another, wherever the machine ranked it. */
  | { is: 'place'; edition: string; story: string; before: string }
  /** Not to be frozen until it is let go, or until its successor's time. */
  | { is: 'hold'; edition: string }
  | { is: 'go'; edition: string }
  /** Frozen and mailed at once instead of at its time. */
  | { is: 'send'; edition: string }
  /** Not at all; the next one covers what it would have. */
  | { is: 'skip'; edition: string }
  /** Another one, now. */
  | { is: 'extra'; frequency: Preferences['frequency'] }
  | { is: 'correct-edition'; edition: string; text: string }

/** Why a form is not taken: a name in the words of the editor's language, with the number that it speaks of. */
export interface Problem {
  problem: 'markup' | 'long' | 'empty' | 'same' | 'address' | 'unknown'
  field: string
  most?: number
}
