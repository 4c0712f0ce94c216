/** The thresholds of clustering, and the limits that were tuned with them. There is one set for all inputs. */
export interface Settings {
  /** How many times as much a word of the title counts as one of the summary. */
  titleWeight: number
  /** The inverse document frequency is raised to this power. */
  idfPower: number
  /** Characters of summary or text that go into the term vector, so that long articles compare with short ones. */
  summaryCharacters: number
  /** The least similarity at which an article joins a story. */
  joinThreshold: number
  /** How many times as similar an article must be if it and the story have no place in common. */
  otherPlacesFactor: number
  /**
   * How far the nearest story must stand out from its nearest rival: its score must reach `joinThreshold` times
   * (1 + the rival's score / `floor`) ** `power`. Stories as similar to each other as `related` are no rivals.
   */
  rival: { floor: number; power: number; related: number }
  /** How articles are compared with a story: 0 with its centroid, 1 with each article on average (average linkage). */
  linkage: number
  /** The least similarity at which two stories are merged. */
  mergeThreshold: number
  /** Days from a story's mean day at which similarity has decayed to 1/e. The decay is Gaussian. */
  decayDays: number
  /** The decay if the article or the story has no date. */
  undatedDecay: number
  /** Stories whose similarity decays to less than this are not compared. */
  leastDecay: number
  /** Days after its last article at which a story closes. A later article starts a new story that follows it. */
  quietDays: number
  /** The least similarity, without time decay, at which a new story follows a closed one. */
  followThreshold: number
  /** Added to the similarity if both have a docket, RIN or bill number in common. */
  sharedMatter: number
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
  /** The most days between an article and its copy. */
  copyDays: number
  /** The most days between two articles with the same title of which one has nothing but its title. */
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
  /** The least share of the longer text that is shared, unless the titles are alike: else one is only a part of the other. */
  longShare: number
  /** The greatest share of the shared words that are replaced by others. */
  edited: number
  /** A shorter text with fewer words is short: other reports of an event share much of it, and feeds cut it anywhere. */
  shortWords: number
  /** `share` and `edited` of a short text. */
  shortShare: number
  shortEdited: number
  /** Added to the share if both are from one publisher under unlike titles: it repeats the background of earlier pieces. */
  ownUnlike: number
  /** The share if one credits the other's outlet, or both credit a third. */
  credited: number
  /**
   * How many other names and numbers in each lead show two reports made from one template, alone or if the titles have other
   * ones too.
   */
  otherNames: { lead: number; withTitles: number }
  /** The most words of the longer text before the first shared one. More is a new lead over old material. */
  newLead: number
}

/** The settings of production. */
export const settings: Settings = {
  titleWeight: 3,
  idfPower: 0.7,
  summaryCharacters: 600,
  joinThreshold: 0.095,
  otherPlacesFactor: 5,
  rival: { floor: 0.03, power: 0.5, related: 0.2 },
  linkage: 0.1,
  mergeThreshold: 0.32,
  decayDays: 1.7,
  undatedDecay: 0.82,
  leastDecay: 0.05,
  quietDays: 6,
  followThreshold: 0.3,
  sharedMatter: 0.1,
  storiesPerTerm: 32,
  storiesInTotal: 128,
  leastSharedWeight: 0.04,
  storiesCompared: 8,
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
