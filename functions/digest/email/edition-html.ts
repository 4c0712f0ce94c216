import type { Edition } from '../../domain/model/edition.ts'
import type { Preferences } from '../../domain/model/subscriber.ts'
import type { Place } from '../../domain/model/taxonomy.ts'
import { select } from '../compose/select.ts'
import { buildEmailModel } from './email-model.ts'
import { type Imprint, ownLinks } from './imprint.ts'
import { render, withOwnLinks } from './render.tsx'

/** Renders the HTML of an edition as sent to a reader without preferences. Its links contain an invalid token. */
export function editionHtml(
  edition: Edition,
  language: Preferences['language'],
  { imprint, places }: { imprint: Imprint; places: readonly Pick<Place, 'id' | 'parent'>[] },
): string {
  const preferences: Preferences = { topics: [], places: [], frequency: edition.frequency, language }
  const reader = { preferences, why: 'confirmed' } as const
  const rendered = render(buildEmailModel(edition, select(edition, preferences, places), reader, imprint))
  return withOwnLinks(rendered, ownLinks(imprint.links, 'test')).html
}
