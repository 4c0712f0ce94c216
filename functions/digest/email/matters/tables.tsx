import { styles } from '../../../email/styles.ts'
import { unbroken } from '../../../email/unbroken.tsx'
import type { Words } from '../../../i18n/email.ts'
import type { ChangedLine } from './changed-lines.ts'
import type { ComingLine } from './coming-lines.ts'

/**
 * The table "What changed". The document is in the cell of the name, and the date in that of the status: two columns fit
 * on a phone of 320 pixels whose email program ignores style sheets, and no word breaks.
 */
export function ChangedTable({ lines, words }: { lines: readonly ChangedLine[]; words: Words }) {
  const { what, nowSince } = words.matters.columns
  return (
    <table width="100%" cellpadding="0" cellspacing="0" style={styles.table}>
      <thead>
        <tr>
          {[what, nowSince].map((head) => (
            <th scope="col" class="quiet hairline" style={styles.columnHead}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ name, url, now, since, document }) => (
          <tr>
            <td class="ink hairline" style={styles.cell}>
              <a class="ink" href={url} style={styles.cellLink}>
                {unbroken(name)}
              </a>
              {document && (
                <div class="quiet" style={styles.cellNote}>
                  {document.url ? (
                    <a class="quiet" href={document.url} style={styles.quietLink}>
                      {document.text}
                    </a>
                  ) : (
                    document.text
                  )}
                </div>
              )}
            </td>
            <td class="accent hairline" style={styles.statusCell}>
              {now}{' '}
              <div class="quiet" style={styles.cellNote}>
                {since}
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The days of "Coming up", one in a row. */
export function ComingTable({ lines }: { lines: readonly ComingLine[] }) {
  return (
    <table role="presentation" width="100%" cellpadding="0" cellspacing="0" style={styles.table}>
      <tbody>
        {lines.map(({ day, what, name, url }) => (
          <tr>
            <td class="accent hairline" style={styles.comingDay}>
              {day}
            </td>
            <td class="ink hairline" style={styles.cell}>
              {what}:{' '}
              <a class="ink" href={url} style={styles.cellLink}>
                {unbroken(name)}
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The rows of "What changed" as plain text. */
export function changedText(lines: readonly ChangedLine[], { matters }: Words): string[] {
  return lines.map(({ name, url, now, since, document }) =>
    [
      `- ${name}: ${matters.change(now, since)}`,
      document && [document.text, document.url].filter(Boolean).join(' '),
      url,
    ]
      .filter(Boolean)
      .join('\n  '),
  )
}

/** The days of "Coming up" as plain text. */
export function comingText(lines: readonly ComingLine[]): string[] {
  return lines.map(({ day, what, name, url }) => `- ${day} · ${what}: ${name}\n  ${url}`)
}
