import { count } from '../plural.ts'
import { common } from './common.ts'

/** The words of the public pages and feeds in English. Spanish has the same keys. */
export const site = {
  ogLocale: 'en_US',
  otherLanguage: 'Español',

  nav: {
    skip: 'Skip to the stories',
    label: 'Sections',
    latest: 'Latest',
    topics: 'Topics',
    places: 'Places',
    matters: 'Matters',
    editions: 'Editions',
    sources: 'Sources',
    search: 'Search',
    subscribe: 'Subscribe',
    about: 'About',
    days: 'By day',
    publishers: 'For publishers',
    privacy: 'Privacy',
  },

  home: {
    leads: 'Lead stories',
    today: 'Today',
    allOf: (day: string, n: number) => `All ${count(n, 'story', 'stories')} from ${day}`,
    earlier: 'Earlier days',
    empty: 'No stories yet. The first ones appear soon after the sources have been read.',
    comments: 'Comments close',
    takesEffect: 'Takes effect',
  },

  signUp: {
    title: 'The week in one email',
    text: (day: string) =>
      `Every ${day}: the stories that mattered, each told once, with links to the coverage. Choose your topics and places. No tracking.`,
    label: 'Email address',
    button: 'Sign up',
    trap: 'Leave this field empty',
    note: 'We will email you a confirmation link. We send nothing else until you confirm.',
  },

  follow: {
    title: 'Follow',
    this: 'Follow by RSS',
    all: 'All stories',
    important: 'Important only',
    official: 'Official documents',
    editions: 'Editions',
    one: 'One topic or place\u2026',
    rss: 'RSS',
    atom: 'Atom',
    json: 'JSON',
    feedOf: (name: string) => `${name}\u00a0·\u00a0RSS`,
  },

  story: {
    subscription: 'Subscription',
    coverage: 'Coverage',
    official: 'The official document',
    spanish: 'In Spanish',
    background: 'Background',
    analysis: 'Analysis and opinion',
    advocacy: 'From advocacy groups',
    sameReport: 'Also run by',
    firstSeen: (date: string, time: string) => `First seen ${date}, ${time}`,
    updated: (date: string, time: string) => `last updated ${date}, ${time}`,
    more: (n: number) => `${count(n, 'more article covers', 'more articles cover')} this story.`,
    moreAll: 'See them',
    noLink: 'We have no link to the article itself. What we know about it is on this page.',
    correction: 'Correction',
    /** Before the headline of a story that continues this one. */
    later: 'Later:',
    withdrawn: 'Withdrawn',
    withdrawnText: (date: string) => `Our editors withdrew this story on ${date}.`,
    edited: {
      headline: 'The headline is by our editors; the summary is the publisher\u2019s own.',
      summary: 'The summary is by our editors; the headline is the publisher\u2019s own.',
      both: 'The headline and summary are by our editors.',
    },
    read: (outlet: string) => `Read it at ${outlet}`,
    moved: 'This story is now part of another one.',
    movedTo: 'Read it here:',
    words: 'The headline and summary are the publisher\u2019s own.',
  },

  topics: {
    title: 'Topics',
    description: 'Each topic has its own page and feed.',
    none: 'No stories on this topic yet.',
  },

  places: {
    title: 'Places',
    description:
      'The places whose governments or residents our stories are about. Each has its own page and feed.',
    none: 'No stories about this place yet.',
    within: (names: string) => `Includes stories about places within it: ${names}.`,
    federal: 'United States',
    states: 'States, District of Columbia and territories',
    local: 'Counties, cities and school districts',
  },

  list: {
    more: 'Find older stories by publication date:',
    byDay: 'By day',
  },

  days: {
    title: 'By day',
    description: 'Every story, by publication date.',
    previous: (day: string) => `Previous day: ${day}`,
    next: (day: string) => `Next day: ${day}`,
    page: (n: number, of: number) => `Page ${n} of ${of}`,
    none: 'No stories yet.',
    continued: 'Next page',
    back: 'Previous page',
  },

  editions: {
    title: 'Editions',
    description:
      'Past editions as they were published, minus anything that a publisher or our editors have since withdrawn.',
    none: 'No editions yet. The first one will appear here when it is published.',
    weekly: (date: string) => `Weekly edition, ${date}`,
    daily: (date: string) => `Daily edition, ${date}`,
    extra: (date: string, n: number) => `${common.extraEdition}${n > 1 ? ` ${n}` : ''}, ${date}`,
    more: (n: number) => `and ${n} more on this site`,
    withdrawn: (n: number) =>
      `${count(n, 'story has', 'stories have')} been removed, at a publisher\u2019s request or by our editors.`,
    putRight: 'Corrections to earlier stories',
    frozen: (date: string) => `Published ${date}. Later corrections appear below, with their dates.`,
  },

  /** The page on which a reader chooses the story in which something is wrong. */
  report: {
    how: 'Choose the story. Your email program will open a message to our editors that names it; add what is wrong. Each story\u2019s own page has this link too.',
    other: 'Something else in this edition',
  },

  footer: {
    help: 'Find legal help',
    words: 'Summaries are the publishers\u2019 own words.',
    privacy: 'No cookies, no tracking.',
  },

  search: {
    title: 'Search',
    description: 'Search the stories of the last year.',
    label: 'Words, a form or docket number, a bill, a topic or a place',
    button: 'Search',
    found: '{n} stories found',
    foundOne: '1 story found',
    similar: 'No story has these words. {n} stories have similar words',
    similarOne: 'No story has these words. 1 story has similar words',
    older: 'Search stories from before {month}',
    searching: 'Searching\u2026',
    nothing: 'No stories found. Try fewer or different words.',
    noWords:
      'Type a word of at least two letters, or a number. Words such as \u201cthe\u201d are not searched.',
    failed: 'The search index could not be loaded. Try again, or browse by day.',
    browse: 'Browse instead',
    noScript:
      'The search needs JavaScript, which is turned off in your browser. Choose a topic, a place or a day:',
    how: 'The search runs in your browser: what you type is not sent to us.',
  },

  feeds: {
    important: 'Important stories',
    importantText: 'Stories covered by at least three independent outlets, and final official acts.',
    official: 'Official documents',
    officialText: 'Rules, notices, decisions and announcements from public bodies.',
    editions: 'Editions',
    editionsText: 'Each edition, as soon as it is published.',
    topicText: (name: string) => `Stories on ${name}.`,
    placeText: (name: string) => `Stories about ${name}.`,
    archive: (day: string) => `Stories from ${day}`,
    covered: 'Covered by',
    page: 'Story page',
    all: 'All coverage',
  },
}

/** The keys of these words, which Spanish has too. */
export type SiteWords = typeof site
