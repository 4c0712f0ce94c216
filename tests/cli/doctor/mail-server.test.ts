import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterEach, describe, expect, it } from 'vitest'
import { Smtp } from '../../../functions/adapters/local/mail/smtp.ts'
import { checkMailServer } from '../../../functions/cli/doctor/machine/check-mail-server.ts'
import { type Answer, SmtpServer, type Stage } from '../../doubles/smtp-server.ts'

let server: SmtpServer | undefined
afterEach(() => server?.close())

const check = (url: string) =>
  checkMailServer(url, { folder: 'data', siteUrl: undefined }, async (address) => {
    const smtp = new Smtp(address, { answer: 500 })
    return smtp.probe().finally(() => smtp.close())
  })

/** What is found of a server with these extensions that gives one answer of its own. */
async function found(stage: Stage, answer: Answer, extensions: string[] = []) {
  server = await new SmtpServer().listen()
  server.extensions = extensions
  server.script = (at) => (at.stage === stage ? answer : undefined)
  return check(server.url)
}

it('A mail server that answers and lets us sign in is in order, and gets no email', async () => {
  server = await new SmtpServer().listen()
  expect(await check(server.url)).toMatchObject({
    level: 'ok',
    text: expect.stringContaining('answers and lets us sign in'),
  })
  expect(server.taken).toEqual([])
})

describe('A mail server is listed as to do, in one line that says why it matters and what to do, if it', () => {
  it.each<[string, Stage, Answer, RegExp, string[]?]>([
    [
      'greets with 421',
      'greeting',
      '421 4.3.2 closing',
      /not accepting email .* ask its operator why \(SMTP 421 4\.3\.2/,
    ],
    ['greets with 554', 'greeting', '554 5.7.1 no', /refuses the connection: check SMTP_URL/],
    [
      'greets with something else',
      'greeting',
      'HTTP/1.1 400 Bad Request',
      /not that of a mail server: check the host and the port/,
    ],
    [
      'is silent at first',
      'greeting',
      'says nothing',
      /could not be reached, or did not answer in time: check SMTP_URL/,
    ],
    ['is silent after EHLO', 'EHLO', 'says nothing', /did not answer in time/],
    ['hangs up', 'greeting', 'hangs up', /could not be reached/],
    [
      'refuses STARTTLS for now',
      'STARTTLS',
      '454 4.7.0 TLS not available',
      /No encrypted connection .* smtps:\/\/ for port 465/,
      ['STARTTLS'],
    ],
    ['refuses STARTTLS for good', 'STARTTLS', '502 5.5.1 no', /No encrypted connection/, ['STARTTLS']],
    [
      'is silent after STARTTLS',
      'STARTTLS',
      'says nothing',
      /did not answer in time|No encrypted connection/,
      ['STARTTLS'],
    ],
    [
      'refuses the password',
      'AUTH',
      '535 5.7.8 wrong',
      /check the user and the password in SMTP_URL \(SMTP 535/,
    ],
    [
      'wants encryption before the password',
      'AUTH',
      '530 5.7.0 Must issue a STARTTLS command first',
      /No encrypted connection|user and the password/,
    ],
    ['can check no password for now', 'AUTH', '454 4.7.0 later', /not accepting email|sign in/],
    ['hangs up at the password', 'AUTH', 'hangs up', /could not be reached|sign in/],
  ])('%s', async (_, stage, answer, sentence, extensions) => {
    const { level, text } = await found(stage, answer, extensions)
    expect({ level, text }).toEqual({ level: 'to do', text: expect.stringMatching(sentence) })
    expect(text).toMatch(
      /^The digest cannot send email, so nobody can subscribe and no edition arrives\. .*\(SMTP .+\)\.$/,
    )
    expect(text).not.toMatch(/\n|password@|Bad Request/)
  })

  it('has a certificate that nobody vouches for, at once or after STARTTLS', async () => {
    for (const secure of [true, false]) {
      const tls = new SMTPServer({ secure, authOptional: true, logger: false })
      tls.on('error', () => {})
      await new Promise<void>((resolve) => tls.listen(0, '127.0.0.1', resolve))
      const { port } = tls.server.address() as AddressInfo
      const { level, text } = await check(`${secure ? 'smtps' : 'smtp'}://user:password@127.0.0.1:${port}`)
      expect({ level, text }).toEqual({
        level: 'to do',
        text: expect.stringMatching(/check that its certificate is valid for the host in SMTP_URL/),
      })
      await new Promise<void>((resolve) => tls.close(resolve))
    }
  })

  it('does not exist, does not listen, or has a malformed address, and no password is shown', async () => {
    expect((await check('smtp://user:secret@127.0.0.1:9')).text).toMatch(
      /could not be reached.*check SMTP_URL/,
    )
    const { level, text } = await check('user:secret@127.0.0.1')
    expect({ level, text }).toEqual({ level: 'to do', text: expect.not.stringContaining('secret') })
  })
})

describe('A mail server that works is a warning', () => {
  const reached = (
    url: string,
    facts: { isEncrypted: boolean; wantsSignIn: boolean; offersSignIn: boolean },
  ) => checkMailServer(url, { folder: 'data', siteUrl: undefined }, async () => facts)

  it('if it offers no encryption and is not on this machine', async () => {
    const open = { isEncrypted: false, wantsSignIn: true, offersSignIn: true }
    const { level, text } = await reached('smtp://user:secret@mail.example.org', open)
    expect(level).toBe('warning')
    expect(text).toMatch(/offers no encryption, so .*readers' addresses, and the password in SMTP_URL\. Use /)
    expect(text).not.toContain('secret')
    expect((await reached('smtp://localhost:25', { ...open, wantsSignIn: false })).level).toBe('ok')
  })

  it('if it lets nobody sign in although SMTP_URL has a password', async () => {
    server = await new SmtpServer().listen()
    server.script = ({ stage }) => (stage === 'EHLO' ? '250 server.example' : undefined)
    const { level, text } = await check(server.url)
    expect({ level, text }).toEqual({
      level: 'warning',
      text: expect.stringMatching(/does not offer sign-in, so the digest sends emails without/),
    })
  })
})
