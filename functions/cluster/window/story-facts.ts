/** What is known about stories beyond the articles in the window. */
export interface StoryFacts {
  /** Whether an editor's decision, other than a pin, keeps this article from leaving or entering a story. */
  held(article: string, story: string): boolean
}

/** What holds if nothing is known: editors have decided nothing. */
export const noFacts: StoryFacts = { held: () => false }
