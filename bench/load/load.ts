import type { Figure } from '../figure.ts'
import { grown, growthTable } from './growth-table.ts'
import { type Day, month, type Size } from './month.ts'

/** The full load. `--scale` simulates a share of it. */
const FULL_LOAD: Size = { sources: 1000, entriesADay: 50_000, days: 30, subscribers: 100_000 }
/** DynamoDB's emulator is slow, so it gets a share of SQLite's load. */
const DYNALITE_SHARE = 0.1

/** How much of the full load is simulated. */
export interface Scale {
  /** 1 for the full load: 1,000 sources with 50,000 entries a day, and 100,000 subscribers. */
  scale: number
  days: number
}

/** Measures whether the cost of an article or an email grows over the days. */
export async function measureLoad({ scale, days }: Scale): Promise<Figure[]> {
  return [
    ...(await measured({ ...sized(scale), days }, 'sqlite')),
    ...(await measured({ ...sized(scale * DYNALITE_SHARE), days }, 'dynalite')),
  ]
}

function sized(scale: number): Size {
  const part = (of: number) => Math.max(1, Math.round(of * scale))
  return {
    sources: part(FULL_LOAD.sources),
    entriesADay: part(FULL_LOAD.entriesADay),
    days: FULL_LOAD.days,
    subscribers: part(FULL_LOAD.subscribers),
  }
}

async function measured(size: Size, where: 'sqlite' | 'dynalite'): Promise<Figure[]> {
  const split = `${where}: ${size.sources} sources, ${size.entriesADay} entries a day, ${size.days} days, ${size.subscribers} subscribers`
  process.stderr.write(`\nload, ${split}\n`)
  const table = growthTable((line) => process.stderr.write(`${line}\n`))
  const days: Day[] = []
  for await (const day of month(size, where)) {
    days.push(day)
    table.row(days)
  }
  const ratios = grown(days)
  table.end(ratios)
  return Object.entries(ratios).map(([what, value]) => ({
    name: `${what}, the last days over the first`,
    value,
    target: 1.2,
    split,
  }))
}
