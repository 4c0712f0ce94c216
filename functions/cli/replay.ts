import { type Replayed, replay } from '../app/replay.ts'
import { isDay } from '../domain/time.ts'
import { count } from '../i18n/plural.ts'
import { type Io, parseArguments, UsageError } from './shared/cli.ts'
import { exitCodes } from './shared/exit-code.ts'
import { installationOptions, openTarget } from './shared/installation-option.ts'
import { installationRows, usageText } from './shared/usage.ts'

const usage = usageText('npm run -s replay -- DAY [options]', [
  ['DAY', 'such as 2026-11-20, in UTC'],
  ...installationRows(),
])

/** Repairs a day that went wrong. The digest may be running. */
export async function replayCommand(
  args: string[],
  { stdout, progress }: Pick<Io, 'stdout' | 'progress'>,
): Promise<number> {
  const { values, positionals } = parseArguments(args, installationOptions, usage)
  const [day = '', ...more] = positionals
  const clock = () => new Date()
  const problem = more.length > 0 ? `give one day only, not "${more[0]}" as well` : problemWith(day, clock())
  if (problem) throw new UsageError(`replay: ${problem}.\n${usage}`)
  const installation = await openTarget(values, clock)
  try {
    const { entries, sources } = await replay(installation.content, day, clock, progress?.report)
    stdout.write(`${outcome(day, { entries, sources })}\n`)
    return exitCodes.ok
  } finally {
    installation.close()
  }
}

function outcome(day: string, { entries, sources }: Replayed): string {
  const rebuilt =
    entries === 0
      ? `Nothing was decided on ${day} (UTC), so no story was rebuilt: if news of that day is missing, try the day before or after.`
      : `Stories of ${day} were rebuilt from the log (${count(entries, 'batch', 'batches')}).`
  const read =
    sources === 0
      ? 'No source has been read yet: `npm start` reads them.'
      : `${count(sources, 'source', 'sources')} will be read in full at the next poll, which a running digest begins within minutes.`
  return `${rebuilt} ${read} Nothing that is already known becomes new, and nothing is emailed again.`
}

function problemWith(day: string, now: Date): string | undefined {
  if (day === '') return 'give a day, such as 2026-11-20'
  if (day.length !== 10 || !isDay(day)) return `"${day}" is not a day. Write one such as 2026-11-20`
  return day > now.toISOString().slice(0, 10)
    ? `${day} is in the future. Give today or an earlier day`
    : undefined
}
