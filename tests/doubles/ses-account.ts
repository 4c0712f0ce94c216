import { type Answer, queryError } from './faults.ts'

/** The state of an SES account: whether and as whom it may send. */
export interface Account {
  sendingEnabled: boolean
  /** By domain or address, with SES's names of statuses. */
  identities: Map<string, { verified: string; dkim: string; mailFrom?: { domain: string; status: string } }>
  configurationSets: Set<string>
}

/** Answers requests about the account, which only the doctor makes. Returns the content of the result or an error. */
export function answerAbout(
  action: string,
  form: URLSearchParams,
  { sendingEnabled, identities, configurationSets }: Account,
): { inner: string } | Answer | undefined {
  const requested = [...form]
    .filter(([name]) => name.startsWith('Identities.member.'))
    .map(([, name]) => name)
  const known = requested.flatMap((name) => {
    const identity = identities.get(name)
    return identity ? [{ name, ...identity }] : []
  })
  const entries = (list: string, inner: (one: (typeof known)[number]) => string) => ({
    inner: `<${list}>${known
      .map((one) => `<entry><key>${one.name}</key><value>${inner(one)}</value></entry>`)
      .join('')}</${list}>`,
  })
  switch (action) {
    case 'GetIdentityVerificationAttributes':
      return entries(
        'VerificationAttributes',
        ({ verified }) => `<VerificationStatus>${verified}</VerificationStatus>`,
      )
    case 'GetIdentityDkimAttributes':
      return entries(
        'DkimAttributes',
        ({ dkim }) =>
          `<DkimEnabled>true</DkimEnabled><DkimVerificationStatus>${dkim}</DkimVerificationStatus>` +
          '<DkimTokens><member>one</member><member>two</member><member>three</member></DkimTokens>',
      )
    case 'GetIdentityMailFromDomainAttributes':
      return entries('MailFromDomainAttributes', ({ mailFrom }) =>
        mailFrom
          ? `<MailFromDomain>${mailFrom.domain}</MailFromDomain><MailFromDomainStatus>${mailFrom.status}</MailFromDomainStatus>`
          : '',
      )
    case 'GetAccountSendingEnabled':
      return { inner: `<Enabled>${sendingEnabled}</Enabled>` }
    case 'DescribeConfigurationSet': {
      const name = form.get('ConfigurationSetName') ?? ''
      if (!configurationSets.has(name)) {
        return queryError(400, 'ConfigurationSetDoesNotExist', `Configuration set ${name} does not exist.`)
      }
      return { inner: '<ReputationOptions><SendingEnabled>true</SendingEnabled></ReputationOptions>' }
    }
    default:
      return undefined
  }
}
