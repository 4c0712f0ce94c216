import { createHash } from 'node:crypto'
import type { Configuration } from '../domain/model/configuration.ts'

/** Equal for configurations with the same settings. */
export function hashOf({ notes: _, added: __, ...settings }: Configuration): string {
  return createHash('sha256').update(JSON.stringify(settings)).digest('base64url').slice(0, 16)
}
