import { once } from 'node:events'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { setImmediate as immediately } from 'node:timers/promises'

/** A stage of a dialogue: the greeting, each command, and the dot that ends the text. */
export type Stage = 'greeting' | 'EHLO' | 'STARTTLS' | 'AUTH' | 'MAIL' | 'RCPT' | 'DATA' | 'text' | 'RSET'

/** A reply such as `550 5.1.1 no such user`, or how the server ends without one. `took it` is for the text only. */
export type Answer = string | 'hangs up' | 'took it and hangs up' | 'says nothing' | 'never ends its answer'

/** Where a dialogue is. */
export interface Position {
  stage: Stage
  /** The reader after RCPT, and empty before. */
  to: string
  /** The number of the connection, from 0. */
  connection: number
  /** How many messages this connection has carried. */
  messages: number
}

const usualReplies: Record<Stage, string> = {
  greeting: '220 server.example ready',
  EHLO: '250-server.example\r\n250 AUTH PLAIN',
  STARTTLS: '220 go on',
  AUTH: '235 2.7.0 welcome',
  MAIL: '250 2.1.0 ok',
  RCPT: '250 2.1.5 ok',
  DATA: '354 go on',
  text: '250 2.0.0 ok, queued as 1A2B',
  RSET: '250 2.0.0 ok',
}

/** An SMTP server on loopback that accepts every message, unless its script says otherwise. */
export class SmtpServer {
  readonly taken: { to: string; text: string }[] = []
  /** The readers of all messages of which any text arrived. */
  readonly begun: string[] = []
  connections = 0
  /** More extensions that it advertises. */
  extensions: readonly string[] = []
  /** Whether it sends its replies byte by byte. */
  byteByByte = false
  script: (position: Position) => Answer | undefined | Promise<Answer | undefined> = () => undefined
  /** Called for each message that it accepted, before the reply. */
  onTaken: (to: string) => void | Promise<void> = () => {}
  /** Called with the connection after the reply to DATA, before any text is read. */
  onTextBegun: (socket: Socket) => void = () => {}
  readonly #server: Server
  readonly #sockets = new Set<Socket>()

  constructor() {
    this.#server = createServer((socket) => {
      this.#sockets.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => this.#sockets.delete(socket))
      void this.#serve(socket, this.connections++)
    })
  }

  async listen(): Promise<this> {
    this.#server.listen(0, '127.0.0.1')
    await once(this.#server, 'listening')
    return this
  }

  get url(): string {
    return `smtp://user:password@127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  get to(): string[] {
    return this.taken.map(({ to }) => to).sort()
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy()
    this.#server.close()
  }

  async #serve(socket: Socket, connection: number): Promise<void> {
    let to = ''
    let messages = 0
    /** Sends the reply; `undefined` if the connection ends without one. */
    const reply = async (stage: Stage): Promise<string | undefined> => {
      const answer = (await this.script({ stage, to, connection, messages })) ?? this.#usual(stage)
      if (answer === 'took it and hangs up') return answer
      if (answer === 'never ends its answer') {
        const line = setInterval(() => socket.write('250-wait\r\n'), 10)
        await once(socket, 'close').finally(() => clearInterval(line))
      }
      if (answer === 'says nothing') await once(socket, 'close')
      if (answer === 'hangs up') socket.destroy()
      if (answer === 'hangs up' || answer === 'says nothing' || socket.destroyed) return undefined
      await this.#write(socket, `${answer}\r\n`)
      // RFC 5321, 3.8: a server that says 421 closes the connection.
      if (answer.startsWith('421')) socket.end()
      return answer
    }
    if ((await reply('greeting')) === undefined) return
    const lines: string[] = []
    let isText = false
    for await (const line of linesOf(socket)) {
      if (isText) {
        if (lines.length === 0) this.begun.push(to)
        lines.push(line)
        if (line !== '.') continue
        isText = false
        const text = lines.splice(0).slice(0, -1).join('\r\n')
        const answer = await reply('text')
        if (answer?.startsWith('2') || answer === 'took it and hangs up') {
          this.taken.push({ to, text })
          await this.onTaken(to)
        }
        if (answer === 'took it and hangs up') socket.destroy()
        messages += 1
        if (answer === undefined) return
        continue
      }
      const stage = stageOf(line)
      if (stage === undefined) {
        await this.#write(socket, line.startsWith('QUIT') ? '221 bye\r\n' : '250 ok\r\n')
        continue
      }
      if (stage === 'RCPT') to = /<(.*)>/.exec(line)?.[1] ?? ''
      if (stage === 'MAIL') to = ''
      const answer = await reply(stage)
      if (answer === undefined) return
      if (stage === 'DATA' && answer.startsWith('3')) {
        isText = true
        this.onTextBegun(socket)
      }
    }
  }

  async #write(socket: Socket, reply: string): Promise<void> {
    if (!this.byteByByte) {
      socket.write(reply)
      return
    }
    socket.setNoDelay(true)
    for (const byte of reply) {
      socket.write(byte)
      await immediately()
    }
  }

  #usual(stage: Stage): string {
    if (stage !== 'EHLO') return usualReplies[stage]
    return ['server.example', ...this.extensions, 'AUTH PLAIN']
      .map((line, at, all) => `250${at + 1 < all.length ? '-' : ' '}${line}`)
      .join('\r\n')
  }
}

function stageOf(line: string): Stage | undefined {
  const verb = line.split(/[ :]/)[0]?.toUpperCase()
  return (['EHLO', 'STARTTLS', 'AUTH', 'MAIL', 'RCPT', 'DATA', 'RSET'] as const).find(
    (stage) => stage === verb,
  )
}

async function* linesOf(socket: Socket): AsyncGenerator<string> {
  let rest = ''
  try {
    for await (const bytes of socket) {
      const lines = (rest + (bytes as Buffer).toString('latin1')).split('\r\n')
      rest = lines.pop() ?? ''
      yield* lines
    }
  } catch {
    // The client has closed the connection.
  }
}
