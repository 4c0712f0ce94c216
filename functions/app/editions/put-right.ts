import { earlierCorrections } from '../../digest/compose/earlier-corrections.ts'
import type { Decision } from '../../domain/model/decision.ts'
import type { EarlierCorrection, Edition } from '../../domain/model/edition.ts'
import type { Story } from '../../domain/model/story.ts'
import type { Editions } from '../../store/editions/editions.ts'

/**
 * What the next edition says of earlier ones: the corrections since the decision `known`. That a story was withdrawn is only
 * for readers who got it: if no edition had it, none tells of it.
 */
export async function putRight(
  { log, known, stories }: { log: readonly Decision[]; known: number; stories: readonly Story[] },
  frequency: Edition['frequency'],
  editions: Editions,
): Promise<EarlierCorrection[]> {
  const corrections = earlierCorrections(log, known, stories)
  const named = new Set(corrections.flatMap(({ story, headline }) => (headline === undefined && story) || []))
  const unsent = stories.filter(({ id }) => named.has(id))
  if (unsent.length === 0) return corrections
  const sent = await sentSince(unsent.map(({ firstSeen }) => firstSeen).sort()[0]!, frequency, editions)
  const keeps = ({ id, absorbed }: Story) => !sent || [id, ...absorbed].some((one) => sent.has(one))
  const untold = new Set(unsent.filter((story) => !keeps(story)).map(({ id }) => id))
  return corrections.filter(({ story }) => story === undefined || !untold.has(story))
}

/** The ids of all stories in the editions since a time; `undefined` if that is no longer known of one of them. */
async function sentSince(
  time: string,
  frequency: Edition['frequency'],
  editions: Editions,
): Promise<ReadonlySet<string> | undefined> {
  const sent = new Set<string>()
  let isKnown = true
  const lose = () => {
    isKnown = false
  }
  for await (const { frozenAt, sections, withdrawn } of editions.all(frequency, lose)) {
    if (frozenAt < time) break
    if (withdrawn) lose()
    for (const { stories } of sections) for (const { id } of stories) sent.add(id)
  }
  return isKnown ? sent : undefined
}
