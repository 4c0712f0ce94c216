import { Stack } from 'aws-cdk-lib'
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { ConfigurationSet, ConfigurationSetTlsPolicy, EmailIdentity, Identity } from 'aws-cdk-lib/aws-ses'
import { Construct } from 'constructs'

export interface MailProps {
  /** Whom mails come from. */
  address: string
  domain: string
  /** An identity that is there already; otherwise the domain becomes one. */
  identity: string | undefined
}

/** A record of the domain name system that the operator has to make. */
export interface DnsRecord {
  name: string
  type: 'CNAME' | 'MX' | 'TXT'
  value: string
}

/** Who sends, and the configuration set by which SES's events are known as ours. */
export class Mail extends Construct {
  readonly configurationSet: ConfigurationSet
  readonly configurationSetName: string
  /** The name of the identity that mails are sent as. */
  readonly identity: string
  /** What proves that the domain is ours; none where the identity was there already. */
  readonly records: DnsRecord[] = []
  readonly #address: string

  constructor(scope: Construct, id: string, { address, domain, identity }: MailProps) {
    super(scope, id)
    this.#address = address
    this.configurationSet = new ConfigurationSet(this, 'Set', {
      tlsPolicy: ConfigurationSetTlsPolicy.OPTIONAL,
      reputationMetrics: true,
    })
    this.configurationSetName = this.configurationSet.configurationSetName
    this.identity = identity ?? domain
    if (!identity) this.#makeIdentity(domain)
  }

  /** Lets somebody send as the publication's own address and as nobody else. */
  grantSend(to: IGrantable): void {
    const arn = (resource: string, resourceName: string) =>
      Stack.of(this).formatArn({ service: 'ses', resource, resourceName })
    to.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['ses:SendRawEmail'],
        resources: [arn('identity', this.identity), arn('configuration-set', this.configurationSetName)],
        conditions: { StringEquals: { 'ses:FromAddress': this.#address } },
      }),
    )
    to.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({ actions: ['ses:GetSendQuota'], resources: ['*'] }),
    )
  }

  #makeIdentity(domain: string): void {
    const mailFrom = `mail.${domain}`
    const identity = new EmailIdentity(this, 'Identity', {
      identity: Identity.domain(domain),
      mailFromDomain: mailFrom,
    })
    const { region } = Stack.of(this)
    this.records.push(
      ...identity.dkimRecords.map(({ name, value }) => ({ name, type: 'CNAME' as const, value })),
      { name: mailFrom, type: 'MX', value: `10 feedback-smtp.${region}.amazonses.com` },
      { name: mailFrom, type: 'TXT', value: '"v=spf1 include:amazonses.com ~all"' },
      { name: `_dmarc.${domain}`, type: 'TXT', value: '"v=DMARC1; p=none;"' },
    )
  }
}
