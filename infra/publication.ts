import {
  domainOf as domainOfAddress,
  readMailbox,
  withAsciiDomain,
} from '../functions/domain/email/mailbox.ts'
import type { Publication } from '../functions/domain/model/publication.ts'
import { mailFromDomainOf } from './mail-from.ts'
import type { Settings } from './settings.ts'

/** The address that alarms and budget warnings go to. */
export function operatorOf({ operatorEmail }: Settings, { mail }: Publication): string | undefined {
  const [reportsTo] = mail.reportsTo ?? []
  return operatorEmail ?? (reportsTo && readMailbox(reportsTo).address)
}

/**
 * The site's own host names, if there is a certificate for them.
 * @throws {Error} if one of the certificate and the names is configured without the other.
 */
export function domainOf({ certificateArn, furtherNames = [] }: Settings, { url }: Publication) {
  if (!certificateArn) {
    if (furtherNames.length === 0) return undefined
    throw new Error(
      `${furtherNames.join(', ')} can't serve the site without a certificate. Add certificateArn to ` +
        'deployment.yaml, for a certificate that covers every name.',
    )
  }
  if (!url) {
    throw new Error(
      'There is a certificate, but no name that it is for. Write the address of the site as `url` in publication.yaml.',
    )
  }
  return { name: new URL(url).host, furtherNames, certificateArn }
}

/**
 * The address that emails come from. `identity` is an SES identity that exists already; without it the domain becomes one.
 * @throws {Error} if the address is invalid, if the identity does not cover it, or if bounces can't be received.
 */
export function senderOf(settings: Settings, publication: Publication) {
  const { mail } = publication
  const { address } = readMailbox(mail.from)
  const domain = domainOfAddress(address)
  const identity = settings.identity && withAsciiDomain(settings.identity)
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address)) {
    throw new Error(
      `mail.from in publication.yaml is "${mail.from}", which is not an address. Write one, such as news@example.org.`,
    )
  }
  if (identity && !covers(identity, address)) {
    throw new Error(
      `The identity "${identity}" in deployment.yaml does not cover ${address}, which mail.from in publication.yaml ` +
        'sends from. Write the identity of that address or of its domain.',
    )
  }
  const mailFromDomain = identity ? undefined : mailFromDomainOf(settings, publication, domain)
  return { address, domain, identity, mailFromDomain }
}

/** Whether SES lets an identity send from an address. A domain also covers its subdomains. */
function covers(identity: string, address: string): boolean {
  const [ours, theirs] = [address.toLowerCase(), identity.toLowerCase()]
  if (theirs.includes('@')) return ours === theirs
  return ours.endsWith(`@${theirs}`) || ours.endsWith(`.${theirs}`)
}
