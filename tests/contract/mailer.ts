import { beforeEach, describe, expect, it } from 'vitest'
import type { Mail, Mailer } from '../../functions/ports/mailer.ts'

export interface OpenMailer {
  mailer: Mailer
  /** The whole messages that have arrived, in order. */
  arrived(): Promise<string[]>
}

export function mail(to: string, text = 'Hello'): Mail {
  const raw = [`From: digest@example.org`, `To: ${to}`, 'Subject: Test', '', text, ''].join('\r\n')
  return { from: 'digest@example.org', to, raw: new TextEncoder().encode(raw), tags: { edition: 'e1' } }
}

/** The tests that every implementation of `Mailer` must pass. */
export function mailerContract(name: string, open: () => Promise<OpenMailer>): void {
  describe(`the mailer port on ${name}`, () => {
    let opened: OpenMailer
    beforeEach(async () => {
      opened = await open()
    })

    it('sends the message unchanged and returns its id', async () => {
      const outcome = await opened.mailer.send(
        mail('reader@example.org', 'One line.\r\nAnother, ¡con acento!'),
      )
      expect(outcome).toMatchObject({ kind: 'accepted', messageId: expect.stringMatching(/./) })
      const [message] = await opened.arrived()
      expect(message).toContain(
        'To: reader@example.org\r\nSubject: Test\r\n\r\nOne line.\r\nAnother, ¡con acento!',
      )
    })

    it('keeps two messages apart', async () => {
      await opened.mailer.send(mail('a@example.org'))
      await opened.mailer.send(mail('b@example.org'))
      expect(await opened.arrived()).toHaveLength(2)
    })

    it('asks at the last moment whether the message may be sent, and does not send it if not', async () => {
      expect(await opened.mailer.send(mail('a@example.org'), async () => false)).toEqual({ kind: 'withheld' })
      expect(await opened.arrived()).toEqual([])
      expect(await opened.mailer.send(mail('c@example.org'), async () => true)).toMatchObject({
        kind: 'accepted',
      })
      expect(await opened.arrived()).toHaveLength(1)
    })

    it('returns how fast and how much may be sent', async () => {
      const { perSecond, remaining } = await opened.mailer.quota()
      expect(perSecond).toBeGreaterThan(0)
      expect(remaining).toBeGreaterThan(0)
    })
  })
}
