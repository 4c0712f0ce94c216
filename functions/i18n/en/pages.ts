import type { SourceKind } from '../../domain/model/source.ts'
import { count } from '../plural.ts'

const sourceKinds: Record<SourceKind, string> = {
  'federal-agency': 'Federal agencies',
  congress: 'Congress',
  court: 'Courts',
  wire: 'Wire services',
  'national-news': 'National news',
  'local-news': 'Local news',
  'state-local-government': 'State and local government',
  'policy-institute': 'Policy institutes',
  advocacy: 'Advocacy groups',
  'law-practice': 'Law practice',
  academic: 'Academia',
  aggregator: 'Aggregators',
}

/** What stands on the pages that explain, and on those of sources and search. */
export const pages = {
  sources: {
    title: 'Sources',
    description: 'Every source that we read, and whether it answers.',
    kinds: sourceKinds,
    name: 'Source',
    state: 'State',
    latest: 'Latest entry',
    every: 'How often',
    read: 'Read',
    silent: 'Silent',
    silentSince: (date: string) => `Silent since ${date}`,
    never: 'Not yet read',
    none: 'none yet',
    minutes: (n: number) =>
      n % 60 === 0 ? (n === 60 ? 'hourly' : `every ${n / 60} hours`) : `every ${n} minutes`,
    spanish: 'in Spanish',
    subscription: 'subscription',
    feed: 'feed',
    opml: 'Take the whole list into your own reader:',
    empty: 'No source is configured.',
  },

  publishers: {
    title: 'For publishers',
    description: 'Who reads your feed, how often, what is shown of it, and how to end it.',
    who: 'Who reads your feed',
    whoText: 'A program reads the feeds that are listed below, for readers and for no other use.',
    contact: 'Write to us',
    name: 'It calls itself',
    honest: 'It never pretends to be a browser. Whoever refuses this name is not read.',
    how: 'How it reads',
    howText:
      'Only the feed is fetched, never an article\u2019s page; if a feed has been out of reach for days, your home page once, to see where the feed is now. A feed is read about twice in the time between two of its entries, never more than four times an hour and at least every few hours. We ask whether anything has changed before we take it again, make one request to a server at a time, wait as long as yours tells us to (a day at most), and keep to the pace and the hours of rest that a feed states.',
    shown: 'What is shown',
    shownText:
      'Your headline, your name, a link straight to your article and, unless you want less, up to 300 characters of your own summary. No pictures and no full texts. On the site, in feeds and in mails alike.',
    end: 'How to have less shown, or nothing',
    endText: 'Tell us the name of your site and what you want: the headline alone, or nothing at all.',
    endMeans:
      'We then stop reading your feed, and your words go from every page, feed, archive and past edition of this site with its next update, and into no coming one. What aggregators carry of you goes too. Mails that were sent can\u2019t be called back.',
    left: (n: number) =>
      `${count(n, 'source is', 'sources are')} left out because ${n === 1 ? 'its publisher' : 'their publishers'} asked for it or ${n === 1 ? 'refuses' : 'refuse'} us.`,
    each: 'Each source',
    shows: 'What is shown',
    headline: 'headline',
    excerpt: 'headline and excerpt',
    terms: 'Terms, as we understand them',
    noTerms: 'none known for feeds',
  },

  subscribe: {
    title: 'Subscribe',
    description: 'One mail a week, or one a day, with every story once.',
    mail: 'By mail',
    what: (day: string) =>
      `Each ${day} you get the stories that mattered, each once, with who covered it and the official document. After signing up you can choose topics, places, a daily rhythm and Spanish.`,
    kept: 'We keep your address, when you signed up and what you chose; nothing about what you open or click. One click in any mail unsubscribes you, without a login.',
    feeds: 'By feed',
    feedsText: 'Feeds need no address at all. Put one of these into any reader:',
    perTopic: 'One topic',
    perPlace: 'One place',
    count: 'Follow as many as you like; a story stands in each feed once.',
  },

  search: {
    title: 'Search',
    description: 'Search the stories of the last year.',
    label: 'Words in a headline, outlet, topic or place',
    button: 'Search',
    found: '{n} found',
    foundOne: '1 found',
    searching: 'Searching\u2026',
    nothing: 'Nothing found in the last year. Try fewer or other words.',
    failed: 'The index could not be loaded. Try again, or browse by day.',
    browse: 'Browse instead',
    how: 'The search runs in your browser: what you look for is sent to nobody. Without scripts, browse:',
  },

  about: {
    title: 'About',
    description: 'How this digest is made, what it keeps about its readers, and what it is not.',
    how: 'How it is made',
    howText: (n: number) =>
      `A program reads ${count(n, 'source', 'sources')}: agencies, courts, Congress, newsrooms from left to right, research and advocacy. It drops what is not about US immigration policy, puts copies and coverage of the same event together, and shows each story once, with the official document first where there is one.`,
    words:
      'Headlines and summaries are the publishers\u2019 own words, shortened where they are long. Nothing is written or translated by a machine. Read the article itself at its publisher.',
    order:
      'What leads is decided by how many outlets cover a story independently and whether it is a final official act, never by who pays.',
    readers: 'What is kept about readers',
    readersText:
      'On this site: nothing. No cookies, no scripts from elsewhere, no counting of readers. Mails have no tracking pixel and no redirected link. We keep the address of each subscriber, when they signed up and what they chose, until they ask us to delete it or until 30 days after they leave. After that we keep only a code that does not show the address, so that no imported list signs them up again.',
    backups: (days: number) =>
      `Our backups keep deleted data for up to ${days} more days; then it is gone from them, too.`,
    not: 'What it is not',
    notText: 'This is news, not legal advice. Rules change, and a headline is not the rule.',
    help: 'Where to find legal help',
    publishers: 'For publishers',
    publishersText:
      'We show a headline, at most 300 characters and a link to you. Write to us and we show less, or nothing.',
    contact: 'Contact',
    open: 'Every file here can be read by a program: feeds of each topic and place, the list of sources, the editions. In feed.json the object _digest of each item lists every article of the story with its outlet, its date, its link as the publisher gave it and, for a copy, whose it is.',
    by: (operator: string) => `Published by ${operator}.`,
  },

  notFound: {
    title: 'There is nothing here',
    text: 'The address is wrong, or the page is gone. Stories never move: one that turned out to be part of another leads there.',
    home: 'To the latest stories',
  },
}
