import { HOUR_MS } from '../domain/time.ts'
import type { Clock } from '../ports/clock.ts'
import type { Table, Write } from '../ports/table.ts'
import { codec } from './codec.ts'

interface StoredLease {
  owner: string
  /** ISO 8601. */
  until: string
}

const leases = codec<StoredLease>('lease')

/** The clocks of one installation differ by less: a lease that ends later was taken while a clock was wrong. */
const ABSURD_MS = HOUR_MS
const OVER = new Date(0)

export interface Lease {
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
  work: (held: Lease) => Promise<T>,
): Promise<T | undefined> {
  const key = { pk: 'LEASE', sk: name }
  const [standing] = await table.get([key])
  const term = seconds * 1000
  const left = standing ? Date.parse(leases.decode(standing.value).until) - clock().getTime() : 0
  if (left > 0 && left <= term + ABSURD_MS) return undefined
  let fence = standing?.version ?? 0
  const take = async (until: Date): Promise<boolean> => {
    const value = leases.encode({ owner, until: until.toISOString() })
    const when = fence === 0 ? ('absent' as const) : { is: fence }
    const [took] = await table.write([{ ...key, value, version: fence + 1, when }])
    if (took) fence += 1
    return took === true
  }
  const renew = () => take(new Date(clock().getTime() + term))
  if (!(await renew())) return undefined
  try {
    return await work({
      get fence() {
        return fence
      },
      renew,
    })
  } finally {
    await take(OVER)
  }
}

/** Ends every lease: for a home that knows by other means that whoever held one is gone. */
export async function endLeases(table: Table): Promise<void> {
  const writes: Write[] = []
  for await (const { pk, sk, value, version } of table.query('LEASE')) {
    const ended = leases.encode({ ...leases.decode(value), until: OVER.toISOString() })
    writes.push({ pk, sk, value: ended, version: version + 1, when: { is: version } })
  }
  await table.write(writes)
}
