import { buildReport, stateInWords } from '../../digest/report/report.ts'
import { minuteOf } from '../../domain/time.ts'
import type { Installation } from '../../ports/installation.ts'
import { Deliveries } from '../../store/editions/deliveries.ts'
import { Mailings } from '../../store/editions/mailings.ts'
import { Subscribers } from '../../store/subscribers/subscribers.ts'
import type { Io } from '../shared/cli.ts'

/** Counting reads every delivery of an edition, so only the newest are listed. */
const MAX_LISTED = 20

/** Prints the editions whose sending began, the newest first: the ID, the state, when it began, and how many emails are in each state. */
export async function listEditions(
  { subscribers: table }: Pick<Installation, 'subscribers'>,
  stdout: Io['stdout'],
): Promise<void> {
  const mailings = new Mailings(table)
  const stores = { deliveries: new Deliveries(table), subscribers: new Subscribers(table) }
  const all = await mailings.editions()
  if (all.length === 0) {
    stdout.write(
      'No edition has been composed yet. `npm run -s preview` shows what the next one would contain.\n',
    )
    return
  }
  const newest = (await mailings.recent()).toReversed().slice(0, MAX_LISTED)
  for (const { edition, state, startedAt } of newest) {
    const { total, states } = await buildReport(edition, stores)
    const counts = Object.entries(states).map(([one, count]) => `${stateInWords(one)} ${count}`)
    const emails = `${total} ${total === 1 ? 'email' : 'emails'}${counts.length > 0 ? `: ${counts.join(', ')}` : ''}`
    stdout.write(`${edition}  ${stateInWords(state)}  since ${minuteOf(startedAt)} UTC  ${emails}\n`)
  }
  const older = all.length - newest.length
  if (older > 0) {
    const are = older === 1 ? 'edition is' : 'editions are'
    stdout.write(`${older} older ${are} not listed. \`report EDITION\` prints the counts of one.\n`)
  }
}
