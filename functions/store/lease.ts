import type { Clock } from '../ports/clock.ts'
import type { Table, Write } from '../ports/table.ts'
import { codec } from './codec.ts'

interface Lease {
  owner: string
  /** ISO 8601. */
  until: string
}

const leases = codec<Lease>('lease')

export interface Held {
  /** Grows with every holder: a write that carries an older number than the last is somebody's who lost the lease. */
  fence: number
  /** Holds on for another term; `false` once somebody else has taken over. */
  renew(): Promise<boolean>
}

export interface LeaseOptions {
  table: Table
  clock: Clock
  /** Names this process, for the operator. */
  owner: string
  seconds: number
}

/** Does the work as the only one who holds the lease of that name, or answers `undefined` where another holds it. */
export async function withLease<T>(
  name: string,
  { table, clock, owner, seconds }: LeaseOptions,
  work: (held: Held) => Promise<T>,
): Promise<T | undefined> {
  const key = { pk: 'LEASE', sk: name }
  const [standing] = await table.get([key])
  if (standing && new Date(leases.decode(standing.value).until) > clock()) return undefined
  let fence = standing?.version ?? 0
  const take = async (ms: number): Promise<boolean> => {
    const value = leases.encode({ owner, until: new Date(clock().getTime() + ms).toISOString() })
    const when = fence === 0 ? ('absent' as const) : { is: fence }
    const [took] = await table.write([{ ...key, value, version: fence + 1, when }])
    if (took) fence += 1
    return took === true
  }
  if (!(await take(seconds * 1000))) return undefined
  try {
    return await work({
      get fence() {
        return fence
      },
      renew: () => take(seconds * 1000),
    })
  } finally {
    await take(0)
  }
}

/** Ends every lease: for a home that knows by other means that whoever held one is gone. */
export async function endLeases(table: Table): Promise<void> {
  const writes: Write[] = []
  for await (const { pk, sk, value, version } of table.query('LEASE')) {
    const ended = leases.encode({ ...leases.decode(value), until: new Date(0).toISOString() })
    writes.push({ pk, sk, value: ended, version: version + 1, when: { is: version } })
  }
  await table.write(writes)
}
