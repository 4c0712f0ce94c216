import { memoizePerConfiguration } from '../adapters/aws/config/memoize-per-configuration.ts'
import { operatingContext } from '../adapters/aws/contexts.ts'
import { createHttpHandler, type HttpHandler } from '../adapters/aws/http-handler.ts'
import type { SourceMessage } from '../adapters/aws/sqs/messages.ts'
import { openQueue } from '../adapters/aws/sqs/open-queue.ts'
import { operatorApp } from '../app/web/operator-app.ts'
import { productVersion } from '../app/web/product-version.ts'
import { hashOf } from '../configuration/hash.ts'

const answer = memoizePerConfiguration(async (configuration) => {
  const queue = openQueue<SourceMessage>('FETCH_QUEUE_URL')
  const region = process.env.AWS_REGION
  const facts = {
    version: productVersion,
    node: process.versions.node,
    configuration: hashOf(configuration),
    console: region && `https://${region}.console.aws.amazon.com/cloudwatch/home?region=${region}#home:`,
  }
  const app = operatorApp(await operatingContext(configuration), {
    // Each function applies the decisions to the configuration at its next call.
    applied: async () => {},
    look: (look) => queue.send([{ look }]),
    read: (source) => queue.send([{ source, now: true }]),
    facts: async () => facts,
    inCloud: true,
  })
  return createHttpHandler(app)
})

/** Serves the operators' pages about sources, cycles, size and versions. It fetches nothing itself, because it has the keys of links. */
export const handler: HttpHandler = async (...call) => (await answer())(...call)
