/**
 * Returns the name of a stage, which becomes part of the names of all that is deployed.
 * @throws {Error} if it is invalid.
 */
export function stageName(stage: string): string {
  if (/^[a-z][a-z0-9-]{0,19}$/.test(stage)) return stage
  throw new Error(
    `"${stage}" is not a valid name of a stage: use at most 20 lowercase letters, digits and hyphens, beginning with a letter, such as prod.`,
  )
}

/** The names of the stacks of a stage in CloudFormation. */
export const stackNames = (stage: string) => ({
  data: `ImmigrationPolicyDigest-${stage}-Data`,
  service: `ImmigrationPolicyDigest-${stage}-Service`,
})

/**
 * The outputs of the stacks of a stage, with their descriptions. Commands and people look values up under these keys, so
 * never rename one or change its meaning.
 */
export const outputs = {
  SiteUrl: 'Where readers find the digest',
  FeedUrl: 'The RSS feed of all stories',
  ApiUrl: 'The HTTP API behind the subscriber pages, which only CloudFront may call',
  DistributionDomain: "CloudFront's own name: your own domain must point at it",
  ContentTable: 'The table of sources, articles, stories and the article log',
  SubscribersTable: 'The table of subscribers and deliveries',
  PrivateBucket: 'The bucket of editions and everything else that is stored but not public',
  SiteBucket: 'The bucket of the published files, which can all be generated again',
  KeysParameter: 'The encrypted parameter with the keys that sign links',
  ConfigurationSet: "SES's configuration set, which identifies our emails and their events",
  Identity: 'The domain or address that emails are sent from',
  DnsRecords:
    'The DNS records that prove to mail providers who the sender is, as a JSON list of name, type and value',
  FetchQueue: 'URL of the queue of sources that are due',
  FetchDeadLetters: 'URL of the queue of sources that could not be read in three attempts',
  DeskQueue: 'URL of the queue of articles to decide',
  DeskDeadLetters: 'URL of the queue of articles that could not be decided in three attempts',
  RequestsQueue: 'URL of the queue of emails that readers requested',
  RequestsDeadLetters: 'URL of the queue of such emails that failed in three attempts',
  Undelivered:
    'URL of the queue of events that could not be handled, and of functions that could not be called',
  Functions: 'The names of the functions, as a JSON object whose keys say what each does',
  Schedules: 'The schedules that must be on, separated by commas',
  AlarmTopic: 'The topic that alarms go to',
  Dashboard: 'The URL of the dashboard',
} as const

/** The key of an output. */
export type OutputName = keyof typeof outputs
