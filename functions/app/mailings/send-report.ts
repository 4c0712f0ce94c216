import { type Report, reportText } from '../../digest/report/report.ts'
import { reportEmail } from '../../digest/report/report-email.tsx'
import type { MailingContext } from '../context.ts'

/**
 * What became of an edition, to whom the configuration names and to the logger. Answers whether that is done with; a
 * mail that nobody took for now is to be tried again. Whatever fails here is no failure of the edition.
 */
export async function sendReport(report: Report, context: MailingContext): Promise<boolean> {
  const { logger, mailer, configuration, clock } = context
  const { title, mail } = configuration.publication
  const { edition, total, states } = report
  for (const to of mail.reportsTo ?? []) {
    const outcome = await mailer.send(reportEmail(report, { title, from: mail.from, to, date: clock() }))
    if (outcome.kind === 'accepted') continue
    if (
      outcome.kind === 'throttled' ||
      outcome.kind === 'withheld' ||
      (outcome.kind === 'refused' && ['later', 'wait'].includes(outcome.next))
    ) {
      logger.warn('report not sent, tried again', { edition })
      return false
    }
    logger.warn('report not sent: read it with the command `subscribers report`', {
      edition,
      // What a mail server answers often names whom the mail was for.
      reason: outcome.reason.replace(/[^\s<>]+@[^\s<>]+/g, '(address)'),
    })
  }
  logger.info('edition complete', { edition, total, ...states })
  if (states.uncertain || states.failed) {
    logger.warn(reportText({ ...report, bounced: [] }).replaceAll('\n', ' '))
  }
  return true
}
