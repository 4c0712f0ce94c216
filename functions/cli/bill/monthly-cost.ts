import type { PriceName, PriceTable } from './prices.ts'
import { type Load, usage } from './usage.ts'

/** The cost of one service in a month, in USD before tax. */
interface LineItem {
  service: string
  /** What is used of it, as text. */
  used: string[]
  list: number
  /** The part that is free in every account, if nothing else there uses it. */
  free: number
}

/** The cost of a month, in USD before tax. */
export interface MonthlyCost {
  lines: LineItem[]
  list: number
  free: number
  /** The list price less what is free. */
  pays: number
  /** What is used, in the units of the prices. */
  usage: Record<PriceName, number>
}

/** Estimates the cost of a load. */
export function monthlyCost(load: Load, { prices }: PriceTable): MonthlyCost {
  const lines = new Map<string, LineItem>()
  const all = usage(load)
  for (const [name, used] of Object.entries(all) as [PriceName, number][]) {
    const { service, unit, usd, free } = prices[name]
    const line = lines.get(service) ?? { service, used: [], list: 0, free: 0 }
    line.used.push(`${short(used)} ${unit}`)
    line.list += used * usd
    line.free += Math.min(used, free) * usd
    lines.set(service, line)
  }
  const sum = (of: 'list' | 'free') => [...lines.values()].reduce((total, line) => total + line[of], 0)
  const [list, free] = [sum('list'), sum('free')]
  return { lines: [...lines.values()], list, free, pays: list - free, usage: all }
}

/** The cost as a Markdown table. */
export function table({ lines, list, free, pays }: MonthlyCost): string {
  const rows = lines.map(
    (line) =>
      `| ${line.service} | ${line.used.join(', ')} | ${usd(line.list)} | ${usd(line.free)} | ${usd(line.list - line.free)} |`,
  )
  return [
    '| service | used in a month | at list price | always free | to pay |',
    '|---|---|--:|--:|--:|',
    ...rows,
    `| **total** | | ${usd(list)} | ${usd(free)} | **${usd(pays)}** |`,
  ].join('\n')
}

/** The costs of several loads side by side, by service, as a Markdown table. */
export function comparison(loads: readonly Load[], prices: PriceTable): string {
  const bills = loads.map((load) => monthlyCost(load, prices))
  const heads = loads.map(({ subscribers }) => `${subscribers.toLocaleString('en')} subscribers`)
  const services = bills[0]?.lines.map(({ service }) => service) ?? []
  const cells = (of: (bill: MonthlyCost) => string) => bills.map(of).join(' | ')
  const pay = (service: string) => (bill: MonthlyCost) => {
    const { list = 0, free = 0 } = bill.lines.find((line) => line.service === service) ?? {}
    return usd(list - free)
  }
  return [
    `| USD a month | ${heads.join(' | ')} |`,
    `|---|${'--:|'.repeat(loads.length)}`,
    ...services.map((service) => `| ${service} | ${cells(pay(service))} |`),
    `| **to pay** | ${cells(({ pays }) => `**${usd(pays)}**`)} |`,
    `| always free, in any account | ${cells(({ free }) => usd(free))} |`,
    `| at list price | ${cells(({ list }) => usd(list))} |`,
  ].join('\n')
}

/** An amount with cents. */
export const usd = (amount: number) => amount.toFixed(2)
const short = (number: number) => number.toLocaleString('en', { maximumSignificantDigits: 2 })
