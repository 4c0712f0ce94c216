import { fileURLToPath } from 'node:url'
import type { ClassifierSettings } from '../../functions/classify/classifier.ts'
import { readConfiguration } from '../../functions/configuration/read.ts'

/** The settings that run in production, as the repository holds them. */
export function settings(): ClassifierSettings {
  return readConfiguration({ base: fileURLToPath(new URL('../../config/', import.meta.url)) })
}
