import { type DeadLettersName, deadLettersNames } from '../adapters/aws/sqs/dead-letters.ts'
import { type Io, options, UsageError } from './shared/cli.ts'

const usage = `Usage: npm run -s redrive -- [QUEUE…] --stage NAME
  QUEUE             ${deadLettersNames.join(', ')}; all of them if none is named
  --stage NAME      the installation on AWS that has this name`

const known = { stage: { type: 'string' } } as const

/** Brings back what functions on AWS put aside after three attempts; 1 where something of it fails again. */
export async function redriveCommand(args: string[], { stdout }: Pick<Io, 'stdout'>): Promise<number> {
  const { values, positionals } = options(args, known, usage)
  const isName = (name: string): name is DeadLettersName =>
    (deadLettersNames as readonly string[]).includes(name)
  const strange = positionals.find((name) => !isName(name))
  if (strange !== undefined) throw new UsageError(`redrive: there is no queue "${strange}".\n${usage}`)
  if (values.stage === undefined)
    throw new UsageError(`redrive: name the installation with --stage NAME.\n${usage}`)
  const names = positionals.length > 0 ? positionals.filter(isName) : deadLettersNames
  const { redriveStage } = await import('../adapters/aws/sqs/redrive-stage.ts')
  const told = await redriveStage(values.stage, names, () => new Date())
  for (const [name, { done, gone, failed }] of told) {
    stdout.write(`${name}: ${done} tried again.\n`)
    if (gone > 0) {
      stdout.write(
        `${name}: ${gone} removed. They had already been handled, or were older than three days, so their addresses had been ` +
          'deleted: readers who are still waiting have to ask again.\n',
      )
    }
    for (const why of failed)
      stdout.write(`${name}: some could not be tried again and stay where they are: ${why}\n`)
  }
  return [...told.values()].some(({ failed }) => failed.length > 0) ? 1 : 0
}
