import { type Io, parseOptions, UsageError } from '../shared/cli.ts'
import { exitCodes } from '../shared/exit-code.ts'
import { usageText } from '../shared/usage.ts'
import { comparison, monthlyCost, table } from './monthly-cost.ts'
import { prices } from './prices.ts'
import type { Load } from './usage.ts'
import { worstDay, worstDayTable } from './worst-day.ts'

/** What a source brings in a month, measured with the sources of the project. Operators can give their own numbers. */
const ARTICLES_PER_SOURCE = 120
const STORIES_PER_SOURCE = 18

const usage = usageText('npm run -s bill -- [options]', [
  ['--sources N', 'sources that are on (default: 50)'],
  ['--articles N', `their new articles in a month (default: ${ARTICLES_PER_SOURCE} for each source)`],
  ['--stories N', `new stories in a month (default: ${STORIES_PER_SOURCE} for each source)`],
  ['--readers N', 'visitors of the site in a month (default: twice the subscribers)'],
  [
    '--subscribers N',
    'readers of the weekly edition (default: 1000); several numbers, such as 1000,10000, are shown side by side',
  ],
  ['--daily N', 'how many of them also get the daily edition (default: 0)'],
])

const known = {
  sources: { type: 'string' },
  articles: { type: 'string' },
  stories: { type: 'string' },
  readers: { type: 'string' },
  subscribers: { type: 'string' },
  daily: { type: 'string' },
} as const

/** Estimates what a month on AWS costs. */
export async function billCommand(args: string[], { stdout }: Pick<Io, 'stdout'>): Promise<number> {
  const { subscribers = '1000', ...others } = parseOptions(args, known, usage)
  const given = Object.fromEntries(
    Object.entries(others).map(([name, text]) => [name, parseCount(name, String(text))]),
  )
  const loads = subscribers
    .split(',')
    .map((text) => loadOf({ ...given, subscribers: parseCount('subscribers', text) }))
  const tooDaily = loads.find((load) => load.daily > load.subscribers)
  if (tooDaily) {
    throw new UsageError(
      `--daily ${tooDaily.daily} is more than --subscribers ${tooDaily.subscribers}: readers of the daily edition are among the subscribers.\n${usage}`,
    )
  }
  const [only, ...more] = loads
  stdout.write(
    `${only && more.length === 0 ? table(monthlyCost(only, prices)) : comparison(loads, prices)}\n\n` +
      `${worstDayTable(worstDay(only ?? loadOf({}), prices))}\n\n` +
      'The second table is a day on which every limit is reached all day. The digest does not limit emails, CloudFront and logs: see ' +
      '"Limits on spending" in docs/run-on-aws.md.\n\n' +
      `List prices in ${prices.region} as of ${prices.asOf}, in USD before tax. They and the assumptions about use are in ` +
      'functions/cli/bill. SES is priced à la carte; its Essentials plan costs 0.16 per thousand emails. A certificate, DNS and a firewall ' +
      'are not included.\n',
  )
  return exitCodes.ok
}

/** A load with the usual numbers for those that are not given. */
export function loadOf({ sources = 50, subscribers = 1000, ...given }: Partial<Load>): Load {
  return {
    articles: sources * ARTICLES_PER_SOURCE,
    stories: sources * STORIES_PER_SOURCE,
    readers: 2 * subscribers,
    daily: 0,
    ...given,
    sources,
    subscribers,
  }
}

function parseCount(name: string, text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text)
  throw new UsageError(
    `--${name} "${text}" is not a whole number: write digits only, such as 1000.\n${usage}`,
  )
}
