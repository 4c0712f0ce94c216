/**
 * What an article has in common with another one, and in what they differ: the facts that explain a placement. Kinds and
 * names are those of `cluster/evidence/`: `Ohio`, `Chicago/Cicero`, `House bill|12`. They are in English, and pages translate
 * them. At most some hundred bytes, whatever the articles contain.
 */
export interface Comparison {
  /** Between their times, rounded. */
  hoursApart?: number
  /** In place of hours, if one of them has a date without a time. */
  daysApart?: number
  /** What both name, by kind (`kindsOfNames`, and `actions`, that is what happens). */
  same?: Record<string, string[]>
  /** What each names of a kind of which they have nothing in common. `names` are those in two titles of one form. */
  different?: Record<string, Difference>
  /** One newsroom wrote both: it rarely reports one event twice. */
  sameNewsroom?: true
  /** Only one of them says that a court acts. */
  courtInOne?: true
  /** How many rare words both have in title and lead. */
  rareWords?: number
  /** The rarest of them as the article writes them: at most eight of at most 40 characters. */
  words?: string[]
}

/** What the article names, and what the other one or its story names. Either may be empty, although they differ. */
export interface Difference {
  here: string[]
  there: string[]
}

/** What kept an article from joining a story. */
export type Barrier =
  /** An editor's decision. */
  | 'pinned apart'
  /** Both are official documents, and not the same. */
  | 'other document'
  /** The story is background only, such as an opinion. */
  | 'no report'
  /** The article is a collection, such as a round-up. */
  | 'collection'
  /** The score is below the threshold. */
  | 'not alike'
  /** The article is background, for which the threshold is higher. */
  | 'background'
  /** They name different states, courts, bills or others by which one event is told from another. */
  | 'conflict'
  /** They report different steps of one matter, such as an arrest and the charge. */
  | 'other step'
  /** The story has another issue of the same series. */
  | 'earlier issue'
