import { memoizePerConfiguration } from '../adapters/aws/config/memoize-per-configuration.ts'
import { contentContext } from '../adapters/aws/contexts.ts'
import type { SourceMessage } from '../adapters/aws/sqs/messages.ts'
import { openQueue } from '../adapters/aws/sqs/open-queue.ts'
import { dueSources } from '../app/poll/due-sources.ts'
import { alertCoverageGaps, countFailingSources } from '../app/poll/watch-sources.ts'
import { noteRun } from '../app/run-step.ts'
import { SourceStates } from '../store/source-states.ts'

const setUp = memoizePerConfiguration((configuration) => ({
  context: contentContext(configuration),
  queue: openQueue<SourceMessage>('FETCH_QUEUE_URL'),
}))

/** Runs every few minutes: sends the sources that are due to the queue. */
export async function handler(): Promise<void> {
  const { context, queue } = await setUp()
  const states = await new SourceStates(context.content).all()
  await alertCoverageGaps(context, states)
  const due = await dueSources(context, states)
  await queue.send(due.map(({ id }) => ({ source: id })))
  if (due.length > 0) await noteRun(context, 'poll', { sources: due.length })
  context.logger.info('polled', { due: due.length, failing: countFailingSources(context, states) })
}
