import { count } from '../plural.ts'
import { common, list } from './common.ts'

/** How long something is kept, in days and hours. */
export interface Retention {
  pending: number
  left: number
  ledger: number
  request: number
  hours: number
}

/** The words of the pages about sources, publishers, subscribing and the digest itself, in English. */
export const aboutPages = {
  sources: {
    title: 'Sources',
    description: 'Every source that we read, and whether we can reach it.',
    name: 'Source',
    state: 'Status',
    latest: 'Latest entry',
    every: 'Checked',
    read: 'Up to date',
    silent: 'Not answering',
    silentSince: (date: string) => `Not read since ${date}`,
    never: 'Not read yet',
    none: 'none yet',
    minutes: (n: number) =>
      n % 60 === 0 ? (n === 60 ? 'hourly' : `every ${n / 60} hours`) : `every ${n} minutes`,
    spanish: 'in Spanish',
    subscription: 'subscription',
    opml: 'Add the whole list to your own feed reader:',
    empty: 'No sources are configured.',
  },

  publishers: {
    title: 'For publishers',
    description: 'Who reads your feed, how often, what we show of it, and how to opt out.',
    who: 'Who reads your feed',
    whoText: 'We read the feeds listed below, only to publish this digest.',
    contact: 'Write to us',
    name: 'Our user agent is',
    honest:
      'We never pretend to be a browser: servers expect programs to give their name and a contact address in this form. If a site blocks this user agent, we do not read it.',
    how: 'How we read it',
    howText:
      'We fetch only the feed, never an article\u2019s page. If we cannot reach a feed for days, we fetch your home page once to look for the feed\u2019s new address. We check a feed about twice as often as it publishes, at most four times an hour and usually at least every six hours. We ask whether it has changed before downloading it again, make one request to a server at a time, wait as long as your server asks us to (up to a day), and respect the update interval and quiet hours that a feed states. Each source is chosen by a person. The program itself does not read robots.txt: if yours excludes a feed that is listed below, write to us.',
    shown: 'What we show',
    shownText:
      'Your headline, your name, a direct link to your article and, unless you want less, up to 300 characters of your own summary. No pictures, no full text. The same applies on the site, in feeds and in emails.',
    end: 'How to opt out, fully or in part',
    endText: 'Tell us the name of your site and what you want us to show: headlines only, or nothing at all.',
    endMeans:
      'If you want nothing shown, we stop reading your feed. With the next update we remove your headlines and summaries from every page, feed, archive and past edition of this site, and we keep them out of future ones. This includes articles of yours that reach us through aggregators. Emails already sent cannot be recalled.',
    left: (n: number) =>
      `${count(n, 'source is', 'sources are')} left out because ${n === 1 ? 'its publisher' : 'their publishers'} opted out or ${n === 1 ? 'blocks' : 'block'} us.`,
    each: 'Source by source',
    shows: 'What we show',
    headline: 'headline only',
    excerpt: 'headline and excerpt',
    terms: 'Terms, as we understand them',
    noTerms: 'none known for feeds',
  },

  subscribe: {
    title: 'Subscribe',
    description: 'One email a week, or one a day, with each story only once.',
    mail: 'By email',
    what: (day: string) =>
      `Every ${day} you get the stories that mattered, each once, with links to the coverage and the official document. After you sign up, you can choose topics and places, daily delivery or Spanish.`,
    kept: 'We keep your address, when you signed up, what you chose and which editions we sent you, but nothing about what you open or click. Every email has an unsubscribe link that needs no login.',
    feeds: 'By feed',
    feedsText: 'No email address needed. Add one of these to any feed reader:',
    perTopic: 'One topic',
    perPlace: 'One place',
    count: 'Follow as many as you like. A story appears once in each feed.',
  },

  feeds: {
    title: 'Feeds',
    description: 'What a feed is, and every feed of this digest.',
    what: 'A feed is a list of the newest stories that a program reads for you. A feed reader shows what is new in all the feeds that you follow, in one place. You need no account here, and we do not know what you read.',
    how: 'Choose a feed reader for your phone, your computer or the web. Then copy the address of a feed on this page into it.',
    languages: 'The names of the feeds are in English. Each story is in its publisher\u2019s language.',
    other: 'Other feeds',
    dates: 'Each matter has its own feed, and a calendar if it has dates, on its page.',
    more: 'What is a feed?',
  },

  about: {
    title: 'About',
    description: 'How this digest is made, what it keeps about its readers, and what it is not.',
    how: 'How it is made',
    /** `kinds` are those of the sources, the first in small letters. */
    howText: (n: number, kinds: readonly string[]) =>
      `Software reads ${count(n, 'source', 'sources')}${kinds.length > 0 ? `: ${list.format(kinds)}` : ''}. It drops what is not about the subject of this digest, groups copies and coverage of the same event, and shows each story once, with the official document first if there is one.`,
    words:
      'Headlines and summaries are the publishers\u2019 own words, shortened where they are long, or our editors\u2019 where a story\u2019s page says so. Nothing is written or translated by a machine. To read the article itself, follow the link to its publisher.',
    order:
      'Which stories come first depends on how many outlets cover them independently, whether they report a final official act and how new they are, never on who pays. In editions, rulings, final rules and laws also come before statements, and national news before local news. Opinion, analysis, explainers, round-ups, newsletters, photos, live updates and podcasts are labeled as such. They appear below news reports and do not count as coverage.',
    readers: 'What is kept about readers',
    readersText: 'No cookies, no visitor statistics, no tracking in emails. What we keep, and for how long:',
    not: 'What it is not',
    notText: 'This is news, not legal advice. Rules change, and a headline is not the rule.',
    help: 'Where to find legal help',
    publishers: 'For publishers',
    publishersText:
      'We show your headline, at most 300 characters of your summary and a link to your article. Write to us and we will show less, or nothing.',
    contact: 'Contact',
    open: 'Everything here is also machine-readable: feeds for each topic and place, the list of sources, the editions. In feed.json, the _digest object of each item lists every article of the story with its outlet, its date, what kind of piece it is, its link as the publisher gave it, its earlier links and, for a copy, which article it copies. If a story continues an earlier one, it names that story too.',
    by: (operator: string) => `Published by ${operator}.`,
  },

  /** Until the first news is published on one machine. */
  firstStart: {
    title: 'The first news is on its way',
    reading: (read: number, of: number) =>
      `Reading ${count(of, 'source', 'sources')}: ${read} of ${of}\u2026`,
    begins: 'Reading the sources\u2026',
    ends: (of: number) =>
      `Done with ${of === 1 ? 'the source' : `all ${of} sources`}. Making the pages\u2026`,
    text: 'This takes a minute or two. The page reloads automatically.',
  },

  privacy: {
    title: 'Privacy',
    description: 'What we keep about readers, for how long, and how to have it deleted.',
    site: 'On this site',
    siteText: [
      'No cookies, no scripts or pictures from other sites, no visitor statistics. The search runs in your browser: what you type is not sent to us.',
      'Our own logs hold numbers and IDs, never an email address, an IP address or a personal link. The servers that deliver these pages need your IP address to answer you; their operators decide whether to log it.',
    ],
    emails: 'In our emails',
    emailsText: [
      'No tracking pixels, no redirected links, and nothing that is loaded when you open an email. We do not know whether you open it or what you click.',
      'Each email has two links of your own: one to your settings, and one to unsubscribe, which needs no login and never expires. Anyone you forward an email to can use them, but neither shows your settings: to open those, you need a new link, which we email to you.',
      'If our email service tells us that your mailbox does not exist, or that you marked an email as spam, we stop sending.',
    ],
    kept: 'What we keep if you subscribe',
    keptList: ({ pending, left, ledger, request, hours }: Retention) => [
      `Your email address, what you chose (topics, places, language, how often, the matters that you follow), and when and through which form you signed up: until you unsubscribe, and ${left} days more so that you can come back. If you ask us to delete it, we do so at once.`,
      `A sign-up that you do not confirm: ${pending} days.`,
      `A request for a link, with the address that you entered: until we have emailed the link, and at most ${request} days.`,
      `Which editions and alerts we sent you, under a code and without your address: ${ledger} days, or until the day after you ask us to delete your data.`,
      'After you unsubscribe, a code that is made from your address with a secret key and does not reveal it, so that no imported list can sign you up again.',
      `How often somebody signed up or asked for a link from your network or for your mailbox, under a code of the same kind: at most ${hours} hours.`,
    ],
    given: 'Our software passes your address only to the mail server that delivers our emails.',
    backups: common.backups,
    rights: 'See, download or delete your data',
    rightsText:
      'Open \u201cChange your settings\u201d in any of our emails. There you can download everything that we keep about you, or delete it at once. You can also write to',
    who: 'Who publishes this digest',
    contact: 'Contact',
  },

  notFound: {
    title: 'Page not found',
    text: 'The address is wrong, or the page is gone. Story addresses do not change: if two stories are merged, the old address leads to the merged story.',
    home: 'Go to the latest stories',
  },
}

/** The keys of these words, which Spanish has too. */
export type AboutPagesWords = typeof aboutPages
