import { fileURLToPath } from 'node:url'
import { readConfiguration } from '../../functions/configuration/read.ts'
import type { Configuration } from '../../functions/domain/model/configuration.ts'

/** Reads the settings of production from `config/`. */
export function settings(): Configuration {
  return readConfiguration({ base: fileURLToPath(new URL('../../config/', import.meta.url)) })
}
