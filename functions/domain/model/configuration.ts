import * as z from 'zod/mini'
import { Publication } from './publication.ts'
import { Source } from './source.ts'
import { MatterSettings, Place, Relevance, Topic } from './taxonomy.ts'

/** The files of a configuration folder, each with the schema of its content. */
export const configurationFiles = {
  'publication.yaml': Publication,
  'sources.yaml': z.strictObject({ sources: z.array(Source) }),
  'topics.yaml': z.strictObject({ topics: z.array(Topic) }),
  'places.yaml': z.strictObject({ places: z.array(Place) }),
  'relevance.yaml': Relevance,
  'matters.yaml': MatterSettings,
} as const

/** The whole configuration, checked and complete. */
export interface Configuration {
  publication: Publication
  sources: Source[]
  topics: Topic[]
  places: Place[]
  relevance: Relevance
  matters: MatterSettings
  /** The ids of the sources that operators added on their pages, and that no file has. */
  added?: readonly string[]
  /** Sentences for the operator about what was left out or changes nothing. */
  notes: string[]
}
