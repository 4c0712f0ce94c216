import { expect, it } from 'vitest'
import { isAddress, readMailbox } from '../../../functions/domain/email/mailbox.ts'

it.each([
  ['ana@example.org', '', 'ana@example.org'],
  [' ana@example.org ', '', 'ana@example.org'],
  ['Ana Ruiz <ana@example.org> ', 'Ana Ruiz', 'ana@example.org'],
  ['<ana@example.org>', '', 'ana@example.org'],
  ['A <B> C <ana@example.org>', 'A <B> C', 'ana@example.org'],
  ['Brief: Immigration <ana@example.org>', 'Brief: Immigration', 'ana@example.org'],
  ['"Brief, \\"Inc.\\"" <ana@example.org>', 'Brief, "Inc."', 'ana@example.org'],
  ['The "Brief" <ana@example.org>', 'The "Brief"', 'ana@example.org'],
  ['Ana <ana@bücher.example>', 'Ana', 'ana@xn--bcher-kva.example'],
  ['ana@Example.ORG', '', 'ana@Example.ORG'],
  ['ana@bü%63her.example/x', '', 'ana@bü%63her.example/x'],
])('The mailbox %j has its name and its address', (text, name, address) => {
  expect(readMailbox(text)).toEqual({ name, address })
})

it.each(['ana@example.org', 'ana+digest@sub.example.org', 'digest@localhost', 'digest@[192.0.2.1]'])(
  '%j can be written into a header unchanged',
  (address) => {
    expect(isAddress(address)).toBe(true)
  },
)

it.each([
  'ana@bücher.example',
  'añа@example.org',
  'a,b@example.org',
  'a(b)@example.org',
  '"a b"@example.org',
  'a@b@example.org',
  'ana@example.org\r\nBcc: bo@example.org',
  'ana@',
  '',
])('%j cannot be written into a header unchanged', (address) => {
  expect(isAddress(address)).toBe(false)
})
