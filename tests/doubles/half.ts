import type { Call } from './call.ts'

interface Batch {
  RequestItems?: Record<string, unknown[] | { Keys: unknown[] }>
  Entries?: { Id: string }[]
}

/** Splits a batch into what is passed on and what to add to its answer, as AWS does where it is short of capacity. */
export function halve(call: Call, body: Buffer): { pass: Buffer; complete(answer: Buffer): Buffer } {
  const batch = JSON.parse(body.toString()) as Batch
  const split = halves[call.operation]
  if (!split) throw new Error(`A call of ${call.operation} is no batch and can't be answered by half.`)
  const { pass, left } = split(batch)
  return {
    pass: Buffer.from(JSON.stringify(pass)),
    complete: (answer) => Buffer.from(JSON.stringify({ ...JSON.parse(answer.toString()), ...left })),
  }
}

const halves: Record<string, (batch: Batch) => { pass: Batch; left: object }> = {
  BatchWriteItem({ RequestItems = {}, ...rest }) {
    const [[table, requests] = ['', []]] = Object.entries(RequestItems) as [string, unknown[]][]
    const [now, later] = cut(requests)
    return {
      pass: { ...rest, RequestItems: { [table]: now } },
      left: { UnprocessedItems: later.length > 0 ? { [table]: later } : {} },
    }
  },
  BatchGetItem({ RequestItems = {}, ...rest }) {
    const [[table, asked] = ['', { Keys: [] }]] = Object.entries(RequestItems) as [
      string,
      { Keys: unknown[] },
    ][]
    const [now, later] = cut(asked.Keys)
    return {
      pass: { ...rest, RequestItems: { [table]: { ...asked, Keys: now } } },
      left: { UnprocessedKeys: later.length > 0 ? { [table]: { ...asked, Keys: later } } : {} },
    }
  },
  SendMessageBatch({ Entries = [], ...rest }) {
    const [now, later] = cut(Entries)
    const Failed = later.map(({ Id }) => ({ Id, SenderFault: false, Code: 'InternalError' }))
    return { pass: { ...rest, Entries: now }, left: { Failed } }
  },
}

function cut<T>(all: readonly T[]): [T[], T[]] {
  const middle = Math.ceil(all.length / 2)
  return [all.slice(0, middle), all.slice(middle)]
}
