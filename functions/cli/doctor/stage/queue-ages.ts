import { type CloudWatchClient, GetMetricDataCommand } from '@aws-sdk/client-cloudwatch'
import { MINUTE_MS } from '../../../domain/time.ts'

/** CloudWatch has a figure for every five minutes, some of them late. */
const PERIOD_MINUTES = 5
const LOOK_BACK_MINUTES = 20

/**
 * How long the oldest message of each queue has waited, in seconds, by the URL of the queue. SQS itself does not report this.
 * A queue that was empty reports nothing and is left out.
 */
export async function queueAges(
  client: CloudWatchClient,
  urls: readonly string[],
  now: Date,
): Promise<Map<string, number>> {
  const { MetricDataResults = [] } = await client.send(
    new GetMetricDataCommand({
      StartTime: new Date(now.getTime() - LOOK_BACK_MINUTES * MINUTE_MS),
      EndTime: now,
      ScanBy: 'TimestampDescending',
      MetricDataQueries: urls.map((url, n) => ({
        Id: `q${n}`,
        MetricStat: {
          Metric: {
            Namespace: 'AWS/SQS',
            MetricName: 'ApproximateAgeOfOldestMessage',
            Dimensions: [{ Name: 'QueueName', Value: url.slice(url.lastIndexOf('/') + 1) }],
          },
          Period: PERIOD_MINUTES * 60,
          Stat: 'Maximum',
        },
      })),
    }),
  )
  return new Map(
    MetricDataResults.flatMap(({ Id = '', Values = [] }) => {
      const [seconds] = Values
      const url = urls[Number(Id.slice(1))]
      return seconds === undefined || url === undefined ? [] : [[url, seconds]]
    }),
  )
}
