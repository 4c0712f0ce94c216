import { keepLine } from '../support/log-lines.ts'

/** A line of a function's log, as Lambda's JSON format has it. */
export interface Line {
  level: 'INFO' | 'WARN' | 'ERROR'
  message: unknown
}

/** Takes what is logged into `lines`, in place of the terminal, until it is stopped. */
export function listen(lines: Line[]): { stop(): void } {
  const { info, warn, error } = console
  const at = (level: Line['level']) => (message: unknown) => {
    lines.push({ level, message })
    keepLine(message)
  }
  Object.assign(console, { info: at('INFO'), warn: at('WARN'), error: at('ERROR') })
  return { stop: () => void Object.assign(console, { info, warn, error }) }
}
