import { activeDecisions } from '../../domain/decisions/active-decisions.ts'
import type { Decision } from '../../domain/model/decision.ts'
import type { Stories } from './stories.ts'

/** Of the stories that editors took back or put right since then, which others are part of them: by id, the living one. */
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
