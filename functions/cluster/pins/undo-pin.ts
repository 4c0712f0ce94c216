import type { Merge, Unmerge } from '../../domain/story/links/story-merge.ts'
import type { WindowState } from '../window/window-state.ts'
import { mergeBySeniority, type SeenSince } from './merge.ts'
import { type Split, takeBack } from './split.ts'

/** What a pin did to stories, as the log has it. */
export interface PinEffects {
  /** The number of the decision, and of the log entry that applied it. */
  decision: number
  seq: number
  merges: readonly Pick<Merge, 'from' | 'into'>[]
  unmerged: readonly Unmerge[]
  /** The stories that it split off, each with the one that it came from. */
  splits: readonly { story: string; from: string }[]
}

/**
 * Takes back what a pin did: stories that it merged are two again, and those that it split are one again. What later
 * decisions changed stays as it is.
 */
export function undoEffects(
  state: WindowState,
  effects: PinEffects,
  seq: number,
  seen: SeenSince,
): Split & { merges: Merge[] } {
  const undone: Split & { merges: Merge[] } = { unmerged: [], placements: new Map(), merges: [] }
  for (const { from } of effects.merges.toReversed()) {
    if (!state.stories.isMergeOf(from, effects.seq) || isPinnedSince(state, from, effects.decision)) continue
    const { unmerged, placements } = takeBack(state, from, seq)
    undone.unmerged.push(...unmerged)
    for (const [id, placement] of placements) undone.placements.set(id, placement)
  }
  for (const { story, from } of [...effects.unmerged, ...effects.splits]) {
    const [one, other] = [state.stories.get(story), state.stories.get(from)]
    if (!one || !other || one === other || state.pins.divide(one.members.keys(), other.members)) continue
    undone.merges.push(mergeBySeniority(state, one, other, { rule: 'pinned together', score: 1 }, seq, seen))
  }
  return undone
}

/** Whether a later decision pins an article that came with this story together with one of the rest. */
function isPinnedSince(state: WindowState, merged: string, decision: number): boolean {
  const whole = state.stories.get(merged)
  const came = new Set<string>()
  for (const [id, { placement }] of whole?.members ?? [])
    if (state.stories.isWithin(placement.story, merged)) came.add(id)
  for (const id of came)
    for (const other of state.pins.together(id, decision))
      if (whole!.members.has(other) && !came.has(other)) return true
  return false
}
