/** One thing that was looked at. */
export interface Check {
  /** `warning` is worth knowing; `to do` waits for the operator. */
  is: 'ok' | 'warning' | 'to do'
  /** What is so, in a sentence or two, and what to do about it. */
  words: string
}

export const ok = (words: string): Check => ({ is: 'ok', words })
export const warning = (words: string): Check => ({ is: 'warning', words })
export const toDo = (words: string): Check => ({ is: 'to do', words })

const MARK_WIDTH = 9

/** A line each, without what a terminal would obey. */
export function screen(checks: readonly Check[]): string {
  const lines = checks.map(({ is, words }) => `${is.padEnd(MARK_WIDTH)}${words.replace(/\p{C}+/gu, ' ')}`)
  const open = checks.filter(({ is }) => is === 'to do').length
  const end = open === 0 ? 'Nothing needs doing.' : `To do: ${open}.`
  return `${[...lines, '', end].join('\n')}\n`
}
