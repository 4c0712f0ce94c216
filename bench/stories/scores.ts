/** Computes the normalized mutual information (arithmetic mean) of found groups and labels, 0 to 1. */
export function mutualInformation(rows: readonly { label: string; found: string }[]): number {
  const labels = counts(rows.map(({ label }) => label))
  const found = counts(rows.map((row) => row.found))
  const both = counts(rows.map((row) => `${row.label}\n${row.found}`))
  let shared = 0
  for (const [key, count] of both) {
    const [label, group] = key.split('\n') as [string, string]
    shared +=
      (count / rows.length) * Math.log((count * rows.length) / (found.get(group)! * labels.get(label)!))
  }
  return (2 * shared) / (entropy(labels, rows.length) + entropy(found, rows.length) || 1)
}

/** The harmonic mean of two numbers. */
export function harmonic(a: number, b: number): number {
  return a + b > 0 ? (2 * a * b) / (a + b) : 0
}

function counts(keys: readonly string[]): Map<string, number> {
  const found = new Map<string, number>()
  for (const key of keys) found.set(key, (found.get(key) ?? 0) + 1)
  return found
}

function entropy(groups: ReadonlyMap<string, number>, all: number): number {
  let sum = 0
  for (const count of groups.values()) sum -= (count / all) * Math.log(count / all)
  return sum
}
