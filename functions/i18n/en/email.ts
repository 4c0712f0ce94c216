import type { Section } from '../../domain/model/publication.ts'
import { count } from '../plural.ts'

const sections: Record<Section, string> = {
  top: 'Top stories',
  federal: 'Federal government',
  courts: 'Courts',
  congress: 'Congress',
  states: 'States and cities',
  research: 'Research and analysis',
  official: 'Official documents',
  deadlines: 'Comment periods closing soon',
}

const short: Record<Section, string> = {
  ...sections,
  top: 'Top stories',
  federal: 'Federal',
  research: 'Research',
  official: 'Official',
  deadlines: 'Deadlines',
}

/** The text of the edition emails in English. */
export const en = {
  sections,
  short,
  locale: 'en-US',
  stories: (n: number) => (n === 1 ? '1 story' : `${n} stories`),
  officialDocument: 'Official document',
  kinds: { news: '', official: 'Official', analysis: 'Analysis', opinion: 'Opinion', advocacy: 'Advocacy' },
  stages: {
    proposed: 'Proposed, not in effect.',
    final: 'Final.',
    enjoined: 'Blocked by a court.',
    withdrawn: 'Withdrawn.',
    notice: 'Notice.',
  },
  effective: (day: string) => `Effective ${day}.`,
  closes: (day: string) => `Comments close on ${day}.`,
  alike: (n: number) => (n === 1 ? '1 similar release' : `${n} similar releases`),
  moreOnWeb: (n: number) => `and ${n} more on the web`,
  shortened: 'This email was shortened. Read the full edition on the web.',
  calendar: 'Add to your calendar',
  sources: (read: number, silent: number) =>
    `${silent > 0 ? `${read - silent} of ` : ''}${count(read, 'source is', 'sources are')} up to date.`,
  notAdvice: 'News, not legal advice',
  help: 'find legal help',
  /** The heading of what was corrected in this edition and in earlier ones. */
  corrections: 'Corrections',
  storyWithdrawn: 'A story was withdrawn',
  editionOf: (id: string) => `Edition ${id}`,
  wrong: 'Report an error',
  /** The same link under each story, kept short. */
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
  },
  preferences: 'Change your settings',
  unsubscribe: 'Unsubscribe',
  web: 'Read or share on the web',
  yours: (choices: string) => `your choices: ${choices}`,
  noTracking: 'No tracking: we cannot see what you open or click.',
  extra: 'Extra edition',
  quietSubject: 'Four quiet weeks',
  quiet:
    'There has been no news in the last four weeks. You are still subscribed, and we will send the next edition when there is something to report.',
}

export type Words = typeof en
