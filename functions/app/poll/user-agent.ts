import packageJson from '../../../package.json' with { type: 'json' }
import { contactLink } from '../../domain/email/contact-link.ts'
import type { Configuration } from '../../domain/model/configuration.ts'
import { userAgent } from '../../ingest/fetch/user-agent.ts'

/** The user agent that publishers see when we read their feeds; `anonymous` if it does not name a contact. */
export function userAgentOf({ publication }: Pick<Configuration, 'publication'>) {
  const contact = contactLink(publication)
  return {
    userAgent: userAgent({ title: publication.title, version: packageJson.version, contact }),
    anonymous: contact === undefined,
  }
}
