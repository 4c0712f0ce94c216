import { type Report, reportText } from '../digest/report.ts'
import { reportLetter } from '../digest/report-letter.tsx'
import type { MailingHome } from './home.ts'

/**
 * What became of an edition, to whom the configuration names and to the journal. Answers whether that is done with; a
 * mail that nobody took for now is to be tried again. Whatever fails here is no failure of the edition.
 */
export async function tellOperator(report: Report, home: MailingHome): Promise<boolean> {
  const { journal, mailer, configuration, clock } = home
  const { title, mail } = configuration.publication
  const { edition, total, states } = report
  for (const to of mail.reportsTo ?? []) {
    const outcome = await mailer.send(reportLetter(report, { title, from: mail.from, to, date: clock() }))
    if (outcome.is === 'accepted') continue
    if (
      outcome.is === 'throttled' ||
      outcome.is === 'withheld' ||
      (outcome.is === 'refused' && ['later', 'wait'].includes(outcome.next))
    ) {
      journal.warn('report not sent, tried again', { edition })
      return false
    }
    journal.warn('report not sent: read it with the command `subscribers report`', {
      edition,
      // What a mail server answers often names whom the mail was for.
      reason: outcome.reason.replace(/[^\s<>]+@[^\s<>]+/g, '(address)'),
    })
  }
  journal.info('edition complete', { edition, total, ...states })
  if (states.uncertain || states.failed) {
    journal.warn(reportText({ ...report, bounced: [] }).replaceAll('\n', ' '))
  }
  return true
}
