import type { LogFields, Logger } from '../../ports/logger.ts'

/** Writes each event as one line of plain text, for a terminal. */
export function consoleLogger(write: (line: string) => void): Logger {
  const line =
    (mark: string) =>
    (event: string, fields: LogFields = {}) => {
      const given = Object.entries(fields).filter(([, value]) => value !== undefined)
      write(`${mark}${event}${given.map(([name, value]) => ` ${name}=${JSON.stringify(value)}`).join('')}\n`)
    }
  return { info: line('  '), warn: line('! '), error: line('!! ') }
}
