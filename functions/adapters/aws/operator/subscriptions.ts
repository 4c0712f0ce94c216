import { type Access, signedFetch } from '../signed-fetch.ts'

/** A subscriber to a topic, confirmed or not yet. */
export interface Subscription {
  /** An email address in the subscriptions that we create. */
  endpoint: string
  confirmed: boolean
}

/**
 * Lists the subscriptions of a topic, at most 100: https://docs.aws.amazon.com/sns/latest/api/API_ListSubscriptionsByTopic.html
 * @throws {Error} if SNS refuses.
 */
export async function subscriptionsOf(topic: string, access: Access): Promise<Subscription[]> {
  const base = process.env.AWS_ENDPOINT_URL_SNS ?? `https://sns.${await access.region()}.amazonaws.com`
  const url = new URL('/', base)
  url.search = String(
    new URLSearchParams({ Action: 'ListSubscriptionsByTopic', TopicArn: topic, Version: '2010-03-31' }),
  )
  const { status, text } = await signedFetch({ service: 'sns', url }, access)
  if (status !== 200)
    throw new Error(`SNS answered ${status} (${/<Code>(\w+)</.exec(text)?.[1] ?? 'no reason'}).`)
  const members = text.split('<member>').slice(1)
  return members.map((member) => ({
    endpoint: /<Endpoint>([^<]*)</.exec(member)?.[1] ?? '',
    confirmed: !/<SubscriptionArn>(?:PendingConfirmation|Deleted)</.test(member),
  }))
}
