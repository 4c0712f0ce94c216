import { statSync } from 'node:fs'
import { join } from 'node:path'
import { lookAt } from '../../../app/poll/look.ts'
import { runStep } from '../../../app/run-step.ts'
import type { OperatingPlatform } from '../../../app/web/operator-app.ts'
import { hashOf } from '../../../configuration/hash.ts'
import { version } from '../files/paths.ts'
import type { LocalContext } from '../local-context.ts'
import { freeBytes } from '../scheduler/watch-steps.ts'
import type { Heartbeat } from './health.ts'

/** The files of a data folder whose size an operator sees, each with the log of changes that are not in it yet. */
const databases = ['content.sqlite', 'subscribers.sqlite']

/** What one machine does for the operators' pages. The scheduler reads due sources within a minute. */
export function operatingPlatform(
  context: LocalContext,
  heartbeat: Heartbeat | undefined,
  applied: () => Promise<unknown>,
): OperatingPlatform {
  return {
    applied,
    // The page asks again until it is done.
    look: async (id) => void runStep(context, 'looking at an address', () => lookAt(id, context)),
    read: async () => {},
    facts: async () => ({
      version,
      node: process.versions.node,
      configuration: hashOf(context.configuration),
      lastCycle: heartbeat?.lastCycle,
      freeBytes: await freeBytes(context.folder),
      files: databases.map((name) => ({ name, bytes: sizeOf(context.folder, name) })),
    }),
    inCloud: false,
  }
}

function sizeOf(folder: string, name: string): number {
  const sizes = [name, `${name}-wal`].map(
    (file) => statSync(join(folder, file), { throwIfNoEntry: false })?.size ?? 0,
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}
