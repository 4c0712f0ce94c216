import type { Language } from '../model/article.ts'
import type { MatterRecord } from '../model/matter.ts'
import type { MatterDecisions } from './for-matters.ts'

/** All matters as the last publication found them, and what editors decided since or before. */
export interface KnownMatters {
  records: ReadonlyMap<string, MatterRecord>
  decided: MatterDecisions
  /** `YYYY-MM-DD`, in the publication's zone. */
  today: string
}

/** The matter that one with this id is part of after all merges; `undefined` if there is none. */
export function livingMatter(id: string, { records, decided }: KnownMatters): MatterRecord | undefined {
  return records.get(decided.merged.get(id) ?? id)
}

/** The names that readers see; the id if nothing is kept of the matter. */
export function matterNames(id: string, { records, decided }: KnownMatters): Record<Language, string> {
  return decided.names.get(id) ?? records.get(id)?.name ?? { en: id, es: id }
}

/** The name that readers of a language see, or the id if nothing is kept of the matter. */
export function matterName(id: string, known: KnownMatters, language: Language): string {
  return matterNames(id, known)[language] ?? id
}

/** The ids of a matter and of all that were merged into it. */
export function partsOf(id: string, { decided }: KnownMatters): string[] {
  return [id, ...[...decided.merged].flatMap(([part, whole]) => (whole === id ? [part] : []))]
}
