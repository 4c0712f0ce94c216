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
/** Without a comma before "and", as newspapers write. */
const list = new Intl.ListFormat('en-GB')
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

/** The text of the public pages and feeds in English. The Spanish text has the same shape. */
export const en = {
  lang: 'en',
  ogLocale: 'en_US',
  language: 'English',
  otherLanguage: 'Español',
  /** Replaces the publication's own tagline where that is in another language. */
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

  status: {
    commentsClose: (date: string) => `Comments close on ${date}.`,
    commentsClosed: (date: string) => `Comments closed on ${date}.`,
    effective: (date: string) => `Effective ${date}.`,
  },

  home: {
    title: 'Latest',
    description: 'Every US immigration-policy story once, with who covered it and the official document.',
    leads: 'Lead stories',
    today: 'Today',
    latest: 'Latest',
    week: 'This week',
    allOf: (day: string, n: number) => `All ${count(n, 'story', 'stories')} from ${day}`,
    earlier: 'Earlier days',
    empty: 'No stories yet. The first ones appear soon after the sources have been read.',
    deadlines: 'Deadlines',
    comments: 'Comments close',
    takesEffect: 'Takes effect',
  },

  signUp: {
    title: 'The week in one email',
    text: (day: string) =>
      `Every ${day}: the stories that mattered, each told once, with who covered them. Choose your topics and places. No tracking.`,
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
    opml: 'OPML',
    feedOf: (name: string) => `${name}\u00a0·\u00a0RSS`,
  },

  story: {
    coverage: 'Coverage',
    official: 'The official document',
    spanish: 'In Spanish',
    analysis: 'Analysis and opinion',
    advocacy: 'From advocacy groups',
    sameReport: 'Also run by',
    firstSeen: (date: string, time: string) => `First seen ${date}, ${time}`,
    updated: (date: string, time: string) => `last updated ${date}, ${time}`,
    more: (n: number) => `${count(n, 'more article covers', 'more articles cover')} this story.`,
    moreAll: 'See them',
    noLink: 'We have no link to the article itself. What we know of it is on this page.',
    correction: 'Correction',
    withdrawn: 'Withdrawn',
    withdrawnText: (date: string) => `Our editors withdrew this story on ${date}.`,
    edited: {
      headline: 'The headline is by our editors; the summary is the publisher\u2019s own.',
      summary: 'The summary is by our editors; the headline is the publisher\u2019s own.',
      both: 'The headline and summary are by our editors.',
    },
    wrong: 'Report an error',
    corrections: 'Corrections',
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
      'The places whose government or residents our stories are about. Each has its own page and feed.',
    none: 'No stories about this place yet.',
    within: (names: string) => `Includes stories about places within it: ${names}.`,
    federal: 'United States',
    states: 'States, District of Columbia and territories',
    local: 'Counties, cities and school districts',
  },

  list: {
    more: 'Find older stories by the day on which they were published:',
    byDay: 'By day',
  },

  days: {
    title: 'By day',
    description: 'Every story, by the day on which it was published.',
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
      'Past editions as they were published, without anything that a publisher or our editors have withdrawn since.',
    none: 'No editions yet. The first one will appear here when it is published.',
    weekly: (date: string) => `Weekly edition, ${date}`,
    daily: (date: string) => `Daily edition, ${date}`,
    extra: (date: string, n: number) => `Extra edition${n > 1 ? ` ${n}` : ''}, ${date}`,
    stories: (n: number) => count(n, 'story', 'stories'),
    more: (n: number) => `and ${n} more on this site`,
    withdrawn: (n: number) =>
      `${count(n, 'story has', 'stories have')} been removed, at a publisher\u2019s request or by our editors.`,
    putRight: 'Corrections to earlier stories',
    frozen: (date: string) => `Published ${date}. Later corrections appear below, with their dates.`,
    sections: {
      top: 'Top stories',
      federal: 'Federal government',
      courts: 'Courts',
      congress: 'Congress',
      states: 'States and cities',
      research: 'Research and analysis',
      official: 'Official documents',
      deadlines: 'Comment periods closing soon',
    },
  },

  footer: {
    /** `read` counts all sources, `silent` those that could not be read; `names` holds the first of their names. */
    read: (read: number, silent: number, names: readonly string[] = []) => {
      const more = silent > names.length ? [`${silent - names.length} more`] : []
      const which = names.length > 0 ? `; ${list.format([...names, ...more])} could not be read` : ''
      return `${silent > 0 ? `${read - silent} of ` : ''}${count(read, 'source is', 'sources are')} up to date${which}.`
    },
    advice: 'News, not legal advice.',
    help: 'Find legal help',
    words: 'Summaries are the publishers\u2019 own words.',
    privacy: 'No cookies, no tracking.',
  },

  feeds: {
    everything: 'Every US immigration-policy story once, with who covered it and the official document.',
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

export type Words = typeof en
