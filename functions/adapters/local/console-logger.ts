import type { LogFields, Logger } from '../../ports/logger.ts'

/** Writes what happened as a line each for whoever watches the terminal. */
export function consoleLogger(write: (line: string) => void): Logger {
  const line =
    (mark: string) =>
    (event: string, facts: LogFields = {}) => {
      const told = Object.entries(facts).filter(([, value]) => value !== undefined)
      write(`${mark}${event}${told.map(([name, value]) => ` ${name}=${JSON.stringify(value)}`).join('')}\n`)
    }
  return { info: line('  '), warn: line('! '), error: line('!! ') }
}
