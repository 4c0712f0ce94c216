import type { Mailer } from '../../ports/mailer.ts'
import type { Row } from '../../store/editions/deliveries.ts'
import { START } from '../../store/editions/mailings.ts'
import { type ClaimDeps, next } from './claim.ts'
import { openRows } from './open-rows.ts'
import { isStale, recover } from './recover.ts'

interface CancelDeps extends ClaimDeps {
  mailer: Mailer
}

/** Cancels what is queued and settles what a dead sender left; answers whether nothing is open any more. */
export async function cancelRows(edition: string, deps: CancelDeps): Promise<boolean> {
  let open = false
  for await (const row of openRows(edition, START, deps.deliveries)) {
    if (row.delivery.state === 'queued') open = !(await cancelled(row, deps)) || open
    else {
      open = true
      if (isStale(row, deps)) await recover([row], deps)
    }
  }
  return !open
}

async function cancelled(row: Row, { deliveries, clock }: ClaimDeps): Promise<boolean> {
  const now = clock()
  const [took] = await deliveries.put([next(row, { state: 'cancelled', settledAt: now.toISOString() })], now)
  return took === true
}
