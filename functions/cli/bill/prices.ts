import table from './prices.json' with { type: 'json' }

interface Price {
  service: string
  unit: string
  /** For one unit, in USD before tax. */
  usd: number
  /** Units a month that are free in every account, not only in its first year. */
  free: number
  source: string
}

/** The name of a price in `prices.json`. */
export type PriceName = keyof typeof table.prices

/** List prices of a region. Check their sources before you rely on them. */
export interface PriceTable {
  asOf: string
  region: string
  prices: Record<PriceName, Price>
}

/** The prices in `prices.json`. */
export const prices: PriceTable = table
