import { type buildConnector, Dispatcher } from 'undici'

/**
 * Error codes of a kept connection that the server has closed in the meantime. Then a client may repeat a GET
 * (RFC 9112, 9.3.1).
 */
const closedCodes = ['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']

/** Counts the connections that were opened to each origin. */
export class Connections {
  readonly #opened = new Map<string, number>()

  /** Wraps a connector so that its connections are counted. */
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
 * Runs work with the dispatcher. If a kept connection was closed before the first byte of the response, the work runs once
 * more, on a new connection. It must be one GET to that origin, with no other at the same time.
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
    if (isAnswered || !wasKept || !closedCodes.includes(code ?? '')) throw error
    return await work(dispatcher)
  }
}

/** A dispatcher that calls back at the first byte of a response. */
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
