import fc from 'fast-check'
import { simpleParser } from 'mailparser'
import PostalMime from 'postal-mime'
import { expect, it } from 'vitest'
import { readMailbox } from '../../functions/domain/email/mailbox.ts'
import { field, mailboxField, textField } from '../../functions/email/header.ts'
import { composeMail } from '../../functions/email/mime.ts'
import { hasPython, readByPython } from '../digest/email/read-by-python.ts'

const date = new Date('2026-11-20T13:00:00Z')
const to = readMailbox('ana@example.org')

function mailFrom(from: string, subject = 'Subject'): Buffer {
  return composeMail(
    {
      from: readMailbox(from),
      replyTo: readMailbox(from),
      to,
      subject,
      date,
      id: 'id@example.org',
      language: 'en',
    },
    { text: 'Text', html: '<p>Text</p>' },
  )
}

/** Python leaves the space between two encoded words of a name, which RFC 2047, 6.2, takes out. */
const unspaced = (name: string) => name.replaceAll(' ', '')

const names = [
  'Harbor Brief',
  'Brief: Immigration',
  'Brief (weekly)',
  'The "Brief"',
  'Brief, Inc.',
  'Brief; and more',
  'Brief @ Harbor',
  'a\\b',
  'Boletín de Inmigración',
  '移民政策ダイジェスト',
  '\u{1f5fd} Brief',
  '=?UTF-8?Q?Brief?=',
  'Brief =?UTF-8?B?QnJpZWY=?= more',
  `${'A very long name '.repeat(12)}Brief`,
  'x'.repeat(300),
  'é'.repeat(300),
]

it('A From name of any characters makes one mailbox with that name (RFC 5322, 3.4)', async () => {
  const raws = names.map((name) => mailFrom(`${name} <brief@bücher.example>`))
  for (const [index, raw] of raws.entries()) {
    const mailbox = { name: names[index], address: 'brief@xn--bcher-kva.example' }
    const one = await PostalMime.parse(raw)
    const two = await simpleParser(raw)
    expect(one.from).toEqual(mailbox)
    expect(one.replyTo).toEqual([mailbox])
    // It shows domains as people write them.
    const shown = { ...mailbox, address: 'brief@bücher.example' }
    expect(two.from?.value).toEqual([shown])
    expect(two.replyTo?.value).toEqual([shown])
  }
  if (!hasPython) return
  for (const [index, { from, replyTo, defects }] of (await readByPython(raws)).entries()) {
    const mailbox = [unspaced(names[index] ?? ''), 'brief@xn--bcher-kva.example']
    const read = [...from, ...replyTo].map(([name, address]) => [unspaced(name), address])
    expect({ read, defects }).toEqual({ read: [mailbox, mailbox], defects: [] })
  }
})

it('A subject is shown unchanged, on one line', async () => {
  const subjects = [
    ['Hello\r\nBcc: victim@example.org', 'Hello Bcc: victim@example.org'],
    ['=?UTF-8?Q?Free=20money?=', '=?UTF-8?Q?Free=20money?='],
    ['a\u2028b\u0000c', 'a b c'],
    ['half \ud83d a pair', 'half \ufffd a pair'],
  ] as const
  for (const [given, shown] of subjects) {
    const raw = mailFrom('brief@example.org', given)
    const { subject, headers } = await PostalMime.parse(raw)
    expect(subject).toBe(shown)
    expect((await simpleParser(raw)).subject).toBe(shown)
    expect(headers.map(({ key }) => key)).not.toContain('bcc')
  }
})

const binary = fc.string({ unit: 'binary', maxLength: 400 })
const long = fc.stringMatching(/^[!-~]{50,400}$/)

it('No text and no name makes a line too long, or a second field', () => {
  fc.assert(
    fc.property(fc.oneof(binary, long), (text) => {
      const mailbox = { name: text, address: 'brief@example.org' }
      for (const written of [textField('Subject', text), mailboxField('From', mailbox)]) {
        expect(written.endsWith('\r\n')).toBe(true)
        const [first, ...folded] = written.slice(0, -2).split('\r\n')
        expect(first).toMatch(/^(Subject|From): /)
        for (const line of folded) expect(line).toMatch(/^ \S/)
        for (const line of [first ?? '', ...folded]) expect(line).toMatch(/^[\x20-\x7e]{0,76}$/)
      }
    }),
  )
})

it('A field for programs accepts nothing that could end it', () => {
  expect(field('List-Id', '<weekly.example.org>')).toBe('List-Id: <weekly.example.org>\r\n')
  for (const value of ['a\r\nBcc: b', 'ñ', 'x'.repeat(1000)]) {
    expect(() => field('List-Id', value)).toThrow('The header List-Id must be plain ASCII')
  }
})
