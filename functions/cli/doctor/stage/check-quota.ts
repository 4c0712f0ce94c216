import { GetAccountSendingEnabledCommand, GetSendQuotaCommand, type SESClient } from '@aws-sdk/client-ses'
import { isInSandbox } from '../../../adapters/aws/ses/sandbox.ts'
import { type Check, ok, toDo, warning } from '../check.ts'

/** Checks that the account may send to anyone, and to all active subscribers. */
export async function checkQuota(client: SESClient, region: string, audience: number): Promise<Check[]> {
  const [quota, { Enabled }] = await Promise.all([
    client.send(new GetSendQuotaCommand({})),
    client.send(new GetAccountSendingEnabledCommand({})),
  ])
  const { Max24HourSend: perDay = 0, MaxSendRate: perSecond = 0, SentLast24Hours: sent = 0 } = quota
  const paused = Enabled
    ? []
    : [
        toDo(
          `SES has paused sending in ${region} for this account. Read its message to the account's owner, and reply.`,
        ),
      ]
  if (isInSandbox(quota)) {
    return [
      ...paused,
      toDo(
        `SES in ${region} is in the sandbox: it sends only to verified addresses, ${perDay} emails a day. Request production access in ` +
          'the SES console; the deployment printed a text for the request.',
      ),
    ]
  }
  if (perDay === -1) return [...paused, ok(`SES has no daily limit and sends ${perSecond} emails a second.`)]
  const rate = `${perDay} emails in 24 hours, ${perSecond} a second (${sent} of them used)`
  return [
    ...paused,
    perDay < audience
      ? warning(
          `SES sends ${rate}, and ${audience} subscribers are active: an edition takes ${Math.ceil(audience / perDay)} days. ` +
            'Request a higher quota in Service Quotas.',
        )
      : ok(`SES sends ${rate}; ${audience} subscribers are active.`),
  ]
}
