import { Stack } from 'aws-cdk-lib'
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { ConfigurationSet, ConfigurationSetTlsPolicy, EmailIdentity, Identity } from 'aws-cdk-lib/aws-ses'
import { Construct } from 'constructs'

export interface MailProps {
  /** `Name <address>` or the address alone. */
  from: string
  identity: 'create' | 'existing'
}

/** Who sends, and the configuration set by which SES's events are known as ours. */
export class Mail extends Construct {
  readonly configurationSet: ConfigurationSet
  readonly configurationSetName: string
  readonly #domain: string
  readonly #address: string
  readonly #identity: MailProps['identity']

  constructor(scope: Construct, id: string, { from, identity }: MailProps) {
    super(scope, id)
    this.#identity = identity
    this.#address = /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from
    this.#domain = this.#address.slice(this.#address.lastIndexOf('@') + 1)
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(this.#address)) {
      throw new Error(
        `mail.from in publication.yaml is "${from}", which holds no address. Write one, such as news@example.org.`,
      )
    }
    this.configurationSet = new ConfigurationSet(this, 'Set', {
      tlsPolicy: ConfigurationSetTlsPolicy.OPTIONAL,
      reputationMetrics: true,
    })
    this.configurationSetName = this.configurationSet.configurationSetName
    if (identity === 'create') {
      new EmailIdentity(this, 'Identity', {
        identity: Identity.domain(this.#domain),
        mailFromDomain: `mail.${this.#domain}`,
      })
    }
  }

  /** Lets somebody send as the publication's own address and as nobody else. */
  grantSend(to: IGrantable): void {
    const arn = (resource: string, resourceName: string) =>
      Stack.of(this).formatArn({ service: 'ses', resource, resourceName })
    // SES asks about the most special identity that is verified; one of our own making is the domain.
    const names = this.#identity === 'create' ? [this.#domain] : [this.#domain, this.#address]
    const identities = names.map((name) => arn('identity', name))
    to.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['ses:SendRawEmail'],
        resources: [...identities, arn('configuration-set', this.configurationSetName)],
        conditions: { StringEquals: { 'ses:FromAddress': this.#address } },
      }),
    )
    to.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({ actions: ['ses:GetSendQuota'], resources: ['*'] }),
    )
  }
}
