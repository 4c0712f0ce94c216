import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A new empty folder that goes when the test process does. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'digest-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}
