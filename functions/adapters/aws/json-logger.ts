import type { LogFields, Logger } from '../../ports/logger.ts'

/** Lambda's own `console` writes lines as JSON with the time, the level and the id of the request. */
type Console = Pick<typeof console, 'info' | 'warn' | 'error'>

/** Logs one JSON object a line, as CloudWatch Logs Insights reads it: `filter message.event = "..."`. */
export function jsonLogger(output: Console = console): Logger {
  const line =
    (level: keyof Console) =>
    (event: string, fields: LogFields = {}) =>
      output[level]({ event, ...fields })
  return { info: line('info'), warn: line('warn'), error: line('error') }
}
