import { tellUnheard } from '../app/poll/alert-coverage-gaps.ts'
import { failing } from '../app/poll/count-failing-sources.ts'
import { dueSources } from '../app/poll/poll.ts'
import { SourceStates } from '../store/source-states.ts'
import { sqs } from './clients.ts'
import { configured } from './configured.ts'
import { environment } from './environment.ts'
import { contentHome } from './homes.ts'
import type { SourceMessage } from './messages.ts'
import { SqsQueue } from './sqs-queue.ts'

const setUp = configured((configuration) => {
  const { FETCH_QUEUE_URL } = environment('FETCH_QUEUE_URL')
  return { home: contentHome(configuration), queue: new SqsQueue<SourceMessage>(sqs(), FETCH_QUEUE_URL) }
})

/** Every few minutes: names the sources whose time has come. */
export async function handler(): Promise<void> {
  const { home, queue } = await setUp()
  const states = await new SourceStates(home.content).all()
  await tellUnheard(home, states)
  const due = await dueSources(home, states)
  await queue.send(due.map(({ id }) => ({ source: id })))
  home.journal.info('polled', { due: due.length, failing: failing(home, states) })
}
