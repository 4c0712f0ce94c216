/** One measured figure. */
export interface Figure {
  name: string
  /** `undefined` if the data are missing: "not measured". */
  value?: number
  /** The value that it should reach. */
  target?: number
  /** The 95% confidence interval, unless `split` says otherwise. */
  interval?: [number, number]
  /** The data that it was measured on, and whether settings were chosen on them. */
  split: string
  rows?: number
}

/** Rounds to four decimals. */
export const rounded = (x: number): number => Math.round(x * 1e4) / 1e4
