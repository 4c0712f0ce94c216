import { type MatterDecisions, noMatterDecisions } from '../domain/decisions/for-matters.ts'
import { latestChangeFirst, type Matter, type MatterRecord } from '../domain/model/matter.ts'
import type { Story } from '../domain/model/story.ts'
import { applyDecisions } from './apply-decisions.ts'
import { withRelated } from './create-matter.ts'
import { linkUntilSame } from './link-until-same.ts'
import { type MatterConfiguration, readingOf } from './linking/claims.ts'
import { relationsOf } from './relations.ts'
import type { IsGone } from './takedown.ts'

/** What matters are made of. */
export interface Material {
  /** All stories that readers see. */
  stories: readonly Story[]
  /** What is kept of earlier matters. */
  records: readonly MatterRecord[]
  decisions?: MatterDecisions
  /** `YYYY-MM-DD`, in the publication's zone. */
  today: string
  configuration: MatterConfiguration
  /** Whether a publisher opted out or an article was taken down, so that nothing of it may be kept; absent if nothing was. */
  isGone?: IsGone
}

/** Matters, and what must be kept of them. */
export interface Found {
  /** The one that changed last comes first. */
  matters: Matter[]
  /** Records that are new or have changed. */
  records: MatterRecord[]
}

/**
 * Finds the matters of all stories. The same stories, records and decisions give the same matters. A matter that readers
 * saw once stays, with its id, its name and its changes, even after its stories are gone.
 */
export function findMatters({
  stories,
  records,
  decisions = noMatterDecisions,
  today,
  configuration,
  isGone,
}: Material): Found {
  const reading = readingOf(configuration)
  const linking = { stories, decisions, today, reading, isGone }
  const { groups, made, records: changed } = linkUntilSame(linking, records)
  const relations = relationsOf(groups)
  const found = new Map<string, Matter>()
  for (const [id, { matter }] of made) found.set(id, withRelated(matter, relations.get(id) ?? []))
  const matters = [...applyDecisions({ matters: found, stories, decisions, today }).values()].sort(
    latestChangeFirst,
  )
  return { matters, records: changed }
}
