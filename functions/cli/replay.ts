import { replay } from '../app/replay.ts'
import { type Io, options, UsageError } from './shared/cli.ts'
import { installationOptions, installationUsage, openTarget } from './shared/installation-option.ts'

const usage = `Usage: npm run -s replay -- DAY [options]
  DAY               such as 2026-11-20, in UTC
${installationUsage}`

/** Brings a day on which something went wrong to where it should be, beside whatever runs. */
export async function replayCommand(args: string[], { stdout }: Pick<Io, 'stdout'>): Promise<number> {
  const { values, positionals } = options(args, installationOptions, usage)
  const [day = '', ...more] = positionals
  const clock = () => new Date()
  const wrong = more.length > 0 ? `one day at a time, and not "${more[0]}" too` : wrongWith(day, clock())
  if (wrong) throw new UsageError(`replay: ${wrong}.\n${usage}`)
  const installation = await openTarget(values, clock)
  try {
    const { entries, sources } = await replay(installation.content, day, clock)
    stdout.write(
      `What was decided on ${day} stands where it is read (${entries} batches), and ${sources} sources are read in full at ` +
        'the next poll. What is known stays as it is: nothing becomes new and nothing is mailed again.\n',
    )
    return 0
  } finally {
    installation.close()
  }
}

function wrongWith(day: string, now: Date): string | undefined {
  if (day === '') return 'name the day'
  if (!isDay(day)) return `"${day}" is no day. Write one such as 2026-11-20`
  return day > now.toISOString().slice(0, 10) ? `${day} is still to come. Name a day that was` : undefined
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true
}
