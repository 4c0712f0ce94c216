import fc from 'fast-check'
import { simpleParser } from 'mailparser'
import PostalMime from 'postal-mime'
import { beforeAll, describe, expect, it } from 'vitest'
import { content } from '../../functions/digest/mail/content.ts'
import { render } from '../../functions/digest/mail/render.tsx'
import {
  type Envelope,
  fill,
  messageId,
  slots,
  type Template,
  template,
} from '../../functions/digest/mime.ts'
import { select } from '../../functions/digest/select.ts'
import { everything, imprint, now, places } from './fixtures.ts'
import { week } from './week.ts'

const envelope: Envelope = {
  from: 'Boletín Digest <news@digest.example>',
  replyTo: 'desk@digest.example',
  listId: 'weekly.digest.example',
  feedbackId: '2026-11-20:weekly:edition:digest-example',
  language: 'es',
  unsubscribe: imprint.links.unsubscribe,
  date: now,
}
const own = {
  to: 'ana+digest@example.org',
  token: `u.k1.${'a'.repeat(26)}.0.${'f'.repeat(32)}`,
  id: 'abc@digest.example',
}

const reader = {
  preferences: { ...everything, language: 'es' as const },
  why: 'confirmed' as const,
  token: slots.token,
}
const rendered = render(content(week, select(week, everything, places), reader, imprint))

describe('a message', () => {
  let made: Template
  let raw: Buffer
  beforeAll(async () => {
    made = await template(rendered, envelope)
    raw = fill(made, own)
  })

  it('says the same to two independent parsers', async () => {
    const one = await simpleParser(raw, { skipTextToHtml: true })
    const other = await PostalMime.parse(raw)
    const html = rendered.html.replaceAll(slots.token, own.token)
    const text = rendered.text.replaceAll(slots.token, own.token)
    expect(one.html).toBe(html)
    expect(other.html?.trimEnd()).toBe(html)
    expect(one.text?.trimEnd()).toBe(text.trimEnd())
    expect(other.text?.trimEnd()).toBe(text.trimEnd())
    for (const subject of [one.subject, other.subject]) expect(subject).toBe(rendered.subject)
    expect(other.to).toEqual([{ address: own.to, name: '' }])
    expect(one.headers.get('content-type')).toMatchObject({ value: 'multipart/alternative' })
  })

  it('carries every header that lists and one-click unsubscribing need', async () => {
    const { headers } = await PostalMime.parse(raw)
    const header = (name: string) => headers.filter(({ key }) => key === name).map(({ value }) => value)
    expect(header('list-unsubscribe')).toEqual([`<https://digest.example/unsubscribe/${own.token}>`])
    expect(header('list-unsubscribe-post')).toEqual(['List-Unsubscribe=One-Click'])
    expect(header('list-id')).toEqual(['<weekly.digest.example>'])
    expect(header('feedback-id')).toEqual([envelope.feedbackId])
    expect(header('message-id')).toEqual(['<abc@digest.example>'])
    expect(header('to')).toEqual([own.to])
    expect(header('date')).toHaveLength(1)
  })

  it('keeps lines short, ends them with CR LF and is plain ASCII', () => {
    const lines = raw.toString('latin1').split('\r\n')
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(998)
    const body = raw.toString('latin1').split('\r\n\r\n').slice(1).join('\r\n\r\n').split('\r\n')
    expect(Math.max(...body.map(({ length }) => length))).toBeLessThanOrEqual(76)
    expect(lines.some((line) => /[\r\n]/.test(line))).toBe(false)
    expect([...raw].every((byte) => byte < 128)).toBe(true)
  })

  it('is the same bytes whenever it is built', async () => {
    expect(fill(await template(rendered, envelope), own)).toEqual(raw)
  })

  it('leaves no slot unfilled and nothing of another reader in it', () => {
    const other = fill(made, { to: 'bo@example.org', token: 'other', id: 'x@digest.example' }).toString(
      'latin1',
    )
    for (const mark of Object.values(slots))
      expect(raw.toString('latin1').replaceAll('=\r\n', '')).not.toContain(mark)
    expect(other).not.toContain(own.to)
    expect(other.replaceAll('=\r\n', '')).not.toContain(own.token)
  })

  it('finds the slots wherever a line break falls into them', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 90 }),
        fc.stringMatching(/^[a-z0-9.]{1,200}$/),
        async (pad, token) => {
          const body = `${'é'.repeat(pad)}x${slots.token} end`
          const small = await template({ subject: 's', html: `<p>${body}</p>`, text: body }, envelope)
          const parsed = await PostalMime.parse(fill(small, { ...own, token }))
          expect(parsed.text?.trimEnd()).toBe(`${'é'.repeat(pad)}x${token} end`)
          expect(parsed.html?.trimEnd()).toBe(`<p>${'é'.repeat(pad)}x${token} end</p>`)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('folds no header into another, whatever a headline holds', async () => {
    const hostile = { ...rendered, subject: 'Hello\r\nBcc: victim@example.org' }
    const { headers } = await PostalMime.parse(fill(await template(hostile, envelope), own))
    expect(headers.some(({ key }) => key === 'bcc')).toBe(false)
  })
})

describe('a Message-ID', () => {
  it('is the same for the same edition and subscriber and another for any other', () => {
    expect(messageId('e1', 's1', 'd')).toBe(messageId('e1', 's1', 'd'))
    expect(
      new Set([messageId('e1', 's1', 'd'), messageId('e1', 's2', 'd'), messageId('e2', 's1', 'd')]).size,
    ).toBe(3)
  })
})
