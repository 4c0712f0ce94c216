import { expect, test } from 'vitest'
import { wrongAddress } from '../../../functions/domain/email/wrong-address.ts'

const mail = { from: 'Digest <no-reply@digest.example>' }

test.each([
  ['editor@digest.example', mail, 'editor@digest.example'],
  ['https://digest.example/contact', mail, 'no-reply@digest.example'],
  [undefined, mail, 'no-reply@digest.example'],
  [undefined, { ...mail, replyTo: 'desk@digest.example' }, 'desk@digest.example'],
])('With the contact %s, reports of errors go where somebody reads them', (contact, mail, to) => {
  const publication = { title: 'A Digest', contact, mail } as Parameters<typeof wrongAddress>[1]
  expect(wrongAddress('20261130-one', publication)).toBe(`mailto:${to}?subject=A%20Digest%3A%2020261130-one`)
})
