import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { SESClient } from '@aws-sdk/client-ses'
import { SQSClient } from '@aws-sdk/client-sqs'
import { SSMClient } from '@aws-sdk/client-ssm'

/**
 * Retries and time-outs of all clients: the SDK has no time-out by default. Region, credentials and, in tests, endpoints
 * are read from the environment variables of Lambda.
 */
export const clientOptions = {
  maxAttempts: 8,
  requestHandler: { connectionTimeout: 2000, requestTimeout: 8000, throwOnRequestTimeout: true },
}

export const dynamoDb = () => new DynamoDBClient(clientOptions)

export const sqs = () => new SQSClient({ ...clientOptions, useQueueUrlAsEndpoint: atAws('SQS') })

export const s3 = () => new S3Client({ ...clientOptions, forcePathStyle: !atAws('S3') })

export const ssm = () => new SSMClient(clientOptions)

/**
 * A client that never retries, since an email whose reply was lost may have been sent. Lambda freezes open connections,
 * and an email on one is lost: make a client for each run and `destroy` it afterwards.
 */
export const ses = () =>
  new SESClient({
    maxAttempts: 1,
    requestHandler: { connectionTimeout: 3000, requestTimeout: 10_000, throwOnRequestTimeout: true },
  })

function atAws(service: string): boolean {
  return process.env[`AWS_ENDPOINT_URL_${service}`] === undefined
}
