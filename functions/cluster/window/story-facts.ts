/** What is known about stories beyond the articles in the window. */
export interface StoryFacts {
  /**
   * Whether readers may have seen the story. A story is released some minutes after its first article arrived
   * (`settleMinutes`, 20 by default), or with an edition that is composed before. Until then it may be decided anew; after
   * that, an article should leave it only on strong evidence, since readers have its address, feed readers its text, and
   * subscribers perhaps its headline.
   */
  released(story: string): boolean
  /** Whether an editor's decision keeps this article from leaving or entering a story. Pins are not asked here. */
  held(article: string, story: string): boolean
}

/** Without any knowledge, every story counts as released, and editors have decided nothing. */
export const noFacts: StoryFacts = { released: () => true, held: () => false }
