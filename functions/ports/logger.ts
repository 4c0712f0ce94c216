/** Logs what happened for the operator: names and numbers, never an address, a token or a text. */
export interface Logger {
  info(event: string, facts?: LogFields): void
  warn(event: string, facts?: LogFields): void
  error(event: string, facts?: LogFields): void
}

/** The facts of one line of the log. */
export type LogFields = Record<string, string | number | boolean | undefined>
