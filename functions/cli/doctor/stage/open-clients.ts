import { resolveTxt } from 'node:dns/promises'
import { dynamoDb, s3, sqs, ssm } from '../../../adapters/aws/clients.ts'
import {
  cloudFormation,
  cloudWatch,
  scheduler,
  sesForQuestions,
} from '../../../adapters/aws/operator/operator-clients.ts'
import { readStage } from '../../../adapters/aws/operator/stage.ts'
import { S3Files } from '../../../adapters/aws/s3/s3-files.ts'
import { readStored } from '../../../configuration/stored.ts'
import type { Configuration } from '../../../domain/model/configuration.ts'
import type { DoctorClients } from './check-stage.ts'

/** Creates the clients, with the operator's AWS credentials and this machine's DNS. */
export function openClients(): DoctorClients {
  return {
    cloudFormation: cloudFormation(),
    cloudWatch: cloudWatch(),
    dynamoDb: dynamoDb(),
    s3: s3(),
    scheduler: scheduler(),
    ses: sesForQuestions(),
    sqs: sqs(),
    ssm: ssm(),
    resolveTxt,
    fetch,
    clock: () => new Date(),
  }
}

/** The configuration that is in use on a stage; `undefined` if it can't be read, which another check reports. */
export async function storedConfiguration(
  stage: string,
  { cloudFormation: client, s3: files }: Pick<DoctorClients, 'cloudFormation' | 's3'>,
): Promise<Configuration | undefined> {
  try {
    const { PrivateBucket } = await readStage(stage, client)
    return PrivateBucket === undefined
      ? undefined
      : await readStored(new S3Files(PrivateBucket, files.config))
  } catch {
    return undefined
  }
}
