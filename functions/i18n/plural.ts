/** A number with its noun, `one` for 1, in figures as both languages write them in the United States. */
export function count(n: number, one: string, many: string): string {
  return `${n.toLocaleString('en-US')} ${n === 1 ? one : many}`
}
