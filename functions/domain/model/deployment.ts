import * as z from 'zod/mini'

const text = (pattern: RegExp, message: string) => z.string().check(z.regex(pattern, message))

/**
 * Hours after which an edition that did not reach everybody is late. On AWS, `editionHours` in `deployment.yaml` sets it,
 * which has the same value by default.
 */
export const LATE_AFTER_HOURS = 6

/** Where and how a stage is deployed to AWS. */
const settings = {
  region: text(/^[a-z]{2}(?:-[a-z]+)+-\d$/, 'must be a region such as us-east-1'),
  /** The only account that this may be deployed to. */
  account: z.optional(text(/^\d{12}$/, 'must be the twelve digits of an account, in quotes')),
  /** Whether tables and the private bucket outlive their stack. */
  retainData: z.boolean(),
  /** The site's own domain name; without one CloudFront's name is used. */
  certificateArn: z.optional(
    text(
      /^arn:aws:acm:us-east-1:\d{12}:certificate\/\S+$/,
      'must be a certificate in us-east-1, the only region whose certificates CloudFront accepts',
    ),
  ),
  /** Further names of the site, such as an earlier one. The certificate covers them too. */
  furtherNames: z.optional(
    z.array(text(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, 'must be a host name such as old.example.org')),
  ),
  /** An existing SES identity; without one, an identity is created for the domain of `mail.from`. */
  identity: z.optional(text(/^(?:[^\s@]+@)?[^\s@]+\.[^\s@.]+$/, 'must be a domain or an email address')),
  /** The subdomain of the sender's domain that bounces are returned to. An existing identity has its own. */
  mailFromSubdomain: text(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/, 'must be one word, such as bounces'),
  /** The address for alarms and spending; without one, those that get the reports on editions. */
  operatorEmail: z.optional(text(/^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/, 'must be an email address')),
  /** In USD per month. */
  monthlyBudget: z.number().check(z.positive('must be more than 0')),
  /** What the budget counts: the costs of the account, or those with the stage's tag. */
  budgetCovers: z.enum(['account', 'stage']),
  /** The name or ARN of a managed policy that every role must have as its permissions boundary. */
  permissionsBoundary: z.optional(z.string().check(z.minLength(1, 'must not be empty'))),
  /** The qualifier of the bootstrap stack, if it is not CDK's default. */
  bootstrapQualifier: z.optional(
    text(/^[a-z0-9]{1,10}$/, 'must be at most ten lowercase letters and digits'),
  ),
  /** The ARN of a WAF web ACL in front of the site. */
  webAclArn: z.optional(
    text(/^arn:aws:wafv2:us-east-1:\d{12}:global\/webacl\/\S+$/, 'must be a global web ACL in us-east-1'),
  ),
  dashboard: z.boolean(),
  /** Hours without a new story after which an alarm is raised. */
  quietHours: z.number().check(z.minimum(1), z.maximum(168)),
  /** Hours after which an edition must be composed and sent to all. */
  editionHours: z.number().check(z.minimum(1), z.maximum(72)),
}

/** The content of `deployment.yaml`: settings for all stages, and what differs in some. */
export const DeploymentFile = z.strictObject({
  ...settings,
  stages: z.optional(z.record(z.string(), z.partial(z.strictObject(settings)))),
})
export type DeploymentFile = z.infer<typeof DeploymentFile>

/** The settings of one stage. */
export type Deployment = Omit<DeploymentFile, 'stages'>
