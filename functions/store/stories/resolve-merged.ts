import { activeDecisions } from '../../domain/decisions/active-decisions.ts'
import type { Decision } from '../../domain/model/decision.ts'
import type { Stories } from './stories.ts'

/**
 * Finds the stories that are merged into one that editors hid or corrected since then. Returns the id of that story by the
 * id of the merged one.
 */
export async function mergedSince(
  since: string,
  log: readonly Decision[],
  stories: Stories,
): Promise<Map<string, string>> {
  const living = new Map<string, string>()
  for (const { at, act } of activeDecisions(log)) {
    if (at <= since || (act.is !== 'hide' && act.is !== 'correct')) continue
    const [whole, ...absorbed] = await stories.family(act.story)
    for (const { id } of absorbed) living.set(id, whole!.id)
  }
  return living
}
