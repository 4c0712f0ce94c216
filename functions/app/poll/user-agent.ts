import packageJson from '../../../package.json' with { type: 'json' }
import type { Configuration } from '../../domain/model/configuration.ts'
import { userAgent } from '../../ingest/fetch/user-agent.ts'

/** The name under which publishers see us when we read their feeds; `anonymous` where it says nothing of who we are. */
export function userAgentOf({ publication: { contact } }: Pick<Configuration, 'publication'>) {
  return {
    userAgent: userAgent({ version: packageJson.version, contact }),
    anonymous: contact === undefined,
  }
}
