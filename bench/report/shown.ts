/** A number as people read it: three decimals below 1, and about three digits above. */
export function shown(value: number): string {
  const size = Math.abs(value)
  const decimals = Number.isInteger(value) || size >= 100 ? 0 : size < 1 ? 3 : size < 10 ? 2 : 1
  return value.toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
}

/** Two numbers with a dash between them. */
export const range = ([least, most]: readonly [number, number]): string => `${shown(least)}–${shown(most)}`
