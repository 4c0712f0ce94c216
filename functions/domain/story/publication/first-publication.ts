import type { Source } from '../../model/source.ts'
import type { FirstPublication, StoryRecord } from '../story-record.ts'
import { foldVersions } from '../versions/fold-versions.ts'
import { chooseLead } from './choose-lead.ts'

/** The first publication of a story, which readers can see from `at` on, in ISO 8601. */
export function firstPublicationOf(
  { members }: Pick<StoryRecord, 'members'>,
  sources: ReadonlyMap<string, Source>,
  at: string,
): FirstPublication {
  const lead = chooseLead(foldVersions(members, sources).members, sources)
  return {
    lead: lead.id,
    at: lead.published !== undefined && lead.published < at ? lead.published : at,
    shown: at,
  }
}
