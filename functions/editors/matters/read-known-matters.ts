import { decisionsOnMatters } from '../../domain/decisions/for-matters.ts'
import type { KnownMatters } from '../../domain/decisions/known-matters.ts'
import type { Decision } from '../../domain/model/decision.ts'
import type { Matters } from '../../store/stories/matters.ts'

/** Reads all matters. They are read again only after a publication that changed some. */
export async function readKnownMatters(
  matters: Pick<Matters, 'byId'>,
  log: readonly Decision[],
  today: string,
): Promise<KnownMatters> {
  const records = await matters.byId()
  return { records, decided: decisionsOnMatters(log, [...records.values()]), today }
}
