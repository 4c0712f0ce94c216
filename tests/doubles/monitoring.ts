import { text } from 'node:stream/consumers'
import { listenOnLoopback } from '../support/loopback-server.ts'

/** The parts of CloudWatch, SNS and EventBridge Scheduler that report alarms, who gets them, and the states of schedules. */
export interface Monitoring {
  url: string
  alarms: { AlarmName: string; AlarmDescription: string; StateValue: 'OK' | 'ALARM' }[]
  /** What became of the messages of alarms, newest first. */
  history: { AlarmName: string; HistorySummary: string; Timestamp: number }[]
  /** Seconds that the oldest message has waited, by the name of its queue. */
  ages: Map<string, number>
  /** The addresses that get the alarms, and whether they have confirmed. */
  subscriptions: Map<string, boolean>
  /** Whether a schedule is on, by its name. */
  schedules: Map<string, 'ENABLED' | 'DISABLED'>
  close(): Promise<void>
}

/** Starts it on loopback. */
export async function startMonitoring(): Promise<Monitoring> {
  const alarms: Monitoring['alarms'] = []
  const history: Monitoring['history'] = []
  const ages: Monitoring['ages'] = new Map()
  const subscriptions: Monitoring['subscriptions'] = new Map()
  const schedules: Monitoring['schedules'] = new Map()
  const server = await listenOnLoopback(async (request, response) => {
    const body = await text(request)
    const schedule = /^\/schedules\/([^?]+)/.exec(request.url ?? '')?.[1]
    const answer = (status: number, content: object) =>
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(content))
    if (request.url?.includes('Action=ListSubscriptionsByTopic')) {
      const members = [...subscriptions].map(
        ([address, confirmed]) =>
          `<member><Endpoint>${address}</Endpoint><SubscriptionArn>${confirmed ? 'arn:aws:sns:x' : 'PendingConfirmation'}</SubscriptionArn></member>`,
      )
      return response.writeHead(200).end(`<Subscriptions>${members.join('')}</Subscriptions>`)
    }
    const operation = String(request.headers['x-amz-target']).split('.')[1]
    if (operation === 'DescribeAlarmHistory') return answer(200, { AlarmHistoryItems: history })
    if (operation === 'GetMetricData') {
      const { MetricDataQueries = [] } = JSON.parse(body) as {
        MetricDataQueries?: { Id: string; MetricStat: { Metric: { Dimensions: { Value: string }[] } } }[]
      }
      const MetricDataResults = MetricDataQueries.map(({ Id, MetricStat }) => {
        const age = ages.get(MetricStat.Metric.Dimensions[0]?.Value ?? '')
        return { Id, Values: age === undefined ? [] : [age] }
      })
      return answer(200, { MetricDataResults })
    }
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
    history,
    ages,
    subscriptions,
    schedules,
    close: server.close,
  }
}
