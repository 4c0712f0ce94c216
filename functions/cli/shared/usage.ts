/** An argument or option of a command, and what it means. */
export type UsageRow = readonly [term: string, text: string]

/** The row of the option that names the operator's configuration. */
export const configRow: UsageRow = [
  '--config DIR',
  'your configuration folder, with only what differs from config/',
]
/** The rows of the options that name a configuration, of commands on an installation. */
export const configurationRows: readonly UsageRow[] = [
  ['--config DIR', `${configRow[1]} (default: the one used by the last start)`],
  ['--sources FILE', 'a YAML or OPML file of sources (default: the one used by the last start)'],
]
/** The row of the option that names a stage. */
export const stageRow: UsageRow = ['--stage NAME', 'the installation on AWS that has this name']

/** The rows of the options that name an installation. */
export function installationRows(
  defaultFolder = 'data/live if it exists, otherwise data/sample',
): UsageRow[] {
  return [
    ['--data DIR', `the data folder of the installation (default: ${defaultFolder})`],
    ['--stage NAME', 'instead of a data folder: the installation on AWS that has this name'],
  ]
}

const LINE_WIDTH = 100
const TERM_WIDTH = 18

/**
 * How to call a command, as every command prints it: each way to call it, notes as they are, and a row for each argument
 * and option.
 */
export function usageText(
  calls: string | readonly string[],
  rows: readonly UsageRow[],
  notes: readonly string[] = [],
): string {
  const width = Math.max(TERM_WIDTH, ...rows.map(([term]) => term.length + 2))
  const lines = rows.flatMap(([term, text]) =>
    wrapped(text, LINE_WIDTH - width - 2).map((line, n) => `  ${(n === 0 ? term : '').padEnd(width)}${line}`),
  )
  const ways = [calls].flat().map((call, n) => `${n === 0 ? 'Usage:' : '      '} ${call}`)
  return [...ways, ...notes, ...lines].join('\n')
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const line = lines.at(-1)
    if (line !== undefined && line.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return lines
}
