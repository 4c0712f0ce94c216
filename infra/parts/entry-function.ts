import { join } from 'node:path'
import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib'
import { Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import {
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
} from 'aws-cdk-lib/aws-lambda'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { IBucket } from 'aws-cdk-lib/aws-s3'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import { storedAt } from '../../functions/configuration/stored.ts'
import { type Entry, type EntryName, entries, type QueueName, type Uses } from '../entries.ts'
import { acknowledgeWildcard, bucketInFindings } from './acknowledge.ts'
import type { SharedProps } from './shared.ts'

/** What only some functions use and other constructs create. */
export interface EntryFunctionProps {
  queues?: Partial<Record<QueueName, IQueue>>
  site?: IBucket
  siteUrl?: string
  /** Further environment variables. */
  environment?: Record<string, string>
}

const readActions = ['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query']
const tableActions = {
  read: readActions,
  write: [...readActions, 'dynamodb:BatchWriteItem', 'dynamodb:DeleteItem', 'dynamodb:PutItem'],
}

/** A Lambda function from `entries`, with the environment variables and permissions for what it uses and no others. */
export class EntryFunction extends LambdaFunction {
  readonly entry: EntryName

  constructor(scope: Construct, name: EntryName, shared: SharedProps, props: EntryFunctionProps = {}) {
    const { seconds, megabytes, uses, trigger }: Entry = entries[name]
    const logGroup = new LogGroup(scope, `${pascal(name)}Log`, {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    })
    const role = new Role(scope, `${pascal(name)}Role`, {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    })
    super(scope, pascal(name), {
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: Code.fromAsset(join(shared.bundles, name)),
      timeout: Duration.seconds(seconds),
      memorySize: megabytes,
      role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      environment: { ...environmentOf(uses, shared, props), ...props.environment },
    })
    this.entry = name
    logGroup.grantWrite(role)
    this.#grant(uses, shared, props)
    // A deployment that fails reports that itself.
    if (!('deployment' in trigger)) shared.metrics.addFilters(name, logGroup)
  }

  #grant(
    { configuration, content, subscribers, kept, site, sends = [], mail, keys }: Uses,
    shared: SharedProps,
    props: EntryFunctionProps,
  ): void {
    if (configuration) {
      const objects = Object.values(storedAt).map((path) => shared.kept.arnForObjects(path))
      this.#allow(['s3:GetObject'], objects)
    }
    if (content) shared.content.grant(this, ...tableActions[content])
    if (subscribers) shared.subscribers.grant(this, ...tableActions[subscribers])
    for (const prefix of kept?.read ?? []) this.#grantFiles(shared.kept, prefix, ['s3:GetObject'])
    for (const prefix of kept?.write ?? []) this.#grantFiles(shared.kept, prefix, ['s3:PutObject'])
    if (kept?.read) this.#grantList(shared.kept, kept.read)
    if (site && props.site) {
      this.#grantFiles(props.site, '', ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'])
      this.#grantList(props.site, [''])
    }
    for (const name of sends) {
      const queueArn = required(props.queues?.[name], name).queueArn
      this.#allow(['sqs:SendMessage'], [queueArn])
    }
    if (mail) {
      shared.mail.grantSend(this)
      acknowledgeWildcard(this.role!, '*', 'The call for the sending quota names no resource.')
      acknowledgeWildcard(
        this.role!,
        shared.mail.identitiesInFindings,
        'In the sandbox, SES checks the identities of recipients too. The sender is bounded by a condition.',
      )
    }
    if (keys) {
      const arn = Stack.of(this).formatArn({ service: 'ssm', resource: `parameter${shared.keysParameter}` })
      this.#allow([keys === 'read' ? 'ssm:GetParameter' : 'ssm:PutParameter'], [arn])
    }
  }

  #grantFiles(bucket: IBucket, prefix: string, actions: string[]): void {
    this.#allow(actions, [bucket.arnForObjects(`${prefix}*`)])
    acknowledgeWildcard(
      this.role!,
      `${bucketInFindings(bucket, Stack.of(this))}/${prefix}*`,
      'It keeps any number of files there, and nobody else keeps any.',
    )
  }

  /** Without this permission S3 answers 403 for a missing file. */
  #grantList(bucket: IBucket, prefixes: readonly string[]): void {
    this.addToRolePolicy(
      new PolicyStatement({
        effect: Effect.ALLOW,
        actions: ['s3:ListBucket'],
        resources: [bucket.bucketArn],
        ...(prefixes.includes('')
          ? {}
          : { conditions: { StringLike: { 's3:prefix': prefixes.map((prefix) => `${prefix}*`) } } }),
      }),
    )
  }

  #allow(actions: string[], resources: string[]): void {
    this.addToRolePolicy(new PolicyStatement({ effect: Effect.ALLOW, actions, resources }))
  }
}

/** The environment variables for what a function uses. `functions/adapters/aws/config/environment.ts` reads the same names. */
function environmentOf(uses: Uses, shared: SharedProps, props: EntryFunctionProps): Record<string, string> {
  const { configuration, content, subscribers, kept, site, sends = [], mail, keys, siteUrl } = uses
  return {
    ...(configuration && { CONFIGURATION_BUCKET: shared.kept.bucketName }),
    ...(content && { CONTENT_TABLE: shared.content.tableName }),
    ...(subscribers && { SUBSCRIBERS_TABLE: shared.subscribers.tableName }),
    ...(kept && { KEPT_BUCKET: shared.kept.bucketName }),
    ...(site && { SITE_BUCKET: required(props.site, 'site').bucketName }),
    ...(mail && { CONFIGURATION_SET: shared.mail.configurationSetName }),
    ...(keys && { KEYS_PARAMETER: shared.keysParameter }),
    ...(siteUrl && { SITE_URL: required(props.siteUrl, 'siteUrl') }),
    ...Object.fromEntries(
      sends.map((name) => [`${name.toUpperCase()}_QUEUE_URL`, required(props.queues?.[name], name).queueUrl]),
    ),
  }
}

function required<T>(value: T | undefined, name: string): T {
  if (value === undefined)
    throw new Error(`A function uses the environment variable "${name}", which the stack does not set.`)
  return value
}

/** `fetch` as `Fetch`, for logical ids. */
export function pascal(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1)
}
