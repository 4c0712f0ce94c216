import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { SESClient } from '@aws-sdk/client-ses'
import { SQSClient } from '@aws-sdk/client-sqs'
import { SSMClient } from '@aws-sdk/client-ssm'

/**
 * The clients with the time-outs that we want everywhere: the SDK itself waits for ever. Region, credentials and, in
 * tests, endpoints come from the environment that Lambda gives.
 */
const patient = {
  maxAttempts: 8,
  requestHandler: { connectionTimeout: 2000, requestTimeout: 8000, throwOnRequestTimeout: true },
}

export const dynamoDb = () => new DynamoDBClient(patient)

export const sqs = () => new SQSClient({ ...patient, useQueueUrlAsEndpoint: atAws('SQS') })

export const s3 = () => new S3Client({ ...patient, forcePathStyle: !atAws('S3') })

export const ssm = () => new SSMClient(patient)

/**
 * A mail whose reply was lost must not be tried again, and neither may one that was handed to a socket that Lambda
 * froze: make a client for each run and `destroy` it afterwards.
 */
export const ses = () =>
  new SESClient({
    maxAttempts: 1,
    requestHandler: { connectionTimeout: 3000, requestTimeout: 10_000, throwOnRequestTimeout: true },
  })

function atAws(service: string): boolean {
  return process.env[`AWS_ENDPOINT_URL_${service}`] === undefined
}
