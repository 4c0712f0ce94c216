import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decode } from '../../functions/ingest/text/decode.ts'

const utf16 = (text: string, bom = '\uFEFF') => Buffer.from(bom + text, 'utf16le')
const latin = (text: string) => Buffer.from(text, 'latin1')

test('valid UTF-8 is UTF-8, whatever the header and the declaration say', () => {
  const document = Buffer.from('<?xml version="1.0" encoding="iso-8859-1"?><a>Peña</a>')
  expect(decode(document, 'text/xml; charset=windows-1252')).toContain('Peña')
})

test('bytes that are not UTF-8 follow the header, then the declaration, then windows-1252', () => {
  expect(decode(latin('<a>\xE1</a>'), 'text/xml; charset=iso-8859-7')).toBe('<a>α</a>')
  expect(decode(latin('<?xml version="1.0" encoding="koi8-r"?><a>\xC1</a>'))).toContain('<a>а</a>')
  expect(decode(latin('<a>\x93Pe\xF1a\x94</a>'))).toBe('<a>“Peña”</a>')
})

test('a byte order mark overrides everything and is not part of the text', () => {
  expect(decode(utf16('<a>ñ</a>'), 'text/xml; charset=utf-8')).toBe('<a>ñ</a>')
  expect(decode(Buffer.from('\uFEFF<a>ñ</a>'))).toBe('<a>ñ</a>')
})

test('UTF-16 without a mark is known by its first character', () => {
  expect(decode(utf16('<a>ñ</a>', ''))).toBe('<a>ñ</a>')
})

test('UTF-32 is read, although no browser does', () => {
  const big = Buffer.concat(
    [...'\uFEFF<a>ñ</a>'].map((c) => Buffer.from([0, 0, c.charCodeAt(0) >> 8, c.charCodeAt(0)])),
  )
  expect(decode(big)).toBe('<a>ñ</a>')
})

test('one broken character does not turn all the others into two wrong ones', () => {
  const cut = Buffer.concat([Buffer.from('<a>á é í ó ú ñ ü ¿ ¡ “ ” ’ —</a>'), Buffer.from([0xc3])])
  expect(decode(cut)).toContain('á é í ó ú ñ ü ¿ ¡ “ ” ’ —')
  expect(decode(Buffer.concat([Buffer.from('<a>á é'), Buffer.from([0xff]), Buffer.from('</a>')]))).toContain(
    'á é',
  )
  expect(decode(latin('<a>\xE1 \xE9, caf\xE9</a>'))).toBe('<a>á é, café</a>')
})

test('names of encodings that only other programs use are understood', () => {
  expect(decode(latin('<?xml version="1.0" encoding="cp1251"?><a>\xE0</a>'))).toContain('<a>а</a>')
})

test('no bytes make it throw', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 300 }),
      fc.option(fc.string(), { nil: undefined }),
      (document, type) => {
        expect(typeof decode(document, type)).toBe('string')
      },
    ),
  )
})
