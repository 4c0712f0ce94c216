import { beforeEach, describe, expect, it } from 'vitest'
import type { Mail, Mailer } from '../../functions/ports/mailer.ts'

export interface MailerHome {
  mailer: Mailer
  /** What has arrived, whole messages in order. */
  arrived(): Promise<string[]>
}

export function mail(to: string, text = 'Hello'): Mail {
  const raw = [`From: digest@example.org`, `To: ${to}`, 'Subject: Test', '', text, ''].join('\r\n')
  return { from: 'digest@example.org', to, raw: new TextEncoder().encode(raw), tags: { edition: 'e1' } }
}

/** What every carrier of mail has to do. */
export function mailerContract(name: string, open: () => Promise<MailerHome>): void {
  describe(`the mailer port on ${name}`, () => {
    let home: MailerHome
    beforeEach(async () => {
      home = await open()
    })

    it('sends the message unchanged and returns its id', async () => {
      const outcome = await home.mailer.send(mail('reader@example.org', 'One line.\r\nAnother, ¡con acento!'))
      expect(outcome).toMatchObject({ kind: 'accepted', messageId: expect.stringMatching(/./) })
      const [message] = await home.arrived()
      expect(message).toContain(
        'To: reader@example.org\r\nSubject: Test\r\n\r\nOne line.\r\nAnother, ¡con acento!',
      )
    })

    it('keeps two messages apart', async () => {
      await home.mailer.send(mail('a@example.org'))
      await home.mailer.send(mail('b@example.org'))
      expect(await home.arrived()).toHaveLength(2)
    })

    it('asks at the last moment whether the message may be sent, and does not send it if not', async () => {
      expect(await home.mailer.send(mail('a@example.org'), async () => false)).toEqual({ kind: 'withheld' })
      expect(await home.arrived()).toEqual([])
      expect(await home.mailer.send(mail('c@example.org'), async () => true)).toMatchObject({
        kind: 'accepted',
      })
      expect(await home.arrived()).toHaveLength(1)
    })

    it('returns how fast and how much may be sent', async () => {
      const { perSecond, remaining } = await home.mailer.quota()
      expect(perSecond).toBeGreaterThan(0)
      expect(remaining).toBeGreaterThan(0)
    })
  })
}
