/** One measured figure. */
export interface Figure {
  /** What is measured, with its unit. */
  name: string
  /** The set, file or size that it is measured on, if several have this figure: rows of a table with names as columns. */
  of?: string
  /** `undefined` if the data are missing: "not measured". */
  value?: number
  /** The value that it should reach. */
  target?: number
  /** The 95% confidence interval, unless `split` says otherwise. */
  interval?: [number, number]
  /** The data that it was measured on, and whether settings were chosen on them. */
  split: string
  rows?: number
  /** How often it was measured: the value is the median, and the spread has the least and the most. */
  runs?: number
  spread?: [number, number]
  /** The folder without which it can't be measured. */
  needs?: 'data' | 'labels'
}

/** The name of a figure, with what it was measured on. */
export const fullName = ({ name, of }: Pick<Figure, 'name' | 'of'>): string =>
  of === undefined ? name : `${name}, ${of}`

/** Marks figures that can't be measured without a folder. */
export function needing(needs: 'data' | 'labels', figures: readonly Figure[]): Figure[] {
  return figures.map((figure) => ({ ...figure, needs }))
}

/** Rounds to four decimals. */
export const rounded = (x: number): number => Math.round(x * 1e4) / 1e4
