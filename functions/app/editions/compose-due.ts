import {
  type DecisionsByEdition,
  decisionsByEdition,
  extraEditions,
} from '../../domain/decisions/for-editions.ts'
import type { Decision } from '../../domain/model/decision.ts'
import type { Edition, Slot } from '../../domain/model/edition.ts'
import { frequencies } from '../../domain/model/subscriber.ts'
import { dayOf } from '../../domain/time.ts'
import { openContentStores } from '../../store/open-stores.ts'
import type { ComposingContext, ContentContext } from '../context.ts'
import { runStep } from '../run-step.ts'
import { ComposingElsewhere } from './compose-edition.ts'
import { dueAlert, dueSlot, isQuiet, type Timetable, upcomingSlots } from './due-slots.ts'
import { composeAlert } from './scheduled-alert.ts'
import { composeExtra, composeScheduled } from './scheduled-edition.ts'

/**
 * Composes every edition that is due, by the schedule or because an editor sent it, and the alert that is due. Called each
 * minute; an error is logged, and the next call tries again.
 */
export async function composeDue(context: ComposingContext): Promise<void> {
  const log = await openContentStores(context).decisions.all()
  const byEdition = decisionsByEdition(log)
  const upcoming = upcomingSlots(timetable(context))
  for (const frequency of frequencies) {
    const next = upcoming.find((slot) => slot.frequency === frequency)!
    const slots = [dueSlot(frequency, timetable(context)), next].filter((slot) =>
      isDue(slot, slot === next, byEdition),
    )
    for (const slot of slots)
      await runStep(
        context,
        'compose',
        unlessElsewhere(() => composeSlot(context, slot, byEdition)),
      )
  }
  for (const extra of extraEditions(log))
    await runStep(
      context,
      'compose',
      unlessElsewhere(() => composeExtraOnce(context, extra)),
    )
  // After the editions of that time, since it leaves out what they have.
  if (isQuiet(timetable(context))) return
  await runStep(
    context,
    'compose',
    unlessElsewhere(async () => {
      await composeAlert(context, dueAlert(timetable(context)))
    }),
  )
}

/** Skips the slots before now, so that a new installation waits for its first regular edition. */
export async function skipPastSlots(context: ComposingContext): Promise<void> {
  const { editions } = openContentStores(context)
  for (const frequency of frequencies) {
    if (await editions.hasBegun(frequency)) continue
    await editions.setDone(frequency, dueSlot(frequency, timetable(context)).day)
  }
  if (!(await editions.hasBegun('alert'))) await editions.setDone('alert', dueAlert(timetable(context)).day)
}

/** An upcoming slot is due only if an editor sends it now. A slot whose time has come is due unless an editor holds it. */
function isDue({ id }: Slot, isUpcoming: boolean, byEdition: DecisionsByEdition): boolean {
  const timing = byEdition.get(id)?.timing
  return isUpcoming ? timing === 'send' : timing !== 'hold'
}

/** The slots that editors may still decide about: the upcoming ones, and those whose time has come but that they hold. */
export async function openSlots(
  context: ContentContext & Pick<ComposingContext, 'kept'>,
  log: readonly Decision[],
): Promise<Slot[]> {
  const byEdition = decisionsByEdition(log)
  const { editions } = openContentStores(context)
  const open: Slot[] = []
  for (const frequency of frequencies) {
    const due = dueSlot(frequency, timetable(context))
    const isHeld = byEdition.get(due.id)?.timing === 'hold'
    if (isHeld && !(await editions.isDone(frequency, due.day))) open.push(due)
  }
  return [...open, ...upcomingSlots(timetable(context))]
}

async function composeSlot(
  context: ComposingContext,
  { id, frequency, day }: Slot,
  byEdition: DecisionsByEdition,
): Promise<void> {
  const { editions } = openContentStores(context)
  if (await editions.isDone(frequency, day)) return
  const isSkipped = byEdition.get(id)?.timing === 'skip'
  if (isSkipped) await editions.setDone(frequency, day)
  const edition = isSkipped ? undefined : await composeScheduled(context, frequency, day)
  logSlot(context, frequency, day, edition)
}

async function composeExtraOnce(
  context: ComposingContext,
  { decision, frequency }: { decision: Decision['number']; frequency: Slot['frequency'] },
): Promise<void> {
  const { editions } = openContentStores(context)
  const slot = `extra-${decision}`
  if (await editions.isDone(frequency, slot)) return
  const day = dayOf(context.clock(), context.configuration.publication.schedule.timeZone)
  const edition = await composeExtra(context, { decision, frequency, day })
  await editions.setDone(frequency, slot)
  logSlot(context, frequency, day, edition)
}

/** A metric counts these lines, under this name. */
function logSlot({ logger }: ComposingContext, frequency: string, day: string, edition?: Edition): void {
  logger.info('turn taken', { frequency, day, edition: edition?.id })
}

function timetable({ configuration, clock }: ContentContext): Timetable {
  return { schedule: configuration.publication.schedule, clock }
}

/** Does nothing if another process composes, since it does the same work. */
function unlessElsewhere(work: () => Promise<void>): () => Promise<void> {
  return () =>
    work().catch((error) => {
      if (!(error instanceof ComposingElsewhere)) throw error
    })
}
