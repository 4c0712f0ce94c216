import { text } from 'node:stream/consumers'
import { listenOnLoopback } from '../support/loopback-server.ts'

/** The parts of CloudWatch and EventBridge Scheduler that report alarms and the states of schedules. */
export interface Monitoring {
  url: string
  alarms: { AlarmName: string; AlarmDescription: string; StateValue: 'OK' | 'ALARM' }[]
  /** Whether a schedule is on, by its name. */
  schedules: Map<string, 'ENABLED' | 'DISABLED'>
  close(): Promise<void>
}

/** Starts it on loopback. */
export async function startMonitoring(): Promise<Monitoring> {
  const alarms: Monitoring['alarms'] = []
  const schedules: Monitoring['schedules'] = new Map()
  const server = await listenOnLoopback(async (request, response) => {
    const body = await text(request)
    const schedule = /^\/schedules\/([^?]+)/.exec(request.url ?? '')?.[1]
    const answer = (status: number, content: object) =>
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(content))
    if (schedule === undefined) {
      const { AlarmNamePrefix = '' } = JSON.parse(body) as { AlarmNamePrefix?: string }
      return answer(200, {
        MetricAlarms: alarms.filter(({ AlarmName }) => AlarmName.startsWith(AlarmNamePrefix)),
      })
    }
    const State = schedules.get(decodeURIComponent(schedule))
    if (State) return answer(200, { Name: schedule, State })
    response.setHeader('x-amzn-errortype', 'ResourceNotFoundException')
    return answer(404, { Message: `Schedule ${schedule} does not exist.` })
  })
  return {
    url: server.url,
    alarms,
    schedules,
    close: server.close,
  }
}
