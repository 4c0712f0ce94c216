import type { Broken } from './broken.ts'
import { killAll } from './kills.ts'
import { answersOf, runDialogues, tryOutAnswer } from './mail-server/runs.ts'
import { plansOf, runUndisturbed, tryOut } from './runs.ts'
import { openRuns } from './stage/open.ts'
import { steps } from './stage/steps.ts'

export type Home = 'one machine' | 'mail server' | 'stage' | 'killed'

/** What came of some of the faults of one home. */
export interface Found {
  home: Home
  tried: number
  /** For which there was no time. */
  left: number
  broken: (Broken & { plan: string })[]
}

/** Each n-th fault of a home, begun within `ms` of its start, as `main.ts` asks for it. */
const [home, n, of, ms] = process.argv.slice(2)
const homes: Record<Home, () => Promise<Found>> = {
  'one machine': onOneMachine,
  'mail server': onMailServer,
  stage: onStage,
  killed: async () => ({ home: 'killed', left: 0, ...(await killAll()) }),
}
const found = await homes[home as Home]()
process.send?.(found, () => process.exit())

async function onOneMachine(): Promise<Found> {
  const undisturbed = await runUndisturbed()
  return tryAll('one machine', plansOf(undisturbed), {
    name: ({ call, fault }) => `one machine, ${call}, ${fault}`,
    tryOut: (plan) => tryOut(plan, undisturbed),
  })
}

async function onMailServer(): Promise<Found> {
  const undisturbed = await runDialogues()
  return tryAll('mail server', answersOf(undisturbed), {
    name: ({ stage, nth, answer, lasting }) =>
      `mail server, ${stage} #${nth}, "${answer}"${lasting ? ' for ten minutes' : ''}`,
    tryOut: (plan) => tryOutAnswer(plan, undisturbed),
  })
}

async function onStage(): Promise<Found> {
  const runs = await openRuns()
  return tryAll('stage', runs.plans, {
    name: ({ step, call, nth, fault }) => `stage, ${steps[step]!.name}, ${call} #${nth}, ${fault}`,
    tryOut: (plan) => runs.tryOut(plan),
  })
}

async function tryAll<Plan>(
  home: Home,
  plans: readonly Plan[],
  { name, tryOut }: { name: (plan: Plan) => string; tryOut: (plan: Plan) => Promise<Broken[] | undefined> },
): Promise<Found> {
  const found: Found = { home, tried: 0, left: 0, broken: [] }
  for (const plan of spread(plans.filter((_, at) => at % Number(of) === Number(n)))) {
    // The clock of a stage stands still.
    if (performance.now() > Number(ms)) {
      found.left += 1
      continue
    }
    const broken = await tryOut(plan)
    if (!broken) continue
    found.tried += 1
    found.broken.push(...broken.map((one) => ({ ...one, plan: name(plan) })))
  }
  return found
}

/** Over the whole cycle, so that no end of it is left out where time is short. */
function spread<Plan>(plans: readonly Plan[]): Plan[] {
  const STRIDE = 8
  return Array.from({ length: STRIDE }, (_, first) => plans.filter((_, at) => at % STRIDE === first)).flat()
}
