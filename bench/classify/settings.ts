import { fileURLToPath } from 'node:url'
import type { ClassifierSettings } from '../../functions/classify/classifier.ts'
import { readConfiguration } from '../../functions/configuration/read.ts'

/** Reads the settings of production from `config/`. */
export function settings(): ClassifierSettings {
  return readConfiguration({ base: fileURLToPath(new URL('../../config/', import.meta.url)) })
}
