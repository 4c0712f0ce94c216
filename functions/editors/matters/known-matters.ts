import { decisionsOnMatters, type MatterDecisions } from '../../domain/decisions/for-matters.ts'
import type { Language } from '../../domain/model/article.ts'
import type { Decision } from '../../domain/model/decision.ts'
import type { MatterRecord } from '../../domain/model/matter.ts'
import type { Matters } from '../../store/stories/matters.ts'

/** All matters as the last publication found them, and what editors decided since or before. */
export interface KnownMatters {
  records: ReadonlyMap<string, MatterRecord>
  decided: MatterDecisions
}

/** Reads all matters. They are read again only after a publication that changed some. */
export async function knownMatters(
  matters: Pick<Matters, 'byId'>,
  log: readonly Decision[],
): Promise<KnownMatters> {
  const records = await matters.byId()
  return { records, decided: decisionsOnMatters(log, [...records.values()]) }
}

/** The matter that one with this id is part of after all merges; `undefined` if there is none. */
export function livingMatter(id: string, { records, decided }: KnownMatters): MatterRecord | undefined {
  return records.get(decided.merged.get(id) ?? id)
}

/** The name that readers see, or the id if nothing is kept of the matter. */
export function matterName(id: string, { records, decided }: KnownMatters, language: Language): string {
  return (decided.names.get(id) ?? records.get(id)?.name)?.[language] ?? id
}

/** The ids of a matter and of all that were merged into it. */
export function partsOf(id: string, { decided }: KnownMatters): string[] {
  return [id, ...[...decided.merged].flatMap(([part, whole]) => (whole === id ? [part] : []))]
}
