import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The environment variable with the folder of a whole test run, which is deleted at its end. */
const RUN_FOLDER = 'TEST_RUN_FOLDER'

/** Creates the folder of a test run. Returns a function that deletes it with all that was made in it. */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'digest-tests-'))
  process.env[RUN_FOLDER] = folder
  return () => rmSync(folder, { recursive: true, force: true })
}

/** Creates an empty folder that is deleted when the test run ends, also if the process of the test is interrupted. */
export function temporaryFolder(): string {
  const run = process.env[RUN_FOLDER]
  if (run === undefined) {
    process.once('exit', setup())
    // A signal alone would end the process without that event.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1))
  }
  return mkdtempSync(join(run ?? String(process.env[RUN_FOLDER]), 'digest-'))
}
