import type { Edition } from '../../domain/model/edition.ts'
import { defaultPreferences, type Preferences } from '../../domain/model/subscriber.ts'
import type { Place } from '../../domain/model/taxonomy.ts'
import { fitEmail } from '../compose/fit.ts'
import { ownLinks, type PublicationDetails } from './publication-details.ts'
import { render, withOwnLinks } from './render.tsx'

/**
 * Renders the HTML of the next edition as it would be sent to a reader without preferences. It links to no page that the
 * edition has only after it was sent, and its own links contain an invalid token.
 */
export function editionHtml(
  edition: Edition,
  language: Preferences['language'],
  {
    publication,
    places,
  }: { publication: PublicationDetails; places: readonly Pick<Place, 'id' | 'parent'>[] },
): string {
  const preferences = { ...defaultPreferences, language }
  const reader = { preferences, why: 'confirmed', unsent: 'draft' } as const
  const rendered = render(fitEmail(edition, reader, { publication, places }).content)
  return withOwnLinks(rendered, ownLinks(publication.links, 'test')).html
}
