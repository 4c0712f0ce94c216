/** Why the classifier decided as it did: its rules, and what they found, in words. */
export interface ReasonWords {
  /** What is shown for a rule of the classifier; a rule without an entry is shown under its own name. */
  rules: Record<string, string>
  /** What is shown for a text that was stored with an editor's decision, in English. */
  decided: Record<string, string>
  topic: (name: string) => string
  place: (name: string) => string
  /** The country's reason if no other place has one. */
  noOtherPlace: (name: string) => string
  kind: (name: string) => string
  /** What shows the kind or form of an article: fixed words, and labels or categories with their names. */
  shownBy: { fixed: Record<string, string>; named: Record<string, (name: string) => string> }
}

/** These words in English. */
export const reasons: ReasonWords = {
  rules: {
    'subject in title': 'Subject terms in the title:',
    'subject in first sentences': 'Subject terms in the first sentences:',
    'subject later': 'Subject terms further down:',
    support: 'Supporting words:',
    'action on people': 'Who acts, on whom, and what is done:',
    biography: 'About a person, culture or daily life:',
    'foreign title': 'Title about another country:',
    'foreign text': 'First sentences about another country:',
    'other meaning': 'Here it means something else:',
    'everyday word': 'Alone, it may mean something else:',
    'format without news': 'A format that is not news:',
    'learnt words': 'Learned words, for (+) and against (\u2212):',
    'no term': 'None of our terms counts here',
    'filed under': 'The publisher filed it under:',
    'trusted source': 'From a source that covers only this subject',
    editor: 'Decision:',
  },
  decided: {
    'An editor put it in.': 'an editor included it.',
    'An editor took it out.': 'an editor removed it.',
    'Its words were taken down.': 'its text was removed everywhere.',
  },
  topic: (name) => `Topic \u201c${name}\u201d, because of`,
  place: (name) => `Place \u201c${name}\u201d, because of`,
  noOtherPlace: (name) => `Place \u201c${name}\u201d, because no state or city is concerned.`,
  kind: (name) => `${name}, because of`,
  shownBy: {
    fixed: {
      title: 'its title',
      address: 'its address',
      text: 'the beginning of its text',
      'set for the source': 'the setting for its source',
      'government address': 'its government address',
    },
    named: {
      label: (name) => `its label \u201c${name}\u201d`,
      category: (name) => `its category \u201c${name}\u201d`,
      source: () => 'the type of its source',
    },
  },
}
