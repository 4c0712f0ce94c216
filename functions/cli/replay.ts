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
  const wrong = more.length > 0 ? `give one day only, not "${more[0]}" as well` : wrongWith(day, clock())
  if (wrong) throw new UsageError(`replay: ${wrong}.\n${usage}`)
  const installation = await openTarget(values, clock)
  try {
    const { entries, sources } = await replay(installation.content, day, clock)
    stdout.write(
      `Stories of ${day} were rebuilt from the log (${entries} batches), and ${sources} sources will be read in full at the next ` +
        'poll. Nothing that is already known becomes new, and nothing is emailed again.\n',
    )
    return 0
  } finally {
    installation.close()
  }
}

function wrongWith(day: string, now: Date): string | undefined {
  if (day === '') return 'give a day, such as 2026-11-20'
  if (!isDay(day)) return `"${day}" is not a day. Write one such as 2026-11-20`
  return day > now.toISOString().slice(0, 10)
    ? `${day} is in the future. Give today or an earlier day`
    : undefined
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true
}
