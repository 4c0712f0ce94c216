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
  meaning: 'A court blocked it for a few days or weeks, until both sides are heard.',
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
    filed: { label: 'Filed', meaning: 'The complaint was filed in court.' },
    tro: {
      label: tro.label,
      meaning: 'The court blocked the policy for a few days or weeks, until both sides are heard.',
    },
    enjoined: {
      label: 'Preliminary injunction',
      meaning: 'The court blocked the policy, at least in part, while the case goes on.',
    },
    stayed: { label: 'Stayed', meaning: 'A ruling or the case itself is on hold.' },
    vacated: { label: 'Vacated', meaning: 'A court struck down the policy or set aside an earlier ruling.' },
    affirmed: { label: 'Affirmed', meaning: 'A higher court upheld the ruling.' },
    reversed: { label: 'Reversed', meaning: 'A higher court overturned the ruling.' },
    remanded: { label: 'Remanded', meaning: 'A higher court sent the case back to the court below.' },
    'cert-granted': { label: 'Cert granted', meaning: 'The Supreme Court agreed to hear the case.' },
    argued: { label: 'Argued', meaning: 'The court heard both sides. A ruling is pending.' },
    decided: { label: 'Decided', meaning: 'The court ruled.' },
    dismissed: { label: 'Dismissed', meaning: 'The court ended the case, or the plaintiffs dropped it.' },
  },
  rule: {
    proposed: { label: 'Proposed rule', meaning: 'It is not in effect.' },
    'comment-period': { label: 'Comment period open', meaning: 'Anyone can comment on the proposed rule.' },
    final: {
      label: 'Final rule',
      meaning: 'The agency issued it. The rule says when it takes effect.',
    },
    effective,
    delayed: { label: 'Delayed', meaning: 'The agency postponed the date on which it takes effect.' },
    withdrawn: { label: 'Withdrawn', meaning: 'The agency dropped it.' },
    ...inCourt,
  },
  bill: {
    introduced: { label: 'Introduced', meaning: 'It is before the legislature.' },
    reported: { label: 'Reported by committee', meaning: 'A committee sent it to the full chamber.' },
    'passed-house': { label: 'Passed the House', meaning: 'Both chambers must pass the same text.' },
    'passed-senate': { label: 'Passed the Senate', meaning: 'Both chambers must pass the same text.' },
    passed: { label: 'Passed', meaning: 'Both chambers passed it. It still has to be signed.' },
    signed: { label: 'Signed into law', meaning: 'It is law.' },
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
    designated: {
      label: 'Designated',
      meaning: 'Nationals of the country who are in the United States can apply for protection.',
    },
    extended: { label: 'Extended', meaning: 'The government prolonged the protection.' },
    terminated: {
      label: 'Termination announced',
      meaning: 'The government announced when the protection ends.',
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
  designation: { one: 'Designation', many: 'Designations', none: 'No designations yet.' },
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
  'carries-out': 'Implements',
  'carried-out-by': 'Implemented by',
}

/** The words of matters in English: kinds, statuses, pages, feeds and calendars. Spanish has the same keys. */
export const matters = {
  kinds,
  statuses,
  dates,
  related,
  /** A number as officials write it, such as "Docket USCIS-2026-0107", in the language of the page. */
  number: (written: string) => written,

  title: 'Matters',
  description: 'Court cases, rules, bills, executive actions and designations, each on one page.',
  /** What the word means here. */
  what: 'A matter is a court case, rule, bill, executive action or designation that we follow from its first step to its last. Each has its own page, with its status, its next dates and its stories.',
  none: 'No matters yet. One appears here once an official document or two outlets report it.',
  /** Over the links to the pages by kind. */
  byKind: 'Matters by kind',
  allOf: (kind: string, n: number) => `${kind} (${n.toLocaleString('en-US')})`,
  more: (n: number) => `See all ${n.toLocaleString('en-US')}`,
  active: 'In the news, or with a date ahead',
  earlier: 'By the month in which they first appeared',
  coming: 'Coming up',
  calendar: 'Calendar of all dates (iCal)',
  changes: 'Status changes',
  changesText: 'Every change in the status of a matter, and nothing else.',
  changedThisWeek: 'Matters that changed this week',
  all: 'All matters',

  status: 'Status',
  next: 'What comes next',
  openUntil: (date: string) => `Comment period open until ${date}`,
  timeline: 'Timeline',
  noStories: 'Its stories are no longer on this site. The changes in its status are still listed.',
  relatedTitle: 'Related matters',
  document: (outlet: string) => `Read the document at ${outlet}`,
  report: (outlet: string) => `Read the report at ${outlet}`,
  /** Who says that a status changed. */
  by: {
    official: 'Official document:',
    outlets: 'Reported by',
    editor: 'Entered by our editors',
    date: 'Date set by the official document:',
    unnamed: 'The source is no longer shown.',
  },
  and: (names: readonly string[]) => list.format(names),
  partOf: 'Part of:',

  follow: {
    title: 'Follow this matter',
    text: 'Each edition that we email you will open with what changed in this matter. If you are not subscribed yet, this signs you up.',
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
