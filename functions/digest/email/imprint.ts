import type { Language } from '../../domain/model/article.ts'
import type { OwnLinks } from '../../email/pieces.ts'

type Names = ReadonlyMap<string, Record<Language, string>>

/** What every mail says of the publication, whoever reads it. */
export interface Imprint {
  title: string
  /** CAN-SPAM wants it in every mail. */
  postalAddress: string
  timeZone: string
  /** Where readers find legal help. */
  help?: string
  topics: Names
  places: Names
  /** The place that stands for federal matters. */
  country?: string
  links: Links
}

/** Absolute addresses on the publication's own site, of pages in the reader's language where there are two. */
export interface Links {
  edition(id: string, language: Language): string
  story(id: string, language: Language): string
  calendar(edition: string, language: Language): string
  unsubscribe(token: string): string
  preferences(token: string): string
  /** Where to write that something is wrong with a story or an edition, by its id. */
  wrong(about: string): string
}

/** The links of the reader whose token it is. */
export const ownLinks = ({ preferences, unsubscribe }: Links, token: string): OwnLinks => ({
  preferences: preferences(token),
  unsubscribe: unsubscribe(token),
})
