import type { Language } from './model/article.ts'
import type { MatterKind } from './model/matter.ts'

/** The folders of the kinds of matters. No matter may have one of them as its id. */
export const kindFolders = {
  case: 'cases',
  rule: 'rules',
  bill: 'bills',
  order: 'orders',
  designation: 'designations',
} as const satisfies Record<MatterKind, string>

/**
 * The paths of the public site. Pages exist in each language (see `inLanguage`), feeds only once but for that of changes of matters. Readers keep these
 * addresses and other sites link to them, so they never change.
 */
export const sitePaths = {
  home: '/',
  topics: '/topics/',
  places: '/places/',
  editions: '/editions/',
  sources: '/sources/',
  search: '/search/',
  subscribe: '/subscribe/',
  days: '/days/',
  matters: '/matters/',
  about: '/about/',
  privacy: '/privacy/',
  publishers: '/publishers/',
  /** What a feed is, and which there are. */
  feeds: '/feeds/',
  notFound: '/404.html',

  topic: (id: string) => `/topics/${id}/`,
  place: (id: string) => `/places/${id}/`,
  /** A long edition has several pages, numbered from 1. */
  edition: (id: string, page = 1) => numbered(`/editions/${id}/`, page),
  /** Where readers choose the story of an edition in which something is wrong. */
  report: (edition: string) => `/editions/${edition}/report/`,
  /** An edition's coming dates as an iCalendar file. */
  deadlines: (edition: string) => `/editions/${edition}/deadlines.ics`,
  /** A long story and a busy day have several pages, numbered from 1. */
  story: (id: string, page = 1) => numbered(`/stories/${id}/`, page),
  day: (day: string, page = 1) => numbered(`/days/${day}/`, page),

  /** A long timeline has several pages, numbered from 1. */
  matter: (id: string, page = 1) => numbered(`/matters/${id}/`, page),
  /** The matters of a kind that are in the news. */
  mattersOf: (kind: MatterKind) => `/matters/${kindFolders[kind]}/`,
  /** The matters of a kind that first appeared in a month such as `2026-11`. */
  mattersSince: (kind: MatterKind, month: string, page = 1) =>
    numbered(`/matters/${kindFolders[kind]}/${month}/`, page),
  matterRss: (id: string) => `/matters/${id}/feed.xml`,
  matterAtom: (id: string) => `/matters/${id}/atom.xml`,
  matterJson: (id: string) => `/matters/${id}/feed.json`,
  /** The dates of a matter, and the coming dates of all of them, as iCalendar files. */
  matterCalendar: (id: string) => `/matters/${id}/calendar.ics`,
  mattersCalendar: '/matters/calendar.ics',
  /** Changes of the status of all matters. */
  matterChanges: '/matters/changes.xml',

  rss: '/feed.xml',
  atom: '/atom.xml',
  jsonFeed: '/feed.json',
  important: '/important.xml',
  official: '/official.xml',
  opml: '/sources.opml',
  topicFeed: (id: string) => `/topics/${id}/feed.xml`,
  placeFeed: (id: string) => `/places/${id}/feed.xml`,
  editionsFeed: '/editions/feed.xml',
  /** The stories of one day, for feed readers that fetch older ones (RFC 5005). */
  archive: (day: string) => `/archive/${day}.xml`,
  /** What the search script reads, of a month such as `2026-11`. */
  searchIndex: (month: string) => `/search/${month}.json`,
  icon: '/icon.svg',
} as const

/** The paths that subscribers, editors and operators use. They are not files: a server answers them. */
export const privatePaths = {
  /** Where the sign-up form is posted to. */
  signUp: '/subscribe',
  /** A page for the subscriber whom the token names. */
  subscriber: (page: SubscriberPage, token: string) => `/${page}/${token}`,
  /** Where editors request their link. */
  signIn: '/edit',
  /** A page of the editors' desk, such as `/log`, for the editor whom the token names. */
  desk: (token: string, page = '/') => `/edit/${token}${page}`,
  /** Where operators request their link. */
  operatorSignIn: '/operate',
  /** A page for the operator whom the token names, such as `/sources`. */
  operate: (token: string, page = '/') => `/operate/${token}${page}`,
} as const

/** The pages that a link in an email opens for its subscriber. */
export const subscriberPages = ['confirm', 'preferences', 'unsubscribe', 'export', 'delete'] as const
/** The name of one of these pages. */
export type SubscriberPage = (typeof subscriberPages)[number]

/** The path of a page in a language: `/topics/` is `/es/topics/` in Spanish. */
export function inLanguage(path: string, language: Language): string {
  return language === 'en' ? path : `/${language}${path}`
}

const ownPages = new Set<unknown>(Object.values(sitePaths).filter((path) => typeof path === 'string'))

/** Whether the digest makes a page at a path, in any language and with or without the slash at its end. */
export function isOwnPage(path: string): boolean {
  return ownPages.has(`${path.replace(/^\/es(?=\/|$)/, '').replace(/\/$/, '')}/`)
}

/** The file that is served at a path: `topics/index.html` for `/topics/`, and `feed.xml` for `/feed.xml`. */
export function fileAt(path: string): string {
  return `${path.slice(1)}${path.endsWith('/') ? 'index.html' : ''}`
}

function numbered(path: string, page: number): string {
  return page === 1 ? path : `${path}${page}/`
}
