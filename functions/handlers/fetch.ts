import type { SQSBatchResponse, SQSEvent } from 'aws-lambda'
import { sqs } from '../adapters/aws/clients.ts'
import { environment } from '../adapters/aws/config/environment.ts'
import { memoizePerConfiguration } from '../adapters/aws/config/memoize-per-configuration.ts'
import { contentContext } from '../adapters/aws/contexts.ts'
import { eachRecord } from '../adapters/aws/sqs/each-record.ts'
import type { ArticlesMessage, SourceMessage } from '../adapters/aws/sqs/messages.ts'
import { SqsQueue } from '../adapters/aws/sqs/sqs-queue.ts'
import { splitIntoBatches } from '../app/articles/batches.ts'
import { dueSources, pollSource } from '../app/poll/poll.ts'
import { userAgentOf } from '../app/poll/user-agent.ts'
import { createFetcher } from '../ingest/fetch/fetcher.ts'
import { fetchLimits } from '../ingest/limits.ts'
import { SourceStates } from '../store/source-states.ts'

const setUp = memoizePerConfiguration((configuration) => {
  const { DESK_QUEUE_URL } = environment('DESK_QUEUE_URL')
  const content = contentContext(configuration)
  const fetcher = createFetcher({
    ...fetchLimits,
    ...userAgentOf(configuration),
    allowPrivate: false,
    // Five sources of one origin, one after the other, end before the function has to.
    deadlineMs: 20_000,
  })
  return {
    context: { ...content, fetcher, random: Math.random },
    desk: new SqsQueue<ArticlesMessage>(sqs(), DESK_QUEUE_URL),
  }
})

/** Reads the sources that it is told of, unless another message did so meanwhile. */
export async function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  const { context, desk } = await setUp()
  const states = await new SourceStates(context.content).all()
  const due = new Map((await dueSources(context, states)).map((source) => [source.id, source]))
  return eachRecord<SourceMessage>(event, context.logger, async ({ source: id }) => {
    const source = due.get(id)
    if (!source) return
    // Where a queue was slow, the same source stands in it twice.
    due.delete(id)
    const { articles } = await pollSource(context, source, states.get(id), (articles) =>
      desk.send([...splitIntoBatches(articles)].map((articles) => ({ articles }))),
    )
    context.logger.info('source read', { source: id, articles })
  })
}
