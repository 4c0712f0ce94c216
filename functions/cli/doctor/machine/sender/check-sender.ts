import { Resolver } from 'node:dns/promises'
import { domainOf, readMailbox } from '../../../../domain/email/mailbox.ts'
import { type Check, warning } from '../../check.ts'
import { checkDmarc, type ResolveTxt } from '../../stage/check-dmarc.ts'
import { checkDkim } from './check-dkim.ts'
import { checkSpf } from './check-spf.ts'

/** How long one look-up may take, and how often it is tried. */
const lookUp = { timeout: 2000, tries: 2 }
/** Names that no DNS has (RFC 2606, RFC 6761). `checkPublication` reports a sender that was never set. */
const reserved = /(^|\.)(example(\.(com|net|org))?|test|invalid|localhost|local)$/i

/**
 * Checks that mailbox providers can verify emails of this sender that go through an SMTP server: SPF, DKIM and DMARC of the
 * sender's domain. Gmail and Yahoo require all three of bulk senders. `from` is `Name <address>`.
 */
export async function checkSender(
  from: string,
  smtp: string | undefined,
  resolveTxt: ResolveTxt = resolver(),
): Promise<Check[]> {
  const domain = domainOf(readMailbox(from).address).toLowerCase()
  const server = smtp === undefined ? undefined : URL.parse(smtp)?.hostname.toLowerCase()
  if (!server || domain === '' || reserved.test(domain)) return []
  return Promise.all([
    attempt(`The SPF record of ${domain}`, () => checkSpf(domain, server, resolveTxt)),
    attempt(`The DKIM record of ${domain}`, () => checkDkim(domain, resolveTxt)),
    checkDmarc(domain, resolveTxt),
  ])
}

async function attempt(what: string, check: () => Promise<Check>): Promise<Check> {
  try {
    return await check()
  } catch (error) {
    return warning(`${what} could not be looked up: ${(error as Error).message}.`)
  }
}

function resolver(): ResolveTxt {
  const dns = new Resolver(lookUp)
  return (name) => dns.resolveTxt(name)
}
