import { mkdtempSync, rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The environment variable with the folder of a whole test run, which is deleted at its end. */
const RUN_FOLDER = 'TEST_RUN_FOLDER'

/** Creates the folder of a test run. The caller deletes it. */
export function runFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'digest-tests-'))
  process.env[RUN_FOLDER] = folder
  return folder
}

/** Creates the folder of a test run. Returns a function that deletes it with all that was made in it. */
export function setup(): () => Promise<void> {
  const folder = runFolder()
  // It has tens of thousands of files: deleting them in one go keeps Vitest from hearing that its workers have ended.
  return () => rm(folder, { recursive: true, force: true })
}

/** Creates an empty folder that is deleted when the test run ends, also if the process of the test is interrupted. */
export function temporaryFolder(): string {
  if (process.env[RUN_FOLDER] === undefined) {
    const folder = runFolder()
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
    // A signal alone would end the process without that event.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1))
  }
  return mkdtempSync(join(String(process.env[RUN_FOLDER]), 'digest-'))
}
