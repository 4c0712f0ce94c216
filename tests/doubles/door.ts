import { Agent, request as forward, type IncomingMessage, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { listenOnLoopback } from '../support/loopback-server.ts'
import { type Call, callOf } from './call.ts'
import { type Answer, denial, type Fault, internalError, throttle } from './faults.ts'
import { splitBatch } from './split-batch.ts'

/** A proxy before the emulators. It records all calls, and lets those fail that a test names. */
export interface Door {
  url: string
  calls: Call[]
  /** Lets the n-th matching call from now on fail, counted from 1. */
  fail(fault: Fault, nth?: number, matches?: (call: Call) => boolean): void
  /** Returns answers to calls that need no emulator. */
  knows: (call: Call) => Answer | undefined
  /** Whether the caller has ended by a fault. All its calls are then denied. */
  dead: boolean
  /** Forgets calls and faults. */
  reset(): void
  close(): Promise<void>
}

interface PlannedFault {
  fault: Fault
  matches(call: Call): boolean
  left: number
}

/** Opens a door before emulators, given by the names that signatures use for services. */
export async function openDoor(emulators: Record<string, string>): Promise<Door> {
  const calls: Call[] = []
  const planned: PlannedFault[] = []
  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(request)
    const call = callOf(request.method ?? 'GET', request.url ?? '/', request.headers, body)
    calls.push(call)
    if (door.dead) return answer(response, denial(call.service))
    const fault = planned.filter((one) => one.matches(call) && --one.left === 0)[0]?.fault
    if (fault === 'refused') return void request.socket.destroy()
    if (fault === 'denied') return answer(response, denial(call.service))
    if (fault === 'throttled') return answer(response, throttle(call.service))
    if (fault === 'broken') return answer(response, internalError(call.service))
    if (typeof fault === 'object') await sleep(fault.delayedMs)
    const known = door.knows(call)
    if (known) return answer(response, known)
    const half = fault === 'half' ? splitBatch(call, body) : undefined
    const reply = await pass(request, half?.pass ?? body, emulators[call.service])
    if (fault === 'crash') {
      door.dead = true
      return answer(response, denial(call.service))
    }
    if (fault === 'reply lost') return void request.socket.destroy()
    const { 'content-length': _, 'x-amz-crc32': __, ...headers } = reply.headers
    response.writeHead(reply.statusCode ?? 500, half ? headers : reply.headers)
    response.end(half ? half.complete(reply.body) : reply.body)
  }

  const server = await listenOnLoopback(handle)
  const door: Door = {
    url: server.url,
    calls,
    knows: () => undefined,
    dead: false,
    fail(fault, nth = 1, matches = () => true) {
      planned.push({ fault, matches, left: nth })
    },
    reset() {
      calls.length = 0
      planned.length = 0
      door.dead = false
    },
    close: server.close,
  }
  return door
}

/** Opens a connection for each call, because an emulator may close an idle one in the moment in which it is used again. */
const unshared = new Agent({ keepAlive: false })

async function pass(request: IncomingMessage, body: Buffer, to: string | undefined) {
  if (!to) throw new Error(`There is no emulator behind the door for ${request.method} ${request.url}.`)
  const headers = { ...request.headers, 'content-length': String(body.length) }
  const reply = await new Promise<IncomingMessage>((resolve, reject) => {
    const passed = forward(
      new URL(request.url ?? '/', to),
      { agent: unshared, method: request.method, headers },
      resolve,
    )
    passed.on('error', reject).end(body)
  })
  const { statusCode, headers: replied } = reply
  return { statusCode, headers: replied, body: await buffer(reply) }
}

function answer(response: ServerResponse, { status, type, body }: Answer): void {
  response.writeHead(status, { 'Content-Type': type }).end(body)
}
