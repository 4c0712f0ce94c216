import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainText, spreadsheetCell } from '../../../functions/subscribers/import/spreadsheet-cell.ts'
import { read } from './read-list.ts'

describe('a spreadsheet cell', () => {
  const value = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'\'=+-@\t\ra1,;"\n'), maxLength: 6 }),
    fc.string({ unit: 'binary' }),
  )

  it('gives its value back, even if it begins with an apostrophe', () => {
    fc.assert(
      fc.property(value, (text) => {
        const cell = spreadsheetCell(text)
        const unquoted = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell
        expect(plainText(unquoted)).toBe(text)
        expect(unquoted).not.toMatch(/^[=+\-@\t\r]/)
      }),
      { numRuns: 2000, examples: [["'"], ["'="], ["''="], ["'ann"], ['=1+1'], ['"'], ['"=1"']] },
    )
  })

  it('gives an address back when the file is read', () => {
    const local = fc.string({ unit: fc.constantFrom(..."'=+-a"), minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(fc.array(local, { minLength: 1 }), (locals) => {
        const emails = locals.map((text) => `${text}@example.org`)
        const { listed } = read(
          `email,status\n${emails.map((email) => `${spreadsheetCell(email)},subscribed`).join('\n')}\n`,
        )
        expect(listed.map(({ email }) => email)).toEqual(emails)
      }),
    )
  })
})
