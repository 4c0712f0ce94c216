import { subscriberApp } from '../app/subscriber-app.ts'
import type { RequestMessage } from '../store/subscribers/requests.ts'
import { type Answer, behindSite, readerIp } from './behind-site.ts'
import { sqs } from './clients.ts'
import { configured } from './configured.ts'
import { environment } from './environment.ts'
import { subscriberHome } from './homes.ts'
import { SqsQueue } from './sqs-queue.ts'

const answer = configured(async (configuration) => {
  const { REQUESTS_QUEUE_URL } = environment('REQUESTS_QUEUE_URL')
  // Its pages stand behind the site's own host, so their links need no host.
  const home = await subscriberHome(configuration, '')
  return behindSite(subscriberApp(home, new SqsQueue<RequestMessage>(sqs(), REQUESTS_QUEUE_URL), readerIp))
})

/** The pages on which readers subscribe and leave, and editors ask for their link. */
export const handler: Answer = async (...call) => (await answer())(...call)
