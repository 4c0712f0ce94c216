import type { Language } from '../../model/article.ts'

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
  links: Links
}

/** Absolute addresses on the publication's own site. */
export interface Links {
  edition(id: string): string
  story(id: string): string
  calendar(edition: string): string
  unsubscribe(token: string): string
  preferences(token: string): string
}
