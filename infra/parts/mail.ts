import { RemovalPolicy, Stack, Token } from 'aws-cdk-lib'
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
  /** The domain that bounces are returned to, of an identity that is created. */
  mailFromDomain: string | undefined
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

  /** The ARN of every identity, as cdk-nag writes it in the names of its findings. */
  get identitiesInFindings(): string {
    const { partition, region, account } = Stack.of(this)
    const known = (value: string, name: string) => (Token.isUnresolved(value) ? `<AWS::${name}>` : value)
    return `arn:${known(partition, 'Partition')}:ses:${region}:${known(account, 'AccountId')}:identity/*`
  }

  constructor(scope: Construct, id: string, { address, domain, identity, mailFromDomain }: MailProps) {
    super(scope, id)
    this.#address = address
    this.configurationSet = new ConfigurationSet(this, 'Set', {
      tlsPolicy: ConfigurationSetTlsPolicy.OPTIONAL,
      reputationMetrics: true,
    })
    this.configurationSetName = this.configurationSet.configurationSetName
    this.identity = identity ?? domain
    if (mailFromDomain !== undefined) this.#createIdentity(domain, mailFromDomain)
  }

  /**
   * Allows sending from the publication's own address and from no other. In the sandbox, SES also asks whether the sender
   * may use the identity of each recipient, and a verified reader is one. So any identity of the account is allowed, and
   * the condition on the sender's address is the bound.
   */
  grantSend(to: IGrantable): void {
    const arn = (resource: string, resourceName: string) =>
      Stack.of(this).formatArn({ service: 'ses', resource, resourceName })
    to.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['ses:SendRawEmail'],
        resources: [arn('identity', '*'), arn('configuration-set', this.configurationSetName)],
        conditions: { StringEquals: { 'ses:FromAddress': this.#address } },
      }),
    )
    to.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({ actions: ['ses:GetSendQuota'], resources: ['*'] }),
    )
  }

  #createIdentity(domain: string, mailFrom: string): void {
    const identity = new EmailIdentity(this, 'Identity', {
      identity: Identity.domain(domain),
      mailFromDomain: mailFrom,
    })
    // Other stages may send from it too, and a new one would need new DNS records. It costs nothing.
    identity.applyRemovalPolicy(RemovalPolicy.RETAIN)
    const { region } = Stack.of(this)
    this.records.push(
      ...identity.dkimRecords.map(({ name, value }) => ({ name, type: 'CNAME' as const, value })),
      { name: mailFrom, type: 'MX', value: `10 feedback-smtp.${region}.amazonses.com` },
      { name: mailFrom, type: 'TXT', value: '"v=spf1 include:amazonses.com ~all"' },
      { name: `_dmarc.${domain}`, type: 'TXT', value: '"v=DMARC1; p=none;"' },
    )
  }
}
