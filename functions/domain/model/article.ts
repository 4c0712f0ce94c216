import type { Barrier, Comparison } from './comparison.ts'
import type { OfficialDocument } from './official-document.ts'

/** A normalized entry: one per source and entry identity. */
export interface Article {
  /** A hash of the source and the entry's identity. */
  id: string
  source: string
  /** The guid or Atom id, if the source has one. */
  guid?: string
  /** The source's link in the normal form of the URL standard. */
  url?: string
  /** Its earlier addresses, the latest first. */
  formerUrls?: string[]
  /** Web addresses of the same article in another language, as the source states them: at most four. */
  translations?: string[]
  title: string
  /** Plain text for readers, at most 300 characters. */
  summary: string
  /** Plain text kept for deciding, at most 20 KB, each paragraph once. */
  text: string
  published?: string
  firstSeen: string
  author?: string
  categories: string[]
  language: Language
  /** The name of the publisher: that of the source, unless an aggregator names another. */
  outlet: string
  /** An outlet that the entry names or credits without proof; kept for publishers that opt out later. */
  claimed?: string
  /** What a government register states; absent for other sources. */
  document?: OfficialDocument
  /** What the removed parts of its title and text said. */
  stated?: Stated
}

/** What the parts of a text that are not shown said: credits, datelines, labels, names of outlets. Bounded plain text. */
export interface Stated {
  /** The agency of a dateline: "Reuters", "AP", "EFE". */
  agency?: string
  /** The place of writing in a dateline, as written. It is not the place of the event. */
  place?: string
  /** The outlet that the text credits: "This story was originally published by …", or at the end of the title. */
  origin?: string
  /** Labels of the headline, written in capitals: "WATCH", "LIVE UPDATES", "EXCLUSIVE", "OPINION". */
  labels?: string[]
  /** The headline as the source wrote it, if it is shown differently. */
  title?: string
  /** The credit of a picture. */
  credit?: string
}

/** A language of articles, pages and emails. */
export type Language = 'en' | 'es'

/** The kinds of articles and stories. */
export const itemKinds = ['news', 'official', 'analysis', 'opinion', 'advocacy'] as const
/** The kind of an article or a story. */
export type ItemKind = (typeof itemKinds)[number]

/** The forms of articles that do not report one event: background to one, or collections of several. */
export const articleForms = [
  'round-up',
  'newsletter',
  'explainer',
  'analysis',
  'gallery',
  'live',
  'podcast',
] as const
/** The form of an article that is not a report. */
export type ArticleForm = (typeof articleForms)[number]

/** Why something was decided: the rule and what it found. */
export interface Reason {
  rule: string
  detail: string
}

/** What the classifier found in an article, without regard to others. */
export interface Classification {
  relevant: boolean
  /** Between 0 and 1. */
  score: number
  reasons: Reason[]
  /** Topic ids, the most fitting first. */
  topics: string[]
  /** Place ids. */
  places: string[]
  /** Where the courts sit that it names, as place ids. Absent if there are none, and in articles of early versions. */
  seats?: string[]
  kind: ItemKind
  /** Absent for an ordinary report, and in articles of early versions. */
  form?: ArticleForm
  /** Docket, RIN, bill and public-law numbers. Articles that share one are about one matter. */
  matters: string[]
  /** Names of cases, bills, rules and orders that its text names, in canonical form. Absent if there are none, and in articles of early versions. */
  named?: string[]
  /** How far a rule has come, according to its source. */
  status?: PolicyStatus
}

/** How far a rule or an act has come. Dates are `YYYY-MM-DD`. */
export interface PolicyStatus {
  stage: 'proposed' | 'final' | 'enjoined' | 'stayed' | 'vacated' | 'withdrawn' | 'notice'
  effective?: string
  commentsClose?: string
}

/** Why an article was placed as a copy of another one. */
export type CopyRule =
  | 'same document'
  | 'same address'
  | 'same guid'
  | 'same text'
  | 'same title'
  | 'same report'
  | 'near copy'
  | 'shorter copy'
  | 'longer copy'

/** The rules by which an article is placed in a story. The last three are of what left it: articles, and a merged story. */
export type PlacementRule =
  | 'new story'
  | 'same event'
  | CopyRule
  | 'translation'
  | 'pinned together'
  | 'pinned apart'
  | 'moved'
  | 'moved away'
  | 'taken out'
  | 'unmerged'

/** The story that the clusterer assigned a relevant article to, and why. */
export interface Placement {
  story: string
  /** The id of the original; the article's own id if it is not a copy. */
  copyOf: string
  rule: PlacementRule
  /** Between 0 and 1, to three digits; 1 if the article founded the story. */
  score: number
  /** The id of the article of the story that it is most like. */
  partner?: string
  /** For a copy that was found by its text: how many words of the shorter text the longer one lacks. */
  changed?: number
  /** What it has in common with the partner. Absent if an editor placed it, and in articles of early versions. */
  why?: Comparison
  /** For an article that founded a story: the most similar story that it did not join. */
  almost?: NearMiss
  /** The earlier story that the article's new story continues, whether or not that one still takes articles. */
  follows?: string
}

/** A story that an article nearly joined, with that story's article that is most like it. */
export interface NearMiss {
  story: string
  score: number
  partner: string
  /** What kept them apart, and what they have in common. Absent in articles of early versions. */
  barrier?: Barrier
  why?: Comparison
}

/** An article with everything that was decided about it; `placement` only if it is relevant. */
export interface DecidedArticle extends Article, Classification {
  /** A hash of what the source wrote, to notice an edit. */
  content: string
  placement?: Placement
  /** The number of the log entry with which it joined its story. */
  joined?: number
  /** The stories that it left, the latest first. The address of one that has no articles left leads to this article's story. */
  formerStories?: string[]
}
