import type { OperatorAct } from '../../domain/decisions/operator-decision.ts'
import { count } from '../plural.ts'

/** What was done to something that has a name, as the end of a sentence. */
const acts: Record<OperatorAct['is'], (name: string) => string> = {
  'turn-on': (name) => `turned ${name} on`,
  'turn-off': (name) => `turned ${name} off`,
  'add-source': (name) => `added ${name}`,
  'remove-source': (name) => `removed ${name}`,
  undo: (name) => `undid ${name}`,
}

/** The words of the operators' pages, in English. Spanish has the same keys. */
export const operators = {
  refused: {
    title: 'This link does not work',
    text: 'It has expired, part of it is missing, or the page no longer exists. You can get a new link by email.',
    again: 'Get a new link',
  },
  tooMany: (minutes: number) =>
    `More forms were submitted in the past hour than one person can fill in. Check the log to see what was done, and try again in about ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
  nav: {
    label: 'Operators\u2019 pages',
    overview: 'Overview',
    sources: 'Sources',
    readers: 'Subscribers',
    mailings: 'Mailings',
    log: 'Log',
  },
  why: 'Reason (only operators see it)',
  undo: 'Undo',
  soon: 'It takes effect within a few minutes.',
  known: 'The same decision had already been made, so nothing changed.',
  acts,
  by: (name: string, act: string) => `${name} ${act}.`,
  former: 'A former operator',
  command: 'A command',
  conflict: (act: string) =>
    `Nothing was changed, because another decision about this was made in the meantime: ${act} Check it and try again.`,
  problems: {
    unknown:
      'Nothing was changed: what you chose does not exist, or has changed in the meantime. Check it and try again.',
    undone: 'That decision cannot be undone, or has already been undone.',
    address: 'That is not a web address. It should look like https://news.example.org/feed.xml.',
    name: 'The name must be one line of at most 100 characters, without < and >.',
  },
  log: {
    title: 'What operators changed',
    lede: 'Changes stay in effect when you store a new configuration or deploy again. To return to what the configuration says, undo the change here.',
    none: 'Nothing has been changed on these pages yet.',
    number: (number: number) => `No. ${number}`,
    undone: 'undone',
    because: (why: string) => `Reason: ${why}`,
    decision: (number: number) => `decision ${number}`,
  },
  overview: {
    title: 'How the digest runs',
    problems: 'Open problems',
    noProblems: 'There are no open problems. Failing sources are listed on the Sources page.',
    since: 'Since',
    now: 'Now',
    never: 'Not yet',
    newestStory: 'Newest story',
    lastPoll: 'Last poll',
    lastPublication: 'Last publication',
    sources: 'Sources',
    counts: (read: number, failing: number, unread: number, off: number) =>
      [`${read} read`, `${failing} failing`, unread > 0 && `${unread} not read yet`, off > 0 && `${off} off`]
        .filter(Boolean)
        .join(', '),
    cycles: 'Last cycles',
    noCycles: 'Nothing has been polled or published yet.',
    polled: (sources: number, failed: number | undefined, articles: number | undefined) =>
      [
        `${count(sources, 'source was', 'sources were')} due`,
        failed !== undefined && `${failed} failed`,
        articles !== undefined && count(articles, 'new or changed article', 'new or changed articles'),
      ]
        .filter(Boolean)
        .join(', '),
    published: (files: number) => `${count(files, 'file was', 'files were')} published`,
    platform: 'Versions and size',
    version: 'Version',
    node: 'Node',
    configuration: 'Configuration',
    lastCycle: 'Last cycle ended',
    disk: 'Free disk space',
    queues: 'Queues and alarms',
    console: 'CloudWatch',
  },
  sources: {
    title: 'Sources',
    add: {
      label: 'Add a source: the address of a feed, or of a site that has one',
      note: 'Before anything is added, you see its entries and which of them would be accepted.',
      button: 'Preview it',
    },
    find: 'Find a source by its name or address',
    findButton: 'Find',
    nothing: 'No source matches.',
    more: (n: number) => `And ${count(n, 'more', 'more')}. Find one by its name or address above.`,
    groups: { attention: 'Cannot be read', read: 'Read regularly', off: 'Off' },
    health: {
      well: 'Read regularly',
      failing: 'Failing',
      dead: 'Not read for days',
      gone: 'Gone',
      new: 'Not read yet',
      off: 'Off',
      blocked: 'Blocked: its publisher opted out',
    },
    state: 'State',
    blocked: 'Why it is blocked',
    advice: 'What to do',
    lastRead: 'Last read',
    neverRead: 'Never read',
    lastError: 'Last failed',
    error: 'Error',
    errorThen: 'Error at that time',
    newEntries: 'New entries',
    newInWeek: (n: number) => `${n} new in 7 days`,
    lastNew: 'Last new entry',
    next: 'Next poll',
    soon: 'In a moment',
    address: 'Feed',
    homepage: 'Site',
    kind: 'Kind',
    id: 'ID',
    decided: 'Operators\u2019 decisions',
    acts: 'What you can do',
    pollNow: 'Poll now',
    polled: 'It will be polled in a moment. Reload this page to see the result.',
    turnOn: 'Turn on',
    turnOff: 'Turn off',
    remove: 'Remove',
  },
  look: {
    title: 'New source',
    typed: 'Address',
    waiting: 'Waiting for this address to respond. This page reloads automatically.',
    failed: 'No readable feed was found at this address.',
    again: 'Try again',
    lookAt: 'Preview it',
    feed: 'Feed',
    name: 'Name',
    entries: 'Entries',
    newest: 'Newest entry',
    problems: 'Problems',
    first: 'First entries',
    noArticles: 'It has no entries from the last 30 days.',
    accepted: 'Would be accepted',
    leftOut: 'Would be left out',
    why: 'Why',
    taken: (score: number, threshold: number) =>
      `Its score of ${score} reaches the threshold of ${threshold}.`,
    notTaken: (score: number, threshold: number) =>
      `Its score of ${score} is below the threshold of ${threshold}.`,
    known: 'This feed is already a source:',
    add: 'Add it',
    addButton: 'Add this source',
    scope: 'Which entries',
    scopes: {
      filter: 'Those about US immigration policy',
      all: 'All: it covers nothing else',
    },
    language: 'Language',
    languages: { en: 'English', es: 'Spanish' },
    others: 'Other feeds of this site',
  },
}

/** The keys of these words, which Spanish has too. */
export type OperatorsWords = typeof operators
