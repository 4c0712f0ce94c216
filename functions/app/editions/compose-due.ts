import {
  type DecisionsByEdition,
  decisionsByEdition,
  extraEditions,
} from '../../domain/decisions/for-editions.ts'
import type { Decision } from '../../domain/model/decision.ts'
import type { Edition, Turn } from '../../domain/model/edition.ts'
import { frequencies } from '../../domain/model/subscriber.ts'
import { dayOf } from '../../domain/time.ts'
import { Editions } from '../../store/editions/editions.ts'
import { Decisions } from '../../store/stories/decisions.ts'
import type { ComposingHome, ContentHome } from '../context.ts'
import { attempt } from '../run-step.ts'
import { ComposingElsewhere } from './compose-edition.ts'
import { dueTurn, type Timetable, upcoming } from './schedule.ts'
import { composeExtra, takeScheduledTurn } from './scheduled-edition.ts'

/**
 * Composes every edition whose time has come: by the schedule, or by an editor's word. To be called each minute; what
 * fails is told and tried again at the next call.
 */
export async function composeDue(home: ComposingHome): Promise<void> {
  const log = await new Decisions(home.content).all()
  const byEdition = decisionsByEdition(log)
  const next = upcoming(timetable(home))
  for (const frequency of frequencies) {
    const coming = next.find((turn) => turn.frequency === frequency)!
    const turns = [dueTurn(frequency, timetable(home)), coming].filter((turn) =>
      isDue(turn, turn === coming, byEdition),
    )
    for (const turn of turns)
      await attempt(
        home,
        'compose',
        unlessElsewhere(() => takeTurn(home, turn, byEdition)),
      )
  }
  for (const extra of extraEditions(log))
    await attempt(
      home,
      'compose',
      unlessElsewhere(() => takeExtra(home, extra)),
    )
}

/** Lets a new installation wait for its first regular edition, rather than send one for a time before it was there. */
export async function skipPastTurns(home: ComposingHome): Promise<void> {
  const editions = new Editions(home.content, home.kept)
  for (const frequency of frequencies) {
    if (await editions.hasBegun(frequency)) continue
    await editions.setDone(frequency, dueTurn(frequency, timetable(home)).day)
  }
}

/** One whose time has not come is due only where an editor sends it now; one whose time has, unless an editor holds it. */
function isDue({ id }: Turn, isComing: boolean, byEdition: DecisionsByEdition): boolean {
  const timing = byEdition.get(id)?.timing
  return isComing ? timing === 'send' : timing !== 'hold'
}

/** The turns that editors may still decide about: those to come, and one whose time has come and that they hold. */
export async function openTurns(
  home: ContentHome & Pick<ComposingHome, 'kept'>,
  log: readonly Decision[],
): Promise<Turn[]> {
  const byEdition = decisionsByEdition(log)
  const editions = new Editions(home.content, home.kept)
  const open: Turn[] = []
  for (const frequency of frequencies) {
    const due = dueTurn(frequency, timetable(home))
    const isHeld = byEdition.get(due.id)?.timing === 'hold'
    if (isHeld && !(await editions.isDone(frequency, due.day))) open.push(due)
  }
  return [...open, ...upcoming(timetable(home))]
}

async function takeTurn(
  home: ComposingHome,
  { id, frequency, day }: Turn,
  byEdition: DecisionsByEdition,
): Promise<void> {
  const editions = new Editions(home.content, home.kept)
  if (await editions.isDone(frequency, day)) return
  const isSkipped = byEdition.get(id)?.timing === 'skip'
  if (isSkipped) await editions.setDone(frequency, day)
  const edition = isSkipped ? undefined : await takeScheduledTurn(home, frequency, day)
  tellTurn(home, frequency, day, edition)
}

async function takeExtra(
  home: ComposingHome,
  { decision, frequency }: { decision: Decision['number']; frequency: Edition['frequency'] },
): Promise<void> {
  const editions = new Editions(home.content, home.kept)
  const turn = `extra-${decision}`
  if (await editions.isDone(frequency, turn)) return
  const day = dayOf(home.clock(), home.configuration.publication.schedule.timeZone)
  const edition = await composeExtra(home, { decision, frequency, day })
  await editions.setDone(frequency, turn)
  tellTurn(home, frequency, day, edition)
}

function tellTurn({ journal }: ComposingHome, frequency: string, day: string, edition?: Edition): void {
  journal.info('turn taken', { frequency, day, edition: edition?.id })
}

function timetable({ configuration, clock }: ContentHome): Timetable {
  return { schedule: configuration.publication.schedule, clock }
}

/** Whoever composes meanwhile does what is due. */
function unlessElsewhere(work: () => Promise<void>): () => Promise<void> {
  return () =>
    work().catch((error) => {
      if (!(error instanceof ComposingElsewhere)) throw error
    })
}
