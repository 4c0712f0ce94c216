import { appendFileSync } from 'node:fs'

/** The file in which a whole run of the tests keeps what was logged, for `search-logs.ts`. */
export const LOG_FILE = 'DIGEST_TESTS_LOG'

/** Keeps a line that a part of ours logged, to be searched when all tests have run. */
export function keepLine(line: unknown): void {
  const file = process.env[LOG_FILE]
  if (file) appendFileSync(file, `${typeof line === 'string' ? line : JSON.stringify(line)}\n`)
}
