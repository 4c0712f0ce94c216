import MailComposer from 'nodemailer/lib/mail-composer'
import { readMailbox } from '../model/mailbox.ts'
import { mailPage } from '../pages/mail/frame.tsx'
import { styles } from '../pages/mail/styles.ts'
import type { Mail } from '../ports/mailer.ts'
import { BOUNCED, type Report, reportRows, reportText, reportTitle, UNCERTAIN } from './report.ts'

export interface ReportOptions {
  title: string
  /** `Name <address>`, both of these. */
  from: string
  to: string
  date: Date
}

/** Tells the operator what became of an edition. It shows no whole address. */
export async function reportLetter(report: Report, { title, from, to, date }: ReportOptions): Promise<Mail> {
  const { edition, total, states } = report
  const { accepted = 0, delivered = 0 } = states
  const subject = `${title}: edition ${edition}, ${accepted + delivered} of ${total} handed over`
  const composer = new MailComposer({
    from,
    to,
    subject,
    date,
    headers: { 'Auto-Submitted': 'auto-generated' },
    text: reportText(report),
    html: html(report, title, subject),
    textEncoding: 'quoted-printable',
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const raw = await composer.compile().build()
  return { from: readMailbox(from).address, to: readMailbox(to).address, raw, tags: { kind: 'report' } }
}

function html(report: Report, title: string, subject: string): string {
  const cell = (number: number, style: string) => (
    <td class="ink hairline" style={style}>
      {number.toLocaleString('en')}
    </td>
  )
  return mailPage({
    language: 'en',
    title,
    subject,
    preheader: reportText(report).replaceAll('\n', ' '),
    children: (
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
      </>
    ),
  })
}
