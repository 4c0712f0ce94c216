/**
 * What an article has in common with another one, and how they differ: the facts that explain a placement. Kinds and names
 * are those of `cluster/evidence/`: `Ohio`, `Chicago/Cicero`, `House bill|12`. They are stored in English and put into words by
 * `i18n/stored-name.ts`. It has fewer than 2,000 characters, whatever the articles contain.
 */
export interface Comparison {
  /** Between their times, rounded to whole hours. */
  hoursApart?: number
  /** Instead of hours, if one of them has a date without a time. */
  daysApart?: number
  /** What both name, by kind: one of `kindsOfNames`, or `actions` for what happens. */
  same?: Record<string, string[]>
  /** What each names, by kind, if they have nothing of the kind in common. The kind `names`: names in two titles of one form. */
  different?: Record<string, Difference>
  /** One newsroom wrote both: it rarely reports one event twice. */
  sameNewsroom?: true
  /** Only one of them mentions a court. */
  courtInOne?: true
  /** How many rare words are in the title or lead of both. */
  rareWords?: number
  /** The rarest of them, as the article writes them: at most eight, of at most 40 characters each. */
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
  /** They name different states, courts, bills or other things that tell events apart. */
  | 'conflict'
  /** They report different steps of one matter, such as an arrest and the charge. */
  | 'other step'
  /** They report acts of one kind, such as rulings, on different subjects. */
  | 'other subject'
  /** The story has another installment of the same series. */
  | 'earlier issue'
