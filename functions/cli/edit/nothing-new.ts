import { openSlots } from '../../app/editions/compose-due.ts'
import { nextEdition } from '../../app/editions/next-edition.ts'
import type { Act } from '../../domain/model/decision.ts'
import type { Slot } from '../../domain/model/edition.ts'
import { DAY_MS } from '../../domain/time.ts'
import type { EditSession } from './edit-session.ts'

/** An edition also has stories of the last days that still wait to be published. */
const WAITING_DAYS = 9

/** Says that an edition which an editor sends now would be empty, so that none is composed; `undefined` if it has news. */
export async function nothingNew(act: Act, session: EditSession): Promise<string | undefined> {
  const frequency = await frequencyOf(act, session)
  if (frequency === undefined) return undefined
  if (await nextEdition(session.context, { id: 'next', frequency })) return undefined
  if (await isStoryWaiting(session)) return undefined
  return (
    `But no story is new since the last ${frequency} edition, so nothing is sent. Send an extra edition once there is news; ` +
    '`npm run preview` shows what the next edition has so far.'
  )
}

async function frequencyOf(act: Act, { context, log }: EditSession): Promise<Slot['frequency'] | undefined> {
  if (act.is === 'extra') return act.frequency
  if (act.is !== 'send') return undefined
  return (await openSlots(context, log)).find(({ id }) => id === act.edition)?.frequency
}

async function isStoryWaiting({ stories, context }: EditSession): Promise<boolean> {
  const now = context.clock().getTime()
  for (let days = 0; days <= WAITING_DAYS; days += 1) {
    const day = new Date(now - days * DAY_MS).toISOString().slice(0, 10).replaceAll('-', '')
    const isWaiting = ({
      firstPublication,
      mergedInto,
      members,
    }: Awaited<ReturnType<typeof stories.foundedOn>>[number]) =>
      firstPublication === undefined && mergedInto === undefined && members.length > 0
    if ((await stories.foundedOn(day)).some(isWaiting)) return true
  }
  return false
}
