import { CloudFormationClient } from '@aws-sdk/client-cloudformation'
import { CloudWatchClient } from '@aws-sdk/client-cloudwatch'
import { SchedulerClient } from '@aws-sdk/client-scheduler'
import { SESClient } from '@aws-sdk/client-ses'

/** Short time-outs, since an operator waits for the answer. */
const clientOptions = {
  maxAttempts: 3,
  requestHandler: { connectionTimeout: 2000, requestTimeout: 4000, throwOnRequestTimeout: true },
}

export const cloudFormation = () => new CloudFormationClient(clientOptions)

export const cloudWatch = () => new CloudWatchClient(clientOptions)

export const scheduler = () => new SchedulerClient(clientOptions)

/** Reads settings of SES. Emails are sent with another client, which never retries. */
export const sesForQuestions = () => new SESClient(clientOptions)
