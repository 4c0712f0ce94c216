import { type Figure, fullName } from '../figure.ts'
import { range, shown } from './shown.ts'

/** Formats figures as a table. Figures without data are "not measured". */
export function table(part: string, figures: readonly Figure[]): string {
  const rows = figures.map((figure) => {
    const { value, target, interval, spread, runs = 1, split, rows } = figure
    return [
      fullName(figure),
      value === undefined ? 'not measured' : shown(value),
      target === undefined ? '' : shown(target),
      interval ? range(interval) : '',
      spread ? range(spread) : '',
      String(runs),
      rows === undefined ? split : `${split} (${rows} rows)`,
    ]
  })
  const all = [['figure', 'measured', 'goal', '95% interval', 'spread', 'runs', 'data'], ...rows]
  const widths = all[0]!.map((_, column) => Math.max(...all.map((row) => row[column]!.length)))
  const lines = all.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  )
  return `\n${part}\n${lines.join('\n')}\n`
}
