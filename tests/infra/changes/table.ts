import type { Publication } from '../../../functions/domain/model/publication.ts'
import type { Settings } from '../../../infra/settings.ts'

/** A change of one key of the configuration, and what CloudFormation replaces, removes and adds for it, by type. */
export interface Change {
  settings?: Partial<Settings>
  publication?: Partial<Publication>
  /** What the configuration has before and after, since the key needs it. */
  with?: { settings?: Partial<Settings>; publication?: Partial<Publication> }
  steps?: string[]
}

const certificateArn = 'arn:aws:acm:us-east-1:123456789012:certificate/1'
const url = 'https://new.example.org'
const own = { settings: { certificateArn }, publication: { url } }
const operator = { settings: { operatorEmail: 'operator@example.org' } }
const subscription = ['added AWS::SNS::Subscription', 'removed AWS::SNS::Subscription']
const identity = ['replaced AWS::SES::EmailIdentity']
const arnOfAcl = 'arn:aws:wafv2:us-east-1:123456789012:global/webacl/site/1'
const emptying = ['Custom::S3AutoDeleteObjects', 'AWS::IAM::Role', 'AWS::Lambda::Function']

/** Keys that say where a stage is. With another value they are about another stage, which has nothing of this one. */
export const elsewhere = ['region', 'account', 'bootstrapQualifier']

/** Every other key of `deployment.yaml`. */
export const ofDeployment: Record<string, Change> = {
  retainData: {
    settings: { retainData: false },
    steps: [...emptying, ...emptying].map((type) => `added ${type}`),
  },
  certificateArn: { ...own, with: { publication: { url } } },
  furtherNames: { settings: { furtherNames: ['old.example.org'] }, with: own },
  identity: { settings: { identity: 'example.org' }, steps: ['removed AWS::SES::EmailIdentity'] },
  mailFromSubdomain: { settings: { mailFromSubdomain: 'bounces' } },
  operatorEmail: { settings: { operatorEmail: 'other@example.org' }, with: operator, steps: subscription },
  monthlyBudget: { settings: { monthlyBudget: 25 } },
  budgetCovers: { settings: { budgetCovers: 'stage' } },
  permissionsBoundary: { settings: { permissionsBoundary: 'developers' } },
  webAclArn: { settings: { webAclArn: arnOfAcl } },
  dashboard: { settings: { dashboard: false }, steps: ['removed AWS::CloudWatch::Dashboard'] },
  quietHours: { settings: { quietHours: 48 } },
  editionHours: { settings: { editionHours: 12 } },
}

const reports = (address: string) => (mail: Publication['mail']) => ({ ...mail, reportsTo: [address] })

/** Every key of `publication.yaml`. */
export function ofPublication({ mail, schedule }: Publication): Record<string, Change> {
  const withMail = (different: Partial<Publication['mail']>): Change => ({
    publication: { mail: { ...mail, ...different } },
  })
  return {
    title: { publication: { title: 'Another' } },
    tagline: { publication: { tagline: 'Another line' } },
    logo: { publication: { logo: 'data:image/png;base64,AAAA' } },
    accent: { publication: { accent: '#123456' } },
    about: { publication: { about: 'About it.' } },
    welcome: { publication: { welcome: 'Welcome.' } },
    links: { publication: { links: [{ name: 'Home', url: 'https://example.org/' }] } },
    url: { publication: { url: 'https://other.example.org' }, with: own },
    formerUrls: { publication: { formerUrls: ['https://old.example.org'] } },
    operator: { publication: { operator: 'Another' } },
    contact: { publication: { contact: 'editor@example.org' } },
    help: { publication: { help: 'https://help.example.org/' } },
    'mail.from': { ...withMail({ from: 'News <news@example.net>' }), steps: identity },
    'mail.replyTo': withMail({ replyTo: 'editor@example.org' }),
    'mail.postalAddress': withMail({ postalAddress: 'Another' }),
    'mail.perSecond': withMail({ perSecond: 3 }),
    'mail.firstDay': withMail({ firstDay: 900 }),
    'mail.reportsTo': {
      publication: { mail: reports('other@example.org')(mail) },
      with: { publication: { mail: reports('desk@example.org')(mail) } },
      steps: subscription,
    },
    'schedule.timeZone': { publication: { schedule: { ...schedule, timeZone: 'America/Denver' } } },
    'schedule.weekly': {
      publication: { schedule: { ...schedule, weekly: { ...schedule.weekly, time: '09:30' } } },
    },
    'schedule.daily': {
      publication: { schedule: { ...schedule, daily: { ...schedule.daily, time: '09:30' } } },
    },
    settleMinutes: { publication: { settleMinutes: 7 } },
    deadAfterDays: { publication: { deadAfterDays: 9 } },
    edition: { publication: { edition: { stories: 5, words: 500 } } },
    sections: { publication: { sections: ['top'] } },
    places: { publication: { places: { only: ['texas'], federal: true } } },
    topics: { publication: { topics: { only: ['asylum'] } } },
    editors: { publication: { editors: ['Ana <ana@example.org>'] } },
    backup: { publication: { backup: { every: 'week', keep: 3, to: '/var/backups/digest' } } },
    operators: { publication: { operators: ['Ana <ana@example.org>'] } },
  }
}
