import { encodeWord, foldLines } from 'nodemailer/lib/mime-funcs'
import { isAddress, type Mailbox } from '../domain/email/mailbox.ts'

/** RFC 5322, 2.1.1: the longest line that mail servers must accept, without its end. */
const MAX_LINE_LENGTH = 998
/** RFC 5322, 2.1.1, and RFC 2047, 2: lines are folded before they grow beyond this. */
const LINE = 76
/** The longest word that fits on a line after the name of its field. A longer one could not be folded. */
const WORD = 60

/**
 * Writes one header field with its line end. `value` is for programs: plain ASCII, not folded.
 * @throws {Error} if it is not ASCII, or too long for a line.
 */
export function field(name: string, value: string): string {
  const line = `${name}: ${value}`
  if (!/^[\x20-\x7e]*$/.test(line) || line.length > MAX_LINE_LENGTH) {
    throw new Error(`The header ${name} must be plain ASCII of at most ${MAX_LINE_LENGTH} characters.`)
  }
  return `${line}\r\n`
}

/** Writes a field for people, such as the subject. Any text is shown exactly, on one line. */
export function textField(name: string, text: string): string {
  const line = onHeaderLine(text)
  return folded(name, isPlain(line) ? line : encodedWords(line))
}

/**
 * Writes a field that holds one mailbox (RFC 5322, 3.4), whatever characters its name has.
 * @throws {Error} if mail servers would refuse the address.
 */
export function mailboxField(name: string, mailbox: Mailbox): string {
  return folded(name, mailboxValue(mailbox))
}

function mailboxValue({ name, address }: Mailbox): string {
  if (!isAddress(address)) throw new Error('An address contains a character that mail servers refuse.')
  const line = onHeaderLine(name)
  if (line === '') return address
  return `${isPlain(line) ? `"${line.replace(/["\\]/g, '\\$&')}"` : encodedWords(line)} <${address}>`
}

/** Formats a date as RFC 5322, 3.3 requires. */
export function dateValue(date: Date): string {
  return date.toUTCString().replace('GMT', '+0000')
}

/** Text that looks like an encoded word would be decoded when it is shown, so it is encoded, too. */
function isPlain(line: string): boolean {
  const hasLongWord = line.split(' ').some(({ length }) => length > WORD)
  return /^[\x20-\x7e]*$/.test(line) && !line.includes('=?') && !hasLongWord
}

/** Uses the shorter of the two encodings: Q for Spanish, B for Japanese. */
function encodedWords(line: string): string {
  const [q, b] = [encodeWord(line, 'Q', WORD), encodeWord(line, 'B', WORD)]
  return q.length <= b.length ? q : b
}

const folded = (name: string, value: string) => `${foldLines(`${name}: ${value}`, LINE)}\r\n`

function onHeaderLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
}
