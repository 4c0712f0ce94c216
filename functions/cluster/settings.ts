/** The thresholds of clustering, and the limits that were tuned with them. There is one set for all inputs. */
export interface Settings {
  /** How many times as much a word of the title counts as one of the text. */
  titleWeight: number
  /** The first words of the text that are compared. What follows is mostly background that other events share. */
  leadWords: number
  /** An article joins the story with the highest score if that is at least this (see `score/story-score.ts`). */
  joinThreshold: number
  /** The same for opinions, explainers and other background. */
  backgroundThreshold: number
  /** Added to a story's score for each time that its articles double in number, times ln 2: a large story attracts more. */
  sizeBonus: number
  /** An article is compared with those articles of a story that are at most this many days from it. */
  openDays: number
  /** The latest articles of a story with which an article is compared. */
  membersCompared: number
  /** The least score at which a new story follows an earlier one (see `score/earlier.ts`). */
  followThreshold: number
  /** Days after the last article of a story in which a new story can follow it. */
  followDays: number
  /** How many stories the index returns for each term, the latest first. */
  storiesPerTerm: number
  /** How many postings the index reads for all terms together. */
  storiesInTotal: number
  /** The least weight of shared terms at which a story is a candidate, far below what joining takes. */
  leastSharedWeight: number
  /** How many open candidates an article is compared with, and as many closed ones that its story may follow. */
  storiesCompared: number
  /** How many terms of each article, those with the largest weight, are indexed. */
  termsIndexed: number
  /** How many words of an article are kept to recognize copies. */
  copyWords: number
  /** The most days between an article and its copy. */
  copyDays: number
  /** The most days between two articles with the same title if one of them has nothing but its title. */
  titleDays: number
  /** When two texts that no address or guid connects are copies (see `features/near-copy.ts`). */
  nearCopy: NearCopySettings
}

/** Thresholds for copies, as shares of words from 0 to 1. `bench/stories/copies/train-copies.ts` chooses and checks them. */
export interface NearCopySettings {
  /** A text with fewer words is not compared. */
  leastWords: number
  /** The least share of the shorter text that the longer one has. */
  share: number
  /** The least share of the longer text that is shared, unless the titles are alike: with less, one is only part of the other. */
  longShare: number
  /** The greatest share of the shared words that are replaced by others. */
  edited: number
  /** A shorter text with fewer words counts as short: other reports of the event share much of it, and feeds cut it anywhere. */
  shortWords: number
  /** `share` and `edited` of a short text. */
  shortShare: number
  shortEdited: number
  /** Added to the share if one publisher wrote both under unlike titles: it repeats the background of earlier pieces. */
  ownUnlike: number
  /** The share if one credits the other's outlet, or both credit a third. */
  credited: number
  /**
   * With this many names and numbers in each lead that the other lacks, two reports only share a template: on the leads alone,
   * or if the titles differ in that way too.
   */
  otherNames: { lead: number; withTitles: number }
  /** The most words of the longer text before the first shared one. More is a new lead over old material. */
  newLead: number
}

/** The settings of production. */
export const settings: Settings = {
  titleWeight: 2,
  leadWords: 60,
  joinThreshold: 0.8,
  backgroundThreshold: 1.4,
  sizeBonus: 0.6,
  openDays: 3,
  membersCompared: 8,
  followThreshold: 0.8,
  followDays: 35,
  storiesPerTerm: 32,
  storiesInTotal: 128,
  leastSharedWeight: 0.02,
  storiesCompared: 4,
  termsIndexed: 24,
  copyWords: 1500,
  copyDays: 10,
  titleDays: 2,
  nearCopy: {
    leastWords: 12,
    share: 0.7,
    longShare: 0.4,
    edited: 0.12,
    shortWords: 150,
    shortShare: 0.85,
    shortEdited: 0.03,
    ownUnlike: 0.2,
    credited: 0.4,
    otherNames: { lead: 3, withTitles: 2 },
    newLead: 150,
  },
}
