import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda'
import { memoize } from '../adapters/aws/config/memoize.ts'
import { memoizePerConfiguration } from '../adapters/aws/config/memoize-per-configuration.ts'
import { pollingContext } from '../adapters/aws/polling-context.ts'
import { eachRecord } from '../adapters/aws/sqs/each-record.ts'
import type { ArticlesMessage, SourceMessage } from '../adapters/aws/sqs/messages.ts'
import { openQueue } from '../adapters/aws/sqs/open-queue.ts'
import { splitIntoBatches } from '../app/articles/batches.ts'
import { lookAt } from '../app/poll/look.ts'
import { pollDueSources } from '../app/poll/poll.ts'

/** Milliseconds for which calls share what the states of all sources say: reading them for each source would cost more. */
const SHARED_MS = 60_000

const setUp = memoizePerConfiguration((configuration) => {
  const context = pollingContext(configuration)
  const queue = openQueue<ArticlesMessage>('DESK_QUEUE_URL')
  const readPolls = () =>
    pollDueSources(context, (articles) =>
      queue.send([...splitIntoBatches(articles)].map((batch) => ({ articles: batch }))),
    )
  return { context, readPolls, polls: memoize(readPolls, SHARED_MS) }
})

/** Reads the source that a message names, unless it is no longer due; or looks at an address that an operator typed. */
export async function handler(event: SQSEvent, call: Context): Promise<SQSBatchResponse> {
  const { context, polls, readPolls } = await setUp()
  const handle = async (message: SourceMessage) => {
    if ('look' in message) return lookAt(message.look, context)
    const { source, now } = message
    // Earlier calls do not know of a source that an operator made due a moment ago.
    const pollIfDue = await (now ? readPolls() : polls())
    const report = await pollIfDue(source)
    if (report && !report.waiting) context.logger.info('source read', { source, articles: report.articles })
  }
  return eachRecord(event, context.logger, handle, call)
}
