import { environment } from '../adapters/aws/config/environment.ts'
import { memoizePerConfiguration } from '../adapters/aws/config/memoize-per-configuration.ts'
import { subscriberContext } from '../adapters/aws/contexts.ts'
import { createHttpHandler, type HttpHandler } from '../adapters/aws/http-handler.ts'
import { openQueue } from '../adapters/aws/sqs/open-queue.ts'
import { readersApp } from '../app/web/readers-app.ts'
import type { RequestMessage } from '../store/subscribers/requests.ts'

const answer = memoizePerConfiguration(async (configuration) => {
  const { SITE_URL } = environment('SITE_URL')
  const context = await subscriberContext(configuration, SITE_URL)
  return createHttpHandler(readersApp(context, openQueue<RequestMessage>('REQUESTS_QUEUE_URL')))
})

/** Serves the operators' pages about subscribers and mailings. */
export const handler: HttpHandler = async (...call) => (await answer())(...call)
