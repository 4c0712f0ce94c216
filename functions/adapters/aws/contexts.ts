import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type {
  ComposingHome,
  ContentHome,
  EditingHome,
  Home,
  MailingHome,
  PublishingHome,
  SubscriberHome,
} from '../../app/context.ts'
import { remember } from '../../app/publish/create-publisher-cache.ts'
import type { Configuration } from '../../domain/model/configuration.ts'
import { dynamoDb, s3 } from './clients.ts'
import { packedAsset, release } from './config/bundled-config.ts'
import { environment } from './config/environment.ts'
import { DynamoTable } from './dynamodb/dynamo-table.ts'
import { jsonJournal } from './json-logger.ts'
import { BACKUP_DAYS } from './operator/backup-days.ts'
import { S3Files } from './s3/s3-files.ts'
import { ssmKeys } from './ssm/ssm-keys.ts'

const clock = () => new Date()

export function home(configuration: Configuration): Home {
  return { configuration, clock, journal: jsonJournal(), backupDays: BACKUP_DAYS }
}

export function contentHome(configuration: Configuration): ContentHome {
  const { CONTENT_TABLE } = environment('CONTENT_TABLE')
  return {
    ...home(configuration),
    content: new DynamoTable(dynamoDb(), CONTENT_TABLE, clock),
    owner: randomUUID(),
  }
}

export function publishingHome(configuration: Configuration): PublishingHome {
  const { SITE_BUCKET, KEPT_BUCKET, SITE_URL } = environment('SITE_BUCKET', 'KEPT_BUCKET', 'SITE_URL')
  const client = s3()
  const content = contentHome(configuration)
  const kept = new S3Files(client, KEPT_BUCKET)
  return {
    ...content,
    siteUrl: SITE_URL,
    site: new S3Files(client, SITE_BUCKET),
    kept,
    remembered: remember({ ...content, kept }),
    release: release(),
    asset: packedAsset,
  }
}

export function composingHome(configuration: Configuration): ComposingHome {
  const { SUBSCRIBERS_TABLE, KEPT_BUCKET } = environment('SUBSCRIBERS_TABLE', 'KEPT_BUCKET')
  return {
    ...contentHome(configuration),
    subscribers: new DynamoTable(dynamoDb(), SUBSCRIBERS_TABLE, clock),
    kept: new S3Files(s3(), KEPT_BUCKET),
  }
}

/** Its pages stand behind the site's own host, so their links need no host. */
export async function editingHome(configuration: Configuration): Promise<EditingHome> {
  const { KEPT_BUCKET, KEYS_PARAMETER } = environment('KEPT_BUCKET', 'KEYS_PARAMETER')
  return {
    ...contentHome(configuration),
    siteUrl: '',
    kept: new S3Files(s3(), KEPT_BUCKET),
    keys: await ssmKeys(KEYS_PARAMETER),
  }
}

/** `siteUrl` is for links that leave the site. */
export async function subscriberHome(configuration: Configuration, siteUrl: string): Promise<SubscriberHome> {
  const { SUBSCRIBERS_TABLE, KEYS_PARAMETER } = environment('SUBSCRIBERS_TABLE', 'KEYS_PARAMETER')
  return {
    ...home(configuration),
    siteUrl,
    subscribers: new DynamoTable(dynamoDb(), SUBSCRIBERS_TABLE, clock),
    keys: await ssmKeys(KEYS_PARAMETER),
    newId: randomUUID,
  }
}

/** All but the mailer, which is made for each run. */
export async function mailingHome(configuration: Configuration): Promise<Omit<MailingHome, 'mailer'>> {
  const { SITE_URL } = environment('SITE_URL')
  return {
    ...composingHome(configuration),
    ...(await subscriberHome(configuration, SITE_URL)),
    sleep: (ms) => sleep(ms),
    ramp: true,
  }
}
