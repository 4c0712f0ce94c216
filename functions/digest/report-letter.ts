import MailComposer from 'nodemailer/lib/mail-composer'
import type { Mail } from '../ports/mailer.ts'
import { type Report, reportText } from './report.ts'

export interface ReportOptions {
  title: string
  /** `Name <address>`, both of these. */
  from: string
  to: string
  date: Date
}

/** Tells the operator what became of an edition. It names no subscriber. */
export async function reportLetter(report: Report, { title, from, to, date }: ReportOptions): Promise<Mail> {
  const { edition, total, states } = report
  const { accepted = 0, delivered = 0 } = states
  const composer = new MailComposer({
    from,
    to,
    subject: `${title}: edition ${edition}, ${accepted + delivered} of ${total} handed over`,
    date,
    headers: { 'Auto-Submitted': 'auto-generated' },
    text: reportText(report),
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return { from: bare(from), to: bare(to), raw: await composer.compile().build(), tags: { kind: 'report' } }
}

function bare(mailbox: string): string {
  return /<([^<>]+)>\s*$/.exec(mailbox)?.[1] ?? mailbox
}
