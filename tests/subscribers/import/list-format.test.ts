import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emailed, read } from './read-list.ts'

describe('the format of a list', () => {
  const two = (between: string, end: string) =>
    [`email${between}name`, `ana@example.org${between}Ana`, `bo@example.org${between}Bo`].join(end)

  it.each([',', ';', '\t', '|'])('may separate values by %j', (between) => {
    for (const end of ['\n', '\r\n', '\r']) expect(emailed(two(between, end))).toEqual(['ana', 'bo'])
  })

  it('may have several kinds of line ending', () => {
    expect(emailed('email,name\r\nana@example.org,Ana\nbo@example.org,Bo\rcy@example.org,Cy\r\n')).toEqual([
      'ana',
      'bo',
      'cy',
    ])
  })

  const utf16 = (text: string, big: boolean) => {
    const bytes = Buffer.from(`\ufeff${text}`, 'utf16le')
    return big ? bytes.swap16() : bytes
  }
  it.each([
    ['UTF-8', Buffer.from('email,ciudad\nana@example.org,Málaga\n')],
    ['UTF-8 with a mark', Buffer.from('\ufeffemail,ciudad\nana@example.org,Málaga\n')],
    ['UTF-16, little end first', utf16('email,ciudad\r\nana@example.org,Málaga\r\n', false)],
    ['UTF-16, big end first', utf16('email,ciudad\r\nana@example.org,Málaga\r\n', true)],
    ['UTF-16 without a mark', utf16('email,ciudad\nana@example.org,Málaga\n', false).subarray(2)],
    ['Windows-1252', Buffer.from('email,ciudad\nana@example.org,Málaga\n', 'latin1')],
    [
      'UTF-8 with a mark and quotation marks',
      Buffer.from('\ufeff"email","ciudad"\n"ana@example.org","Málaga"\n'),
    ],
  ])('may be in %s', (_, bytes) => {
    expect(emailed(bytes)).toEqual(['ana'])
  })

  it('may have Spanish titles in Windows-1252', () => {
    expect(
      emailed(Buffer.from('Correo electrónico;Suscrito\nana@example.org;Sí\nbo@example.org;No\n', 'latin1')),
    ).toEqual(['ana'])
  })

  it('may name its separator in a line of its own, as Excel does', () => {
    expect(emailed('sep=;\r\nemail;name\r\nana@example.org;Ana\r\n')).toEqual(['ana'])
  })

  it('may have a first row that is shorter than its titles', () => {
    const { listed, rejected } = read('name,email\nAnn\nBob,b@example.org\n')
    expect(listed.map(({ email }) => email)).toEqual(['b@example.org'])
    expect(rejected).toEqual([{ file: 'list.csv', line: 2, problem: 'empty' }])
  })

  it('may have line ends in values and blank lines; lines are counted as in the file', () => {
    const { listed, rejected } = read(
      '\n"email","no\nte"\n\n"ana@example.org","one\r\ntwo"\n,,\n  \nnonsense,"a\nb"\nbo@example.org\n',
    )
    expect(listed.map(({ email }) => email)).toEqual(['ana@example.org', 'bo@example.org'])
    expect(rejected).toEqual([{ file: 'list.csv', line: 9, problem: 'form' }])
  })

  it('loses no line to a quotation mark that another one happens to close', () => {
    const { listed, rejected } = read(
      'email,note,status\na@example.org,"oops,active\nb@example.org,x,unsubscribed\nc@example.org,y",active\n',
    )
    expect(listed).toMatchObject([
      { email: 'b@example.org', status: 'unsubscribed' },
      { email: 'c@example.org', status: 'subscribed' },
    ])
    expect(rejected).toEqual([{ file: 'list.csv', line: 2, problem: 'quotes' }])
  })

  it('may have a line whose values are shifted by a comma, which is skipped if the status may be shifted too', () => {
    const { listed, rejected } = read(
      'email,name,note,unsubscribed_at\nana@example.org,Sam,Acme, Inc,,2025-01-01\nbo@example.org,Bo,,\n',
    )
    expect(listed.map(({ email }) => email)).toEqual(['bo@example.org'])
    expect(rejected).toEqual([{ file: 'list.csv', line: 2, problem: 'values' }])
    expect(emailed('email,name\nana@example.org,Sam, Jr\n')).toEqual(['ana'])
  })

  it('may be empty', () => {
    expect(read('')).toEqual({ listed: [], rejected: [] })
    expect(read('email\n')).toEqual({ listed: [], rejected: [] })
  })

  it('may have titles that are names in JavaScript', () => {
    expect(emailed('__proto__,constructor,email\nx,y,ana@example.org\n')).toEqual(['ana'])
  })

  it('is read completely: each row is listed or rejected exactly once', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'ab.,;"\'\n\t =+é'), maxLength: 12 })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('ana@example.org', 'x', ''), cell), { maxLength: 8 }),
        (rows) => {
          const quote = (value: string) => `"${value.replaceAll('"', '""')}"`
          const text = ['email,note', ...rows.map(([email, note]) => `${email},${quote(note)}`)].join('\n')
          const { listed, rejected } = read(text)
          const given = rows.filter(([email, note]) => email !== '' || note.trim() !== '')
          expect(listed.length + rejected.length).toBeGreaterThanOrEqual(
            given.filter(([email]) => email !== '').length,
          )
          expect(listed).toHaveLength(rows.filter(([email]) => email.includes('@')).length)
        },
      ),
    )
  })
})
