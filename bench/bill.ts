import { loadOf } from '../functions/cli/bill/bill.ts'
import { monthlyCost } from '../functions/cli/bill/monthly-cost.ts'
import { prices } from '../functions/cli/bill/prices.ts'
import { worstDay } from '../functions/cli/bill/worst-day.ts'
import type { Figure } from './figure.ts'

/** Computes what AWS costs, as `npm run bill` does. */
export function measureBill(): Figure[] {
  const list = `list prices in ${prices.region} as of ${prices.asOf}, before tax, and assumptions in functions/cli/bill`
  const months = [1_000, 10_000, 100_000].map((subscribers): Figure => {
    const load = loadOf({ subscribers })
    return {
      name: 'USD a month, less what is always free',
      of: `${load.sources} sources, ${subscribers.toLocaleString('en-US')} subscribers`,
      value: monthlyCost(load, prices).pays,
      split: list,
    }
  })
  const day = { name: 'USD for a day on which every limit is reached', target: 10, split: list }
  return [...months, { ...day, value: worstDay(loadOf({}), prices).pays }]
}
