import { renderToString } from 'preact-render-to-string'
import { domainOf, readMailbox } from '../../domain/email/mailbox.ts'
import { emailPage } from '../../email/frame.tsx'
import { message } from '../../email/mime.ts'
import { styles } from '../../email/styles.ts'
import type { Mail } from '../../ports/mailer.ts'
import { messageId } from '../email/mime.ts'
import { BOUNCED, type Report, reportRows, reportText, reportTitle, UNCERTAIN } from './report.ts'

/** Who sends a report to whom, and when. */
export interface ReportOptions {
  title: string
  /** `Name <address>`. */
  from: string
  /** `Name <address>`. */
  to: string
  date: Date
}

/** Writes the email that reports to the operator what became of an edition. It contains no whole address of a reader. */
export function reportEmail(report: Report, { title, from, to, date }: ReportOptions): Mail {
  const { edition, total, states } = report
  const { accepted = 0, delivered = 0 } = states
  const subject = `${title}: edition ${edition}, ${accepted + delivered} of ${total} emails sent`
  const [ours, theirs] = [readMailbox(from), readMailbox(to)]
  const id = messageId(edition, `report ${theirs.address}`, domainOf(ours.address))
  const raw = message(
    { from: ours, to: theirs, subject, date, id, language: 'en' },
    { text: reportText(report), html: html(report, title, subject) },
  )
  return { from: ours.address, to: theirs.address, raw, tags: { kind: 'report' } }
}

function html(report: Report, title: string, subject: string): string {
  const cell = (number: number, style: string) => (
    <td class="ink hairline" style={style}>
      {number.toLocaleString('en')}
    </td>
  )
  const preheader = reportText(report).replaceAll('\n', ' ')
  return emailPage({ language: 'en', title, subject, preheader }, [
    renderToString(
      <>
        <p class="ink" style={styles.said}>
          {reportTitle(report)}
        </p>
        <table style="width:100%;margin:18px 0 0;border-spacing:0">
          <tbody>
            {reportRows(report).map(({ what, count, isReason }) => (
              <tr>
                <th
                  scope="row"
                  class={`${isReason ? 'quiet' : 'ink'} hairline`}
                  style={`${styles.count}${isReason ? ';padding-left:22px' : ''}`}
                >
                  {what}
                </th>
                {cell(count, styles.number)}
              </tr>
            ))}
          </tbody>
        </table>
        <div style="padding:8px 0 28px">
          {report.bounced.length > 0 && (
            <p class="quiet" style={styles.closing}>
              {BOUNCED} {report.bounced.join(', ')}
            </p>
          )}
          {report.states.uncertain && (
            <p class="quiet" style={styles.closing}>
              {UNCERTAIN}
            </p>
          )}
        </div>
      </>,
    ),
  ]).join('')
}
