/** A larger message is no report of an email of ours, which are all far smaller. */
export const MAX_MESSAGE_BYTES = 2 * 1024 * 1024
/** Mail servers write no longer lines (RFC 5321, 4.5.3.1.6, with room). A longer one is read in pieces. */
const MAX_LINE = 64 * 1024
/** The characters of a line that decide whether a message begins. */
const LOOKED_AT = 300

/** One message of a stream; `too large` if it was not kept. */
export type SplitMessage = Uint8Array | 'too large'

/**
 * Splits a stream into messages: one message, an mbox (RFC 4155), or messages one after the other, as `cat Maildir/new/*`
 * writes them. Of a message of several parts, all parts stay together, those that are messages included. It holds one
 * message at a time.
 */
export async function* splitMessages(input: AsyncIterable<Uint8Array | string>): AsyncIterable<SplitMessage> {
  let message: OneMessage | undefined
  let isMbox = false
  for await (const line of linesOf(input)) {
    if (!message) {
      if (line.trim() === '') continue
      isMbox = isSeparator(line)
      message = new OneMessage()
      if (!isMbox) message.add(line)
    } else if (isMbox ? message.endsBlank && isSeparator(line) : message.endsBefore(line)) {
      yield message.content()
      message = new OneMessage()
      if (!isMbox) message.add(line)
    } else message.add(isMbox ? line.replace(/^>(>*From )/, '$1') : line)
  }
  if (message) yield message.content()
}

/** The line before each message of an mbox: the sender, and a date as C's `asctime` writes it. */
function isSeparator(line: string): boolean {
  return /^From \S+ .*\d\d:\d\d/.test(line.slice(0, LOOKED_AT))
}

/** Lines as latin1, which keeps every byte, with their ends. */
async function* linesOf(input: AsyncIterable<Uint8Array | string>): AsyncIterable<string> {
  let rest = ''
  for await (const chunk of input) {
    const text = Buffer.from(chunk as Uint8Array).toString('latin1')
    // Only what is new is searched: a line may arrive in many chunks.
    const end = text.lastIndexOf('\n') + 1
    const whole = end > 0 ? rest + text.slice(0, end) : ''
    rest = end > 0 ? text.slice(end) : rest + text
    if (whole !== '') yield* whole.split(/(?<=\n)/)
    if (rest.length <= MAX_LINE) continue
    yield rest
    rest = ''
  }
  if (rest !== '') yield rest
}

/** The message that is being read, and whether the next line begins another. */
class OneMessage {
  endsBlank = true
  #lines: string[] = []
  #bytes = 0
  #part: 'head' | 'body' = 'head'
  /** The last field of the head, unfolded. */
  #field = ''
  /** Of the parts of the message; a plain message has none. */
  #boundary: string | undefined
  #isClosed = false
  /** The last line that is not blank is a line of hyphens, as before the copy in reports of plain text. */
  #wasRule = false

  add(line: string): void {
    this.#bytes += line.length
    if (this.#bytes <= MAX_MESSAGE_BYTES) this.#lines.push(line)
    else this.#lines = []
    const text = line.slice(0, LOOKED_AT).trimEnd()
    // The copy in a report of plain text has a head of its own, and perhaps parts.
    if (this.#part === 'body' && this.#boundary === undefined && this.#wasRule && isField(text))
      this.#part = 'head'
    if (this.#part === 'head') this.#addToHead(text)
    else if (this.#boundary !== undefined && text === `--${this.#boundary}--`) this.#isClosed = true
    this.endsBlank = text === ''
    if (text !== '') this.#wasRule = text.startsWith('---')
  }

  /** Whether this line begins the next message of a stream without separators. */
  endsBefore(line: string): boolean {
    if (this.#part === 'head') return false
    const text = line.slice(0, LOOKED_AT)
    if (this.#boundary !== undefined && this.#isClosed) return isField(text)
    // Every delivery agent writes this field first. In parts that are messages it is no beginning.
    return this.#boundary === undefined && !this.#wasRule && /^return-path:/i.test(text)
  }

  content(): SplitMessage {
    return this.#bytes > MAX_MESSAGE_BYTES ? 'too large' : Buffer.from(this.#lines.join(''), 'latin1')
  }

  #addToHead(text: string): void {
    this.#field = /^[ \t]/.test(text) ? `${this.#field}${text}`.slice(0, 4 * LOOKED_AT) : text
    const [, quoted, plain] =
      /^content-type:.{0,200}?;\s*boundary=(?:"([^"]{1,100})"|([^\s";]{1,100}))/is.exec(this.#field) ?? []
    this.#boundary ??= quoted ?? plain
    if (text === '') this.#part = 'body'
  }
}

function isField(text: string): boolean {
  return /^[A-Za-z][A-Za-z-]{1,60}:/.test(text)
}
