import type { GetSendQuotaCommandOutput } from '@aws-sdk/client-ses'

/** What an account has that SES lets write to verified addresses only: there is no other sign of it in this API. */
const SANDBOX = { perDay: 200, perSecond: 1 }

/** Whether SES mails to verified addresses only. */
export function inSandbox({
  Max24HourSend,
  MaxSendRate,
}: Pick<GetSendQuotaCommandOutput, 'Max24HourSend' | 'MaxSendRate'>): boolean {
  return Max24HourSend === SANDBOX.perDay && MaxSendRate === SANDBOX.perSecond
}
