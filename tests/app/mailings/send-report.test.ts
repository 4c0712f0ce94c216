import PostalMime from 'postal-mime'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { LocalContext } from '../../../functions/adapters/local/local-context.ts'
import { composeNow } from '../../../functions/app/editions/scheduled-edition.ts'
import { sendEditions } from '../../../functions/app/mailings/send-editions.ts'
import { Sink } from '../../digest/context.ts'
import { TrialContext } from '../context.ts'

const operators = ['Desk <desk@aid.example>', 'second@aid.example']
const readers = ['one@example.org', 'two@example.org', 'three@example.org']

let trial: TrialContext
let sink: Sink
beforeEach(async () => {
  trial = new TrialContext()
  sink = new Sink()
  await trial.subscribeAll(readers)
  await trial.addStory()
})
afterEach(() => trial.close())

async function mailAnEdition(reportsTo?: string[]): Promise<void> {
  const { configuration } = trial.context
  const mail = { ...configuration.publication.mail, reportsTo }
  const publication = { ...configuration.publication, mail }
  const context: LocalContext = {
    ...trial.context,
    mailer: sink,
    configuration: { ...configuration, publication },
  }
  await composeNow(context, 'weekly', '2026-11-20')
  await sendEditions(context)
}
const reports = () => sink.taken.filter(({ tags }) => tags.kind === 'report')

it('an edition’s report is emailed once to all configured addresses, with numbers and reasons and no reader’s address', async () => {
  sink.answer = ({ to }) =>
    to === 'two@example.org' ? { kind: 'refused', reason: 'SMTP 550 at RCPT TO', next: 'never' } : undefined
  await mailAnEdition(operators)
  expect(reports().map(({ to }) => to)).toEqual(['desk@aid.example', 'second@aid.example'])
  const mail = await PostalMime.parse(reports()[0]!.raw)
  expect(mail.subject).toBe('Immigration Policy Digest: edition 2026-11-20, 2 of 3 emails sent')
  expect(mail.to).toEqual([{ name: 'Desk', address: 'desk@aid.example' }])
  expect(mail.html).toContain('Edition 2026-11-20 to 3 subscribers')
  expect(mail.text).toContain('accepted: 2')
  expect(mail.text).toContain('failed: 1\n  1 × SMTP 550 at RCPT TO')
  expect(mail.text).not.toContain('@')
})

it('a mailbox that does not exist is reported with its address masked, in the email and not in the log', async () => {
  sink.answer = ({ to }) =>
    to === 'two@example.org'
      ? { kind: 'refused', reason: 'SMTP 550 5.1.1 at RCPT TO', next: 'never', bounced: true }
      : undefined
  await mailAnEdition(operators)
  const mail = await PostalMime.parse(reports()[0]!.raw)
  expect(mail.text).toContain('bounced: 1\n  1 × SMTP 550 5.1.1 at RCPT TO')
  expect(mail.text).toContain('until the readers confirm again:\nt•••@e•••.org\n')
  expect(mail.html).toContain('t•••@e•••.org')
  expect(mail.text).not.toContain('two@')
  expect(JSON.stringify(trial.logged)).not.toContain('@')
})

it('a reason that quotes an address is reported without it', async () => {
  sink.answer = ({ to }) => ({ kind: 'refused', reason: `no mailbox <${to}> here`, next: 'never' })
  await mailAnEdition(operators)
  sink.answer = () => undefined
  expect(JSON.stringify(trial.logged)).toContain('no mailbox')
  expect(JSON.stringify(trial.logged)).not.toContain('example.org')
})

it('without addresses in the configuration the report goes to the log', async () => {
  await mailAnEdition()
  expect(reports()).toEqual([])
  expect(trial.logged).toContainEqual({
    event: 'edition complete',
    facts: { edition: '2026-11-20', total: 3, accepted: 3 },
  })
})

it('a report that is refused is logged, and the edition stays complete', async () => {
  sink.answer = ({ tags }) =>
    tags.kind === 'report' ? { kind: 'refused', reason: 'SMTP 550', next: 'never' } : undefined
  await mailAnEdition(operators)
  const events = trial.logged.map(({ event }) => event)
  expect(events.filter((event) => event.startsWith('report not sent'))).toHaveLength(2)
  expect(events).toContain('edition complete')
  sink.answer = () => undefined
  await sendEditions({ ...trial.context, mailer: sink })
  expect(reports()).toEqual([])
})
