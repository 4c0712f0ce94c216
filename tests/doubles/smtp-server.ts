import { once } from 'node:events'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { setImmediate as immediately } from 'node:timers/promises'

/** Where a dialogue is: before the greeting, after each command, and after the dot that ends the text. */
export type Stage = 'greeting' | 'EHLO' | 'STARTTLS' | 'AUTH' | 'MAIL' | 'RCPT' | 'DATA' | 'text' | 'RSET'

/** A reply such as `550 5.1.1 no such user`, or how the server goes away without one; `took it` only after the text. */
export type Answer = string | 'hangs up' | 'took it and hangs up' | 'says nothing'

export interface Asked {
  stage: Stage
  /** The reader, once RCPT named them. */
  to: string
  /** Which connection of this server it is, from 0. */
  connection: number
  /** How many messages this connection took. */
  messages: number
}

const usual: Record<Stage, string> = {
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

/** An SMTP server on loopback that takes every message, except as its script says. */
export class SmtpServer {
  readonly taken: { to: string; text: string }[] = []
  /** Every message of which text arrived, whatever came of it. */
  readonly begun: string[] = []
  connections = 0
  /** What it advertises besides. */
  extensions: readonly string[] = []
  /** Whether each byte of its replies travels alone. */
  byteByByte = false
  script: (asked: Asked) => Answer | undefined | Promise<Answer | undefined> = () => undefined
  /** Told of each message that it took, before it says so. */
  onTaken: (to: string) => void | Promise<void> = () => {}
  /** Told of the connection once the server asked for a text, before it reads any of it. */
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
    /** Whether the dialogue goes on. */
    const reply = async (stage: Stage): Promise<string | undefined> => {
      const answer = (await this.script({ stage, to, connection, messages })) ?? this.#usual(stage)
      if (answer === 'took it and hangs up') return answer
      if (answer === 'says nothing') await once(socket, 'close')
      if (answer === 'hangs up') socket.destroy()
      if (answer === 'hangs up' || answer === 'says nothing') return undefined
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
    if (stage !== 'EHLO') return usual[stage]
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
    // Whoever hung up says no more.
  }
}
