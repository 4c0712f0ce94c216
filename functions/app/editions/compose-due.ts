import {
  type DecisionsByEdition,
  decisionsByEdition,
  extraEditions,
} from '../../domain/decisions/for-editions.ts'
import type { Decision } from '../../domain/model/decision.ts'
import type { Edition, Slot } from '../../domain/model/edition.ts'
import { frequencies } from '../../domain/model/subscriber.ts'
import { dayOf } from '../../domain/time.ts'
import { Editions } from '../../store/editions/editions.ts'
import { Decisions } from '../../store/stories/decisions.ts'
import type { ComposingContext, ContentContext } from '../context.ts'
import { runStep } from '../run-step.ts'
import { ComposingElsewhere } from './compose-edition.ts'
import { dueSlot, type Timetable, upcomingSlots } from './due-slots.ts'
import { composeExtra, composeScheduled } from './scheduled-edition.ts'

/**
 * Composes every edition whose time has come: by the schedule, or by an editor's word. To be called each minute; what
 * fails is told and tried again at the next call.
 */
export async function composeDue(context: ComposingContext): Promise<void> {
  const log = await new Decisions(context.content).all()
  const byEdition = decisionsByEdition(log)
  const next = upcomingSlots(timetable(context))
  for (const frequency of frequencies) {
    const coming = next.find((turn) => turn.frequency === frequency)!
    const turns = [dueSlot(frequency, timetable(context)), coming].filter((turn) =>
      isDue(turn, turn === coming, byEdition),
    )
    for (const turn of turns)
      await runStep(
        context,
        'compose',
        unlessElsewhere(() => takeTurn(context, turn, byEdition)),
      )
  }
  for (const extra of extraEditions(log))
    await runStep(
      context,
      'compose',
      unlessElsewhere(() => takeExtra(context, extra)),
    )
}

/** Lets a new installation wait for its first regular edition, rather than send one for a time before it was there. */
export async function skipPastSlots(context: ComposingContext): Promise<void> {
  const editions = new Editions(context.content, context.kept)
  for (const frequency of frequencies) {
    if (await editions.hasBegun(frequency)) continue
    await editions.setDone(frequency, dueSlot(frequency, timetable(context)).day)
  }
}

/** One whose time has not come is due only where an editor sends it now; one whose time has, unless an editor holds it. */
function isDue({ id }: Slot, isComing: boolean, byEdition: DecisionsByEdition): boolean {
  const timing = byEdition.get(id)?.timing
  return isComing ? timing === 'send' : timing !== 'hold'
}

/** The turns that editors may still decide about: those to come, and one whose time has come and that they hold. */
export async function openSlots(
  context: ContentContext & Pick<ComposingContext, 'kept'>,
  log: readonly Decision[],
): Promise<Slot[]> {
  const byEdition = decisionsByEdition(log)
  const editions = new Editions(context.content, context.kept)
  const open: Slot[] = []
  for (const frequency of frequencies) {
    const due = dueSlot(frequency, timetable(context))
    const isHeld = byEdition.get(due.id)?.timing === 'hold'
    if (isHeld && !(await editions.isDone(frequency, due.day))) open.push(due)
  }
  return [...open, ...upcomingSlots(timetable(context))]
}

async function takeTurn(
  context: ComposingContext,
  { id, frequency, day }: Slot,
  byEdition: DecisionsByEdition,
): Promise<void> {
  const editions = new Editions(context.content, context.kept)
  if (await editions.isDone(frequency, day)) return
  const isSkipped = byEdition.get(id)?.timing === 'skip'
  if (isSkipped) await editions.setDone(frequency, day)
  const edition = isSkipped ? undefined : await composeScheduled(context, frequency, day)
  tellTurn(context, frequency, day, edition)
}

async function takeExtra(
  context: ComposingContext,
  { decision, frequency }: { decision: Decision['number']; frequency: Edition['frequency'] },
): Promise<void> {
  const editions = new Editions(context.content, context.kept)
  const turn = `extra-${decision}`
  if (await editions.isDone(frequency, turn)) return
  const day = dayOf(context.clock(), context.configuration.publication.schedule.timeZone)
  const edition = await composeExtra(context, { decision, frequency, day })
  await editions.setDone(frequency, turn)
  tellTurn(context, frequency, day, edition)
}

function tellTurn({ logger }: ComposingContext, frequency: string, day: string, edition?: Edition): void {
  logger.info('turn taken', { frequency, day, edition: edition?.id })
}

function timetable({ configuration, clock }: ContentContext): Timetable {
  return { schedule: configuration.publication.schedule, clock }
}

/** Whoever composes meanwhile does what is due. */
function unlessElsewhere(work: () => Promise<void>): () => Promise<void> {
  return () =>
    work().catch((error) => {
      if (!(error instanceof ComposingElsewhere)) throw error
    })
}
