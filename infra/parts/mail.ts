import { Stack } from 'aws-cdk-lib'
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { ConfigurationSet, ConfigurationSetTlsPolicy, EmailIdentity, Identity } from 'aws-cdk-lib/aws-ses'
import { Construct } from 'constructs'

/** The sender of all emails. */
export interface MailProps {
  /** The address that emails come from. */
  address: string
  domain: string
  /** An SES identity that exists already; without one the domain becomes one. */
  identity: string | undefined
}

/** A DNS record that the operator has to create. */
export interface DnsRecord {
  name: string
  type: 'CNAME' | 'MX' | 'TXT'
  value: string
}

/** The sending identity, and the configuration set that identifies our emails and their events. */
export class Mail extends Construct {
  readonly configurationSet: ConfigurationSet
  readonly configurationSetName: string
  /** The name of the identity that emails are sent from. */
  readonly identity: string
  /** The DNS records that prove that the domain is ours; empty if the identity existed already. */
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
    if (!identity) this.#createIdentity(domain)
  }

  /** Allows sending from the publication's own address and from no other. */
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

  #createIdentity(domain: string): void {
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
