import type { Section } from '../../domain/model/publication.ts'
import { count } from '../plural.ts'

const sections: Record<Section, string> = {
  top: 'What mattered most',
  federal: 'Federal government',
  courts: 'Courts',
  congress: 'Congress',
  states: 'States and cities',
  research: 'Research and analysis',
  official: 'Official documents',
  deadlines: 'Comment periods that close soon',
}

const short: Record<Section, string> = {
  ...sections,
  top: 'Top stories',
  federal: 'Federal',
  research: 'Research',
  official: 'Official',
  deadlines: 'Deadlines',
}

/** What a mail says in English. */
export const en = {
  sections,
  short,
  locale: 'en-US',
  stories: (n: number) => (n === 1 ? '1 story' : `${n} stories`),
  outlets: (outlet: string, others: number) =>
    others === 0 ? `${outlet} · only here` : `${outlet} and ${others} more`,
  copies: (n: number) => (n === 1 ? '1 carries the same report' : `${n} carry the same report`),
  officialDocument: 'Official document',
  kinds: { news: '', official: 'Official', analysis: 'Analysis', opinion: 'Opinion', advocacy: 'Advocacy' },
  stages: {
    proposed: 'Proposed, not in effect.',
    final: 'Final.',
    enjoined: 'Blocked by a court.',
    withdrawn: 'Withdrawn.',
    notice: 'Notice.',
  },
  effective: (day: string) => `In effect from ${day}.`,
  closes: (day: string) => `Comments close on ${day}.`,
  alike: (n: number) => (n === 1 ? '1 more such release' : `${n} more such releases`),
  moreOnWeb: (n: number) => `and ${n} more on the web`,
  shortened: 'This mail was shortened. All of it is on the web.',
  calendar: 'Add to your calendar',
  sources: (read: number, silent: number) =>
    `${count(read, 'source', 'sources')} read${silent === 0 ? '' : `, ${silent} of them silent`}.`,
  notAdvice: 'News, not legal advice',
  help: 'find legal help',
  /** At the top, where a mail is a reader's first or none of theirs. */
  corrections: 'Corrections',
  storyWithdrawn: 'A story was withdrawn',
  editionOf: (id: string) => `Edition ${id}`,
  wrong: 'Something wrong?',
  /** The same under each story, where it should be out of the way. */
  wrongHere: 'Wrong?',
  draft: {
    text: (when: string) =>
      `This is the draft of an edition. It goes out on ${when}, if nobody says anything else.`,
    button: 'Change, hold or send it now',
  },
  notices: {
    welcome: 'Welcome. This is the latest edition; from now on each new one comes by itself.',
    'imported-first':
      'We have moved our mailing list here. You were on it, so this is your first edition; one click below ends it.',
    test: 'This is a test of an edition.',
  },
  why: {
    confirmed: 'You get this because you signed up and confirmed.',
    imported: 'You get this because you were on our earlier mailing list.',
  },
  preferences: 'Topics, places, language',
  unsubscribe: 'Unsubscribe',
  web: 'Read or share on the web',
  yours: (choices: string) => `yours: ${choices}`,
  noTracking: 'No tracking: we do not learn what you open or click.',
  extra: 'Extra edition',
  quietSubject: 'Four quiet weeks',
  quiet:
    'Nothing new came in the last four weeks. You are still on the list, and the next edition comes when there is something to say.',
}

export type Words = typeof en
