/**
 * Decodes a document whose declared charset can't be trusted: by its byte order mark, else as UTF-8 if its bytes are
 * valid, else by the Content-Type header, else by the XML declaration, else as windows-1252.
 */
export function decode(bytes: Uint8Array, contentType?: string): string {
  const marked = fromByteOrder(bytes)
  if (marked !== undefined) return marked
  const utf8 = wholeUtf8(bytes)
  if (utf8 !== undefined && !utf8.includes(ESCAPE)) return utf8
  const declared = [
    charsetIn(contentType, headerCharset),
    charsetIn(latin1(bytes.subarray(0, 1024)), prologCharset),
  ]
  const [first] = declared.filter((charset) => charset !== undefined)
  const shifted = first && sevenBit.has(first) && tryDecode(first, bytes)
  if (shifted) return shifted
  if (utf8 !== undefined) return utf8
  for (const charset of declared) {
    const text = charset && charset !== 'utf-8' && tryDecode(charset, bytes)
    if (text) return text
  }
  return mostlyUtf8(bytes) ?? latin1(bytes)
}

const headerCharset = /charset\s*=\s*["']?([\w.:-]+)/i
const prologCharset = /^\s*<\?xml[^>]*?encoding\s*=\s*["']\s*([\w.:-]+)/i

/** Begins each change of alphabet in a seven-bit encoding. */
const ESCAPE = '\x1B'

/** Encodings that use ASCII bytes only and so would pass for valid UTF-8. */
const sevenBit = new Set(['iso-2022-jp'])

function charsetIn(text: string | undefined, pattern: RegExp): string | undefined {
  const label = text && pattern.exec(text)?.[1]
  if (!label) return undefined
  const name = label.toLowerCase().replaceAll('_', '-')
  for (const candidate of [
    label,
    name,
    codePages[name],
    name.replace(/^(?:cp|ms|x-cp|windows)-?(?=\d)/, 'windows-'),
  ])
    try {
      if (candidate) return new TextDecoder(candidate).encoding
    } catch {}
  return undefined
}

/** Names of encodings in feeds, and the names of the same in the Encoding Standard. */
const codePages: Record<string, string> = {
  __proto__: null as never,
  cp932: 'shift_jis',
  cp936: 'gbk',
  cp949: 'euc-kr',
  cp950: 'big5',
  'big5-hkscs': 'big5',
  'mac-roman': 'macintosh',
  'mac-cyrillic': 'x-mac-cyrillic',
  'iso-8859-8-e': 'iso-8859-8',
  eucjp: 'euc-jp',
  euckr: 'euc-kr',
}

function fromByteOrder(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return mostlyUtf8(bytes) ?? latin1(bytes.subarray(3))
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return decodeUtf32(bytes.subarray(4), true)
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return decodeUtf32(bytes.subarray(4), false)
  if (a === 0xff && b === 0xfe) return tryDecode('utf-16le', bytes)
  if (a === 0xfe && b === 0xff) return tryDecode('utf-16be', bytes)
  if (a === 0x3c && b === 0 && c === 0 && d === 0) return decodeUtf32(bytes, true)
  if (a === 0 && b === 0 && c === 0 && d === 0x3c) return decodeUtf32(bytes, false)
  if (a === 0x3c && b === 0 && c !== 0 && d === 0) return tryDecode('utf-16le', bytes)
  if (a === 0 && b === 0x3c && c === 0 && d !== 0) return tryDecode('utf-16be', bytes)
  return undefined
}

function tryDecode(charset: string, bytes: Uint8Array, fatal = false): string | undefined {
  try {
    return new TextDecoder(charset, { fatal }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Decodes valid UTF-8. The end may be cut within a character, which is then left out. */
function wholeUtf8(bytes: Uint8Array): string | undefined {
  const text = tryDecode('utf-8', bytes, true)
  if (text !== undefined) return text
  const lead = bytes.subarray(-3).findLastIndex((byte) => byte >= 0xc0)
  return lead < 0
    ? undefined
    : tryDecode('utf-8', bytes.subarray(0, Math.max(0, bytes.length - 3) + lead), true)
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes)
}

/**
 * One broken character, as where a document was cut, must not turn every other one into two wrong ones. In a text that
 * is no UTF-8 nearly all are broken.
 */
function mostlyUtf8(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder('utf-8').decode(bytes)
  let broken = 0
  let whole = 0
  // A list of the characters would take more memory than the document.
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 0xfffd) broken++
    else if (unit > 0x7f) whole++
  }
  return broken * 2 <= whole ? text : undefined
}

/** Decodes UTF-32, which TextDecoder does not know. A value that is no code point becomes U+FFFD. */
function decodeUtf32(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: string[] = []
  for (let at = 0; at + 4 <= bytes.byteLength; at += 4) {
    const point = view.getUint32(at, littleEndian)
    const valid = point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)
    parts.push(String.fromCodePoint(valid ? point : 0xfffd))
  }
  return parts.join('')
}
