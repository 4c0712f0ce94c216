import { DecidedConfiguration } from '../../../configuration/sources/decided.ts'
import type { Configuration } from '../../../domain/model/configuration.ts'
import { contentTable } from '../dynamodb/content-table.ts'
import { jsonLogger } from '../json-logger.ts'
import { signedGet } from '../s3/signed-get.ts'
import { bundledConfiguration } from './bundled-config.ts'
import { environment } from './environment.ts'
import { memoize } from './memoize.ts'
import { StageConfiguration } from './stage-configuration.ts'

const stageConfiguration = memoize(() => {
  const { CONFIGURATION_BUCKET } = environment('CONFIGURATION_BUCKET')
  return new StageConfiguration({
    bundled: memoize(bundledConfiguration),
    get: (path, etag) => signedGet(CONFIGURATION_BUCKET, path, etag),
    clock: () => new Date(),
    logger: jsonLogger(),
  })
})

/** For functions with the content table: the operators' decisions, which are applied to the configuration. */
const decided = memoize(() =>
  process.env.CONTENT_TABLE === undefined ? undefined : new DecidedConfiguration(contentTable()),
)

/** Makes a value from the current configuration of the stage, and makes it again when the configuration changes. */
export function memoizePerConfiguration<T>(
  make: (configuration: Configuration) => T | Promise<T>,
): () => Promise<T> {
  let made: { of: Configuration; value: () => T | Promise<T> } | undefined
  return async () => {
    const configured = await stageConfiguration().latest()
    const configuration = (await decided()?.over(configured)) ?? configured
    if (made?.of !== configuration) made = { of: configuration, value: memoize(() => make(configuration)) }
    return await made.value()
  }
}
