import { random } from '../random.ts'

const SAMPLES = 1_000

/**
 * The 90% interval of a figure when groups of rows are resampled with replacement (percentile bootstrap, Efron 1979).
 * `measure` gets the positions of the rows of a sample.
 */
export function interval(
  groups: readonly string[],
  measure: (rows: readonly number[]) => number,
  seed = 1,
): [number, number] {
  const next = random(seed)
  const members = [...Map.groupBy(groups.keys(), (i) => groups[i]!).values()]
  const values = Array.from({ length: SAMPLES }, () =>
    measure(members.flatMap(() => members[Math.floor(next() * members.length)]!)),
  ).sort((x, y) => x - y)
  return [values[Math.floor(SAMPLES * 0.05)]!, values[Math.floor(SAMPLES * 0.95)]!]
}
