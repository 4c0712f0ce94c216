import type { Figure } from '../figure.ts'
import { range, shown } from './shown.ts'

/** Figures as Markdown: a table for the figures with the same data, and one for all others. */
export function figureTable(figures: readonly Figure[]): string {
  const bySplit = [...Map.groupBy(figures, ({ split }) => split)]
  const alone = bySplit.flatMap(([, some]) => (some.length === 1 ? some : []))
  const tables = bySplit
    .filter(([, some]) => some.length > 1)
    .map(([split, some]) => `Data: ${split}.\n\n${hasSets(some) ? crossTable(some) : list(some)}`)
  return [...tables, ...(alone.length > 0 ? [list(alone, 'data')] : [])].join('\n\n')
}

/** The value, with its interval or spread in parentheses. */
export function valueText({ value, interval, spread }: Figure): string {
  if (value === undefined) return 'not measured'
  const around = interval ?? spread
  return around ? `${shown(value)} (${range(around)})` : shown(value)
}

const hasSets = (figures: readonly Figure[]) => figures.every(({ of }) => of !== undefined)

/** A row for each set, and a column for each name. */
function crossTable(figures: readonly Figure[]): string {
  const names = [...new Set(figures.map(({ name }) => name))]
  const sets = [...Map.groupBy(figures, ({ of }) => of!)]
  const hasRows = figures.some(({ rows }) => rows !== undefined)
  return markdown(
    ['', ...(hasRows ? ['rows'] : []), ...names],
    sets.map(([of, some]) => [
      of,
      ...(hasRows ? [countOf(some[0]!)] : []),
      ...names.map((name) => {
        const figure = some.find((one) => one.name === name)
        if (!figure) return ''
        return figure.target === undefined
          ? valueText(figure)
          : `${valueText(figure)}, goal ${shown(figure.target)}`
      }),
    ]),
  )
}

/** A row for each figure, with its data if they differ. */
function list(figures: readonly Figure[], ...data: 'data'[]): string {
  const has = (key: 'target' | 'rows') => figures.some((figure) => figure[key] !== undefined)
  return markdown(
    ['figure', 'measured', ...(has('target') ? ['goal'] : []), ...(has('rows') ? ['rows'] : []), ...data],
    figures.map((figure) => [
      figure.of === undefined ? figure.name : `${figure.name}, ${figure.of}`,
      valueText(figure),
      ...(has('target') ? [figure.target === undefined ? '' : shown(figure.target)] : []),
      ...(has('rows') ? [countOf(figure)] : []),
      ...data.map(() => figure.split),
    ]),
  )
}

const countOf = ({ rows }: Figure) => (rows === undefined ? '' : shown(rows))

/** The first column and the data are texts, and all others numbers. */
function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  const rule = head.map((name, at) => (at === 0 || name === 'data' ? '---' : '--:'))
  return [line(head), `|${rule.join('|')}|`, ...rows.map(line)].join('\n')
}
