import type { SQSRecord } from 'aws-lambda'
import { ofEnvironment, signedFetch } from '../signed-fetch.ts'

const PATIENCE = { attempt: 1000, total: 1500 }

/**
 * Makes a message visible again at once, so that the next call gets it while this process still exists. If SQS refuses, the
 * message comes back when its visibility timeout ends. "ChangeMessageVisibility" in SQS's API reference.
 */
export async function giveBackAtOnce({ eventSourceARN, receiptHandle }: SQSRecord): Promise<void> {
  const [, , , region, account, name] = eventSourceARN.split(':')
  const host = process.env.AWS_ENDPOINT_URL_SQS ?? `https://sqs.${region}.amazonaws.com`
  await signedFetch(
    {
      service: 'sqs',
      method: 'POST',
      url: new URL(`${host}/`),
      headers: {
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': 'AmazonSQS.ChangeMessageVisibility',
      },
      body: JSON.stringify({
        QueueUrl: `${host}/${account}/${name}`,
        ReceiptHandle: receiptHandle,
        VisibilityTimeout: 0,
      }),
    },
    ofEnvironment,
    PATIENCE,
  ).catch(() => {})
}
