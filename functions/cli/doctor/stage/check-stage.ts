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
import { changes } from '../../configuration/configuration-changes.ts'
import { type Check, ok, toDo, warning } from '../check.ts'
import { checkContent } from '../check-content.ts'
import { checkKeys } from '../check-keys.ts'
import { checkMailings } from '../check-mailings.ts'
import { checkPrevious, type Fetch } from '../check-previous.ts'
import { checkSite } from '../check-site.ts'
import { checkAlarmActions, checkSubscriptions } from './check-alarm-actions.ts'
import { checkAlarms } from './check-alarms.ts'
import { checkConfigurationSet } from './check-configuration-set.ts'
import { checkDmarc, type ResolveTxt } from './check-dmarc.ts'
import { checkIdentity } from './check-identity.ts'
import { checkQueues } from './check-queues.ts'
import { checkQuota } from './check-quota.ts'
import { checkSchedules } from './check-schedules.ts'
import { queueAges } from './queue-ages.ts'

/** The clients with which the doctor requests AWS, DNS and web servers. */
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
  fetch: Fetch
  clock: Clock
}

/** How many differences of a configuration are named. */
const MAX_NAMED = 5
/** How long one check may take. */
const TIMEOUT_MS = 4000

/** Checks what a stage needs and, if it is deployed, what it consists of. */
export async function checkStage(
  stage: string,
  configuration: Configuration,
  clients: DoctorClients,
): Promise<Check[]> {
  const outputs = await readStage(stage, clients.cloudFormation).catch((error: Error) => error)
  if (outputs instanceof Error && !(outputs instanceof NoStageError)) return [toDo(outputs.message)]
  const region = await clients.ses.config.region().catch((error) => explainAwsError(error))
  if (region instanceof Error) return [toDo(region.message)]
  const deployed = outputs instanceof Error ? undefined : outputs
  const { address: from } = readMailbox(configuration.publication.mail.from)
  const audience = deployed ? await audienceOf(deployed, clients) : 0
  return [
    ok(`AWS accepts the credentials; the region is ${region}.`),
    ...(await Promise.all([
      attempt('The preparation of the account', () => checkBootstrap(clients.cloudFormation, region)),
      attempt('The identity', () => checkIdentity(clients.ses, { from, region })),
      attempt('DMARC', async () => [await checkDmarc(domainOf(from), clients.resolveTxt)]),
      attempt('The quota', () => checkQuota(clients.ses, region, audience)),
      ...(deployed
        ? checkDeployed(stage, deployed, configuration, clients)
        : [
            Promise.resolve([
              toDo(`The stage "${stage}" is not deployed yet. Run \`npm run deploy -- --stage ${stage}\`.`),
            ]),
          ]),
    ]).then((all) => all.flat())),
  ]
}

function checkDeployed(
  stage: string,
  outputs: StageOutputs,
  configuration: Configuration,
  { cloudWatch, dynamoDb, s3, scheduler, ses, sqs, ssm, fetch, clock }: DoctorClients,
): Promise<Check[]>[] {
  const {
    AlarmTopic,
    ConfigurationSet,
    ContentTable,
    KeysParameter,
    PrivateBucket,
    Schedules,
    SubscribersTable,
  } = outputs
  const siteUrl = configuration.publication.url ?? outputs.SiteUrl
  const table = (name: string | undefined) => new DynamoTable(dynamoDb, needed(name, stage), clock)
  const kept = () => new S3Files(needed(PrivateBucket, stage), s3.config)
  return [
    attempt('The configuration set', async () => [
      await checkConfigurationSet(ses, needed(ConfigurationSet, stage)),
    ]),
    attempt('The schedules', () => checkSchedules(scheduler, needed(Schedules, stage).split(','))),
    attempt('The queues', async () => {
      const all = deadLettersOf(outputs)
      const urls = all.flatMap(({ queue, deadLetters }) => (queue ? [queue, deadLetters] : [deadLetters]))
      return checkQueues(sqs, stage, all, await queueAges(cloudWatch, urls, clock()))
    }),
    attempt('The keys', async () => [await checkKeysIn(ssm, needed(KeysParameter, stage))]),
    attempt('The stored configuration', async () => [await checkStored(kept(), stage, configuration)]),
    ...(siteUrl
      ? [
          attempt('The address', async () => [
            await checkSite(
              siteUrl,
              fetch,
              'Its DNS record must lead to the distribution: see docs/run-on-aws.md.',
            ),
          ]),
        ]
      : []),
    attempt('The sources', () =>
      checkContent({ content: table(ContentTable), kept: kept() }, configuration, clock, { inCloud: true }),
    ),
    attempt('The mailings', () => checkMailings(table(SubscribersTable), clock)),
    attempt('The former addresses', () => checkPrevious(configuration.publication, outputs.SiteUrl, fetch)),
    attempt('The alarms', () => checkAlarms(cloudWatch, stackNames(stage).service)),
    attempt('The messages of alarms', () =>
      checkAlarmActions(cloudWatch, stackNames(stage).service, clock()),
    ),
    attempt('The subscription to alarms', () => checkSubscriptions(needed(AlarmTopic, stage), ses.config)),
  ]
}

/** Runs one check. One that fails or takes too long becomes a warning, so that the others are still shown. */
async function attempt(what: string, check: () => Promise<Check[]>): Promise<Check[]> {
  const timeout = new Promise<Check[]>((resolve) => {
    const text = `${what} could not be checked: AWS took longer than ${TIMEOUT_MS / 1000} seconds.`
    setTimeout(resolve, TIMEOUT_MS, [warning(text)]).unref()
  })
  try {
    return await Promise.race([check(), timeout])
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

/** Checks that the configuration in use can be read, and is the one that was checked. */
async function checkStored(kept: S3Files, stage: string, checked: Configuration): Promise<Check> {
  const stored = await kept.read(storedAt.current)
  const store = `\`npm run configure -- --stage ${stage}\``
  if (!stored)
    return warning(`No configuration is stored, so the one that was deployed is used. Store yours: ${store}.`)
  try {
    const different = changes(parseStored(new TextDecoder().decode(stored)), checked)
    if (different.length === 0) return ok('The stored configuration is valid.')
    return toDo(
      `This configuration is not the one in use, so its changes have no effect (${different.slice(0, MAX_NAMED).join('; ')}` +
        `${different.length > MAX_NAMED ? `; ${different.length - MAX_NAMED} more` : ''}). Put it into use: ${store}.`,
    )
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
