import type { MailingContext } from '../../../app/context.ts'
import { DecidedConfiguration } from '../../../configuration/sources/decided.ts'
import { readStored } from '../../../configuration/stored.ts'
import type { Configuration } from '../../../domain/model/configuration.ts'
import type { Clock } from '../../../ports/clock.ts'
import type { Installation, Stores } from '../../../ports/installation.ts'
import { dynamoDb, ses } from '../clients.ts'
import { environment } from '../config/environment.ts'
import { mailingContext } from '../contexts.ts'
import { WholeDynamoTable } from '../dynamodb/whole-table.ts'
import { explainAwsError } from '../explain-error.ts'
import { S3Files } from '../s3/s3-files.ts'
import { SesMailer } from '../ses/ses-mailer.ts'
import { ssmKeys } from '../ssm/ssm-keys.ts'
import { cloudFormation } from './operator-clients.ts'
import { enterStage, readStage } from './stage.ts'

/**
 * Opens the tables, files and keys of a stage with the operator's own credentials. It sets the environment variables of
 * the stage's functions.
 * @throws {Error} if there is no such stage, or if AWS refuses.
 */
export async function openStage(stage: string, clock: Clock): Promise<Installation> {
  const stores = await openStageStores(stage, clock)
  const { KEYS_PARAMETER } = environment('KEYS_PARAMETER')
  const keys = await ssmKeys(KEYS_PARAMETER).catch((error) => Promise.reject(explainAwsError(error)))
  return { ...stores, keys }
}

/** Opens a stage without its keys, which it has only after its first complete deployment. */
export async function openStageStores(stage: string, clock: Clock): Promise<Stores & { close(): void }> {
  await enter(stage)
  const names = environment('CONTENT_TABLE', 'SUBSCRIBERS_TABLE', 'KEPT_BUCKET')
  const client = dynamoDb()
  return {
    content: new WholeDynamoTable(client, names.CONTENT_TABLE, clock),
    subscribers: new WholeDynamoTable(client, names.SUBSCRIBERS_TABLE, clock),
    kept: new S3Files(names.KEPT_BUCKET),
    close() {
      client.destroy()
    },
  }
}

/** Opens only the private files of a stage. */
export async function openStageFiles(stage: string): Promise<S3Files> {
  await enter(stage)
  return new S3Files(environment('KEPT_BUCKET').KEPT_BUCKET)
}

/** The context for sending emails from a stage, with the configuration `chosen` instead of the stored one. */
export async function openStageMailing(
  stage: string,
  chosen: Configuration | undefined,
): Promise<MailingContext & { close(): void }> {
  const files = await openStageFiles(stage)
  const configuration = chosen ?? (await readStored(files))
  if (!configuration) {
    throw new Error(
      `The stage "${stage}" has no stored configuration. Name yours with --config, or store it with ` +
        `\`npm run configure -- --stage ${stage} --config DIR\`.`,
    )
  }
  const { CONFIGURATION_SET } = environment('CONFIGURATION_SET')
  const configured = await mailingContext(configuration).catch((error) =>
    Promise.reject(explainAwsError(error)),
  )
  const decided = await new DecidedConfiguration(configured.content).over(configuration)
  const context = { ...configured, configuration: decided }
  const client = ses()
  return {
    ...context,
    mailer: new SesMailer(client, { configurationSet: CONFIGURATION_SET, clock: context.clock }),
    close: () => client.destroy(),
  }
}

async function enter(stage: string): Promise<void> {
  const client = cloudFormation()
  await enterStage(await readStage(stage, client), client)
}
