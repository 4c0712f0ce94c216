import packageJson from '../../package.json' with { type: 'json' }
import { userAgent } from '../ingest/fetch/user-agent.ts'
import type { Configuration } from '../model/configuration.ts'

/** The name under which publishers see us when we read their feeds. */
export function ourName({ publication }: Pick<Configuration, 'publication'>): string {
  return userAgent({ version: packageJson.version, contact: publication.contact })
}
