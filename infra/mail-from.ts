import { domainOf, isAddress, readMailbox, withAsciiDomain } from '../functions/domain/email/mailbox.ts'
import type { Publication } from '../functions/domain/model/publication.ts'
import type { Settings } from './settings.ts'

/**
 * The domain that bounces are returned to (MAIL FROM), below that of the sender. Its MX record leads to SES, so it can
 * neither receive other email nor be the name of a site: https://docs.aws.amazon.com/ses/latest/dg/mail-from.html
 * @throws {Error} if the site or an address of the configuration has the same domain.
 */
export function mailFromDomainOf(settings: Settings, publication: Publication, senderDomain: string): string {
  const name = withAsciiDomain(`${settings.mailFromSubdomain}.${senderDomain}`).toLowerCase()
  const other = uses(settings, publication).find(({ domain }) => domain.toLowerCase() === name)
  if (!other) return name
  throw new Error(
    `SES would receive bounces at ${name}, which ${other.what} already uses, and a domain can't do both. Set mailFromSubdomain ` +
      'in deployment.yaml to another word, such as bounces.',
  )
}

/** Every domain of the configuration, and what uses it. */
function uses(
  { furtherNames = [], operatorEmail }: Settings,
  { url, formerUrls = [], contact, mail, editors }: Publication,
): { domain: string; what: string }[] {
  const sites = [url, ...formerUrls].flatMap((one) => (one === undefined ? [] : [new URL(one).hostname]))
  const mailboxes = [mail.from, mail.replyTo, ...(mail.reportsTo ?? []), ...editors, operatorEmail, contact]
  const addresses = mailboxes
    .map((one) => one && readMailbox(one).address)
    .filter((one) => one !== undefined && isAddress(one))
  return [
    ...[...sites, ...furtherNames].map((domain) => ({ domain, what: `the site ${domain}` })),
    ...addresses.map((address) => ({ domain: domainOf(String(address)), what: `the address ${address}` })),
  ]
}
