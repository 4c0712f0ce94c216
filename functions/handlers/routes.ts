import { sqs } from '../adapters/aws/clients.ts'
import { environment } from '../adapters/aws/config/environment.ts'
import { memoizePerConfiguration } from '../adapters/aws/config/memoize-per-configuration.ts'
import { subscriberContext } from '../adapters/aws/contexts.ts'
import { type Answer, createHttpHandler, readerIp } from '../adapters/aws/http-handler.ts'
import { SqsQueue } from '../adapters/aws/sqs/sqs-queue.ts'
import { subscriberApp } from '../app/subscriber-app.ts'
import type { RequestMessage } from '../store/subscribers/requests.ts'

const answer = memoizePerConfiguration(async (configuration) => {
  const { REQUESTS_QUEUE_URL } = environment('REQUESTS_QUEUE_URL')
  // Its pages stand behind the site's own host, so their links need no host.
  const context = await subscriberContext(configuration, '')
  return createHttpHandler(
    subscriberApp(context, new SqsQueue<RequestMessage>(sqs(), REQUESTS_QUEUE_URL), readerIp),
  )
})

/** The pages on which readers subscribe and leave, and editors ask for their link. */
export const handler: Answer = async (...call) => (await answer())(...call)
