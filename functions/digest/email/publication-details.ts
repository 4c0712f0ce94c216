import type { Language } from '../../domain/model/article.ts'
import type { Publication } from '../../domain/model/publication.ts'
import type { TextByLanguage } from '../../domain/story/publication/by-language.ts'
import type { Brand } from '../../email/frame.tsx'
import type { OwnLinks } from '../../email/pieces.ts'

type Names = ReadonlyMap<string, Record<Language, string>>

/** What emails and calendars say about the publication. */
export interface PublicationDetails {
  title: string
  /** CAN-SPAM requires it in every email. */
  postalAddress: string
  timeZone: string
  /** The address of a page about legal help. */
  help?: string
  topics: Names
  places: Names
  /** The place of federal matters. */
  country?: string
  /** The operator's color and logo. */
  brand?: Brand
  /** What the first email says at its top, in place of our words. */
  welcome?: TextByLanguage
  /** The operator's links at the foot. */
  ownLinks?: Publication['links']
  links: Links
}

/** Absolute addresses on the publication's site, in the reader's language if the page has two. */
export interface Links {
  edition(id: string, language: Language): string
  /** The list of all editions. */
  editions(language: Language): string
  /** The page on which a reader chooses the story of an edition in which something is wrong. */
  report(edition: string, language: Language): string
  story(id: string, language: Language): string
  matter(id: string, language: Language): string
  /** The page with all matters. */
  matters(language: Language): string
  /** The coming dates of an edition, as a calendar file. */
  calendar(edition: string, language: Language): string
  unsubscribe(token: string): string
  preferences(token: string): string
  /** The address for reports about an edition that has no page, by its id. */
  wrong(about: string): string
}

/** Returns a reader's own links, with their token. */
export function ownLinks({ preferences, unsubscribe }: Links, token: string): OwnLinks {
  return { preferences: preferences(token), unsubscribe: unsubscribe(token) }
}
