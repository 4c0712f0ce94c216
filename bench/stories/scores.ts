/** How well groups match labels, and the number of labeled and of found stories. */
export interface GroupingScore {
  b3: number
  pair: number
  nmi: number
  stories: number
  found: number
}

/** Computes B³ F1 (Amigó et al. 2009), pairwise F1 and NMI (arithmetic mean) of found groups against labels. */
export function scoreGrouping(rows: readonly { label: string; found: string }[]): GroupingScore {
  const labels = counts(rows.map(({ label }) => label))
  const found = counts(rows.map((row) => row.found))
  const both = counts(rows.map((row) => `${row.label}\n${row.found}`))
  let precise = 0
  let complete = 0
  let shared = 0
  for (const [key, count] of both) {
    const [label, group] = key.split('\n') as [string, string]
    const ofGroup = found.get(group)!
    const ofLabel = labels.get(label)!
    precise += (count * count) / ofGroup
    complete += (count * count) / ofLabel
    shared += (count / rows.length) * Math.log((count * rows.length) / (ofGroup * ofLabel))
  }
  const right = pairs(both)
  return {
    b3: harmonic(precise / rows.length, complete / rows.length),
    pair: harmonic(right / pairs(found), right / pairs(labels)),
    nmi: (2 * shared) / (entropy(labels, rows.length) + entropy(found, rows.length) || 1),
    stories: labels.size,
    found: found.size,
  }
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

function pairs(groups: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const count of groups.values()) sum += (count * (count - 1)) / 2
  return sum
}

function entropy(groups: ReadonlyMap<string, number>, all: number): number {
  let sum = 0
  for (const count of groups.values()) sum -= (count / all) * Math.log(count / all)
  return sum
}
