import type { Configuration } from '../../../domain/model/configuration.ts'
import { jsonLogger } from '../json-logger.ts'
import { signedGet } from '../signed-get.ts'
import { bundledConfiguration } from './bundled-config.ts'
import { environment } from './environment.ts'
import { memoize } from './memoize.ts'
import { StageConfiguration } from './stage-configuration.ts'

const stage = memoize(() => {
  const { CONFIGURATION_BUCKET } = environment('CONFIGURATION_BUCKET')
  return new StageConfiguration({
    packed: memoize(bundledConfiguration),
    get: (path, etag) => signedGet(CONFIGURATION_BUCKET, path, etag),
    clock: () => new Date(),
    logger: jsonLogger(),
  })
})

/** Makes something of the stage's configuration at its first use and keeps it until another configuration is taken. */
export function memoizePerConfiguration<T>(
  make: (configuration: Configuration) => T | Promise<T>,
): () => Promise<T> {
  let made: { of: Configuration; value: () => T | Promise<T> } | undefined
  return async () => {
    const configuration = await stage().latest()
    if (made?.of !== configuration) made = { of: configuration, value: memoize(() => make(configuration)) }
    return await made.value()
  }
}
