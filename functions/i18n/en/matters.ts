import type { MatterDate, MatterKind, RelatedMatter, statusesOf } from '../../domain/model/matter.ts'
import { count } from '../plural.ts'
import { list } from './common.ts'

/** A status in the words of its field, and what that means for readers who are new to it. */
export interface StatusWords {
  label: string
  meaning: string
}

/** The words of each status, for each kind that can have it. */
export type StatusesInWords = { [K in MatterKind]: Record<(typeof statusesOf)[K][number], StatusWords> }

const effective = { label: 'In effect', meaning: 'It applies now.' }
const signed = { label: 'Signed', meaning: 'The president signed it.' }
const tro = {
  label: 'Temporary restraining order',
  meaning: 'A court stopped it for a few days or weeks, until it hears both sides.',
}

/** What courts do to a rule, law, order or designation. */
const inCourt = {
  tro,
  enjoined: { label: 'Enjoined', meaning: 'A court blocked it, at least in part, while the case goes on.' },
  stayed: { label: 'Stayed', meaning: 'A court put it on hold.' },
  vacated: { label: 'Vacated', meaning: 'A court struck it down.' },
}

const statuses: StatusesInWords = {
  case: {
    filed: { label: 'Filed', meaning: 'The complaint is in court.' },
    tro,
    enjoined: {
      label: 'Preliminary injunction',
      meaning: 'The court blocked the policy, at least in part, while the case goes on.',
    },
    stayed: { label: 'Stayed', meaning: 'A ruling or the case itself is on hold.' },
    vacated: { label: 'Vacated', meaning: 'A court set the policy or the earlier ruling aside.' },
    affirmed: { label: 'Affirmed', meaning: 'A higher court upheld the ruling.' },
    reversed: { label: 'Reversed', meaning: 'A higher court overturned the ruling.' },
    remanded: { label: 'Remanded', meaning: 'A higher court sent the case back to the court below.' },
    'cert-granted': { label: 'Cert granted', meaning: 'The Supreme Court agreed to hear the case.' },
    argued: { label: 'Argued', meaning: 'The court heard both sides. A decision is pending.' },
    decided: { label: 'Decided', meaning: 'The court ruled.' },
    dismissed: { label: 'Dismissed', meaning: 'The court ended the case, or the plaintiffs dropped it.' },
  },
  rule: {
    proposed: { label: 'Proposed rule', meaning: 'It is not in effect.' },
    'comment-period': { label: 'Comment period open', meaning: 'Anyone can comment on the proposed rule.' },
    final: {
      label: 'Final rule',
      meaning: 'The agency has decided. It takes effect on a date that it sets.',
    },
    effective,
    delayed: { label: 'Delayed', meaning: 'The agency moved the date on which it takes effect.' },
    withdrawn: { label: 'Withdrawn', meaning: 'The agency no longer pursues it.' },
    ...inCourt,
  },
  bill: {
    introduced: { label: 'Introduced', meaning: 'It is before the legislature.' },
    reported: { label: 'Reported', meaning: 'A committee sent it to the full chamber.' },
    'passed-house': { label: 'Passed the House', meaning: 'The Senate must pass it too.' },
    'passed-senate': { label: 'Passed the Senate', meaning: 'The House must pass it too.' },
    passed: { label: 'Passed', meaning: 'The legislature passed it. It still needs a signature.' },
    signed: { label: 'Signed into law', meaning: 'It is a law now.' },
    vetoed: { label: 'Vetoed', meaning: 'The president or the governor rejected it.' },
    effective,
    ...inCourt,
  },
  order: {
    signed,
    effective,
    revoked: { label: 'Revoked', meaning: 'It no longer applies.' },
    ...inCourt,
  },
  designation: {
    designated: { label: 'Designated', meaning: 'Nationals of the country can apply for protection.' },
    extended: { label: 'Extended', meaning: 'The protection lasts longer.' },
    terminated: {
      label: 'Termination announced',
      meaning: 'The government ends the protection on a date that it sets.',
    },
    effective,
    ...inCourt,
  },
}

const kinds: Record<MatterKind, { one: string; many: string; none: string }> = {
  case: { one: 'Court case', many: 'Court cases', none: 'No court cases yet.' },
  rule: { one: 'Rule', many: 'Rules', none: 'No rules yet.' },
  bill: { one: 'Bill', many: 'Bills', none: 'No bills yet.' },
  order: { one: 'Executive action', many: 'Executive actions', none: 'No executive actions yet.' },
  designation: { one: 'TPS designation', many: 'TPS designations', none: 'No TPS designations yet.' },
}

const dates: Record<MatterDate['kind'], string> = {
  comments: 'Comments close',
  effective: 'Set to take effect',
  hearing: 'Hearing',
  expires: 'Expires',
}

const related: Record<RelatedMatter['how'], string> = {
  challenges: 'Challenges',
  'challenged-by': 'Challenged in',
  'carries-out': 'Carries out',
  'carried-out-by': 'Carried out by',
}

/** The words of matters in English: kinds, statuses, pages, feeds and calendars. Spanish has the same keys. */
export const matters = {
  kinds,
  statuses,
  dates,
  related,

  title: 'Matters',
  description: 'Court cases, rules, bills, executive actions and TPS designations, each on one page.',
  /** What the word means here. */
  what: 'A matter is a court case, rule, bill, executive action or TPS designation that stories are about over time. Each has one page with its status, the next dates and its stories.',
  none: 'No matters yet. The first ones appear when an official document or two outlets report on one.',
  /** Over the links to the pages by kind. */
  byKind: 'Matters by kind',
  allOf: (kind: string, n: number) => `${kind} (${n.toLocaleString('en-US')})`,
  more: (n: number) => `See all ${n.toLocaleString('en-US')}`,
  active: 'In the news, or with a date ahead',
  earlier: 'By the month in which they first appeared',
  coming: 'What is coming',
  calendar: 'Calendar of all dates (iCal)',
  changes: 'Status changes',
  changesText: 'Every change in the status of a matter, and nothing else.',
  changedThisWeek: 'Matters that changed this week',
  all: 'All matters',

  status: 'Status',
  next: 'What comes next',
  openUntil: (date: string) => `Comment period open until ${date}`,
  timeline: 'Timeline',
  noStories: 'Its stories are no longer on this site. What changed stays.',
  relatedTitle: 'Related matters',
  document: (outlet: string) => `Read the document at ${outlet}`,
  /** Who says that a status changed. */
  by: {
    official: 'Official document:',
    outlets: 'Reported by',
    editor: 'Entered by our editors',
    date: 'The date that the official document set:',
    unnamed: 'The source is no longer shown.',
  },
  and: (names: readonly string[]) => list.format(names),
  partOf: 'Part of:',

  follow: {
    title: 'Follow this matter',
    text: 'Your email edition opens with what changed in it.',
    button: 'Follow',
    feeds: 'Feeds and calendar',
    rss: 'Stories and changes\u00a0·\u00a0RSS',
    atom: 'Stories and changes\u00a0·\u00a0Atom',
    json: 'Stories and changes\u00a0·\u00a0JSON',
    calendar: 'Its dates\u00a0·\u00a0iCal',
    everyChange: 'Changes in all matters\u00a0·\u00a0RSS',
  },
  feedText: (name: string) => `The stories and status changes of ${name}.`,
  page: 'Page of this matter',
  moved: 'This matter is now part of another one.',
  movedTo: 'Read it here:',
  stories: (n: number) => count(n, 'story', 'stories'),
}

/** The keys of these words, which Spanish has too. */
export type MatterWords = typeof matters
