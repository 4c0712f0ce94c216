import type { StageOutputs } from '../operator/stage.ts'

/** A dead-letter queue, by the function whose messages it has. */
export interface DeadLetters {
  name: DeadLettersName
  /** URL of the queue that feeds the function. Events and calls of timers have none. */
  queue?: string | undefined
  /** URL. */
  deadLetters: string
}

/** The functions with a dead-letter queue; `undelivered` is for those without a queue of their own. */
export const deadLettersNames = ['fetch', 'desk', 'requests', 'undelivered'] as const
/** The name of a dead-letter queue. */
export type DeadLettersName = (typeof deadLettersNames)[number]

/** The dead-letter queues of a stage. */
export function deadLettersOf(outputs: StageOutputs): DeadLetters[] {
  const all: { name: DeadLettersName; queue?: string | undefined; deadLetters: string | undefined }[] = [
    { name: 'fetch', queue: outputs.FetchQueue, deadLetters: outputs.FetchDeadLetters },
    { name: 'desk', queue: outputs.DeskQueue, deadLetters: outputs.DeskDeadLetters },
    { name: 'requests', queue: outputs.RequestsQueue, deadLetters: outputs.RequestsDeadLetters },
    { name: 'undelivered', deadLetters: outputs.Undelivered },
  ]
  return all.flatMap(({ deadLetters, ...one }) =>
    deadLetters === undefined ? [] : [{ ...one, deadLetters }],
  )
}
