/** One measured claim. */
export interface Figure {
  name: string
  /** Undefined where the data are absent: "not measured". */
  value?: number
  /** What it must reach. */
  target?: number
  /** 95 %. */
  interval?: [number, number]
  /** On what it was measured, and whether settings were chosen on it. */
  split: string
  rows?: number
}

export const rounded = (x: number): number => Math.round(x * 1e4) / 1e4
