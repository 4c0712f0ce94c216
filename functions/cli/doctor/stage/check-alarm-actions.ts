import { type CloudWatchClient, DescribeAlarmHistoryCommand } from '@aws-sdk/client-cloudwatch'
import { subscriptionsOf } from '../../../adapters/aws/operator/subscriptions.ts'
import type { Access } from '../../../adapters/aws/signed-fetch.ts'
import { DAY_MS } from '../../../domain/time.ts'
import { type Check, ok, toDo } from '../check.ts'

/** How far back CloudWatch's history is read, in days and in pages of 100 lines. */
const DAYS = 14
const MAX_PAGES = 3

/**
 * Reports alarms that went off without reaching anybody. CloudWatch's history shows what became of each notification. An
 * alarm whose last notification was delivered is in order.
 */
export async function checkAlarmActions(
  client: CloudWatchClient,
  stack: string,
  now: Date,
): Promise<Check[]> {
  const newest = new Map<string, { failed: boolean; at: string }>()
  let NextToken: string | undefined
  for (let page = 0; page < MAX_PAGES; page++) {
    const answer = await client.send(
      new DescribeAlarmHistoryCommand({
        HistoryItemType: 'Action',
        ScanBy: 'TimestampDescending',
        StartDate: new Date(now.getTime() - DAYS * DAY_MS),
        EndDate: now,
        NextToken,
      }),
    )
    for (const { AlarmName = '', HistorySummary = '', Timestamp } of answer.AlarmHistoryItems ?? []) {
      if (!AlarmName.startsWith(`${stack}-`) || newest.has(AlarmName)) continue
      const at = Timestamp?.toISOString().slice(0, 16) ?? ''
      newest.set(AlarmName, { failed: /^Failed/i.test(HistorySummary), at })
    }
    NextToken = answer.NextToken
    if (NextToken === undefined) break
  }
  const failed = [...newest].filter(([, { failed }]) => failed)
  if (failed.length === 0) return []
  const names = failed.map(([name, { at }]) => `${name} (${at} UTC)`).join(', ')
  return [
    toDo(
      `AWS could not deliver the notification of ${names}, so nobody got it. Deploy again, so that CloudWatch may publish to the ` +
        `topic of alarms, then test it: aws cloudwatch set-alarm-state --alarm-name ${failed[0]?.[0]} --state-value ALARM --state-reason test`,
    ),
  ]
}

/** Checks that somebody gets the alarms: an address gets nothing before it is confirmed. */
export async function checkSubscriptions(topic: string, access: Access): Promise<Check[]> {
  const all = await subscriptionsOf(topic, access)
  if (all.length === 0) {
    return [
      toDo(
        'Nobody gets emails about alarms and spending. Add operatorEmail to deployment.yaml and deploy again.',
      ),
    ]
  }
  const waiting = all.filter(({ confirmed }) => !confirmed)
  if (waiting.length === 0)
    return [ok(`Alarms are sent to ${all.map(({ endpoint }) => endpoint).join(', ')}.`)]
  return waiting.map(({ endpoint }) =>
    toDo(
      `${endpoint} gets no alarms because it has not confirmed its subscription. Open the email "AWS Notification - Subscription ` +
        'Confirmation" and follow its link. If you no longer have it, or it is older than three days, open the topic of alarms in the SNS console, ' +
        'choose the subscription, and request a new confirmation.',
    ),
  )
}
