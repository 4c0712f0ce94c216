import { readConfiguration } from '../../functions/configuration/read.ts'
import type { Configuration } from '../../functions/domain/model/configuration.ts'
import { outlets } from './news.ts'

export const editor = 'ana@example.org'
const operator = 'operator@example.org'
export const configuration = small(readConfiguration({ base: 'config' }))

/** The configuration of the project with three sources of ours, one topic and one place, for a small site. */
function small(whole: Configuration): Configuration {
  const like = { ...whole.sources[0]!, homepage: undefined, on: true, blocked: undefined }
  const { publication } = whole
  return {
    ...whole,
    topics: whole.topics.filter(({ id }) => id === 'courts'),
    places: whole.places.filter(({ id }) => id === 'us'),
    sources: outlets.map((id) => ({
      ...like,
      id,
      name: id,
      feed: `https://${id}.example/${id}.xml`,
      format: 'feed' as const,
      scope: 'filter' as const,
      language: 'en' as const,
      places: undefined,
    })),
    publication: {
      ...publication,
      settleMinutes: 0,
      editors: [editor],
      contact: 'https://digest.example/about',
      mail: { ...publication.mail, reportsTo: [operator] },
    },
  }
}
