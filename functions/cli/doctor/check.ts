/** The result of one check of the doctor. */
export interface Check {
  /** `warning` is worth knowing; `to do` needs the operator. */
  level: 'ok' | 'warning' | 'to do'
  /** What was found, in a sentence or two, and what to do about it. */
  text: string
}

/** The result of a check that found all in order. */
export const ok = (text: string): Check => ({ level: 'ok', text })
/** The result of a check that found something worth knowing. */
export const warning = (text: string): Check => ({ level: 'warning', text })
/** The result of a check that found something for the operator to do. */
export const toDo = (text: string): Check => ({ level: 'to do', text })

const LEVEL_WIDTH = 9

/** The checks as lines for a terminal, without control characters, and a last line that counts what is to do. */
export function report(checks: readonly Check[]): string {
  const lines = checks.map(
    ({ level, text }) => `${level.padEnd(LEVEL_WIDTH)}${text.replace(/\p{C}+/gu, ' ')}`,
  )
  const open = checks.filter(({ level }) => level === 'to do').length
  const end = open === 0 ? 'Nothing to do.' : `To do: ${open}.`
  return `${[...lines, '', end].join('\n')}\n`
}
