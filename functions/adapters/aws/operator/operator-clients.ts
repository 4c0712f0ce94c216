import { CloudFormationClient } from '@aws-sdk/client-cloudformation'
import { CloudWatchClient } from '@aws-sdk/client-cloudwatch'
import { SchedulerClient } from '@aws-sdk/client-scheduler'
import { SESClient } from '@aws-sdk/client-ses'

/** What only an operator asks, who waits for the answer. */
const brisk = {
  maxAttempts: 3,
  requestHandler: { connectionTimeout: 2000, requestTimeout: 4000, throwOnRequestTimeout: true },
}

export const cloudFormation = () => new CloudFormationClient(brisk)

export const cloudWatch = () => new CloudWatchClient(brisk)

export const scheduler = () => new SchedulerClient(brisk)

/** For questions alone: mail goes through a client that never tries twice. */
export const sesForQuestions = () => new SESClient(brisk)
