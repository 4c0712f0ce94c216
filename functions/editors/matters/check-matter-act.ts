import { type KnownMatters, livingMatter } from '../../domain/decisions/known-matters.ts'
import type { Act, MatterAct, Problem } from '../../domain/model/decision.ts'
import { type MatterKind, type MatterStatus, statusesOf } from '../../domain/model/matter.ts'
import { addDays } from '../../domain/time.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Stories } from '../../store/stories/stories.ts'

/** The first day on which a matter can have taken a step. */
const FIRST_DAY = '1950-01-01'

/**
 * Checks a decision about a matter, and returns it with the matters and the story that those it names are part of now.
 * Other acts stay as they are.
 */
export async function checkMatterAct(
  act: Act,
  known: KnownMatters,
  { stories, clock }: { stories: Pick<Stories, 'family'>; clock: Clock },
): Promise<Act | Problem> {
  if (!('matter' in act)) return act
  const found = livingMatter(act.matter, known)
  if (!found) return { problem: 'no-matter', field: 'matter' }
  const current = { ...act, matter: found.id } as MatterAct
  switch (current.is) {
    case 'link-matter':
    case 'unlink-matter': {
      const [story] = await stories.family(current.story)
      return story ? { ...current, story: story.id } : { problem: 'no-story', field: 'story' }
    }
    case 'merge-matters': {
      const into = livingMatter(current.into, known)
      if (!into) return { problem: 'no-matter', field: 'into' }
      if (into.id === found.id) return { problem: 'part', field: 'into' }
      return into.kind === found.kind ? { ...current, into: into.id } : { problem: 'kinds', field: 'into' }
    }
    case 'set-matter-status': {
      if (!fits(current.status, found.kind)) return { problem: 'status', field: 'status' }
      // In some zone it is tomorrow already.
      const last = addDays(clock().toISOString().slice(0, 10), 1)
      return current.day >= FIRST_DAY && current.day <= last ? current : { problem: 'day', field: 'day' }
    }
    default:
      return current
  }
}

function fits(status: MatterStatus, kind: MatterKind): boolean {
  return (statusesOf[kind] as readonly MatterStatus[]).includes(status)
}
