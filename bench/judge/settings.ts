import { fileURLToPath } from 'node:url'
import { readConfiguration } from '../../functions/configuration/read.ts'
import type { JudgeSettings } from '../../functions/desk/judge/judge.ts'

/** The settings that run in production, as the repository holds them. */
export function settings(): JudgeSettings {
  return readConfiguration({ base: fileURLToPath(new URL('../../config/', import.meta.url)) })
}
