import { expect, it } from 'vitest'
import { readMailbox } from '../../functions/model/mailbox.ts'

it.each([
  ['ana@example.org', '', 'ana@example.org'],
  [' ana@example.org ', '', 'ana@example.org'],
  ['Ana Ruiz <ana@example.org> ', 'Ana Ruiz', 'ana@example.org'],
  ['<ana@example.org>', '', 'ana@example.org'],
  ['A <B> C <ana@example.org>', 'A <B> C', 'ana@example.org'],
])('The mailbox %j has its name and its address', (text, name, address) => {
  expect(readMailbox(text)).toEqual({ name, address })
})
