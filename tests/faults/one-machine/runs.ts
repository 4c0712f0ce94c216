import { type FinalState, finalStateOf, leaksOf } from '../final-state.ts'
import type { Plan } from '../plan.ts'
import { type BrokenPromise, brokenPromises } from '../promises.ts'
import { runCycle } from './cycle.ts'
import type { PortCall } from './faulty-ports.ts'
import type { OneMachine } from './one-machine.ts'

/** The run in which nothing fails: its calls and its final state. */
export interface Undisturbed {
  calls: readonly PortCall[]
  state: FinalState
}

/** Runs the cycle without a fault. */
export async function runUndisturbed(): Promise<Undisturbed> {
  const world = await runCycle()
  const state = await finalStateOfMachine(world)
  return { calls: world.ports.calls, state }
}

/** Each call of that run with each way in which it can fail. */
export function plansOf({ calls }: Undisturbed): Plan[] {
  return calls.flatMap(({ call, faults }) => faults.map((fault) => ({ call, fault })))
}

/** Runs the cycle with a fault, and returns the promises that it broke. */
export async function tryOut(plan: Plan, { state }: Undisturbed): Promise<BrokenPromise[]> {
  const world = await runCycle(plan)
  if (!world.ports.fired) throw new Error(`There is no call "${plan.call}" any more: nothing failed.`)
  return brokenPromises(state, await finalStateOfMachine(world), plan)
}

/** Reads the final state of a machine, and closes it. */
export async function finalStateOfMachine(world: OneMachine): Promise<FinalState> {
  const { content, subscribers, site, fakeMailer, sentAfterUnsubscribing, logged } = world
  const state = await finalStateOf({
    content,
    subscribers,
    site: Object.fromEntries(site.bodies),
    taken: fakeMailer.taken,
    sentAfterUnsubscribing,
    leaks: leaksOf(logged),
    isLogged: logged.some(({ level, event }) => level !== 'info' && !/^Edition (?!.*uncertain)/.test(event)),
    days: ['20261126', '20261127'],
  })
  world.close()
  return state
}
