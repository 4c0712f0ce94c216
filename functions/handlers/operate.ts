import { memoizePerConfiguration } from '../adapters/aws/config/memoize-per-configuration.ts'
import { operatingContext } from '../adapters/aws/contexts.ts'
import { createHttpHandler, type HttpHandler } from '../adapters/aws/http-handler.ts'
import { operatorApp } from '../app/web/operator-app.ts'

const answer = memoizePerConfiguration(async (configuration) => {
  // Each function lays the decisions over the configuration at its next call.
  return createHttpHandler(operatorApp(await operatingContext(configuration), async () => {}))
})

/** Serves the operators' pages about sources, cycles, size and versions. */
export const handler: HttpHandler = async (...call) => (await answer())(...call)
