import type { StageOutputs } from '../operator/stage.ts'

/** A queue, by the function that it feeds, and the queue of what that function could not handle. */
export interface DeadLetters {
  name: DeadLettersName
  /** None for events and calls of timers, which come from no queue. */
  queue?: string | undefined
  deadLetters: string
}

export const deadLettersNames = ['fetch', 'desk', 'requests', 'undelivered'] as const
export type DeadLettersName = (typeof deadLettersNames)[number]

/** URLs, as the stage tells them. */
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
