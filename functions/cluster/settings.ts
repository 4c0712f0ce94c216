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
