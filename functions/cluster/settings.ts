/** Every number that placing articles rests on. One set for all inputs: what a row lacks, it does without. */
export interface Settings {
  /** How often a title's word counts against one of the summary. */
  titleWeight: number
  /** Rarity is raised to this power. */
  rarityPower: number
  /** Letters of summary or text that speak for the article, so that long ones compare with short ones. */
  summaryLetters: number
  /** The nearness of an article and a story from which the article joins. */
  join: number
  /** How many times as near an article must be whose places are all elsewhere than the story's. */
  elsewhere: number
  /**
   * What the nearest story must be nearer for the next one's sake, from `floor` on: `join` times
   * (1 + the other's nearness / `floor`) ** `power`. Stories as near to each other as `kin` are no rivals.
   */
  rival: { floor: number; power: number; kin: number }
  /** How much unlike articles in a story keep others away: 0 compares with their middle, 1 with each in the mean. */
  linkage: number
  /** The same of two stories, from which they become one. */
  merge: number
  /** Days from a story's middle at which nearness has fallen to 1/e; further off it falls like a bell curve. */
  decayDays: number
  /** What is left of nearness where there is no time to compare, and the least that is worth looking at. */
  untimed: number
  fadedOut: number
  /** Days after its last article at which a story closes: what comes later founds one that follows it. */
  quietDays: number
  /** The nearness, time left out, from which a new story is said to follow a closed one. */
  follow: number
  /** Added where a docket, RIN or bill number is shared. */
  sharedMatter: number
  /** How many stories are looked at by each word, the latest first, and by all words together. */
  storiesPerTerm: number
  storiesInAll: number
  /** The weight of shared words from which a story is worth comparing: far below what joining takes. */
  leastShared: number
  /** How many of them are compared in full. */
  storiesCompared: number
  /** By how many of its rarest words a story is found through each of its articles. */
  termsIndexed: number
  /** Words of an article that are kept to recognise copies by. */
  copyWords: number
  /** A text of fewer words is too short to be a copy by its words alone. */
  leastCopyWords: number
  /** Days between an article and its copy. */
  copyDays: number
  /** The same where a headline is all that one of them has. */
  titleDays: number
  /** How much of the shorter text stands in the other, and how unbroken, for a copy: either pair will do. */
  copy: { share: number; density: number }[]
  /** The words before the first shared one in the shorter and the longer text: more is a new lead over old material. */
  newLead: { shorter: number; longer: number }
}

export const settings: Settings = {
  titleWeight: 3,
  rarityPower: 0.7,
  summaryLetters: 600,
  join: 0.095,
  elsewhere: 5,
  rival: { floor: 0.03, power: 0.5, kin: 0.2 },
  linkage: 0.1,
  merge: 0.32,
  decayDays: 1.7,
  untimed: 0.82,
  fadedOut: 0.05,
  quietDays: 6,
  follow: 0.3,
  sharedMatter: 0.1,
  storiesPerTerm: 32,
  storiesInAll: 128,
  leastShared: 0.04,
  storiesCompared: 8,
  termsIndexed: 24,
  copyWords: 1500,
  leastCopyWords: 12,
  copyDays: 10,
  titleDays: 2,
  copy: [
    { share: 0.57, density: 0.86 },
    { share: 0.52, density: 0.96 },
  ],
  newLead: { shorter: 95, longer: 150 },
}
