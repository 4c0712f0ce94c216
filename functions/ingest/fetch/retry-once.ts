import { type buildConnector, Dispatcher } from 'undici'

/**
 * What servers and networks answer when a kept connection is used that they closed meanwhile (RFC 9112, 9.3.1: then a
 * client may repeat a GET by itself).
 */
const CLOSED = ['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']

/** Counts the connections that were opened to each origin. */
export class Connections {
  readonly #opened = new Map<string, number>()

  /** The same connector, counted. */
  counted(connect: buildConnector.connector): buildConnector.connector {
    return (options, callback) => {
      const origin = `${options.protocol}//${options.host}`
      this.#opened.set(origin, this.to(origin) + 1)
      connect(options, callback)
    }
  }

  to(origin: string): number {
    return this.#opened.get(origin) ?? 0
  }
}

/**
 * Does the work with the dispatcher. If it fails since a kept connection was closed before a byte of the answer came, the
 * work is done once more, on a new connection. It must be one GET to that origin, and no other at the same time.
 */
export async function retryOnce<T>(
  origin: string,
  { dispatcher, connections }: { dispatcher: Dispatcher; connections: Connections },
  work: (dispatcher: Dispatcher) => Promise<T>,
): Promise<T> {
  const opened = connections.to(origin)
  let isAnswered = false
  const watched = new Watched(dispatcher, () => {
    isAnswered = true
  })
  try {
    return await work(watched)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const wasKept = opened > 0 && connections.to(origin) === opened
    if (isAnswered || !wasKept || !CLOSED.includes(code ?? '')) throw error
    return await work(dispatcher)
  }
}

/** Calls back at the first byte of an answer. */
class Watched extends Dispatcher {
  readonly #dispatcher: Dispatcher
  readonly #answered: () => void

  constructor(dispatcher: Dispatcher, answered: () => void) {
    super()
    this.#dispatcher = dispatcher
    this.#answered = answered
  }

  override dispatch(options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): boolean {
    return this.#dispatcher.dispatch(options, {
      onRequestStart: (...args) => handler.onRequestStart?.(...args),
      onResponseStarted: () => {
        this.#answered()
        handler.onResponseStarted?.()
      },
      onResponseStart: (...args) => handler.onResponseStart?.(...args),
      onResponseData: (...args) => handler.onResponseData?.(...args),
      onResponseEnd: (...args) => handler.onResponseEnd?.(...args),
      onResponseError: (...args) => handler.onResponseError?.(...args),
    })
  }
}
