import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Smtp, smtpTimeouts } from '../../../functions/adapters/local/mail/smtp.ts'
import { DELIVERY_MS } from '../../../functions/digest/deliver/deliver.ts'
import { staleMs } from '../../../functions/digest/deliver/recover.ts'
import { mail } from '../../contract/mailer.ts'
import { SmtpServer } from '../../doubles/smtp-server.ts'

let server: SmtpServer
let smtp: Smtp
beforeEach(async () => {
  server = await new SmtpServer().listen()
  smtp = new Smtp(server.url)
})
afterEach(async () => {
  smtp.close()
  await server.close()
})

const ana = mail('ana@example.org')

describe('The text of a message', () => {
  const pieces = fc.constantFrom('.', '..', 'a', '\r\n', '\n', '\r', '.\r\n', '\r\n.\r\n', 'QUIT\r\n')

  it('arrives line by line, whatever dots and line ends it has, and never ends early', async () => {
    const text = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(''))
    await fc.assert(
      fc.asyncProperty(text, async (raw) => {
        server.taken.length = 0
        expect(await smtp.send({ ...ana, raw: Buffer.from(raw) })).toMatchObject({ kind: 'accepted' })
        const lines = raw.split(/\r\n|\r|\n/)
        if (lines.at(-1) === '') lines.pop()
        // The server of this test leaves the second dot in.
        const sent = lines.map((line) => (line.startsWith('.') ? `.${line}` : line)).join('\r\n')
        expect(server.taken).toEqual([{ to: ana.to, text: sent }])
      }),
      { numRuns: 200, examples: [[''], ['\n'], ['\r'], ['.'], ['\n.\r\n']] },
    )
  })
})

describe('A server whose answers are out of step', () => {
  it('is disconnected after answers that nothing asked for, so that none counts for another message', async () => {
    server.script = ({ stage, to, connection }) => {
      if (stage === 'text' && connection === 0) return '250 ok\r\n250 ok\r\n250 ok'
      return stage === 'RCPT' && to === 'bo@example.org' ? '550 5.1.1 no such user' : undefined
    }
    expect(await smtp.send(ana)).toMatchObject({ kind: 'accepted' })
    expect(await smtp.send(mail('bo@example.org'))).toMatchObject({ next: 'never', bounced: true })
    expect(await smtp.send(mail('cy@example.org'))).toMatchObject({ kind: 'accepted' })
    expect(server.to).toEqual(['ana@example.org', 'cy@example.org'])
  })

  it('gets no text if it answers DATA with anything but 354', async () => {
    server.script = ({ stage }) => (stage === 'DATA' ? '250 go on' : undefined)
    expect(await smtp.send(ana)).toMatchObject({ kind: 'refused', next: 'wait' })
    expect(server.begun).toEqual([])
  })

  it('has accepted nothing if it says so before the end of the text', async () => {
    server.script = ({ stage }) => (stage === 'DATA' ? '354 go on\r\n250 2.0.0 ok' : undefined)
    expect(await smtp.send(ana)).toMatchObject({ kind: 'refused', next: 'wait' })
    expect(server.taken).toEqual([])
  })
})

describe('An answer that a server sends line by line without an end', () => {
  it.each(['EHLO', 'MAIL', 'RCPT', 'DATA', 'text'] as const)(
    'to %s is awaited for a limited time',
    async (stage) => {
      smtp.close()
      smtp = new Smtp(server.url, { answer: 50, text: 100, end: 150 })
      server.script = (position) => (position.stage === stage ? 'never ends its answer' : undefined)
      const outcome = await smtp.send(ana)
      expect(outcome).toMatchObject(stage === 'text' ? { kind: 'lost' } : { kind: 'refused', next: 'wait' })
    },
  )
})

describe('a connection that is kept', () => {
  it('carries several messages', async () => {
    for (let n = 0; n < 5; n++) expect(await smtp.send(ana)).toMatchObject({ kind: 'accepted' })
    expect(server.connections).toBe(1)
  })

  it.each(['421 4.4.2 idle for too long', '452 4.5.3 too many messages', 'hangs up'] as const)(
    'is replaced by a new one if the server ends it with "%s" at the next message',
    async (answer) => {
      server.script = ({ stage, messages }) => (stage === 'MAIL' && messages > 0 ? answer : undefined)
      for (let n = 0; n < 3; n++) expect(await smtp.send(ana)).toMatchObject({ kind: 'accepted' })
      expect(server.connections).toBe(3)
      expect(server.taken).toHaveLength(3)
    },
  )

  it('is replaced only once, even if the new one is ended too', async () => {
    await smtp.send(ana)
    server.script = ({ stage }) => (stage === 'MAIL' ? 'hangs up' : undefined)
    expect(await smtp.send(ana)).toMatchObject({ kind: 'refused', next: 'wait' })
    expect(server.connections).toBe(2)
  })

  it('is reset after a refusal and used again', async () => {
    server.script = ({ stage, to }) =>
      stage === 'text' && to === 'bo@example.org' ? '550 5.7.1 no' : undefined
    expect(await smtp.send(mail('bo@example.org'))).toMatchObject({ kind: 'refused', next: 'unclear' })
    expect(await smtp.send(ana)).toMatchObject({ kind: 'accepted' })
    expect(server.connections).toBe(1)
  })
})

describe('a server that offers PIPELINING', () => {
  beforeEach(() => {
    server.extensions = ['PIPELINING']
  })

  const refusals = [
    ['550 5.1.1 no such user', { next: 'never', bounced: true }],
    ['554 5.7.1 Relay access denied', { next: 'unclear' }],
    ['550 no such user here', { next: 'unclear' }],
    ['450 4.2.0 greylisted', { next: 'later' }],
    ['451 4.7.1 greylisted', { next: 'later' }],
    ['452 4.5.3 too many recipients', { next: 'later' }],
  ] as const
  const toData = [
    '354 go on',
    '554 5.5.1 no valid recipients',
    '503 5.5.1 RCPT first',
    'says nothing',
  ] as const
  const cases = refusals.flatMap(([refusal, outcome]) => toData.map((data) => ({ refusal, outcome, data })))

  it.each(cases)(
    'gets no DATA after it refused the reader with "$refusal", whose answer would be "$data"',
    async ({ refusal, outcome, data }) => {
      const asked: string[] = []
      server.script = ({ stage, to }) => {
        asked.push(stage)
        if (to !== 'bo@example.org') return undefined
        // Not every server accepts an empty message, which ends with a single dot.
        if (stage === 'RCPT') return refusal
        if (stage === 'DATA') return data
        return stage === 'text' ? 'says nothing' : undefined
      }
      const code = /^\d{3}( \d\.\d\.\d)?/.exec(refusal)?.[0]
      expect(await smtp.send(mail('bo@example.org'))).toEqual({
        kind: 'refused',
        reason: `SMTP ${code} at RCPT TO`,
        ...outcome,
      })
      expect(asked).toEqual(['greeting', 'EHLO', 'AUTH', 'MAIL', 'RCPT', 'RSET'])
      expect(await smtp.send(ana)).toMatchObject({ kind: 'accepted' })
      expect(server.begun).toEqual(['ana@example.org'])
      expect(server.connections).toBe(1)
    },
  )

  it('and answers byte by byte gets one email after the other', async () => {
    server.byteByByte = true
    for (let n = 0; n < 3; n++) expect(await smtp.send(ana)).toMatchObject({ kind: 'accepted' })
    expect(server.connections).toBe(1)
  })
})

describe('a reply that is not valid', () => {
  it.each(['RCPT', 'DATA'] as const)('to %s loses no email: it is tried again', async (at) => {
    for (const words of ['hello?', '52', '150 wait a moment', '199 what?']) {
      server.script = ({ stage }) => (stage === at ? words : undefined)
      expect(await smtp.send(ana)).toMatchObject({ kind: 'refused', next: 'later' })
    }
    // After such a reply the connection can't be used any more.
    server.script = ({ stage, messages }) => (stage === at && messages > 0 ? 'hello?' : undefined)
    const before = server.connections
    for (let n = 0; n < 2; n++) expect(await smtp.send(ana)).toMatchObject({ kind: 'accepted' })
    expect(server.connections).toBe(before + 2)
  })

  it('is different from an address that cannot be written in an envelope: that reader is given up', async () => {
    expect(await smtp.send(mail('a<b@example.org'))).toMatchObject({ kind: 'refused', next: 'never' })
    expect(server.begun).toEqual([])
  })
})

describe('a reader who is refused by a server without a working RSET', () => {
  it.each(['500 5.5.1 what?', '421 4.3.2 bye', 'hangs up', 'says nothing'] as const)(
    'that it answers with "%s" is refused, and the next reader gets the email',
    async (answer) => {
      smtp = new Smtp(server.url, { reset: 50 })
      server.script = ({ stage, to }) =>
        stage === 'RSET' ? answer : stage === 'RCPT' && to === 'bo@example.org' ? '550 5.1.1 gone' : undefined
      expect(await smtp.send(mail('bo@example.org'))).toMatchObject({ kind: 'refused', bounced: true })
      expect(await smtp.send(ana)).toMatchObject({ kind: 'accepted' })
      expect(server.to).toEqual(['ana@example.org'])
    },
  )
})

describe('the time that a server may take', () => {
  it('after the dot is longer than for any other answer', async () => {
    smtp = new Smtp(server.url, { answer: 100 })
    const release = Promise.withResolvers<void>()
    const dot = Promise.withResolvers<void>()
    server.script = async ({ stage, to }) => {
      if (to === 'bo@example.org') return stage === 'RCPT' ? 'says nothing' : undefined
      if (stage !== 'text') return undefined
      dot.resolve()
      await release.promise
      return undefined
    }
    const slow = smtp.send(ana)
    await dot.promise
    // This wait begins later and ends with a failure. If the one after the dot were as long, it would have ended before.
    expect(await smtp.send(mail('bo@example.org'))).toMatchObject({ kind: 'refused', next: 'wait' })
    release.resolve()
    expect(await slow).toMatchObject({ kind: 'accepted' })
  })

  it('is at least that of RFC 5321, 4.5.3.2.5 and 6, from the text on, and short enough before it', () => {
    expect(smtpTimeouts.text).toBeGreaterThanOrEqual(3 * 60_000)
    expect(smtpTimeouts.end).toBeGreaterThanOrEqual(10 * 60_000)
    expect(smtp.answerMs).toBe(smtpTimeouts.text + smtpTimeouts.end)
    // A longer wait would be useless, because the claim would be given back.
    expect(smtpTimeouts.answer).toBeLessThanOrEqual(DELIVERY_MS)
  })

  it('is over before the claim of a sender is given back', () => {
    // On a kept connection that has ended, and then on a new one: the greeting, STARTTLS, two EHLOs, three AUTHs.
    const answersBeforeText = 1 + 7 + ['MAIL', 'RCPT', 'DATA'].length
    expect(staleMs(smtp)).toBeGreaterThan(answersBeforeText * smtpTimeouts.answer + smtpTimeouts.reset)
    expect(staleMs(smtp)).toBeGreaterThan(
      DELIVERY_MS + smtpTimeouts.text + smtpTimeouts.end + smtpTimeouts.reset,
    )
  })
})

describe.each([false, true])('a message, with PIPELINING: %s', (together) => {
  beforeEach(() => {
    server.extensions = together ? ['PIPELINING'] : []
  })

  it('is cleared only when the server is ready for its text, and nothing of it is sent if it may not go', async () => {
    const asked: string[] = []
    server.script = ({ stage }) => {
      asked.push(stage)
      return undefined
    }
    const outcome = await smtp.send(ana, async () => {
      asked.push('may it go?')
      return false
    })
    expect(outcome).toEqual({ kind: 'withheld' })
    expect(asked.slice(-2)).toEqual(['DATA', 'may it go?'])
    expect(await smtp.send(ana)).toMatchObject({ kind: 'accepted' })
    expect(server.begun).toEqual(['ana@example.org'])
    expect(server.taken).toHaveLength(1)
  })

  it('whose reader is refused is not cleared', async () => {
    server.script = ({ stage }) =>
      stage === 'RCPT' ? '550 5.1.1 unknown' : stage === 'DATA' ? '503 5.5.1 no recipients' : undefined
    let asked = 0
    const outcome = await smtp.send(ana, async () => {
      asked += 1
      return true
    })
    expect(outcome).toMatchObject({ kind: 'refused', bounced: true, reason: 'SMTP 550 5.1.1 at RCPT TO' })
    expect(asked).toBe(0)
  })
})

it('a message whose end was not sent was certainly not accepted', async () => {
  // More than any socket buffers, to a server that reads none of it before it hangs up.
  const large = { ...ana, raw: new Uint8Array(64 * 1024 * 1024).fill(97) }
  server.script = ({ stage }) => (stage === 'DATA' ? '354 go on' : undefined)
  server.onTextBegun = (socket) => socket.destroy()
  expect(await smtp.send(large)).toMatchObject({ kind: 'refused', next: 'wait' })
  expect(server.taken).toEqual([])
})

it('messages that are sent at the same time each get a connection, and none waits', async () => {
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

describe('messages that are sent at the same time', () => {
  const refusing = (most: number) => {
    server.script = ({ stage, connection }) =>
      stage === 'greeting' && connection >= most ? '421 4.7.0 too many connections' : undefined
  }
  const sendTen = () => Promise.all(Array.from({ length: 10 }, () => smtp.send(ana)))

  it.each([1, 2, 4])('all go over the %i connections that the server allows', async (most) => {
    refusing(most)
    for (const outcome of await sendTen()) expect(outcome).toMatchObject({ kind: 'accepted' })
    expect(server.taken).toHaveLength(10)
    expect(smtp.atOnce).toBe(most)
    expect(server.connections).toBeLessThanOrEqual(10)
  })

  it('get one more connection when a hundred were accepted', async () => {
    server.script = ({ stage, connection }) =>
      stage === 'greeting' && connection === 1 ? '421 4.7.0 too many connections' : undefined
    await Promise.all([smtp.send(ana), smtp.send(ana)])
    expect(smtp.atOnce).toBe(1)
    for (let sent = 2; sent < 100; sent++) await smtp.send(ana)
    expect(smtp.atOnce).toBe(2)
  })

  it.each([
    ['421 4.7.0 try again later', 'greeting'],
    ['454 4.7.0 too many sign-ins', 'AUTH'],
  ] as const)('wait after %s, and none connects a second time', async (reply, at) => {
    server.script = ({ stage }) => (stage === at ? reply : undefined)
    for (const outcome of await sendTen()) expect(outcome).toMatchObject({ kind: 'refused', next: 'wait' })
    expect(server.connections).toBe(10)
  })
})

describe('a server that stops answering', () => {
  beforeEach(() => {
    smtp = new Smtp(server.url, { answer: 300, text: 300, end: 300 })
  })

  it.each(['greeting', 'EHLO', 'AUTH', 'MAIL', 'RCPT', 'DATA'] as const)(
    'at %s accepted nothing',
    async (stage) => {
      server.script = (asked) => (asked.stage === stage ? 'says nothing' : undefined)
      const outcome = await smtp.send(ana)
      expect(outcome).toMatchObject({ kind: 'refused', next: 'wait' })
      expect((outcome as { reason: string }).reason).toContain('check SMTP_URL and that the server runs')
    },
  )

  it('after the text may have accepted it', async () => {
    server.script = ({ stage }) => (stage === 'text' ? 'says nothing' : undefined)
    expect(await smtp.send(ana)).toMatchObject({ kind: 'lost' })
  })
})

it('a server whose STARTTLS fails accepted nothing', async () => {
  smtp = new Smtp(server.url, { answer: 300, text: 300, end: 300 })
  server.extensions = ['STARTTLS']
  server.script = ({ stage }) => (stage === 'STARTTLS' ? '454 4.7.0 not now' : undefined)
  expect(await smtp.send(ana)).toMatchObject({ kind: 'refused', next: 'wait' })
  server.script = ({ stage }) => (stage === 'STARTTLS' ? '220 go on\r\nthis is no handshake' : undefined)
  expect(await smtp.send(ana)).toMatchObject({ kind: 'refused', next: 'wait' })
  expect(server.begun).toEqual([])
})

it('a sandbox that refuses the reader is not confused with a sender that is not verified', async () => {
  const failed = (whom: string) =>
    `554 Message rejected: Email address is not verified. Failed the check: ${whom}`
  server.script = ({ stage }) => (stage === 'text' ? failed('ana@example.org') : undefined)
  expect(await smtp.send(ana)).toMatchObject({ kind: 'refused', next: 'aside' })
  server.script = ({ stage }) => (stage === 'text' ? failed('digest@example.org') : undefined)
  expect(await smtp.send(ana)).toMatchObject({ kind: 'refused', next: 'stop' })
})

it('no reason repeats the text of a reply', async () => {
  for (const stage of ['greeting', 'AUTH', 'MAIL', 'RCPT', 'DATA', 'text'] as const) {
    for (const code of ['421', '450', '535', '550', '550 5.1.1', '554 5.7.1']) {
      server.script = (asked) =>
        asked.stage === stage ? `${code} <ana@example.org> secret words` : undefined
      expect(JSON.stringify(await smtp.send(ana))).not.toMatch(/ana|secret/)
    }
  }
})
