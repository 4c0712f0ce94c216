import { children, type Fields, firstText, nodes, value } from './fields/node.ts'

/** How often, and when not, a feed wants to be polled. Hours and days are in GMT. Days are 0 (Sunday) to 6. */
export interface Hints {
  ttlMinutes?: number
  skipHours?: number[]
  skipDays?: number[]
}

const periods = new Map([
  ['hourly', 60],
  ['daily', 1440],
  ['weekly', 10_080],
  ['monthly', 43_200],
  ['yearly', 525_600],
])
const days = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

/** Reads `<ttl>`, `sy:updatePeriod`, `<skipHours>` and `<skipDays>` of RSS. */
export function hints(feed: Fields): Hints {
  const ttl = Number(firstText(feed, 'rss:ttl'))
  const period = periods.get(firstText(feed, 'sy:updateperiod')?.toLowerCase() ?? '') ?? 0
  const frequency = Number(firstText(feed, 'sy:updatefrequency') ?? 1)
  const minutes = Math.max(ttl > 0 ? ttl : 0, period / (frequency >= 1 ? frequency : 1))
  const hours = listed(feed, 'rss:skiphours', 'rss:hour').map((hour) => Number(hour) % 24)
  const skipDays = listed(feed, 'rss:skipdays', 'rss:day').map((day) =>
    days.indexOf(day.slice(0, 3).toLowerCase()),
  )
  return {
    ...(minutes > 0 && Number.isFinite(minutes) ? { ttlMinutes: Math.round(minutes) } : {}),
    ...some(
      'skipHours',
      hours.filter((hour) => Number.isInteger(hour) && hour >= 0),
    ),
    ...some(
      'skipDays',
      skipDays.filter((day) => day >= 0),
    ),
  }
}

function listed(feed: Fields, list: string, element: string): string[] {
  const parent = nodes(feed, list)[0]
  return parent ? nodes(children(parent), element).map((node) => value(node).text.trim()) : []
}

function some<K extends string>(key: K, numbers: number[]): { [k in K]?: number[] } {
  return numbers.length > 0 ? ({ [key]: [...new Set(numbers)] } as { [k in K]: number[] }) : {}
}
