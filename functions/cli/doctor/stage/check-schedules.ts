import {
  GetScheduleCommand,
  ResourceNotFoundException,
  type SchedulerClient,
} from '@aws-sdk/client-scheduler'
import { type Check, ok, toDo } from '../check.ts'

/** Checks that all schedules exist and are on. */
export async function checkSchedules(client: SchedulerClient, names: readonly string[]): Promise<Check[]> {
  const states = await Promise.all(names.map(async (name) => ({ name, state: await stateOf(client, name) })))
  const wrong = states.filter(({ state }) => state !== 'ENABLED')
  if (wrong.length === 0) return [ok(`All ${names.length} schedules are on.`)]
  return wrong.map(({ name, state }) =>
    toDo(
      state === undefined
        ? `The schedule ${name} is missing, so what it starts never runs. Deploy again.`
        : `The schedule ${name} is off (${state}), so what it starts never runs. Turn it on in EventBridge Scheduler.`,
    ),
  )
}

async function stateOf(client: SchedulerClient, name: string): Promise<string | undefined> {
  try {
    return (await client.send(new GetScheduleCommand({ Name: name }))).State
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined
    throw error
  }
}
