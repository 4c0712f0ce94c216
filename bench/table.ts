import { type Figure, rounded } from './figure.ts'

/** Formats figures as a table. Figures without data are "not measured". */
export function table(part: string, figures: readonly Figure[]): string {
  const rows = figures.map(({ name, value, target, interval, split, rows }) => [
    name,
    value === undefined ? 'not measured' : String(rounded(value)),
    target === undefined ? '' : String(target),
    interval ? interval.map(rounded).join('–') : '',
    rows === undefined ? split : `${split} (${rows} rows)`,
  ])
  const all = [['figure', 'measured', 'target', '95% interval', 'data'], ...rows]
  const widths = all[0]!.map((_, column) => Math.max(...all.map((row) => row[column]!.length)))
  const lines = all.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  )
  return `\n${part}\n${lines.join('\n')}\n`
}
