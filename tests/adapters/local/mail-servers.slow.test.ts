import { setTimeout } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Smtp } from '../../../functions/adapters/local/mail/smtp.ts'
import { freezeAudience } from '../../../functions/digest/deliver/audience.ts'
import { resume } from '../../../functions/digest/deliver/control.ts'
import { runSender } from '../../../functions/digest/deliver/sender.ts'
import { mail } from '../../contract/mailer.ts'
import { SenderContext } from '../../digest/context.ts'
import { week } from '../../digest/week.ts'
import { breakingLine } from '../../doubles/mail-servers/breaking-line.ts'
import { type Kind, type MailServer, PASSWORD, USER } from '../../doubles/mail-servers/mail-server.ts'
import { openSmtpServer } from '../../doubles/mail-servers/npm-smtp-server.ts'
import { openPostfix } from '../../doubles/mail-servers/postfix.ts'
import { postfixVersion } from '../../doubles/mail-servers/postfix-process.ts'

const version = postfixVersion()
console.log(
  `Real mail servers that take part: smtp-server${version ? `, Postfix ${version}` : '. Postfix is not installed, or this user may not start it'}.`,
)

const READERS = 12
const ana = mail('ana@example.org')
const bo = mail('bo@example.org')
const greylisted = '450 4.7.1 Greylisted, please try again later'
const unknown = '550 5.1.1 no such user'
const leaving = '421 4.3.2 the server is going down'

const servers = [
  { name: 'smtp-server', open: openSmtpServer, isHere: true },
  { name: 'Postfix', open: openPostfix, isHere: version !== undefined },
]
for (const { name, open, isHere } of servers)
  describe.skipIf(!isHere)(name, () => {
    let server: MailServer
    let context: SenderContext
    let ids: string[]
    const owned: { close(): unknown }[] = []
    beforeAll(async () => {
      server = await open()
    })
    afterAll(() => server?.close())
    beforeEach(async () => {
      server.answers = {}
      server.taken.length = 0
      context = new SenderContext()
      context.add(week)
      ids = await context.subscribeMany(READERS)
      await freezeAudience(week, context.deps())
    })
    afterEach(async () => {
      await Promise.all(owned.splice(0).map((one) => one.close()))
    })
    const own = <T extends { close(): unknown }>(one: T): T => {
      owned.push(one)
      return one
    }
    const to = (port: number, { user = '', query = '' } = {}) =>
      own(new Smtp(`smtp://${user && `${user}@`}127.0.0.1:${port}${query}`))
    const smtpTo = (kind: Kind, options = {}) => to(server.port(kind), options)

    describe('an email', () => {
      it.each(['usual', 'without extensions'] as const)(
        'arrives byte for byte at a server that is %s',
        async (kind) => {
          const smtp = smtpTo(kind)
          const subject = `=?utf-8?B?${Buffer.from('Inmigración 移民 '.repeat(3)).toString('base64')}?=`
          const texts = [
            'one line',
            'a line that is a dot alone:\r\n.\r\n..\r\n.a\r\nand the rest',
            '.',
            '8 bits: ¿qué pasó? 移民\r\n\r\n\r\n',
            'x'.repeat(900),
          ]
          const messages = texts.map((text, n) =>
            [
              'From: digest@example.org',
              'To: ana@example.org',
              'Date: Fri, 20 Nov 2026 12:00:00 +0000',
              `Message-ID: <${n}@${kind.length}.example>`,
              `Subject: ${subject}\r\n ${subject}\r\n ${subject}`,
              '',
              text,
              '',
            ].join('\r\n'),
          )
          for (const message of messages) {
            expect(await smtp.send({ ...ana, raw: Buffer.from(message) })).toMatchObject({ kind: 'accepted' })
          }
          for (const [n, message] of messages.entries()) {
            const arrived = await server.arrived(`<${n}@${kind.length}.example>`)
            // Each server on the way puts a line of its own before the rest.
            expect(arrived.slice(arrived.indexOf('From:'))).toBe(Buffer.from(message).toString('latin1'))
          }
        },
      )

      it('to a greylisted reader is for later, and is taken once', async () => {
        const smtp = smtpTo('usual')
        server.answers.toReader = () => greylisted
        expect(await smtp.send(ana)).toEqual({
          kind: 'refused',
          next: 'later',
          reason: 'SMTP 450 4.7.1 at RCPT TO',
        })
        server.answers = {}
        expect(await smtp.send(ana)).toMatchObject({ kind: 'accepted' })
        expect(server.taken).toEqual([ana.to])
      })

      it('to an unknown reader costs this reader alone', async () => {
        const smtp = smtpTo('usual')
        server.answers.toReader = (address) => (address === bo.to ? unknown : undefined)
        expect(await smtp.send(ana)).toMatchObject({ kind: 'accepted' })
        expect(await smtp.send(bo)).toMatchObject({ kind: 'refused', next: 'never', bounced: true })
        expect(await smtp.send(ana)).toMatchObject({ kind: 'accepted' })
        expect(server.taken).toEqual([ana.to, ana.to])
      })

      it('to a server that goes down is for later, and the next one has a connection of its own', async () => {
        const smtp = smtpTo('usual')
        server.answers.toReader = (address) => (address === bo.to ? leaving : undefined)
        expect(await smtp.send(ana)).toMatchObject({ kind: 'accepted' })
        expect(await smtp.send(bo)).toMatchObject({ kind: 'refused', next: 'later' })
        expect(await smtp.send(ana)).toMatchObject({ kind: 'accepted' })
        expect(server.taken).toEqual([ana.to, ana.to])
      })

      it('waits for a server that greets late', async () => {
        const greets = Promise.withResolvers<void>()
        server.answers.greets = greets.promise
        const sent = smtpTo('usual').send(ana)
        const early = await Promise.race([sent, setTimeout(500, 'waits')])
        expect(early).toBe('waits')
        greets.resolve()
        expect(await sent).toMatchObject({ kind: 'accepted' })
      })

      it('whose line breaks after the last dot is lost: the server may have it', async () => {
        const line = own(await breakingLine(server.port('usual')))
        expect(await to(line.port).send(ana)).toMatchObject({ kind: 'lost' })
        expect(server.taken).toEqual([ana.to])
      })

      it('is withheld from a server that is ready for its text', async () => {
        const smtp = smtpTo('usual')
        expect(await smtp.send(ana, async () => false)).toEqual({ kind: 'withheld' })
        expect(await smtp.send(bo)).toMatchObject({ kind: 'accepted' })
        expect(server.taken).toEqual([bo.to])
      })
    })

    describe('a small mailing', () => {
      const readers = Array.from({ length: READERS }, (_, n) => `reader${n}@example.org`).sort()
      const run = (mailer: Smtp) => runSender(context.deps({ mailer }))
      const rows = async () => (await context.deliveries.get(week.id, ids)).map((row) => row!.delivery)
      const states = async () => (await rows()).map(({ state }) => state)
      const mailing = async () => (await context.mailings.get(week.id))!
      const all = (state: string) => Array<string>(READERS).fill(state)
      const finish = async (mailer: Smtp) => {
        for (let turns = 0; turns < 60 && (await mailing()).state !== 'complete'; turns++) {
          if ((await mailing()).state === 'paused') await resume(week.id, context.mailings)
          await run(mailer)
          context.later(70)
        }
        expect((await mailing()).state).toBe('complete')
      }
      /** Nobody has the email or is blamed. */
      const expectAllWaiting = async () => {
        expect(server.taken).toEqual([])
        expect((await rows()).map(({ state, attempts }) => ({ state, attempts }))).toEqual(
          Array(READERS).fill({ state: 'queued', attempts: 0 }),
        )
      }

      it.each(['usual', 'without extensions'] as const)('(%s) reaches each reader once', async (kind) => {
        await run(smtpTo(kind))
        expect(await states()).toEqual(all('accepted'))
        expect(server.taken.sort()).toEqual(readers)
        expect((await mailing()).state).toBe('complete')
      })

      it('reaches greylisted readers once, later, and costs an unknown reader nothing but this one', async () => {
        const seen = new Set<string>()
        server.answers.toReader = (address) => {
          if (address === readers[0]) return unknown
          if (seen.has(address)) return undefined
          seen.add(address)
          return greylisted
        }
        const smtp = smtpTo('usual')
        await run(smtp)
        expect((await states()).sort()).toEqual(['bounced', ...all('queued').slice(1)])
        await finish(smtp)
        expect((await states()).sort()).toEqual([...all('accepted').slice(1), 'bounced'])
        expect(server.taken.sort()).toEqual(readers.slice(1))
      })

      it('reaches each reader once although the server goes down at every third', async () => {
        let asked = 0
        server.answers.toReader = () => (++asked % 3 === 0 ? leaving : undefined)
        await finish(smtpTo('usual'))
        expect(await states()).toEqual(all('accepted'))
        expect(server.taken.sort()).toEqual(readers)
      })

      it('whose line breaks after each last dot sends nobody an email twice', async () => {
        const line = own(await breakingLine(server.port('usual')))
        await run(to(line.port))
        const uncertain = (await states()).filter((state) => state === 'uncertain')
        expect(uncertain.length).toBe(server.taken.length)
        expect(uncertain.length).toBeGreaterThan(0)
        await finish(smtpTo('usual'))
        expect((await states()).filter((state) => state === 'uncertain')).toEqual(uncertain)
        expect(server.taken.sort()).toEqual(readers)
      })

      it.each(['small', 'small, and does not say so'] as const)(
        'to a server that is %s pauses, and says what to ask',
        async (kind) => {
          await run(smtpTo(kind))
          expect(await mailing()).toMatchObject({
            state: 'paused',
            reason: expect.stringContaining('Ask the operator of the mail server how large an email may be'),
          })
          await expectAllWaiting()
          await finish(smtpTo('usual'))
          expect(server.taken.sort()).toEqual(readers)
        },
      )

      const unchecked = 'tls.rejectUnauthorized=false'

      it('to a server that requires TLS is encrypted, and reaches each reader once', async () => {
        const smtp = smtpTo('with TLS', { query: `?${unchecked}` })
        expect(await smtp.probe()).toMatchObject({ isEncrypted: true })
        await run(smtp)
        expect(await states()).toEqual(all('accepted'))
        expect(server.taken.sort()).toEqual(readers)
      })

      it.each<[name: string, kind: Kind, query: string, state: 'paused' | 'sending']>([
        ['that requires TLS, which SMTP_URL turns off,', 'with TLS', '?ignoreTLS=true', 'paused'],
        ['whose certificate nobody vouches for', 'with TLS', '', 'sending'],
        ['that has no TLS although SMTP_URL requires it', 'usual', '?requireTLS=true', 'paused'],
      ])('to a server %s is not sent, and says what to check', async (_, kind, query, state) => {
        await run(smtpTo(kind, { query }))
        const found = await mailing()
        expect(found.state).toBe(state)
        expect(found.reason ?? found.wait?.reason).toContain('No encrypted connection to the mail server')
        await expectAllWaiting()
      })

      it.each([
        ['a wrong password', `${USER}:wrong`, /check the user and the password/],
        ['no password', '', /[Cc]heck/],
      ])('with %s pauses, blames nobody, and goes on with the right one', async (_, user, advice) => {
        await run(smtpTo('with sign-in', { user }))
        expect(await mailing()).toMatchObject({ state: 'paused', reason: expect.stringMatching(advice) })
        await expectAllWaiting()
        await finish(smtpTo('with sign-in', { user: `${USER}:${PASSWORD}` }))
        expect(await states()).toEqual(all('accepted'))
        expect(server.taken.sort()).toEqual(readers)
      })

      it('keeps to two connections at a time over several hundred emails', async () => {
        const smtp = smtpTo('with two connections at a time')
        let left = 250
        const send = async () => {
          while (left-- > 0) expect(await smtp.send(ana)).toMatchObject({ kind: 'accepted' })
        }
        await Promise.all(Array.from({ length: 5 }, send))
        expect(server.taken).toHaveLength(250)
      })

      it('to a server that allows two connections at a time reaches each reader once', async () => {
        const smtp = smtpTo('with two connections at a time')
        await run(smtp)
        expect((await mailing()).state).toBe('complete')
        expect(await states()).toEqual(all('accepted'))
        expect(server.taken.sort()).toEqual(readers)
      })
    })
  })
