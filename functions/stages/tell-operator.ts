import { type Report, reportText } from '../digest/report.ts'
import { reportLetter } from '../digest/report-letter.tsx'
import type { MailingHome } from './home.ts'

/** What became of an edition, to the journal and to whom the configuration names. Whatever fails here is no failure of the edition. */
export async function tellOperator(report: Report, home: MailingHome): Promise<void> {
  const { journal, mailer, configuration, clock } = home
  const { title, mail } = configuration.publication
  const { edition, total, states } = report
  journal.info('edition complete', { edition, total, ...states })
  if (states.uncertain || states.failed) journal.warn(reportText(report).replaceAll('\n', ' '))
  for (const to of mail.reportsTo ?? []) {
    const outcome = await mailer.send(
      await reportLetter(report, { title, from: mail.from, to, date: clock() }),
    )
    if (outcome.is === 'accepted') continue
    const reason = outcome.is === 'throttled' ? `throttled (${outcome.limit})` : outcome.reason
    journal.warn('report not mailed: read it with the command `subscribers report`', { edition, reason })
  }
}
