import type { ComponentChildren } from 'preact'
import type { Locale } from '../../i18n/locale.ts'

/** What every page needs to know of the publication. */
export interface Imprint {
  title: string
  tagline: string
  help?: string
}

export interface PageProps {
  locale: Locale
  publication: Imprint
  /** Where the site is found, such as `https://digest.example`. */
  siteUrl: string
  /** Of the page alone; the publication's own is added. Absent on the home page. */
  title?: string
  description?: string
  /** The page's address within its language, such as `/topics/`. */
  path: string
  section?: Section
  /** For one reader only: not indexed, no canonical address, and no address of it in any referrer. */
  personal?: boolean
  /** For who works here: without the ways that readers go. */
  desk?: boolean
  /** Whether the page stands in the other language too; true unless said. */
  translated?: boolean
  feeds?: FeedLink[]
  /** A script of ours, by its address. */
  script?: string
  /** The address that the page leads on to at once. */
  refresh?: string
  canonical?: string
  type?: 'website' | 'article'
  colophon?: FooterFacts
  children: ComponentChildren
}

/** A feed that browsers and readers find by themselves. */
export interface FeedLink {
  title: string
  type: 'application/rss+xml' | 'application/atom+xml' | 'application/feed+json'
  href: string
}

/** What the colophon says of the sources. */
export interface FooterFacts {
  read: number
  silent: number
  /** The names of those that are silent, or the first of them. */
  names?: readonly string[]
}

export const sections = ['latest', 'topics', 'places', 'editions', 'sources', 'search', 'subscribe'] as const

export type Section = (typeof sections)[number]
