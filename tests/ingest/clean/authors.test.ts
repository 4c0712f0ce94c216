import { describe, expect, test } from 'vitest'
import { cleanEntry } from '../../../functions/ingest/clean/clean-entry.ts'
import { OutletNames } from '../../../functions/ingest/clean/names/outlet-names.ts'

const names = new OutletNames(['Valley Courier: Immigration'], ['Hill Gazette'])
const authorOf = (author: string) => cleanEntry({ title: 'A rule', author }, { names }).author

describe('An author is printed as', () => {
  test.each([
    ['By Jane Doe', 'Jane Doe'],
    ['BY JANE DOE', 'Jane Doe'],
    ['Por: Ana Ruiz', 'Ana Ruiz'],
    ['Written by Jane Doe', 'Jane Doe'],
    ['Jane Doe, Staff Writer', 'Jane Doe'],
    ['Jane Doe Immigration Reporter', 'Jane Doe'],
    ['JANE DOE Associated Press', 'Jane Doe'],
    ['Jane Doe | Valley Courier', 'Jane Doe'],
    ['Jane Doe, Hill Gazette, and John Roe, CNN', 'Jane Doe, John Roe'],
    ['Jane Doe for NPR', 'Jane Doe'],
    ['Jane Doe, Special to the Valley Courier', 'Jane Doe'],
    ['Jane Doe in Washington', 'Jane Doe'],
    ['jane@valley.example (Jane Doe)', 'Jane Doe'],
    ['Jane Doe <jane@valley.example>', 'Jane Doe'],
    ['Jane Doe, @janedoe', 'Jane Doe'],
    ['Ana Ruiz , John Roe,Jane Doe', 'Ana Ruiz, John Roe, Jane Doe'],
    ['Ana Ruiz / Redactora', 'Ana Ruiz'],
    ['Ana Ruiz and By John Roe', 'Ana Ruiz and John Roe'],
    ['Jane Doe, Photography by John Roe', 'Jane Doe, John Roe'],
    ['Ana Ruiz and John Roe and Ana Ruiz', 'Ana Ruiz and John Roe'],
    ['Jane Doe Editor-at-Large, Finance and Markets', 'Jane Doe'],
    ['Jane Doe, Nov. 28', 'Jane Doe'],
    ['JOSÉ DE LA CRUZ', 'José de la Cruz'],
    ['MARY MCDONALD-SMITH', 'Mary McDonald-Smith'],
    ['The Associated Press', 'The Associated Press'],
    ['Office of Public Affairs', 'Office of Public Affairs'],
    ['Interior Department, Land Management Bureau', 'Interior Department, Land Management Bureau'],
    ['[Doe, Jane, Roe, Jane]', 'Doe, Jane, Roe, Jane'],
    ['bell hooks', 'bell hooks'],
  ])('%s → %s', (written, printed) => {
    expect(authorOf(written)).toBe(printed)
  })
})

test.each([
  'Staff',
  'Staff Report',
  'admin',
  'Webmaster',
  'jdoe',
  'Valley Courier',
  'The Valley Courier',
  'Valley Courier Staff',
  'Redacción',
  'Editorial Board',
  'desk@valley.example',
  'noreply@blogger.example (Unknown)',
  'https://valley.example/jane',
])('Nobody is named by "%s"', (written) => {
  expect(authorOf(written)).toBeUndefined()
})

test('The byline of a text names its author where the feed names none', () => {
  const summary = 'By Jane Doe, Staff Writer | A judge blocked the rule.'
  expect(cleanEntry({ title: 'A rule', summary }, { names })).toMatchObject({
    author: 'Jane Doe',
    summary: ['A judge blocked the rule.'],
  })
  expect(cleanEntry({ title: 'A rule', summary, author: 'Ana Ruiz' }, { names }).author).toBe('Ana Ruiz')
})
