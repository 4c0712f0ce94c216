import { count } from '../plural.ts'

/** The words of the emails of an edition, in English. Spanish has the same keys. */
export const email = {
  alike: (n: number) => (n === 1 ? '1 similar release' : `${n} similar releases`),
  moreOnWeb: (n: number) => `and ${n} more on the web`,
  shortened: 'This email was shortened. Read the full edition on the web.',
  /** How long an email is: "20 of 76 stories, 1,080 words, 5 minutes". */
  size: ({ stories, of, words, minutes }: { stories: number; of: number; words: number; minutes: number }) =>
    [
      stories < of ? `${stories} of ${count(of, 'story', 'stories')}` : count(of, 'story', 'stories'),
      count(words, 'word', 'words'),
      count(minutes, 'minute', 'minutes'),
    ].join(', '),
  /** The topics that a reader follows and that had no news. */
  nothingNew: (topics: readonly string[]) => `Nothing new on ${topics.join(', ')}.`,
  calendar: 'Add to your calendar',
  help: 'find legal help',
  storyWithdrawn: 'A story was withdrawn',
  editionOf: (id: string) => `Edition ${id}`,
  /** The link under each story to report an error, kept short. */
  wrongHere: 'Error?',
  draft: {
    text: (when: string) =>
      `This is the draft of the next edition. It will be sent on ${when} unless an editor decides otherwise.`,
    button: 'Change, hold or send it now',
  },
  notices: {
    welcome: 'Welcome. This is the latest edition. From now on we will send you each new one.',
    'imported-first':
      'We have moved our mailing list here. You were on it, so this is your first edition. You can unsubscribe below.',
    test: 'This is a test of an edition. Its unsubscribe and settings links do not work.',
  },
  why: {
    confirmed: 'You get this because you signed up and confirmed.',
    imported: 'You get this because you were on our earlier mailing list.',
    alert: 'You get this because you asked for an email when the status of a matter that you follow changes.',
  },
  matters: {
    followed: 'Matters you follow',
    changed: 'What changed',
    coming: 'Coming up',
    change: (status: string, date: string) => `${status} on ${date}`,
    newStories: (n: number) => (n === 1 ? '1 new story' : `${n} new stories`),
    noChange: (status: string) => (status ? `No change (${status})` : 'No change'),
    more: (n: number) => `and ${n} more on the web`,
    all: 'All matters',
  },
  alert: 'Status changes',
  preferences: 'Change your settings',
  web: 'Read or share on the web',
  yours: (choices: string) => `your choices: ${choices}`,
  noTracking: 'No tracking: we cannot see what you open or click.',
  quietSubject: 'Four quiet weeks',
  quiet:
    'There has been no news in the last four weeks. You are still subscribed, and we will send the next edition when there is something to report.',
}

/** The keys of these words, which Spanish has too. */
export type EmailWords = typeof email
