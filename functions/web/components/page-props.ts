import type { ComponentChildren } from 'preact'
import type { Publication } from '../../domain/model/publication.ts'
import type { Locale } from '../../i18n/locale.ts'

/** The facts about the publication that every page shows. */
export type PagePublication = Pick<Publication, 'title' | 'tagline' | 'help' | 'accent' | 'logo' | 'links'>

/** What a page is rendered from, beside its content. */
export interface PageProps {
  locale: Locale
  publication: PagePublication
  /** The site's origin, such as `https://digest.example`. */
  siteUrl: string
  /** The page's own title; the publication's is appended. The home page has none. */
  title?: string
  /** For search engines and previews; without one, the publication's tagline. */
  description?: string
  /** The page's path without its language, such as `/topics/`. */
  path: string
  /** The entry of the navigation that is marked as current. */
  section?: NavSection
  /** Whether the page is for one reader: it is not indexed, has no canonical address, and sends no referrer. */
  personal?: boolean
  /** Whether the page belongs to the editors' desk, which has no navigation for readers. */
  desk?: boolean
  /** The path of a style sheet beside that of the site. */
  sheet?: string
  /** Whether the page also exists in the other language; true by default. */
  translated?: boolean
  /** The feeds that the page announces to browsers and feed readers. */
  feeds?: FeedLink[]
  /** The path of the page's script. */
  script?: string
  /** The path that the page redirects to. */
  refresh?: string
  /** Loads the page again after so many seconds. */
  reload?: number
  /** The canonical path, if it is not the page's own. */
  canonical?: string
  type?: 'website' | 'article'
  colophon?: FooterFacts
  children: ComponentChildren
}

/** A feed that a page announces in its head. */
export interface FeedLink {
  title: string
  type: 'application/rss+xml' | 'application/atom+xml' | 'application/feed+json'
  href: string
}

/** How many sources are read, for the foot of a page. */
export interface FooterFacts {
  /** All sources that are polled. */
  read: number
  /** Those of them that could not be read. */
  silent: number
  /** The names of the first of these. */
  names?: readonly string[]
}

/** The entries of the navigation, in order. */
export const navSections = [
  'latest',
  'topics',
  'places',
  'matters',
  'editions',
  'sources',
  'search',
  'subscribe',
] as const

/** An entry of the navigation. */
export type NavSection = (typeof navSections)[number]
