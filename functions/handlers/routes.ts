import { memoizePerConfiguration } from '../adapters/aws/config/memoize-per-configuration.ts'
import { subscriberContext } from '../adapters/aws/contexts.ts'
import { createHttpHandler, type HttpHandler, readerIp } from '../adapters/aws/http-handler.ts'
import { openQueue } from '../adapters/aws/sqs/open-queue.ts'
import { subscriberApp } from '../app/web/subscriber-app.ts'
import type { RequestMessage } from '../store/subscribers/requests.ts'

const answer = memoizePerConfiguration(async (configuration) => {
  // The pages are on the host of the site, so their links need no host.
  const context = await subscriberContext(configuration, '')
  return createHttpHandler(subscriberApp(context, openQueue<RequestMessage>('REQUESTS_QUEUE_URL'), readerIp))
})

/** Serves the subscriber pages, and the editors' sign-in. */
export const handler: HttpHandler = async (...call) => (await answer())(...call)
