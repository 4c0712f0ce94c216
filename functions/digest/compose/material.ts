import type { EditionDecisions } from '../../domain/decisions/for-editions.ts'
import type { EarlierCorrection, Edition, EditionLength } from '../../domain/model/edition.ts'
import type { Matter } from '../../domain/model/matter.ts'
import type { Section } from '../../domain/model/publication.ts'
import type { Source } from '../../domain/model/source.ts'
import type { Story } from '../../domain/model/story.ts'
import type { Preferences } from '../../domain/model/subscriber.ts'
import type { Place, Topic } from '../../domain/model/taxonomy.ts'

/** Everything from which an edition is composed. */
export interface Material {
  id: string
  frequency: Edition['frequency']
  now: Date
  /** The publication's zone, which decides what day it is. */
  timeZone: string
  /** The edition of this frequency before this one; without sections if they can't be read. */
  last?: Pick<Edition, 'frozenAt'> & Partial<Pick<Edition, 'sections' | 'changesKnown'>>
  /** The log entries that it covers: after `from`, up to and including `to`. */
  from: number
  to: number
  /** Including old ones: those whose comment period closes soon are recalled. */
  stories: readonly Story[]
  /** All matters of these stories. */
  matters?: readonly Matter[]
  /** For an alert: whether anybody gets it, and the latest editions that its readers got. */
  isWanted?: (alert: Edition) => boolean
  editions?: Partial<Record<Preferences['frequency'], Pick<Edition, 'frozenAt' | 'changesKnown'>>>
  sections: readonly Section[]
  /** The most that its emails may hold. */
  length: EditionLength
  sources: readonly Pick<Source, 'id' | 'kind'>[]
  places: readonly Pick<Place, 'id' | 'level' | 'parent'>[]
  topics: readonly Pick<Topic, 'id' | 'section' | 'arrests'>[]
  reading: Edition['sources']
  /** The ids of older stories that are new, because readers could not have them before and editors brought them back. */
  returned?: ReadonlySet<string>
  /** The ids of new stories whose headline readers already got (see `alreadySent`). */
  alreadySent?: ReadonlySet<string>
  /** What editors decided about the edition. */
  decided?: EditionDecisions
  /** Corrections since the previous edition, and the number of the last decision that was considered. */
  putRight?: readonly EarlierCorrection[]
  decisions?: number
}
