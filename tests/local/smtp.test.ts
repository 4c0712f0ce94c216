import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Smtp } from '../../functions/local/smtp.ts'
import { mail } from '../contract/mailer.ts'
import { SmtpServer } from '../door/smtp-server.ts'

let server: SmtpServer
let smtp: Smtp
beforeEach(async () => {
  server = await new SmtpServer().listen()
  smtp = new Smtp(server.url, 10)
})
afterEach(async () => {
  smtp.close()
  await server.close()
})

const ana = mail('ana@example.org')

describe('a connection that is kept', () => {
  it('carries one message after the other', async () => {
    for (let n = 0; n < 5; n++) expect(await smtp.send(ana)).toMatchObject({ is: 'accepted' })
    expect(server.connections).toBe(1)
  })

  it.each(['421 4.4.2 idle for too long', '452 4.5.3 too many messages', 'hangs up'] as const)(
    'and that the server ends with "%s" at the next message is replaced by a new one',
    async (answer) => {
      server.script = ({ stage, messages }) => (stage === 'MAIL' && messages > 0 ? answer : undefined)
      for (let n = 0; n < 3; n++) expect(await smtp.send(ana)).toMatchObject({ is: 'accepted' })
      expect(server.connections).toBe(3)
      expect(server.taken).toHaveLength(3)
    },
  )

  it('is replaced once and not again where the new one is ended alike', async () => {
    await smtp.send(ana)
    server.script = ({ stage }) => (stage === 'MAIL' ? 'hangs up' : undefined)
    expect(await smtp.send(ana)).toMatchObject({ is: 'refused', next: 'wait' })
    expect(server.connections).toBe(2)
  })

  it('goes on after a refusal, from which the server is told to begin anew', async () => {
    server.script = ({ stage, to }) =>
      stage === 'text' && to === 'bo@example.org' ? '550 5.7.1 no' : undefined
    expect(await smtp.send(mail('bo@example.org'))).toMatchObject({ is: 'refused', next: 'unclear' })
    expect(await smtp.send(ana)).toMatchObject({ is: 'accepted' })
    expect(server.connections).toBe(1)
  })
})

describe.each([false, true])('a message, with commands sent together: %s', (together) => {
  beforeEach(() => {
    server.extensions = together ? ['PIPELINING'] : []
  })

  it('is asked for only when the server is ready for its text, and begins with nothing where it may not go', async () => {
    const asked: string[] = []
    server.script = ({ stage }) => {
      asked.push(stage)
      return undefined
    }
    const outcome = await smtp.send(ana, async () => {
      asked.push('may it go?')
      return false
    })
    expect(outcome).toEqual({ is: 'withheld' })
    expect(asked.slice(-2)).toEqual(['DATA', 'may it go?'])
    expect(await smtp.send(ana)).toMatchObject({ is: 'accepted' })
    expect(server.begun).toEqual(['ana@example.org'])
    expect(server.taken).toHaveLength(1)
  })

  it('whose reader is refused is not asked for', async () => {
    server.script = ({ stage }) =>
      stage === 'RCPT' ? '550 5.1.1 unknown' : stage === 'DATA' ? '503 5.5.1 no recipients' : undefined
    let asked = 0
    const outcome = await smtp.send(ana, async () => {
      asked += 1
      return true
    })
    expect(outcome).toMatchObject({ is: 'refused', bounced: true, reason: 'SMTP 550 5.1.1 at RCPT TO' })
    expect(asked).toBe(0)
  })
})

it('a message whose end could not have left is surely not taken, whatever became of the connection', async () => {
  // More than any socket buffers, to a server that reads none of it before it hangs up.
  const large = { ...ana, raw: new Uint8Array(64 * 1024 * 1024).fill(97) }
  server.script = ({ stage }) => (stage === 'DATA' ? '354 go on' : undefined)
  server.onTextBegun = (socket) => socket.destroy()
  expect(await smtp.send(large)).toMatchObject({ is: 'refused', next: 'wait' })
  expect(server.taken).toEqual([])
})

it('what is sent at the same time has a connection each, and waits for none', async () => {
  const ready = Promise.withResolvers<void>()
  let texts = 0
  server.script = async ({ stage }) => {
    if (stage !== 'text') return undefined
    texts += 1
    if (texts === smtp.atOnce) ready.resolve()
    await ready.promise
    return undefined
  }
  await Promise.all(Array.from({ length: smtp.atOnce }, () => smtp.send(ana)))
  expect(server.connections).toBe(smtp.atOnce)
})

describe('a server that says nothing', () => {
  beforeEach(() => {
    smtp = new Smtp(server.url, 10, 300)
  })

  it.each(['greeting', 'EHLO', 'AUTH', 'MAIL', 'RCPT', 'DATA'] as const)(
    'at %s took nothing',
    async (stage) => {
      server.script = (asked) => (asked.stage === stage ? 'says nothing' : undefined)
      const outcome = await smtp.send(ana)
      expect(outcome).toMatchObject({ is: 'refused', next: 'wait' })
      expect((outcome as { reason: string }).reason).toContain('check SMTP_URL and that the server runs')
    },
  )

  it('after the text may have taken it', async () => {
    server.script = ({ stage }) => (stage === 'text' ? 'says nothing' : undefined)
    expect(await smtp.send(ana)).toMatchObject({ is: 'lost' })
  })
})

it('a server that offers STARTTLS and then can’t took nothing', async () => {
  smtp = new Smtp(server.url, 10, 300)
  server.extensions = ['STARTTLS']
  server.script = ({ stage }) => (stage === 'STARTTLS' ? '454 4.7.0 not now' : undefined)
  expect(await smtp.send(ana)).toMatchObject({ is: 'refused', next: 'wait' })
  server.script = ({ stage }) => (stage === 'STARTTLS' ? '220 go on\r\nthis is no handshake' : undefined)
  expect(await smtp.send(ana)).toMatchObject({ is: 'refused', next: 'wait' })
  expect(server.begun).toEqual([])
})

it('a sandbox that names the reader is told from a sender who is not verified', async () => {
  const failed = (whom: string) =>
    `554 Message rejected: Email address is not verified. Failed the check: ${whom}`
  server.script = ({ stage }) => (stage === 'text' ? failed('ana@example.org') : undefined)
  expect(await smtp.send(ana)).toMatchObject({ is: 'refused', next: 'aside' })
  server.script = ({ stage }) => (stage === 'text' ? failed('digest@example.org') : undefined)
  expect(await smtp.send(ana)).toMatchObject({ is: 'refused', next: 'stop' })
})

it('no reason repeats what a server quotes', async () => {
  for (const stage of ['greeting', 'AUTH', 'MAIL', 'RCPT', 'DATA', 'text'] as const) {
    for (const code of ['421', '450', '535', '550', '550 5.1.1', '554 5.7.1']) {
      server.script = (asked) =>
        asked.stage === stage ? `${code} <ana@example.org> secret words` : undefined
      expect(JSON.stringify(await smtp.send(ana))).not.toMatch(/ana|secret/)
    }
  }
})
