import type { PartResult, Platform } from './worker.ts'

/** The promises of the README that a fault could break, by number, and the platforms on which that is checked. */
const promises: Record<number, { promise: string; in: readonly Platform[] }> = {
  1: { promise: 'what was fetched is processed once', in: ['one machine', 'stage', 'killed'] },
  2: { promise: 'ids and stories stay the same', in: ['one machine', 'stage', 'killed'] },
  3: { promise: 'the same bytes are published', in: ['one machine', 'stage'] },
  4: { promise: 'the same edition is composed', in: ['one machine', 'stage'] },
  5: {
    promise: 'each delivery in one state, nobody emailed twice',
    in: ['one machine', 'mail server', 'stage', 'killed'],
  },
  6: { promise: 'nobody who left is emailed', in: ['one machine', 'mail server', 'stage'] },
  8: {
    promise: 'the rest continues, and the fault leaves a trace',
    in: ['one machine', 'mail server', 'stage', 'killed'],
  },
  9: { promise: 'no address and no token in logs', in: ['one machine', 'mail server', 'stage'] },
}

/** How many faults were tried against each promise, and the result, as a Markdown table. */
export function table(found: readonly PartResult[]): string {
  const row = ([number, { promise, in: platforms }]: [string, (typeof promises)[number]]) => {
    const tried = (platform: Platform) =>
      platforms.includes(platform) ? sum(found, platform).toLocaleString('en') : '–'
    const broken = found.flatMap((part) => part.broken).filter((one) => one.promise === Number(number))
    const by = new Set(broken.map(({ plan }) => plan)).size
    const result = by === 0 ? 'kept' : `broken by ${by}`
    return `| ${number}. ${promise} | ${tried('one machine')} | ${tried('mail server')} | ${tried('stage')} | ${tried('killed')} | ${result} |`
  }
  return [
    '| promise | faults on one machine | answers of a mail server | faults on AWS | SIGKILLs | result |',
    '|---|--:|--:|--:|--:|---|',
    ...Object.entries(promises).map(row),
  ].join('\n')
}

function sum(found: readonly PartResult[], platform: Platform): number {
  return found.reduce((sum, part) => sum + (part.platform === platform ? part.tried : 0), 0)
}
