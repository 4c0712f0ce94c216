import table from './prices.json' with { type: 'json' }

interface Price {
  service: string
  unit: string
  /** For one unit, in USD before tax. */
  usd: number
  /** Units a month that an account never pays for, however old it is. What ends after a year is not counted. */
  free: number
  source: string
}

export type PriceName = keyof typeof table.prices

/** List prices of a region in a month; look at their sources before you rely on them. */
export interface PriceTable {
  asOf: string
  region: string
  prices: Record<PriceName, Price>
}

export const prices: PriceTable = table
