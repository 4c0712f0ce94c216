import { type CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation'
import type { CloudWatchClient } from '@aws-sdk/client-cloudwatch'
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { S3Client } from '@aws-sdk/client-s3'
import type { SchedulerClient } from '@aws-sdk/client-scheduler'
import type { SESClient } from '@aws-sdk/client-ses'
import type { SQSClient } from '@aws-sdk/client-sqs'
import { GetParameterCommand, ParameterNotFound, type SSMClient } from '@aws-sdk/client-ssm'
import { DynamoTable } from '../../../adapters/aws/dynamodb/dynamo-table.ts'
import { explainAwsError } from '../../../adapters/aws/explain-error.ts'
import { stackNames } from '../../../adapters/aws/operator/outputs.ts'
import { NoStageError, readStage, type StageOutputs } from '../../../adapters/aws/operator/stage.ts'
import { S3Files } from '../../../adapters/aws/s3/s3-files.ts'
import { deadLettersOf } from '../../../adapters/aws/sqs/dead-letters.ts'
import { keysMissing } from '../../../adapters/aws/ssm/ssm-keys.ts'
import { parseStored, storedAt } from '../../../configuration/stored.ts'
import { domainOf, readMailbox } from '../../../domain/email/mailbox.ts'
import type { Configuration } from '../../../domain/model/configuration.ts'
import type { Clock } from '../../../ports/clock.ts'
import { Subscribers, shards } from '../../../store/subscribers/subscribers.ts'
import { type Check, ok, toDo, warning } from '../check.ts'
import { checkContent } from '../check-content.ts'
import { checkKeys } from '../check-keys.ts'
import { checkMailings } from '../check-mailings.ts'
import { type Ask, checkPrevious } from '../check-previous.ts'
import { checkAlarms } from './check-alarms.ts'
import { checkConfigurationSet } from './check-configuration-set.ts'
import { checkDmarc, type ResolveTxt } from './check-dmarc.ts'
import { checkIdentity } from './check-identity.ts'
import { checkQueues } from './check-queues.ts'
import { checkQuota } from './check-quota.ts'
import { checkSchedules } from './check-schedules.ts'

/** All that the doctor asks of AWS and of DNS. */
export interface DoctorClients {
  cloudFormation: CloudFormationClient
  cloudWatch: CloudWatchClient
  dynamoDb: DynamoDBClient
  s3: S3Client
  scheduler: SchedulerClient
  ses: SESClient
  sqs: SQSClient
  ssm: SSMClient
  resolveTxt: ResolveTxt
  fetch: Ask
  clock: Clock
}

/** Nobody waits longer for the answer to one question. */
const PATIENCE_MS = 4000

/** Looks over what a stage needs, and where it is deployed all that it is made of. */
export async function checkStage(
  stage: string,
  configuration: Configuration,
  practice: DoctorClients,
): Promise<Check[]> {
  const outputs = await readStage(stage, practice.cloudFormation).catch((error: Error) => error)
  if (outputs instanceof Error && !(outputs instanceof NoStageError)) return [toDo(outputs.message)]
  const region = await practice.ses.config.region().catch((error) => explainAwsError(error))
  if (region instanceof Error) return [toDo(region.message)]
  const deployed = outputs instanceof Error ? undefined : outputs
  const { address: from } = readMailbox(configuration.publication.mail.from)
  const audience = deployed ? await audienceOf(deployed, practice) : 0
  return [
    ok(`AWS accepts the credentials; the region is ${region}.`),
    ...(await Promise.all([
      ask('The preparation of the account', () => checkBootstrap(practice.cloudFormation, region)),
      ask('The identity', () => checkIdentity(practice.ses, { from, region })),
      ask('DMARC', async () => [await checkDmarc(domainOf(from), practice.resolveTxt)]),
      ask('The quota', () => checkQuota(practice.ses, region, audience)),
      ...(deployed
        ? whatRuns(stage, deployed, configuration, practice)
        : [
            Promise.resolve([
              toDo(`The stage "${stage}" is not deployed yet. Run \`npm run deploy -- --stage ${stage}\`.`),
            ]),
          ]),
    ]).then((all) => all.flat())),
  ]
}

function whatRuns(
  stage: string,
  outputs: StageOutputs,
  configuration: Configuration,
  { cloudWatch, dynamoDb, s3, scheduler, ses, sqs, ssm, fetch, clock }: DoctorClients,
): Promise<Check[]>[] {
  const { ConfigurationSet, ContentTable, KeysParameter, PrivateBucket, Schedules, SubscribersTable } =
    outputs
  const table = (name: string | undefined) => new DynamoTable(dynamoDb, needed(name, stage), clock)
  const kept = () => new S3Files(s3, needed(PrivateBucket, stage))
  return [
    ask('The configuration set', async () => [
      await checkConfigurationSet(ses, needed(ConfigurationSet, stage)),
    ]),
    ask('The schedules', () => checkSchedules(scheduler, needed(Schedules, stage).split(','))),
    ask('The queues', () => checkQueues(sqs, stage, deadLettersOf(outputs))),
    ask('The keys', async () => [await checkKeysIn(ssm, needed(KeysParameter, stage))]),
    ask('The stored configuration', async () => [await checkStored(kept(), stage)]),
    ask('The sources', () =>
      checkContent({ content: table(ContentTable), kept: kept() }, configuration, clock),
    ),
    ask('The mailings', () => checkMailings(table(SubscribersTable), clock)),
    ask('The former addresses', () => checkPrevious(configuration.publication, outputs.SiteUrl, fetch)),
    ask('The alarms', () => checkAlarms(cloudWatch, stackNames(stage).service)),
  ]
}

/** One that fails or takes too long hides none of the others. */
async function ask(what: string, look: () => Promise<Check[]>): Promise<Check[]> {
  const late = new Promise<Check[]>((resolve) => {
    const words = `${what} could not be checked: AWS took longer than ${PATIENCE_MS / 1000} seconds.`
    setTimeout(resolve, PATIENCE_MS, [warning(words)]).unref()
  })
  try {
    return await Promise.race([look(), late])
  } catch (error) {
    return [warning(`${what} could not be checked: ${explainAwsError(error).message}`)]
  }
}

async function checkBootstrap(client: CloudFormationClient, region: string): Promise<Check[]> {
  try {
    await client.send(new DescribeStacksCommand({ StackName: 'CDKToolkit' }))
    return []
  } catch (error) {
    if ((error as Error).name !== 'ValidationError') throw error
    return [
      warning(
        `The account is not set up for deployments in ${region}, or not under the usual name. If it is not, run ` +
          '`npx cdk bootstrap` once.',
      ),
    ]
  }
}

async function checkStored(kept: S3Files, stage: string): Promise<Check> {
  const stored = await kept.read(storedAt.current)
  const store = `\`npm run configure -- --stage ${stage}\``
  if (!stored)
    return warning(`No configuration is stored, so the one that was deployed is used. Store yours: ${store}.`)
  try {
    parseStored(new TextDecoder().decode(stored))
    return ok('The stored configuration is valid.')
  } catch (error) {
    return toDo(
      `The stored configuration is not valid, so the last valid one stays in use: ${(error as Error).message} Store a valid one: ${store}.`,
    )
  }
}

async function checkKeysIn(client: SSMClient, name: string): Promise<Check> {
  try {
    const { Parameter } = await client.send(new GetParameterCommand({ Name: name, WithDecryption: true }))
    return checkKeys(Parameter?.Value ?? '', `the parameter ${name}`)
  } catch (error) {
    if (error instanceof ParameterNotFound) return toDo(keysMissing(name).message)
    throw error
  }
}

async function audienceOf(
  { SubscribersTable }: StageOutputs,
  { dynamoDb, clock }: DoctorClients,
): Promise<number> {
  if (!SubscribersTable) return 0
  const subscribers = new Subscribers(new DynamoTable(dynamoDb, SubscribersTable, clock))
  const counts = await Promise.all(
    shards.map(async (shard) => {
      let active = 0
      for await (const { subscriber } of subscribers.inShard(shard))
        if (subscriber.state === 'active') active += 1
      return active
    }),
  )
  return counts.reduce((sum, count) => sum + count, 0)
}

function needed(value: string | undefined, stage: string): string {
  if (value !== undefined) return value
  throw new Error(`the stack does not list it. Deploy it again: npm run deploy -- --stage ${stage}.`)
}
