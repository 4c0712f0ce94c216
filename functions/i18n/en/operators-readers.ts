import type { ReaderAct } from '../../domain/decisions/reader-act.ts'
import type { DeliveryState, MailingState } from '../../domain/model/delivery.ts'
import type { SubscriberState } from '../../domain/model/subscriber.ts'
import { count } from '../plural.ts'

/** The state of a subscriber; `moved` is the former address of one who changed it. */
const states: Record<SubscriberState | 'moved', string> = {
  active: 'Subscribed',
  paused: 'Paused',
  pending: 'Waiting for confirmation',
  unsubscribed: 'Unsubscribed',
  bounced: 'Blocked: emails bounced',
  complained: 'Blocked: spam complaint',
  deleted: 'Deleted',
  moved: 'Replaced by a new address',
}

const deliveries: Record<DeliveryState, string> = {
  queued: 'Waiting',
  claimed: 'Being sent',
  accepted: 'Accepted by the mail server',
  delivered: 'Delivered',
  bounced: 'Bounced',
  complained: 'Reported as spam',
  excluded: 'Left out: the reader was not subscribed',
  failed: 'Failed',
  cancelled: 'Canceled',
  uncertain: 'Uncertain: the mail server did not reply; not sent again',
}

const mailings: Record<MailingState, string> = {
  freezing: 'Being prepared',
  sending: 'Being sent',
  paused: 'Paused',
  cancelling: 'Being canceled',
  cancelled: 'Canceled',
  complete: 'Complete',
}

/** What was done to somebody or something, as the end of a sentence. */
const did: Record<ReaderAct['is'], (id: string) => string> = {
  'pause-reader': (id: string) => `paused subscriber ${id}`,
  'resume-reader': (id: string) => `resumed subscriber ${id}`,
  'remove-reader': (id: string) => `unsubscribed subscriber ${id}`,
  'delete-reader': (id: string) => `deleted subscriber ${id}`,
  'move-reader': (id: string) => `requested a new address for subscriber ${id}`,
  'export-reader': (id: string) => `downloaded the data of subscriber ${id}`,
  'pause-mailing': (id: string) => `paused the mailing of edition ${id}`,
  'resume-mailing': (id: string) => `resumed the mailing of edition ${id}`,
  'cancel-mailing': (id: string) => `canceled the mailing of edition ${id}`,
}

/** The words of the operators' pages about subscribers and mailings, in English. Spanish has the same keys. */
export const readers = {
  title: 'Subscribers',
  states,
  find: {
    title: 'Find a subscriber',
    label: 'Email address',
    button: 'Find',
    unknown: (address: string) =>
      `No subscriber has the address ${address}. Check the spelling, or ask which address the emails are sent to: they may be forwarded from another one.`,
    malformed: 'That is not an email address. Enter one such as name@example.org.',
  },
  counts: {
    title: 'Now',
    state: 'State',
    readers: 'Subscribers',
    counted: 'Counted',
    daily: 'A list this long is counted once a day.',
    none: 'A list this long is counted once a day, and the first count is not finished yet. Come back tomorrow.',
    choices: 'What subscribers chose',
    weekly: 'Once a week',
    everyDay: 'Every day',
    en: 'In English',
    es: 'In Spanish',
    following: 'Follow a matter',
  },
  growth: {
    title: 'The last 12 weeks',
    week: 'Week from',
    joined: 'New',
    left: 'Left',
    partial: 'These weeks ended before the first count, so people who have left since then are missing.',
    none: 'Nobody signed up or left in these weeks.',
  },
  form: {
    title: 'Sign-up form for your site',
    lede: 'Paste this into a page of your site. It needs no script. People who sign up see a page of the digest and get an email with a link to confirm.',
    language: { en: 'In English', es: 'In Spanish' },
    change:
      'You may change the words, add classes, and leave out the title. Keep the address in “action”, the names of the fields and both hidden fields: “form” records that the reader came from another site, and “website” catches programs that fill in every field.',
    policy: (origin: string) =>
      `If your site sends a Content Security Policy, its “form-action” must allow ${origin}.`,
  },
  one: {
    unknown: 'This subscriber',
    state: 'State',
    since: (day: string) => `since ${day}`,
    signedUp: 'Signed up',
    through: {
      site: 'on the site',
      matter: 'on the page of a matter',
      embedded: 'with the form on another site',
      move: 'by a change of address',
      import: 'with an imported list',
    },
    form: (name: string) => `through the form “${name}”`,
    confirmed: 'Confirmed',
    never: 'Never: imported from a list',
    gets: 'Gets',
    weekly: 'the weekly edition',
    daily: 'the daily edition',
    in: { en: 'in English', es: 'in Spanish' },
    alerts: 'with alerts',
    topics: 'Topics',
    places: 'Places',
    matters: 'Matters',
    all: 'All',
    none: 'None',
    full: 'Editions in a row that could not be delivered',
    hash: 'Hash in the logs',
    /** The same of one subscriber and one email, which Spanish writes differently. */
    states,
    deliveries,
    last: 'Latest editions',
    nothing: 'None of the latest editions was addressed to this subscriber.',
    edition: (id: string) => `Edition ${id}`,
  },
  acts: {
    title: 'What you can do',
    pause: 'Pause',
    resume: 'Resume',
    remove: 'Unsubscribe',
    removeNote: 'For a reader who asked you to. The address is deleted after 30 days.',
    delete: 'Delete everything',
    deleteNote:
      'Deletes the address, the preferences and the delivery records immediately, also those of addresses that the reader changed from or to. Only a hash is kept, so that no list can add the address again. This cannot be undone.',
    export: 'Download their data',
    exportNote: 'A JSON file for a reader who asks what you store about them. It contains their address.',
    move: 'Change the address',
    moveLabel: 'New address',
    moveNote:
      'The new address gets an email with a link to confirm. The old one gets a notice and stays in use until then.',
    moveButton: 'Send the link',
  },
  done: {
    pause: 'Paused. No email is sent until you or the reader ends the pause.',
    resume: 'Subscribed again, starting with the next edition.',
    remove: 'Unsubscribed.',
    delete: 'Deleted. Only a hash is kept.',
    others: 'The other addresses of this reader were deleted too.',
    move: 'The new address gets an email with a link to confirm, unless it has already been sent too many. Until the reader confirms, emails go to the old one.',
    still: 'An email that is being sent right now may still arrive.',
    gone: 'The address is gone from every file of the digest, except for exports, backups and lists that you made.',
    traces: 'Another process is using the database, so traces may remain until about a minute after it ends.',
    backups: (days: number) => `Backups hold the address for another ${days} days.`,
  },
  problems: {
    pause: 'Nothing was changed: only a subscribed address can be paused.',
    resume:
      'Nothing was changed: this address is not paused. If the reader left, only they can subscribe again.',
    remove: 'Nothing was changed: this address is not subscribed.',
    delete: 'Nothing was changed: everything but the hash had already been deleted.',
    move: 'Nothing was changed: only a subscribed or paused address can be changed. The reader can sign up with the new one.',
    limited:
      'Nothing was sent: this reader or the new address has had as many of these emails as a day allows. Try again tomorrow.',
    blocked: 'Nothing was sent: the new address is blocked, because of a spam complaint.',
    same: 'Nothing was changed: both addresses are the same.',
  },
  mailing: {
    title: 'Mailings',
    none: 'No edition has been composed yet. The first one is composed at the scheduled time.',
    older: (n: number) => `${count(n, 'older edition is', 'older editions are')} not listed.`,
    one: (id: string) => `Edition ${id}`,
    states: mailings,
    deliveries,
    began: 'Began',
    ended: 'Completed',
    reason: 'Why it is waiting',
    until: (at: string) => `Next attempt: ${at}`,
    progress: 'Progress',
    doneOf: (done: number, total: number) =>
      `${done.toLocaleString('en-US')} of ${count(total, 'email', 'emails')}`,
    sent: (n: number) => `${n.toLocaleString('en-US')} sent`,
    waiting: (n: number) => `${n.toLocaleString('en-US')} waiting`,
    refused: (n: number) => `${n.toLocaleString('en-US')} refused for now`,
    failed: (n: number) => `${n.toLocaleString('en-US')} failed`,
    leftOut: (n: number) => `${n.toLocaleString('en-US')} not sent`,
    estimate: (time: string) => `At this pace, it will take about ${time} more.`,
    minutes: (n: number) => count(n, 'minute', 'minutes'),
    hours: (n: number) => count(n, 'hour', 'hours'),
    days: (n: number) => count(n, 'day', 'days'),
    retry: (at: string) => `Emails that were refused for now will be retried, starting at ${at}`,
    counted: 'Counted',
    countAgain: 'Count again',
    uncounted: 'Counting took too long. `npm run -s subscribers -- report EDITION` counts without a limit.',
    what: 'Emails',
    number: 'Number',
    pause: 'Pause',
    resume: 'Resume',
    retryNow: 'Try again now',
    cancel: 'Cancel the mailing',
    cancelNote: 'Readers who have not been sent this edition yet will never get it. This cannot be undone.',
    done: {
      pause: 'Paused. After the current batch, no emails are sent until you resume the mailing.',
      resume: 'Resumed. Sending continues within a minute.',
      cancel: 'Canceled. Readers who have not been sent this edition yet will not get it.',
    },
    refusedAct: (state: string) => `Nothing was changed: the state of this mailing is “${state}”.`,
  },
  recent: 'What operators did here',
  did,
}

/** The keys of these words, which Spanish has too. */
export type ReadersWords = typeof readers
