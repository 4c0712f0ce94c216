import { type CloudWatchClient, DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch'
import { type Check, ok, toDo } from '../check.ts'

/** Reports the active alarms of a stack, in the words of their emails. */
export async function checkAlarms(client: CloudWatchClient, stack: string): Promise<Check[]> {
  const alarms: { name: string; description: string; state: string }[] = []
  let NextToken: string | undefined
  do {
    const page = await client.send(new DescribeAlarmsCommand({ AlarmNamePrefix: `${stack}-`, NextToken }))
    for (const one of page.MetricAlarms ?? []) {
      alarms.push({
        name: one.AlarmName ?? '',
        description: one.AlarmDescription ?? '',
        state: one.StateValue ?? '',
      })
    }
    NextToken = page.NextToken
  } while (NextToken !== undefined)
  const firing = alarms.filter(({ state }) => state === 'ALARM')
  if (alarms.length === 0)
    return [toDo('There are no alarms, so nobody is notified when something stops. Deploy again.')]
  if (firing.length === 0) return [ok(`None of the ${alarms.length} alarms is active.`)]
  return firing.map(({ name, description }) => toDo(`The alarm ${name} is active. ${description}`))
}
