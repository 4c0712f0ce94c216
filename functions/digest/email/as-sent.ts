import type { Edition } from '../../domain/model/edition.ts'
import { defaultPreferences, type Preferences } from '../../domain/model/subscriber.ts'
import type { Place } from '../../domain/model/taxonomy.ts'
import { select } from '../compose/select.ts'
import { buildEmailModel } from './email-model.ts'
import { type Imprint, ownLinks } from './imprint.ts'
import { inFull, render } from './render.tsx'

/** The HTML of an edition as it goes to somebody who chose nothing; its links carry a token that opens nothing. */
export function asSent(
  edition: Edition,
  language: Preferences['language'],
  { imprint, places }: { imprint: Imprint; places: readonly Pick<Place, 'id' | 'parent'>[] },
): string {
  const preferences = { ...defaultPreferences, frequency: edition.frequency, language }
  const reader = { preferences, why: 'confirmed' } as const
  const rendered = render(buildEmailModel(edition, select(edition, preferences, places), reader, imprint))
  return inFull(rendered, ownLinks(imprint.links, 'test')).html
}
