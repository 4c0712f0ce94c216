import type SMTPConnection from 'nodemailer/lib/smtp-connection'

/** Breaks the connection after this long, in milliseconds: a server may send the lines of an answer one by one, for hours. */
export function breakAfter(connection: SMTPConnection, ms: number): NodeJS.Timeout {
  return setTimeout(() => {
    const { _socket: socket } = connection
    if (socket) socket.destroy(new Error('The answer took too long.'))
    else connection.close()
  }, ms)
}

/** Whether answers have arrived that belong to no command. */
export function hasAnswersLeft(connection: SMTPConnection): boolean {
  const { _responseQueue, _remainder } = connection as unknown as {
    _responseQueue: string[]
    _remainder: string
  }
  return _responseQueue.length > 0 || _remainder.length > 0
}

/** Closes the connection when it has been silent for this long, in milliseconds. */
export function limitSilence({ _socket: socket }: SMTPConnection, ms: number): void {
  if (socket) socket.setTimeout(ms)
}

/**
 * If a server offers PIPELINING, nodemailer sends MAIL, RCPT and DATA together. A server that refused the reader may still
 * answer 354 to that DATA, and then wait in vain for the text (RFC 2920, 3.1). If the commands are sent one by one, no DATA
 * follows a refusal.
 */
export function sendOneByOne(connection: SMTPConnection): void {
  const internals = connection as unknown as { _supportedExtensions: string[] }
  internals._supportedExtensions = internals._supportedExtensions.filter((name) => name !== 'PIPELINING')
}
