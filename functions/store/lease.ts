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

/** The clocks of one installation differ by less. A lease that ends later was taken while a clock was wrong. */
const ABSURD_MS = HOUR_MS
const longAgo = new Date(0)

/** A lease while it is held. */
export interface Lease {
  /** Grows with each holder and each renewal: a write with a lower number than the last comes from a process that lost the lease. */
  fence: number
  /** Extends the lease by another term. Returns `false` once another process has it. */
  renew(): Promise<boolean>
}

/** Where the lease is stored, for how long, and for whom. */
export interface LeaseOptions {
  table: Table
  clock: Clock
  /** Names this process for the operator. */
  owner: string
  seconds: number
}

/**
 * Does the work while no other process does, and then ends the lease. Returns `undefined` without doing it if another
 * process holds the lease of this name.
 */
export async function withLease<T>(
  name: string,
  { table, clock, owner, seconds }: LeaseOptions,
  work: (lease: Lease) => Promise<T>,
): Promise<T | undefined> {
  const key = { pk: 'LEASE', sk: name }
  const [stored] = await table.get([key])
  const term = seconds * 1000
  const left = stored ? Date.parse(leases.decode(stored.value).until) - clock().getTime() : 0
  if (left > 0 && left <= term + ABSURD_MS) return undefined
  let fence = stored?.version ?? 0
  const take = async (until: Date): Promise<boolean> => {
    const value = leases.encode({ owner, until: until.toISOString() })
    const when = fence === 0 ? ('absent' as const) : { is: fence }
    const [written] = await table.write([{ ...key, value, version: fence + 1, when }])
    if (written) fence += 1
    return written === true
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
    await take(longAgo)
  }
}

/** Ends every lease, for a platform that knows by other means that no process that held one is running. */
export async function endLeases(table: Table): Promise<void> {
  const writes: Write[] = []
  for await (const { pk, sk, value, version } of table.query('LEASE')) {
    const ended = leases.encode({ ...leases.decode(value), until: longAgo.toISOString() })
    writes.push({ pk, sk, value: ended, version: version + 1, when: { is: version } })
  }
  await table.write(writes)
}
