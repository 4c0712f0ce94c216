import { answersOf, runDialogues, tryOutAnswer } from './mail-server/runs.ts'
import { killAll } from './one-machine/kills.ts'
import { plansOf, runUndisturbed, tryOut } from './one-machine/runs.ts'
import type { BrokenPromise } from './promises.ts'
import { openRuns } from './stage/open.ts'
import { steps } from './stage/steps.ts'

/** Where faults are tried. */
export type Platform = 'one machine' | 'mail server' | 'stage' | 'killed'

/** The result of some of the faults of one platform. */
export interface PartResult {
  platform: Platform
  tried: number
  /** Faults for which there was no time. */
  left: number
  broken: (BrokenPromise & { plan: string })[]
}

/** Tries every `of`-th fault of a platform from the `n`-th on, for `ms` at most. `main.ts` starts it. */
const [platform, n, of, ms] = process.argv.slice(2)
const runs: Record<Platform, () => Promise<PartResult>> = {
  'one machine': onOneMachine,
  'mail server': onMailServer,
  stage: onStage,
  killed: async () => ({ platform: 'killed', left: 0, ...(await killAll()) }),
}
let doing = `the undisturbed run of "${platform}"`
process.once('uncaughtException', (error) => {
  console.error(`While trying ${doing}:`, error)
  process.exit(1)
})
// A part ends with the process that started it, whatever ended that.
process.once('disconnect', () => process.exit(1))
const found = await runs[platform as Platform]()
process.send?.(found, () => process.exit())

async function onOneMachine(): Promise<PartResult> {
  const undisturbed = await runUndisturbed()
  return tryAll('one machine', plansOf(undisturbed), {
    name: ({ call, fault }) => `one machine, ${call}, ${fault}`,
    tryOut: (plan) => tryOut(plan, undisturbed),
  })
}

async function onMailServer(): Promise<PartResult> {
  const undisturbed = await runDialogues()
  return tryAll('mail server', answersOf(undisturbed), {
    name: ({ stage, nth, answer, lasting }) =>
      `mail server, ${stage} #${nth}, "${answer}"${lasting ? ' for ten minutes' : ''}`,
    tryOut: (plan) => tryOutAnswer(plan, undisturbed),
  })
}

async function onStage(): Promise<PartResult> {
  const runs = await openRuns()
  return tryAll('stage', runs.plans, {
    name: ({ step, call, nth, fault }) => `stage, ${steps[step]!.name}, ${call} #${nth}, ${fault}`,
    tryOut: (plan) => runs.tryOut(plan),
  })
}

async function tryAll<Plan>(
  platform: Platform,
  plans: readonly Plan[],
  {
    name,
    tryOut,
  }: { name: (plan: Plan) => string; tryOut: (plan: Plan) => Promise<BrokenPromise[] | undefined> },
): Promise<PartResult> {
  const found: PartResult = { platform, tried: 0, left: 0, broken: [] }
  for (const plan of spread(plans.filter((_, at) => at % Number(of) === Number(n)))) {
    // The date is mocked on a stage.
    if (performance.now() > Number(ms)) {
      found.left += 1
      continue
    }
    doing = name(plan)
    const broken = await tryOut(plan)
    if (!broken) continue
    found.tried += 1
    found.broken.push(...broken.map((one) => ({ ...one, plan: name(plan) })))
  }
  return found
}

/** Takes plans from all over the cycle first, so that each of its steps is tried if the time is short. */
function spread<Plan>(plans: readonly Plan[]): Plan[] {
  const STRIDE = 8
  return Array.from({ length: STRIDE }, (_, first) => plans.filter((_, at) => at % STRIDE === first)).flat()
}
