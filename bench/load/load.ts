import type { Figure } from '../figure.ts'
import { grown, growthTable } from './growth-table.ts'
import { type Day, month, type Size } from './month.ts'

/** What the whole is measured at, in this part of it. */
const WHOLE: Size = { sources: 1000, entriesADay: 50_000, days: 30, subscribers: 100_000 }
/** DynamoDB's emulator is slow, so it gets a part of what SQLite gets. */
const DYNALITE = 0.1

export interface Scale {
  /** 1 for all of it: 1,000 sources with 50,000 entries a day, and 100,000 subscribers. */
  scale: number
  days: number
}

/** Whether anything that a digest does grows dearer by the article or the mail as days go by. */
export async function measureLoad({ scale, days }: Scale): Promise<Figure[]> {
  return [
    ...(await measured({ ...sized(scale), days }, 'sqlite')),
    ...(await measured({ ...sized(scale * DYNALITE), days }, 'dynalite')),
  ]
}

function sized(scale: number): Size {
  const part = (of: number) => Math.max(1, Math.round(of * scale))
  return {
    sources: part(WHOLE.sources),
    entriesADay: part(WHOLE.entriesADay),
    days: WHOLE.days,
    subscribers: part(WHOLE.subscribers),
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
    target: 1.3,
    split,
  }))
}
