import type { RequestsPerEvent } from '../../functions/cli/bill/measured.ts'
import type { Call } from '../doubles/call.ts'

/** What calls cost, in the units that the bill reckons in. */
export function tally(calls: readonly Call[]): Required<RequestsPerEvent> {
  const total = { reads: 0, writes: 0, s3Reads: 0, s3Writes: 0 }
  for (const { service, operation, units } of calls) {
    total.reads += units?.read ?? 0
    total.writes += units?.write ?? 0
    if (service !== 's3') continue
    if (operation === 'GetObject') total.s3Reads += 1
    else if (operation !== 'DeleteObject') total.s3Writes += 1
  }
  return total
}

export function less(
  a: Required<RequestsPerEvent>,
  b: Required<RequestsPerEvent>,
): Required<RequestsPerEvent> {
  return {
    reads: a.reads - b.reads,
    writes: a.writes - b.writes,
    s3Reads: a.s3Reads - b.s3Reads,
    s3Writes: a.s3Writes - b.s3Writes,
  }
}
