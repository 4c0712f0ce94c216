import {
  GetIdentityDkimAttributesCommand,
  GetIdentityMailFromDomainAttributesCommand,
  GetIdentityVerificationAttributesCommand,
  type SESClient,
} from '@aws-sdk/client-ses'
import { type Check, ok, toDo, warning } from '../check.ts'

/** The sender and the region to check. */
export interface IdentityOptions {
  /** The address without a name. */
  from: string
  region: string
}

/** Checks that SES may send as us, and that mailbox providers can verify it. */
export async function checkIdentity(client: SESClient, { from, region }: IdentityOptions): Promise<Check[]> {
  const domain = from.slice(from.lastIndexOf('@') + 1)
  const Identities = [domain, from]
  const [verified, dkim, mailFrom] = await Promise.all([
    client.send(new GetIdentityVerificationAttributesCommand({ Identities })),
    client.send(new GetIdentityDkimAttributesCommand({ Identities })),
    client.send(new GetIdentityMailFromDomainAttributesCommand({ Identities })),
  ])
  const status = (identity: string) => verified.VerificationAttributes?.[identity]?.VerificationStatus
  const identity = Identities.find((one) => status(one) === 'Success')
  if (identity === undefined) {
    const verification = status(domain) ?? status(from)
    return [
      toDo(
        verification === undefined
          ? `SES in ${region} has no identity for ${domain} or the sender's address, so it sends nothing. Deploy, which creates ` +
              'one, or name an existing one in deployment.yaml; then add its DNS records.'
          : `SES in ${region} has not verified ${domain} (${verification}). Add the DKIM records below to DNS; verification may take hours.`,
      ),
      ...dkimChecks(domain, dkim.DkimAttributes?.[domain]),
    ]
  }
  return [
    ok(`SES in ${region} can send as ${identity}.`),
    ...dkimChecks(domain, dkim.DkimAttributes?.[domain] ?? dkim.DkimAttributes?.[from]),
    mailFromCheck(domain, region, mailFrom.MailFromDomainAttributes?.[domain]),
  ]
}

interface Dkim {
  DkimEnabled?: boolean | undefined
  DkimVerificationStatus?: string | undefined
  DkimTokens?: string[] | undefined
}

function dkimChecks(domain: string, dkim: Dkim | undefined): Check[] {
  if (dkim?.DkimEnabled && dkim.DkimVerificationStatus === 'Success') {
    return [ok(`Emails are signed for ${domain} (DKIM).`)]
  }
  const records = (dkim?.DkimTokens ?? []).map(
    (token) => `${token}._domainkey.${domain} CNAME ${token}.dkim.amazonses.com`,
  )
  return [
    toDo(
      `Emails are not signed for ${domain} (DKIM ${dkim?.DkimVerificationStatus ?? 'not set up'}), so providers treat them ` +
        `as spam. ${records.length > 0 ? `Add to DNS: ${records.join('; ')}.` : 'Turn DKIM on for the identity in SES.'}`,
    ),
  ]
}

interface MailFrom {
  MailFromDomain?: string | undefined
  MailFromDomainStatus?: string | undefined
}

function mailFromCheck(domain: string, region: string, mailFrom: MailFrom | undefined): Check {
  const name = mailFrom?.MailFromDomain
  if (!name) {
    return warning(
      `Bounces go to amazonses.com, so SPF does not cover ${domain}. Set a MAIL FROM domain such as mail.${domain}.`,
    )
  }
  if (mailFrom.MailFromDomainStatus === 'Success')
    return ok(`SPF covers ${domain} through ${name} (MAIL FROM).`)
  return toDo(
    `The MAIL FROM domain ${name} is not set up yet (${mailFrom.MailFromDomainStatus}). Add to DNS: ${name} MX 10 ` +
      `feedback-smtp.${region}.amazonses.com; ${name} TXT "v=spf1 include:amazonses.com ~all".`,
  )
}
