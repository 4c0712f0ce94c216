import type { LogFields, Logger } from '../../ports/logger.ts'

/** Where lines go; Lambda's own `console` writes them as JSON with the time, the level and the request's id. */
type Console = Pick<typeof console, 'info' | 'warn' | 'error'>

/** One JSON object a line, as CloudWatch Logs Insights reads it: `filter message.event = "..."`. */
export function jsonLogger(to: Console = console): Logger {
  const line =
    (level: keyof Console) =>
    (event: string, facts: LogFields = {}) =>
      to[level]({ event, ...facts })
  return { info: line('info'), warn: line('warn'), error: line('error') }
}
