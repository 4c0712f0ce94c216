import { appendFileSync } from 'node:fs'

/** The environment variable with the file to which tests append what was logged, for `search-logs.ts`. */
export const LOG_FILE = 'DIGEST_TESTS_LOG'

/** Appends a line that our code logged, to be searched when all tests have run. */
export function keepLine(line: unknown): void {
  const file = process.env[LOG_FILE]
  if (file) appendFileSync(file, `${typeof line === 'string' ? line : JSON.stringify(line)}\n`)
}
