/** The thresholds of clustering, and the limits that were tuned with them. There is one set for all inputs. */
export interface Settings {
  /** How many times as much a word of the title counts as one of the text. */
  titleWeight: number
  /** The first words of the text that are compared. What follows is mostly background that other events share. */
  leadWords: number
  /** An article joins the story with the highest score if that is at least this (see `score/story-score.ts`). */
  joinThreshold: number
  /** Added to a story's score for each time that its articles double in number, times ln 2: a large story attracts more. */
  sizeBonus: number
  /** An article is compared with articles of a story that are at most so many days apart. */
  openDays: number
  /** The latest articles of a story with which an article is compared. */
  membersCompared: number
  /** The least score, as if both were of one time, at which a new story follows an earlier one. */
  followThreshold: number
  /** Days after the last article of a story in which a new story can follow it. */
  followDays: number
  /** How many stories the index returns for each term, the latest first. */
  storiesPerTerm: number
  /** How many postings the index reads for all terms together. */
  storiesInTotal: number
  /** The least weight of shared terms at which a story is a candidate, far below what joining takes. */
  leastSharedWeight: number
  /** How many candidates are compared in full. */
  storiesCompared: number
  /** How many terms of each article, those with the largest weight, are indexed. */
  termsIndexed: number
  /** How many words of an article are kept to recognize copies. */
  copyWords: number
  /** A text with fewer words is too short to be recognized as a near copy. */
  leastCopyWords: number
  /** The most days between an article and its copy. */
  copyDays: number
  /** The most days between two articles with the same title of which one has nothing but its title. */
  titleDays: number
  /** The least share of the shorter text that is in the other, and the least density, of a copy. Either pair suffices. */
  copyThresholds: { share: number; density: number }[]
  /** The same if one of the two credits the other's outlet, or both credit a third. */
  statedCopyThresholds: { share: number; density: number }[]
  /** The least share if both are from one publisher, whose articles often repeat the background of earlier ones. */
  ownCopyShare: number
  /**
   * The least share of edited words within shared passages that shows two pieces written from one template, such as press
   * releases about two people: always, or if each title has a rare word that the other article lacks.
   */
  template: { edited: number; editedWithOtherNames: number }
  /** The most words before the first shared one. More is a new lead over old material, and no copy. */
  newLead: { shorter: number; longer: number }
}

/** The settings of production. */
export const settings: Settings = {
  titleWeight: 2,
  leadWords: 60,
  joinThreshold: 0.2,
  sizeBonus: 0.3,
  openDays: 3,
  membersCompared: 8,
  followThreshold: 0.5,
  followDays: 35,
  storiesPerTerm: 32,
  storiesInTotal: 128,
  leastSharedWeight: 0.02,
  storiesCompared: 4,
  termsIndexed: 24,
  copyWords: 1500,
  leastCopyWords: 12,
  copyDays: 10,
  titleDays: 2,
  copyThresholds: [
    { share: 0.57, density: 0.86 },
    { share: 0.52, density: 0.96 },
  ],
  ownCopyShare: 0.75,
  statedCopyThresholds: [{ share: 0.4, density: 0.75 }],
  template: { edited: 0.08, editedWithOtherNames: 0.03 },
  newLead: { shorter: 95, longer: 150 },
}
