import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type {
  AppContext,
  ComposingContext,
  ContentContext,
  EditingContext,
  MailingContext,
  OperatingContext,
  PublishingContext,
  SubscriberContext,
} from '../../app/context.ts'
import { createPublisherCache } from '../../app/publish/publisher-cache.ts'
import { StoryCache } from '../../app/publish/story-cache.ts'
import { paceOf } from '../../digest/deliver/daily-quota.ts'
import type { Configuration } from '../../domain/model/configuration.ts'
import { dynamoDb } from './clients.ts'
import { bundledAsset, bundleHash } from './config/bundled-config.ts'
import { environment } from './config/environment.ts'
import { contentTable } from './dynamodb/content-table.ts'
import { DynamoTable } from './dynamodb/dynamo-table.ts'
import { jsonLogger } from './json-logger.ts'
import { BACKUP_DAYS } from './operator/backup-days.ts'
import { S3Files } from './s3/s3-files.ts'
import { ssmKeys } from './ssm/ssm-keys.ts'

const clock = () => new Date()

function appContext(configuration: Configuration): AppContext {
  return { configuration, clock, logger: jsonLogger(), backupDays: BACKUP_DAYS }
}

/** The context of functions that read sources or process articles. */
export function contentContext(configuration: Configuration): ContentContext {
  return {
    ...appContext(configuration),
    content: contentTable(clock),
    owner: randomUUID(),
  }
}

/** The context of the publisher. */
export function publishingContext(configuration: Configuration): PublishingContext {
  const { SITE_BUCKET, KEPT_BUCKET, SITE_URL } = environment('SITE_BUCKET', 'KEPT_BUCKET', 'SITE_URL')
  const content = contentContext(configuration)
  const kept = new S3Files(KEPT_BUCKET)
  return {
    ...content,
    siteUrl: SITE_URL,
    site: new S3Files(SITE_BUCKET),
    kept,
    cache: createPublisherCache({ ...content, kept }),
    codeHash: bundleHash(),
    asset: bundledAsset,
  }
}

/** The context of the function that composes editions. */
export function composingContext(configuration: Configuration): ComposingContext {
  const { SUBSCRIBERS_TABLE, KEPT_BUCKET } = environment('SUBSCRIBERS_TABLE', 'KEPT_BUCKET')
  const content = contentContext(configuration)
  return {
    ...content,
    subscribers: new DynamoTable(dynamoDb(), SUBSCRIBERS_TABLE, clock),
    kept: new S3Files(KEPT_BUCKET),
    cache: { stories: new StoryCache(content.content, clock) },
  }
}

/** The context of the editors' desk. Its pages are on the host of the site, so their links need no host. */
export async function editingContext(configuration: Configuration): Promise<EditingContext> {
  const { KEPT_BUCKET, KEYS_PARAMETER } = environment('KEPT_BUCKET', 'KEYS_PARAMETER')
  const content = contentContext(configuration)
  return {
    ...content,
    siteUrl: '',
    kept: new S3Files(KEPT_BUCKET),
    cache: { stories: new StoryCache(content.content, clock) },
    keys: await ssmKeys(KEYS_PARAMETER),
  }
}

/** The context of the operators' pages about sources. */
export async function operatingContext(configuration: Configuration): Promise<OperatingContext> {
  const { KEYS_PARAMETER } = environment('KEYS_PARAMETER')
  return {
    ...contentContext(configuration),
    siteUrl: '',
    keys: await ssmKeys(KEYS_PARAMETER),
    newId: randomUUID,
  }
}

/** The context of the subscriber pages. `siteUrl` is for links in emails; pages of the site need none. */
export async function subscriberContext(
  configuration: Configuration,
  siteUrl: string,
): Promise<SubscriberContext> {
  const { SUBSCRIBERS_TABLE, KEYS_PARAMETER } = environment('SUBSCRIBERS_TABLE', 'KEYS_PARAMETER')
  return {
    ...appContext(configuration),
    siteUrl,
    subscribers: new DynamoTable(dynamoDb(), SUBSCRIBERS_TABLE, clock),
    keys: await ssmKeys(KEYS_PARAMETER),
    newId: randomUUID,
  }
}

/** The context of functions that send emails, without the mailer, which is made for each run. */
export async function mailingContext(configuration: Configuration): Promise<Omit<MailingContext, 'mailer'>> {
  const { SITE_URL } = environment('SITE_URL')
  return {
    ...composingContext(configuration),
    ...(await subscriberContext(configuration, SITE_URL)),
    sleep: (ms) => sleep(ms),
    pace: () => paceOf(configuration.publication),
  }
}
