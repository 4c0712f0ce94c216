import { type Broken, broken } from './broken.ts'
import { runCycle } from './cycle.ts'
import { type End, endOf, leaksOf } from './end.ts'
import type { Plan } from './faults.ts'
import type { OneMachine } from './one-machine.ts'
import type { Passed } from './port-door.ts'

/** The run in which nothing fails: what it asked for, and how it ended. */
export interface Undisturbed {
  passed: readonly Passed[]
  end: End
}

export async function runUndisturbed(): Promise<Undisturbed> {
  const world = await runCycle()
  const end = await endOfMachine(world)
  return { passed: world.door.passed, end }
}

/** Each call of that run with each way in which it can go wrong. */
export function plansOf({ passed }: Undisturbed): Plan[] {
  return passed.flatMap(({ call, faults }) => faults.map((fault) => ({ call, fault })))
}

/** Lets it go wrong and answers which promises were not kept. */
export async function tryOut(plan: Plan, { end }: Undisturbed): Promise<Broken[]> {
  const world = await runCycle(plan)
  if (!world.door.fired) throw new Error(`There is no call "${plan.call}" any more: nothing failed.`)
  return broken(end, await endOfMachine(world), plan)
}

export async function endOfMachine(world: OneMachine): Promise<End> {
  const { content, subscribers, site, postOffice, mailedAfterLeaving, logger } = world
  const end = await endOf({
    content,
    subscribers,
    site: Object.fromEntries(site.bodies),
    taken: postOffice.taken,
    mailedAfterLeaving,
    leaks: leaksOf(logger),
    told: logger.some(({ level, event }) => level !== 'info' && !/^Edition (?!.*uncertain)/.test(event)),
    days: ['20261126', '20261127'],
  })
  world.close()
  return end
}
