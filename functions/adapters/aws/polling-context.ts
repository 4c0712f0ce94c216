import type { PollingContext } from '../../app/context.ts'
import { userAgentOf } from '../../app/poll/user-agent.ts'
import type { Configuration } from '../../domain/model/configuration.ts'
import { createFetcher } from '../../ingest/fetch/fetcher.ts'
import { fetchLimits } from '../../ingest/limits.ts'
import { bundleHash } from './config/bundled-config.ts'
import { contentContext } from './contexts.ts'

/** The context of the function that reads sources. It is not in contexts.ts, since fetching needs a large library. */
export function pollingContext(configuration: Configuration): PollingContext {
  const fetcher = createFetcher({
    ...fetchLimits,
    ...userAgentOf(configuration),
    allowPrivate: false,
    // A source may be requested twice, and both requests must end before the function does.
    deadlineMs: 20_000,
  })
  return { ...contentContext(configuration), fetcher, random: Math.random, codeHash: bundleHash() }
}
