import type { Figure } from '../figure.ts'

/** Measures so many times. Each figure gets the median of its values, and their spread unless they are all alike. */
export async function repeated(runs: number, measure: () => Promise<Figure[]> | Figure[]): Promise<Figure[]> {
  const all: Figure[][] = []
  for (let run = 0; run < runs; run++) all.push(await measure())
  return all[0]!.map((figure, at) => {
    const values = all.flatMap((run) => run[at]?.value ?? []).sort((a, b) => a - b)
    if (values.length < 2) return figure
    const [least, most] = [values[0]!, values.at(-1)!]
    return {
      ...figure,
      value: values[Math.floor((values.length - 1) / 2)]!,
      runs: values.length,
      ...(least < most && { spread: [least, most] }),
    }
  })
}
