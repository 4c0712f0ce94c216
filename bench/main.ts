import { parseArguments, UsageError } from '../functions/cli/shared/cli.ts'
import { exitCodeOf } from '../functions/cli/shared/exit-code.ts'
import { measureClassifier } from './classify/classify.ts'
import { measureFetching } from './fetch/figures.ts'
import type { Figure } from './figure.ts'
import { measureFirstPoll } from './first-poll/first-poll.ts'
import { measureHostile } from './hostile/hostile.ts'
import { measureIngest } from './ingest/ingest.ts'
import { measureParsing } from './ingest/parsing-cost.ts'
import { measureColdStart } from './load/cold-start.ts'
import { measureLoad, type Scale } from './load/load.ts'
import { measureMail } from './mail/mail.ts'
import { measureMatters } from './matters/figures.ts'
import { identifierFigures } from './matters/identifiers.ts'
import { measurePipeline } from './pipeline.ts'
import { measurePublishing } from './publish/figures.ts'
import { measureStories } from './stories/figures.ts'
import { table } from './table.ts'
import { measureYear } from './year/year.ts'

/** The parts of the benchmark, by the names with which they can be run alone. */
const parts: Record<
  string,
  (data: string | undefined, scale: Scale, labels: string | undefined) => Promise<Figure[]> | Figure[]
> = {
  judge: measureClassifier,
  ingest: measureIngest,
  parse: measureParsing,
  hostile: () => measureHostile(),
  stories: measureStories,
  matters: (data, _, labels) => [...identifierFigures(labels), ...measureMatters(data, labels)],
  fetch: () => measureFetching(),
  line: () => measurePipeline(),
  'first-poll': () => measureFirstPoll(),
  publish: () => measurePublishing(),
  mail: () => measureMail(),
  load: (_, scale) => measureLoad(scale),
  // The full load is 5,000 entries a day.
  'cold-start': (_, { scale }) => measureColdStart(Math.round(5000 * scale)),
  year: (_, scale) => measureYear(scale),
}

const names = Object.keys(parts)

const usage = `Usage: npm run -s bench -- [PART…] [options]
  PART              ${names.join(', ')}; all of them if none is named
  --data DIR        a folder of labeled data to measure with as well
  --labels DIR      a folder of labels that are kept apart from their data, for matters
  --scale N         the share of a full load or year that is simulated (default: 0.1)
  --days N          the days of it (default: 30)`

const known = {
  data: { type: 'string' },
  labels: { type: 'string' },
  scale: { type: 'string', default: '0.1' },
  days: { type: 'string', default: '30' },
} as const

async function measure(): Promise<number> {
  const { values, positionals } = parseArguments(process.argv.slice(2), known, usage)
  const unknown = positionals.filter((name) => !Object.hasOwn(parts, name))
  if (unknown.length > 0) {
    throw new UsageError(`There is no part ${unknown.join(', ')}. Parts: ${names.join(', ')}.`)
  }
  const scale = { scale: Number(values.scale), days: Number(values.days) }
  const figures: Record<string, Figure[]> = {}
  for (const name of positionals.length > 0 ? positionals : names) {
    figures[name] = await parts[name]!(values.data, scale, values.labels)
    process.stderr.write(table(name, figures[name]))
  }
  process.stdout.write(
    `${JSON.stringify({ node: process.version, at: new Date().toISOString(), figures }, null, 1)}\n`,
  )
  // Work that grows faster than its input is an error, whatever the machine.
  const isNonlinear = figures.hostile?.some(({ value = 0, target = 0 }) => value > target) ?? false
  return isNonlinear ? 1 : 0
}

process.exitCode = await exitCodeOf(measure, process)
