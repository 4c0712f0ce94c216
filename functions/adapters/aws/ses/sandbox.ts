import type { GetSendQuotaCommandOutput } from '@aws-sdk/client-ses'

/** The quota of an account in the sandbox. This API has no other sign of the sandbox. */
const sandboxQuota = { perDay: 200, perSecond: 1 }

/** Whether the account is in the sandbox, in which SES sends to verified addresses only. */
export function isInSandbox({
  Max24HourSend,
  MaxSendRate,
}: Pick<GetSendQuotaCommandOutput, 'Max24HourSend' | 'MaxSendRate'>): boolean {
  return Max24HourSend === sandboxQuota.perDay && MaxSendRate === sandboxQuota.perSecond
}
