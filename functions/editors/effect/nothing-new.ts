import type { Act, Decision } from '../../domain/model/decision.ts'
import type { Slot } from '../../domain/model/edition.ts'
import type { StoryRecord } from '../../domain/story/story-record.ts'
import { DAY_MS } from '../../domain/time.ts'
import type { EditorDeps } from '../editor-deps.ts'

/** An edition also has stories of the last days that still wait to be published. */
const WAITING_DAYS = 9

/** Which edition an editor sends now would be empty, so that none is composed; `undefined` if it has news, or none is sent. */
export async function nothingNew(
  act: Act,
  log: readonly Decision[],
  deps: Pick<EditorDeps, 'draft' | 'openSlots' | 'stories' | 'clock'>,
): Promise<Slot['frequency'] | undefined> {
  const frequency = await frequencyOf(act, log, deps)
  if (frequency === undefined) return undefined
  if (await deps.draft({ id: 'next', frequency })) return undefined
  return (await isStoryWaiting(deps)) ? undefined : frequency
}

async function frequencyOf(
  act: Act,
  log: readonly Decision[],
  { openSlots }: Pick<EditorDeps, 'openSlots'>,
): Promise<Slot['frequency'] | undefined> {
  if (act.is === 'extra') return act.frequency
  if (act.is !== 'send') return undefined
  return (await openSlots(log)).find(({ id }) => id === act.edition)?.frequency
}

async function isStoryWaiting({ stories, clock }: Pick<EditorDeps, 'stories' | 'clock'>): Promise<boolean> {
  const isWaiting = ({ firstPublication, mergedInto, members }: StoryRecord) =>
    firstPublication === undefined && mergedInto === undefined && members.length > 0
  const now = clock().getTime()
  for (let days = 0; days <= WAITING_DAYS; days += 1) {
    const day = new Date(now - days * DAY_MS).toISOString().slice(0, 10).replaceAll('-', '')
    if ((await stories.foundedOn(day)).some(isWaiting)) return true
  }
  return false
}
