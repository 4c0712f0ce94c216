import { expect, it } from 'vitest'
import { readListFile } from '../../../functions/subscribers/import/list-file.ts'

const taxonomy = { topics: [], places: [] }
const read = (text: string) =>
  readListFile({ name: 'people.csv', text }, taxonomy).listed.map(({ email, status }) => [email, status])

it.each([
  ['Would you like to receive our newsletter?', 'Yes', 'No thanks'],
  ['Send me emails', 'TRUE', 'FALSE'],
  ['Permission to email', 'Yes', 'No'],
  ['Agreed to emails', 'Yes', 'No'],
  ['¿Desea recibir el boletín?', 'Sí', 'No'],
  ['Quiere recibir noticias', 'Sí', 'No'],
  ['¿Sigue suscrito?', 'Sí', 'No'],
  ['Suscripción activa', 'Sí', 'No'],
  ['Autoriza envío', 'Sí', 'No'],
  ['Darse de baja', '', 'Sí'],
  ['Do Not Bulk Email', 'Allow', 'Do Not Allow'],
  ['Is globally ineligible', 'No', 'Yes'],
  ['Quarantined: Email', 'No', 'Yes'],
  ['Remove', '', 'x'],
  ['Delete?', '', 'yes'],
  ['Reason for leaving', '', 'too many emails'],
  ['Email Frequency', 'Weekly', 'Never'],
  ['Frequency', 'weekly', 'off'],
  ['Mailing Preference', 'All', 'None'],
  ['Email Delivery', 'Individual', 'No Email'],
  ['Unsubscribed', '-', '✓'],
  ['Opted In', '✔️', '✗'],
])(
  'A list whose column "%s" contains "%s" and "%s" subscribes the first reader and not the second',
  (title, stays, left) => {
    expect(read(`Email,${title}\nin@example.org,${stays}\nout@example.org,${left}\n`)).toEqual([
      ['in@example.org', 'subscribed'],
      ['out@example.org', 'unsubscribed'],
    ])
  },
)

it('An unknown symbol in a column about the status makes the import refuse the file', () => {
  expect(() => read('Email,Unsubscribed\nin@example.org,\nout@example.org,☂\n')).toThrow('"☂" (1 line)')
})

it.each([
  ['Opened last email', 'Yes', 'No'],
  ['Likes', 'Yes', 'No'],
  ['Delivery', 'Individual', 'Weekly'],
])('A list whose column "%s" is not about the status subscribes both', (title, one, other) => {
  expect(read(`Email,${title}\na@example.org,${one}\nb@example.org,${other}\n`)).toEqual([
    ['a@example.org', 'subscribed'],
    ['b@example.org', 'subscribed'],
  ])
})
