import { Duration } from 'aws-cdk-lib'
import { ComparisonOperator, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import type { SharedProps } from '../parts/shared.ts'
import type { Settings } from '../settings.ts'

/** Shares above which mailbox providers reject senders. SES reviews an account at 5% and 0.1%. */
const MAX_BOUNCES = 0.02
const MAX_COMPLAINTS = 0.0005

/** Adds the alarms that follow an entry from source to reader. The dead-letter queues have their own alarms. */
export function addFlowAlarms({ alarms, metrics, mail }: SharedProps, settings: Settings): void {
  const { quietHours, editionHours } = settings
  const none = {
    threshold: 1,
    comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
    // No data means that something is broken, too.
    treatMissingData: TreatMissingData.BREACHING,
  }
  alarms.addAlarm('SourceLost', {
    metric: metrics.metric('SourcesLost', 'sum'),
    meaning:
      'A source can no longer be read, or the last one for a place or a language: readers miss its news without knowing.',
    runbook: 'source-lost',
  })
  alarms.addAlarm('NoNewStories', {
    metric: metrics.metric('Stories', 'sum'),
    ...none,
    evaluationPeriods: quietHours,
    meaning: `No new story in ${quietHours} hours: readers see old news, although there is probably newer news.`,
    runbook: 'no-new-stories',
  })
  alarms.addAlarm('SiteStale', {
    metric: metrics.metric('PublishAge', 'max', Duration.minutes(5)),
    threshold: 180,
    evaluationPeriods: 6,
    treatMissingData: TreatMissingData.BREACHING,
    meaning: 'Site and feeds were not published for three hours: readers see them as they were then.',
    runbook: 'site-stale',
  })
  alarms.addAlarm('EditionNotComposed', {
    metric: metrics.metric('EditionTurns', 'sum'),
    ...none,
    // The schedule has a slot each day, and a day may be an hour longer when summer time ends.
    evaluationPeriods: 26,
    meaning:
      'The schedule of editions has not advanced for a day: composing is failing, or an editor is holding the edition. Subscribers may not get it.',
    runbook: 'edition-not-composed',
  })
  alarms.addAlarm('EditionLate', {
    metric: metrics.metric('EditionsLate', 'sum', Duration.minutes(5)),
    meaning: `Some subscribers still wait for an edition ${editionHours} hours after it was composed.`,
    runbook: 'edition-late',
  })
  const reputation = (metricName: string) =>
    new Metric({
      namespace: 'AWS/SES',
      metricName,
      dimensionsMap: { 'ses:configuration-set': mail.configurationSetName },
      period: Duration.hours(1),
      statistic: 'max',
    })
  alarms.addAlarm('Bounces', {
    metric: reputation('Reputation.BounceRate'),
    threshold: MAX_BOUNCES,
    meaning:
      'More than 2% of our emails bounce: providers may soon reject all of them, and SES may pause our sending.',
    runbook: 'bounces',
  })
  alarms.addAlarm('Complaints', {
    metric: reputation('Reputation.ComplaintRate'),
    threshold: MAX_COMPLAINTS,
    meaning: 'More than 0.05% of our emails are reported as spam: providers may soon hide the others, too.',
    runbook: 'complaints',
  })
  alarms.addAlarm('Errors', {
    metric: metrics.metric('Errors', 'sum', Duration.minutes(5)),
    meaning:
      'A function failed, ran out of time, or reported a problem that only a person can fix, such as paused sending or ' +
      'a story that could not be rendered and was left out. Its work is retried automatically. If this alarm stays ' +
      'on, readers miss news or emails.',
    runbook: 'errors',
  })
}
