import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock } from '../ports/clock.ts'

/** When the sample sources were first served from this data folder: their dates stay where they were. */
export function anchorOf(folder: string, clock: Clock): Date {
  const file = join(folder, 'sample-anchor')
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(file, clock().toISOString())
  }
  const anchor = new Date(readFileSync(file, 'utf8').trim())
  return Number.isNaN(anchor.getTime()) ? clock() : anchor
}
