/** Where a stage says what happened, for the operator: names and numbers, never an address, a token or a text. */
export interface Logger {
  info(event: string, facts?: Facts): void
  warn(event: string, facts?: Facts): void
  error(event: string, facts?: Facts): void
}

export type Facts = Record<string, string | number | boolean | undefined>
