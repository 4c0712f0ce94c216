import { sqs } from '../adapters/aws/clients.ts'
import { environment } from '../adapters/aws/config/environment.ts'
import { memoizePerConfiguration } from '../adapters/aws/config/memoize-per-configuration.ts'
import { contentContext } from '../adapters/aws/contexts.ts'
import type { SourceMessage } from '../adapters/aws/sqs/messages.ts'
import { SqsQueue } from '../adapters/aws/sqs/sqs-queue.ts'
import { dueSources } from '../app/poll/poll.ts'
import { alertCoverageGaps, countFailingSources } from '../app/poll/watch-sources.ts'
import { SourceStates } from '../store/source-states.ts'

const setUp = memoizePerConfiguration((configuration) => {
  const { FETCH_QUEUE_URL } = environment('FETCH_QUEUE_URL')
  return {
    context: contentContext(configuration),
    queue: new SqsQueue<SourceMessage>(sqs(), FETCH_QUEUE_URL),
  }
})

/** Every few minutes: names the sources whose time has come. */
export async function handler(): Promise<void> {
  const { context, queue } = await setUp()
  const states = await new SourceStates(context.content).all()
  await alertCoverageGaps(context, states)
  const due = await dueSources(context, states)
  await queue.send(due.map(({ id }) => ({ source: id })))
  context.logger.info('polled', { due: due.length, failing: countFailingSources(context, states) })
}
