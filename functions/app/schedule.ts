import { runStep } from './run-step.ts'

/**
 * What runs when, on both platforms. On AWS, each timer calls the function of its name (`infra/entries.ts`), which runs
 * these steps. On one machine, the scheduler runs all of them each minute, in one process, and daily ones once a day.
 * A step does only what is due by then, so most runs cost next to nothing. The log names steps that failed.
 */
export const schedule = {
  poll: { everyMinutes: 5, steps: ['poll'] },
  publish: { everyMinutes: 1, steps: ['publish'] },
  compose: { everyMinutes: 1, steps: ['compose'] },
  send: { everyMinutes: 1, steps: ['draft', 'handling of requests', 'send', 'check for late editions'] },
  forget: { everyMinutes: 24 * 60, steps: ['deletion of expired data'] },
} as const

type Timer = keyof typeof schedule

/** The steps of a timer; without an argument, those of all timers. */
export type ScheduledStep<T extends Timer = Timer> = (typeof schedule)[T]['steps'][number]

/** What a platform does for each of its steps. */
export type Steps<Name extends string> = Readonly<Record<Name, () => Promise<unknown>>>

/** Runs steps one after the other, in the order of the keys. An error is logged, and the later steps still run. */
export async function runSteps(context: Parameters<typeof runStep>[0], steps: Steps<string>): Promise<void> {
  for (const [name, work] of Object.entries(steps)) await runStep(context, name, work)
}
