import { text } from 'node:stream/consumers'
import { listenOnLoopback } from '../support/loopback-server.ts'
import { type Answer, queryError } from './faults.ts'
import { type Account, answerAbout } from './ses-account.ts'

/** An email that SES accepted. */
export interface CaughtMail {
  messageId: string
  from: string
  to: string[]
  raw: Buffer
  tags: Record<string, string>
  configurationSet: string | undefined
}

/** The parts of SES's query protocol (v1) that the mailer uses. It keeps every email. */
export interface SesCatcher {
  url: string
  mails: CaughtMail[]
  quota: { Max24HourSend: number; MaxSendRate: number; SentLast24Hours: number }
  /** The errors for the next emails, in order. */
  refusals: { status: number; code: string; message: string }[]
  /** The state of the account. */
  account: Account
  close(): Promise<void>
}

/** Starts it on loopback. */
export async function startSesCatcher(): Promise<SesCatcher> {
  const quota = { Max24HourSend: 50_000, MaxSendRate: 14, SentLast24Hours: 0 }
  const account: Account = { sendingEnabled: true, identities: new Map(), configurationSets: new Set() }
  const catcher: State = { mails: [], quota, refusals: [], account }
  const server = await listenOnLoopback(async (request, response) => {
    const form = new URLSearchParams(await text(request))
    const { status, type, body } = answerTo(form, catcher)
    response.writeHead(status, { 'Content-Type': type }).end(body)
  })
  return Object.assign(catcher, {
    url: server.url,
    close: server.close,
  })
}

type State = Pick<SesCatcher, 'mails' | 'quota' | 'refusals' | 'account'>

function answerTo(form: URLSearchParams, { mails, quota, refusals, account }: State) {
  const action = form.get('Action') ?? ''
  if (action === 'GetSendQuota') {
    return result(
      action,
      Object.entries(quota)
        .map(([name, value]) => `<${name}>${value}</${name}>`)
        .join(''),
    )
  }
  const about = answerAbout(action, form, account)
  if (about) return 'inner' in about ? result(action, about.inner) : about
  if (action !== 'SendRawEmail') return queryError(400, 'InvalidAction', `${action} is not emulated.`)
  const refusal = refusals.shift()
  if (refusal) return queryError(refusal.status, refusal.code, refusal.message)
  const email = emailOf(form, `0100${String(mails.length + 1).padStart(12, '0')}`)
  if (
    email.raw
      .toString('latin1')
      .split('\r\n')
      .some((line) => line.length > 998)
  ) {
    return queryError(400, 'InvalidParameterValue', 'A line is longer than 998 characters.')
  }
  mails.push(email)
  quota.SentLast24Hours += 1
  return result(action, `<MessageId>${email.messageId}</MessageId>`)
}

function emailOf(form: URLSearchParams, messageId: string): CaughtMail {
  const members = (list: string, field: string) =>
    [...form]
      .filter(([name]) => new RegExp(`^${list}\\.member\\.\\d+${field}$`).test(name))
      .map(([, value]) => value)
  const names = members('Tags', '\\.Name')
  const values = members('Tags', '\\.Value')
  return {
    messageId,
    from: form.get('Source') ?? '',
    to: members('Destinations', ''),
    raw: Buffer.from(form.get('RawMessage.Data') ?? '', 'base64'),
    tags: Object.fromEntries(names.map((name, n) => [name, values[n] ?? ''])),
    configurationSet: form.get('ConfigurationSetName') ?? undefined,
  }
}

function result(action: string, inner: string): Answer {
  const body = `<${action}Response xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><${action}Result>${inner}</${action}Result></${action}Response>`
  return { status: 200, type: 'text/xml', body }
}
