import type { DnsRecord } from '../../../infra/parts/mail.ts'
import { domainOf, operatorOf } from '../../../infra/publication.ts'
import type { Settings } from '../../../infra/settings.ts'
import type { OutputName } from '../../adapters/aws/operator/outputs.ts'
import type { Publication } from '../../domain/model/publication.ts'
import { productionAccess } from './production-access.ts'

/** A stage after its deployment. */
export interface Deployed {
  settings: Settings
  publication: Publication
  outputs: Partial<Record<OutputName, string>>
  /** Whether SES sends to verified addresses only; `undefined` if that is not known. */
  sandbox: boolean | undefined
}

/** What was deployed and what the operator must do next, as text for a terminal. */
export function nextSteps(deployed: Deployed): string {
  const { outputs, settings } = deployed
  const steps = [confirmation(deployed), dns(deployed), domain(deployed), sandbox(deployed)]
  const numbered = steps.filter((step) => step !== undefined).map((step, n) => `${n + 1}. ${step}`)
  return [
    `The stage "${settings.stage}" is deployed.\n  site       ${outputs.SiteUrl}\n  feed       ${outputs.FeedUrl}` +
      (outputs.Dashboard ? `\n  dashboard  ${outputs.Dashboard}` : ''),
    ...numbered,
    `Then check the installation: npm run doctor -- --stage ${settings.stage}. docs/operate.md explains every alarm.`,
  ].join('\n\n')
}

function confirmation({ settings, publication }: Deployed): string {
  const operator = operatorOf(settings, publication)
  return operator
    ? `Alarms are emailed to ${operator}. Open the email "AWS Notification - Subscription Confirmation" and confirm, if you have not yet.`
    : 'Nobody is notified of alarms and spending: add operatorEmail to deployment.yaml and deploy again.'
}

function dns({ outputs }: Deployed): string | undefined {
  const records = JSON.parse(outputs.DnsRecords ?? '[]') as DnsRecord[]
  if (records.length === 0) return undefined
  const lines = records.map(({ name, type, value }) => `   ${type.padEnd(5)} ${name}  ${value}`)
  return `Create these DNS records, if you have not yet: emails sent without them are rejected as forged.\n${lines.join('\n')}`
}

function domain({ outputs, settings, publication }: Deployed): string | undefined {
  const own = domainOf(settings, publication)
  if (!own) return undefined
  const lines = [own.name, ...own.furtherNames].map(
    (name) => `   CNAME ${name}  ${outputs.DistributionDomain}`,
  )
  return `Point your domain at the site, if it does not yet; at Route 53, or for a bare domain, use an alias record.\n${lines.join('\n')}`
}

function sandbox({ settings, publication, outputs, sandbox }: Deployed): string | undefined {
  if (sandbox === false) return undefined
  const text = productionAccess(publication, outputs.SiteUrl ?? '').replaceAll(/^/gm, '   ')
  const { region } = settings
  return (
    `${sandbox ? 'SES sends only to verified addresses' : 'If SES sends only to verified addresses'} (its sandbox), request ` +
    `production access at https://${region}.console.aws.amazon.com/ses/home?region=${region}#/account with this text.\n${text}`
  )
}
