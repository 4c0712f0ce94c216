import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'
import {
  draftWriter,
  type MessageOptions,
  messageWriter,
  testMessage,
} from '../../../functions/digest/email/message.ts'
import { reportEmail } from '../../../functions/digest/report/report-email.tsx'
import { confirmationEmail } from '../../../functions/subscribers/confirmation-email.tsx'
import { messageOptions } from '../context.ts'
import { everything, now, publication } from '../fixtures.ts'
import { week } from '../week.ts'

describe('A sender with an international domain', () => {
  const from = 'Harbor Brief <brief@bücher.example>'
  const options: MessageOptions = { ...messageOptions, from, replyTo: 'desk@ñandú.example' }
  const email = { kind: 'confirm', language: 'en', link: 'https://digest.example/confirm/t' } as const
  const sender = { title: publication.title, from, replyTo: 'desk@ñandú.example', postalAddress: 'x' }
  const report = { edition: week.id, total: 0, states: {}, reasons: {}, bounced: [] }

  it('has it in ASCII form in every header and on the envelope of every email', async () => {
    const mails = [
      await testMessage(week, everything, 'ana@example.org', now, options),
      await draftWriter(week, 'x', options)('ana@example.org', now, 'https://x.example/'),
      confirmationEmail(
        { ...email, to: 'ana@example.org', request: 'r', subscriber: 's', date: now },
        sender,
      ),
      reportEmail(report, { title: 'x', from, to: 'Ana <ana@bücher.example>', date: now }),
    ]
    for (const { from, to, raw } of mails) {
      expect(from).toBe('brief@xn--bcher-kva.example')
      expect(to).toMatch(/^[\x21-\x7e]+$/)
      const { headers } = await PostalMime.parse(raw)
      const header = Object.fromEntries(headers.map(({ key, value }) => [key, value]))
      expect(header.from).toBe('"Harbor Brief" <brief@xn--bcher-kva.example>')
      expect(header['message-id']).toMatch(/@xn--bcher-kva\.example>$/)
      expect(['desk@xn--and-6ma2c.example', undefined]).toContain(header['reply-to'])
    }
  })

  it('has it in ASCII form in the headers for lists and mailbox providers', async () => {
    const { raw } = await testMessage(week, everything, 'ana@example.org', now, options)
    const { headers } = await PostalMime.parse(raw)
    const value = (name: string) => headers.find(({ key }) => key === name)?.value
    expect(value('list-id')).toBe('<weekly.xn--bcher-kva.example>')
    expect(value('feedback-id')).toMatch(/^2026-11-20:weekly:edition:xn--bche-[0-9a-f]{6}$/)
  })
})

it.each([{ from: 'Digest <añо@digest.example>' }, { replyTo: 'a,b@digest.example' }])(
  'No edition is begun if none of its emails could be written: %j',
  (wrong) => {
    expect(() => messageWriter(week, { ...messageOptions, ...wrong })).toThrow(/mail\.from or mail\.replyTo/)
  },
)
