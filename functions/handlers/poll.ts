import { sqs } from '../adapters/aws/clients.ts'
import { environment } from '../adapters/aws/config/environment.ts'
import { configured } from '../adapters/aws/config/memoize-per-configuration.ts'
import { contentHome } from '../adapters/aws/contexts.ts'
import type { SourceMessage } from '../adapters/aws/sqs/messages.ts'
import { SqsQueue } from '../adapters/aws/sqs/sqs-queue.ts'
import { tellUnheard } from '../app/poll/alert-coverage-gaps.ts'
import { failing } from '../app/poll/count-failing-sources.ts'
import { dueSources } from '../app/poll/poll.ts'
import { SourceStates } from '../store/source-states.ts'

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
