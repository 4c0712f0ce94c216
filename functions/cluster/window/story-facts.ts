/** What is known about stories beyond the articles in the window. */
export interface StoryFacts {
  /** Whether an editor's decision keeps this article from leaving or entering a story. Pins are not asked here. */
  held(article: string, story: string): boolean
}

/** Without any knowledge, editors have decided nothing. */
export const noFacts: StoryFacts = { held: () => false }
