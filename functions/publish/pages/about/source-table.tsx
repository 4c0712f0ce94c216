import type { ComponentChildren, JSX } from 'preact'
import type { SourceReport } from '../../site/site.ts'

interface SourceTableProps {
  /** The id of the heading that names the table. */
  label: string
  /** Widths of columns, if the table does not leave them to the browser. */
  columns?: ComponentChildren
  heads: readonly string[]
  children: ComponentChildren
}

/** A table of sources, one a row. */
export function SourceTable({ label, columns, heads, children }: SourceTableProps): JSX.Element {
  return (
    <table aria-labelledby={label}>
      {columns}
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}

/** The reports, sorted by the names of their sources without a leading "The". */
export function byName(reports: readonly SourceReport[]): SourceReport[] {
  const key = ({ source }: SourceReport) => source.name.replace(/^The (?=\S)/i, '')
  return reports.toSorted((a, b) => key(a).localeCompare(key(b), 'en'))
}
