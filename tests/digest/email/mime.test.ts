import { simpleParser } from 'mailparser'
import PostalMime from 'postal-mime'
import { beforeAll, describe, expect, it } from 'vitest'
import { select } from '../../../functions/digest/compose/select.ts'
import { buildEmailModel } from '../../../functions/digest/email/email-model.ts'
import {
  buildTemplate,
  type Envelope,
  fillTemplate,
  messageId,
  type Recipient,
  senderId,
  type Template,
} from '../../../functions/digest/email/mime.ts'
import { ownLinks } from '../../../functions/digest/email/publication-details.ts'
import { render, withOwnLinks } from '../../../functions/digest/email/render.tsx'
import { readMailbox } from '../../../functions/domain/email/mailbox.ts'
import { BOUNDARY } from '../../../functions/email/mime.ts'
import { everything, now, places, publication } from '../fixtures.ts'
import { week } from '../week.ts'

const envelope: Envelope = {
  from: readMailbox('Boletín Digest <news@digest.example>'),
  replyTo: readMailbox('desk@digest.example'),
  listId: 'weekly.digest.example',
  feedbackId: '2026-11-20:weekly:edition:digest-example',
  language: 'es',
}
const token = `u.k1.${'a'.repeat(26)}.0.${'f'.repeat(32)}`
const own: Recipient = {
  to: readMailbox('ana+digest@example.org'),
  date: now,
  id: 'abc@digest.example',
  links: ownLinks(publication.links, token),
}

const reader = { preferences: { ...everything, language: 'es' as const }, why: 'confirmed' as const }
const rendered = render(buildEmailModel(week, select(week, everything, places), reader, publication))

describe('A message', () => {
  let made: Template
  let raw: Buffer
  beforeAll(() => {
    made = buildTemplate(rendered, envelope)
    raw = fillTemplate(made, own)
  })

  it('says the same to two independent parsers', async () => {
    const one = await simpleParser(raw, { skipTextToHtml: true })
    const other = await PostalMime.parse(raw)
    const { html, text } = withOwnLinks(rendered, own.links)
    expect(one.html).toBe(html)
    expect(other.html?.trimEnd()).toBe(html)
    expect(one.text?.trimEnd()).toBe(text.trimEnd())
    expect(other.text?.trimEnd()).toBe(text.trimEnd())
    for (const subject of [one.subject, other.subject]) expect(subject).toBe(rendered.subject)
    expect(other.to).toEqual([{ address: 'ana+digest@example.org', name: '' }])
    expect(one.headers.get('content-type')).toMatchObject({ value: 'multipart/alternative' })
  })

  it('has every header that lists and one-click unsubscribing need', async () => {
    const { headers } = await PostalMime.parse(raw)
    const header = (name: string) => headers.filter(({ key }) => key === name).map(({ value }) => value)
    expect(header('list-unsubscribe')).toEqual([`<https://digest.example/unsubscribe/${token}>`])
    expect(header('list-unsubscribe-post')).toEqual(['List-Unsubscribe=One-Click'])
    expect(header('list-id')).toEqual(['<weekly.digest.example>'])
    expect(header('feedback-id')).toEqual([envelope.feedbackId])
    expect(header('message-id')).toEqual(['<abc@digest.example>'])
    expect(header('to')).toEqual(['ana+digest@example.org'])
    expect(header('date')).toEqual(['Fri, 20 Nov 2026 13:00:00 +0000'])
  })

  it('offers one-click unsubscribing only over https (RFC 8058)', async () => {
    const links = { ...own.links, unsubscribe: 'http://digest.example/unsubscribe/t' }
    const { headers } = await PostalMime.parse(fillTemplate(made, { ...own, links }))
    const keys = headers.map(({ key }) => key)
    expect(keys).toContain('list-unsubscribe')
    expect(keys).not.toContain('list-unsubscribe-post')
  })

  it('keeps lines short, ends them with CR LF and is plain ASCII', () => {
    const lines = raw.toString('latin1').split('\r\n')
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(998)
    const body = raw.toString('latin1').split('\r\n\r\n').slice(1).join('\r\n\r\n').split('\r\n')
    expect(Math.max(...body.map(({ length }) => length))).toBeLessThanOrEqual(76)
    expect(lines.some((line) => /[\r\n]/.test(line))).toBe(false)
    expect([...raw].every((byte) => byte < 128)).toBe(true)
  })

  it('has a boundary that quoted-printable can write in no part (RFC 2045, 6.7)', () => {
    expect(BOUNDARY).toMatch(/=(?![0-9A-F]{2}|$)/)
    expect(raw.toString('latin1')).toContain(`boundary="${BOUNDARY}"`)
  })

  it('has the same bytes each time it is built', () => {
    expect(fillTemplate(buildTemplate(rendered, envelope), own)).toEqual(raw)
  })

  it('has nothing of another reader in it', () => {
    const links = ownLinks(publication.links, 'other')
    const to = readMailbox('bo@example.org')
    const other = fillTemplate(made, { ...own, to, links })
      .toString('latin1')
      .replaceAll('=\r\n', '')
    expect(other).not.toContain(own.to.address)
    expect(other).not.toContain(token)
  })

  it('is refused for an address that could be read as something else, without quoting it', () => {
    for (const address of ['a@example.org\r\nBcc: b@example.org', 'a,b@example.org', 'ana@bücher.example']) {
      expect(() => fillTemplate(made, { ...own, to: { name: '', address } })).toThrow(
        /^An address contains a character that mail servers refuse\.$/,
      )
    }
  })
})

describe('A Message-ID', () => {
  it('is the same for the same edition and subscriber and another for any other', () => {
    expect(messageId('e1', 's1', 'd')).toBe(messageId('e1', 's1', 'd'))
    expect(
      new Set([messageId('e1', 's1', 'd'), messageId('e1', 's2', 'd'), messageId('e2', 's1', 'd')]).size,
    ).toBe(3)
  })
})

describe("The sender's name in Feedback-ID", () => {
  it.each([
    'a.b',
    'digest.example',
    'newsletters.immigration-policy.harbor-legal-aid.example.org',
    'xn--bcher-kva.example',
    'localhost',
    '[127.0.0.1]',
  ])('has 5 to 15 characters and no colon: %s', (domain) => {
    expect(senderId(domain)).toMatch(/^[a-z0-9-]{5,15}$/)
    expect(senderId(domain)).toBe(senderId(domain))
  })

  it('differs for two long domains that begin alike', () => {
    expect(senderId('newsletters.one.example.org')).not.toBe(senderId('newsletters.two.example.org'))
  })
})
