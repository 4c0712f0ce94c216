import type { Call } from './call.ts'

interface Batch {
  RequestItems?: Record<string, unknown[] | { Keys: unknown[] }>
  Entries?: { Id: string }[]
}

/** Splits a batch: the first half is passed on, and the rest is added to the answer as unprocessed, as AWS does. */
export function splitBatch(call: Call, body: Buffer): { pass: Buffer; complete(answer: Buffer): Buffer } {
  const batch = JSON.parse(body.toString()) as Batch
  const split = splitters[call.operation]
  if (!split) throw new Error(`A call of ${call.operation} is no batch and can't be split.`)
  const { pass, left } = split(batch)
  return {
    pass: Buffer.from(JSON.stringify(pass)),
    complete: (answer) => Buffer.from(JSON.stringify({ ...JSON.parse(answer.toString()), ...left })),
  }
}

const splitters: Record<string, (batch: Batch) => { pass: Batch; left: object }> = {
  BatchWriteItem({ RequestItems = {}, ...rest }) {
    const [[table, requests] = ['', []]] = Object.entries(RequestItems) as [string, unknown[]][]
    const [now, later] = halve(requests)
    return {
      pass: { ...rest, RequestItems: { [table]: now } },
      left: { UnprocessedItems: later.length > 0 ? { [table]: later } : {} },
    }
  },
  BatchGetItem({ RequestItems = {}, ...rest }) {
    const [[table, request] = ['', { Keys: [] }]] = Object.entries(RequestItems) as [
      string,
      { Keys: unknown[] },
    ][]
    const [now, later] = halve(request.Keys)
    return {
      pass: { ...rest, RequestItems: { [table]: { ...request, Keys: now } } },
      left: { UnprocessedKeys: later.length > 0 ? { [table]: { ...request, Keys: later } } : {} },
    }
  },
  SendMessageBatch({ Entries = [], ...rest }) {
    const [now, later] = halve(Entries)
    const Failed = later.map(({ Id }) => ({ Id, SenderFault: false, Code: 'InternalError' }))
    return { pass: { ...rest, Entries: now }, left: { Failed } }
  },
}

function halve<T>(all: readonly T[]): [T[], T[]] {
  const middle = Math.ceil(all.length / 2)
  return [all.slice(0, middle), all.slice(middle)]
}
