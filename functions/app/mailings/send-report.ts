import { type Report, reportText } from '../../digest/report/report.ts'
import { reportEmail } from '../../digest/report/report-email.tsx'
import { withoutAddresses } from '../../domain/email/address.ts'
import type { MailingContext } from '../context.ts'

/**
 * Emails the report on an edition to the configured addresses, and logs it. Returns whether that is finished; `false`
 * means that an email was refused for now and the report must be sent again. An error does not affect the edition.
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
      logger.warn('report not sent, will be retried', { edition })
      return false
    }
    logger.warn('report not sent: read it with the command `subscribers report`', {
      edition,
      reason: withoutAddresses(outcome.reason, '(address)'),
    })
  }
  logger.info('edition complete', { edition, total, ...states })
  if (states.uncertain || states.failed) {
    logger.warn(reportText({ ...report, bounced: [] }).replaceAll('\n', ' '))
  }
  return true
}
