import type { ItemKind, PolicyStatus } from '../../domain/model/article.ts'
import type { WallClock } from '../../domain/time.ts'
import { count } from '../plural.ts'
import { pages } from './pages.ts'

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

const kinds: Record<ItemKind, string> = {
  news: 'News',
  official: 'Official',
  analysis: 'Analysis',
  opinion: 'Opinion',
  advocacy: 'Advocacy',
}

const stages: Record<PolicyStatus['stage'], { label: string; meaning: string }> = {
  proposed: { label: 'Proposed', meaning: 'Not in effect.' },
  final: { label: 'Final', meaning: 'A final rule or act.' },
  enjoined: { label: 'Enjoined', meaning: 'Blocked by a court.' },
  withdrawn: { label: 'Withdrawn', meaning: 'No longer pursued.' },
  notice: { label: 'Notice', meaning: 'An official notice.' },
}

/** Everything that a person reads in English. The Spanish words have the same shape. */
export const en = {
  lang: 'en',
  ogLocale: 'en_US',
  language: 'English',
  otherLanguage: 'Español',
  /** Instead of the publication's own, where that is in another language. */
  tagline: undefined as string | undefined,

  ...pages,

  dates: {
    /** Sunday, November 22, 2026 */
    long: (at: WallClock) => `${weekdays[at.weekday]}, ${months[at.month]} ${at.day}, ${at.year}`,
    /** Sunday, November 22 */
    weekday: (at: WallClock) => `${weekdays[at.weekday]}, ${months[at.month]} ${at.day}`,
    /** November 22, 2026 */
    full: (at: WallClock) => `${months[at.month]} ${at.day}, ${at.year}`,
    /** Nov 22 */
    short: (at: WallClock) => `${months[at.month]!.slice(0, 3)} ${at.day}`,
    /** November 2026 */
    month: (at: WallClock) => `${months[at.month]} ${at.year}`,
    /** 6:12 a.m. */
    time: (at: WallClock) =>
      `${at.hour % 12 || 12}:${String(at.minute).padStart(2, '0')}\u00a0${at.hour < 12 ? 'a.m.' : 'p.m.'}`,
    weekdays,
  },

  nav: {
    skip: 'Skip to the stories',
    label: 'Sections',
    latest: 'Latest',
    topics: 'Topics',
    places: 'Places',
    editions: 'Editions',
    sources: 'Sources',
    search: 'Search',
    subscribe: 'Subscribe',
    about: 'About',
    days: 'By day',
  },

  labels: { kinds, stages, subscription: 'Subscription' },

  coverage: {
    official: 'Official document',
    outlets: (n: number) => count(n, 'outlet', 'outlets'),
    more: (n: number) => `and ${count(n, 'more outlet', 'more outlets')}`,
    same: (n: number) => (n === 1 ? '1 carries the same report' : `${n} carry the same report`),
    spanish: (n: number) => `${n}\u00a0en\u00a0español`,
    only: 'only here',
    document: 'with the official document',
  },

  status: {
    commentsClose: (date: string) => `Comments close on ${date}.`,
    commentsClosed: (date: string) => `Comments closed on ${date}.`,
    effective: (date: string) => `In effect from ${date}.`,
  },

  home: {
    title: 'Latest',
    description: 'Every US immigration-policy story once, with who covered it and the official document.',
    leads: 'Lead stories',
    today: 'Today',
    latest: 'Latest',
    week: 'This week',
    allOf: (day: string, n: number) => `All ${count(n, 'story', 'stories')} of ${day}`,
    earlier: 'Earlier days',
    empty: 'No story yet. The first ones appear as soon as the sources have been read.',
    deadlines: 'Deadlines',
    comments: 'Comments',
    takesEffect: 'In effect',
  },

  signUp: {
    title: 'The week in one mail',
    text: (day: string) =>
      `Each ${day}, the stories that mattered, once, with who covered them. Choose topics and places. No tracking.`,
    label: 'Email address',
    button: 'Sign up',
    trap: 'Leave this field empty',
    note: 'We send one mail to ask whether it was you. Nothing else comes until you say yes.',
  },

  follow: {
    title: 'Follow',
    this: 'Follow this',
    all: 'All stories',
    important: 'Important only',
    official: 'Official documents',
    editions: 'Editions',
    one: 'One topic or place\u2026',
    rss: 'RSS',
    atom: 'Atom',
    json: 'JSON',
    opml: 'OPML',
    feedOf: (name: string) => `${name}\u00a0·\u00a0RSS`,
  },

  story: {
    coverage: 'Coverage',
    official: 'The official document',
    spanish: 'En español',
    analysis: 'Analysis and opinion',
    advocacy: 'From advocacy groups',
    sameReport: 'The same report in',
    firstSeen: (date: string, time: string) => `First seen ${date}, ${time}`,
    updated: (date: string, time: string) => `last change ${date}, ${time}`,
    more: (n: number) => `${count(n, 'more article carries', 'more articles carry')} this story.`,
    moreAll: 'See them',
    noLink: 'Its publisher has taken the article back; what is known of it stays here.',
    correction: 'Correction',
    withdrawn: 'Withdrawn',
    withdrawnText: (date: string) => `Our editors took this story back on ${date}.`,
    edited: {
      headline: 'The headline is our editors\u2019 own; the summary is the publisher\u2019s.',
      summary: 'The summary is our editors\u2019 own; the headline is the publisher\u2019s.',
      both: 'Headline and summary are our editors\u2019 own words.',
    },
    wrong: 'Something wrong?',
    corrections: 'Corrections',
    read: (outlet: string) => `Read it at ${outlet}`,
    moved: 'This story is part of another one now.',
    movedTo: 'Read it here:',
    words: 'Headline and summary are the publisher\u2019s own words.',
  },

  topics: {
    title: 'Topics',
    description: 'Each topic has a page and a feed of its own.',
    none: 'No story on this topic yet.',
  },

  places: {
    title: 'Places',
    description:
      'Whose government or residents a story concerns. Each place has a page and a feed of its own.',
    none: 'No story on this place yet.',
    within: (names: string) => `With the stories of ${names}.`,
    federal: 'United States',
    states: 'States, the District and territories',
    local: 'Counties, cities and school districts',
  },

  list: {
    more: 'Older stories stand under the days on which they were published:',
    byDay: 'By day',
  },

  days: {
    title: 'By day',
    description: 'Every story, under the day on which it was published.',
    previous: (day: string) => `Before: ${day}`,
    next: (day: string) => `After: ${day}`,
    page: (n: number, of: number) => `Page ${n} of ${of}`,
    none: 'No day with a story yet.',
    continued: 'Next page',
    back: 'Previous page',
  },

  editions: {
    title: 'Editions',
    description:
      'What was mailed, week by week, as it stood when it was frozen, except for what its publisher or our editors took back since.',
    none: 'No edition yet. The first one is made at the end of the week.',
    weekly: (date: string) => `The week to ${date}`,
    daily: (date: string) => `The day of ${date}`,
    extra: (date: string, n: number) => `Extra edition${n > 1 ? ` ${n}` : ''}, ${date}`,
    stories: (n: number) => count(n, 'story', 'stories'),
    more: (n: number) => `and ${n} more on the site`,
    withdrawn: (n: number) =>
      `${count(n, 'story stands', 'stories stand')} here no longer: the publisher asked for it, or our editors took it back.`,
    putRight: 'Corrections of earlier stories',
    frozen: (date: string) => `Frozen on ${date}. Later corrections are added below, with their date.`,
    sections: {
      top: 'What mattered most',
      federal: 'Federal',
      courts: 'Courts',
      congress: 'Congress',
      states: 'States and cities',
      research: 'Research and analysis',
      official: 'Official documents',
      deadlines: 'Deadlines',
    },
  },

  footer: {
    /** `names` are those of the silent ones, as far as they are told; more may be. */
    read: (read: number, silent: number, names: readonly string[] = []) => {
      const more = silent > names.length ? ` and ${silent - names.length} more` : ''
      const which = names.length > 0 ? `: ${names.join(', ')}${more}` : ''
      return `${count(read, 'source', 'sources')} read${silent > 0 ? `, ${silent} of them silent${which}` : ''}.`
    },
    advice: 'News, not legal advice.',
    help: 'Find help',
    words: 'Summaries are the publishers\u2019 words.',
    privacy: 'No cookies, no tracking.',
  },

  feeds: {
    everything: 'Every US immigration-policy story once, with who covered it and the official document.',
    important: 'Important stories',
    importantText: 'Stories that three independent outlets cover, and final official acts.',
    official: 'Official documents',
    officialText: 'Rules, notices, decisions and announcements by public bodies.',
    editions: 'Editions',
    editionsText: 'Each edition, once it is frozen.',
    topicText: (name: string) => `Stories on ${name}.`,
    placeText: (name: string) => `Stories on ${name}.`,
    archive: (day: string) => `Stories of ${day}`,
    covered: 'Covered by',
    page: 'Its page',
    all: 'All coverage',
  },
}

export type Words = typeof en
