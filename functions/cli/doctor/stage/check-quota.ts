import { GetAccountSendingEnabledCommand, GetSendQuotaCommand, type SESClient } from '@aws-sdk/client-ses'
import { inSandbox } from '../../../adapters/aws/ses/sandbox.ts'
import { type Check, ok, toDo, warning } from '../check.ts'

/** Whether the account may mail strangers, and as many as there are. */
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
          `SES has paused sending in ${region} for this account. Read what it wrote to the account's owner, and answer.`,
        ),
      ]
  if (inSandbox(quota)) {
    return [
      ...paused,
      toDo(
        `SES in ${region} is in its sandbox: it mails verified addresses only, ${perDay} a day. Ask for production access in ` +
          "SES's console; the deployment printed what to write.",
      ),
    ]
  }
  if (perDay === -1) return [...paused, ok(`SES sends as many as there are, ${perSecond} a second.`)]
  const rate = `${perDay} mails in 24 hours, ${perSecond} a second; ${sent} are used`
  return [
    ...paused,
    perDay < audience
      ? warning(
          `SES sends ${rate}, and ${audience} subscribers are active: an edition takes ${Math.ceil(audience / perDay)} days. ` +
            'Ask for a higher quota in Service Quotas.',
        )
      : ok(`SES sends ${rate}; ${audience} subscribers are active.`),
  ]
}
