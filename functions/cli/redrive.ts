import { type DeadLettersName, deadLettersNames } from '../adapters/aws/sqs/dead-letters.ts'
import { type Io, options, UsageError } from './shared/cli.ts'

const usage = `Usage: npm run -s redrive -- [QUEUE…] --stage NAME
  QUEUE             ${deadLettersNames.join(', ')}; all of them where none is named
  --stage NAME      what is deployed on AWS under this name`

const known = { stage: { type: 'string' } } as const

/** Brings back what functions on AWS put aside after three attempts; 1 where something of it fails again. */
export async function redriveCommand(args: string[], { stdout }: Pick<Io, 'stdout'>): Promise<number> {
  const { values, positionals } = options(args, known, usage)
  const isName = (name: string): name is DeadLettersName =>
    (deadLettersNames as readonly string[]).includes(name)
  const strange = positionals.find((name) => !isName(name))
  if (strange !== undefined) throw new UsageError(`redrive: there is no queue "${strange}".\n${usage}`)
  if (values.stage === undefined) throw new UsageError(`redrive: name the stage with --stage.\n${usage}`)
  const names = positionals.length > 0 ? positionals.filter(isName) : deadLettersNames
  const { redriveStage } = await import('../adapters/aws/sqs/redrive-stage.ts')
  const told = await redriveStage(values.stage, names, () => new Date())
  for (const [name, { done, gone, failed }] of told) {
    stdout.write(`${name}: ${done} brought back.\n`)
    if (gone > 0) {
      stdout.write(
        `${name}: ${gone} let go. They were handled already, or were older than three days and their addresses are ` +
          'deleted: who still waits has to ask again.\n',
      )
    }
    for (const why of failed) stdout.write(`${name}: left where it was, since ${why}\n`)
  }
  return [...told.values()].some(({ failed }) => failed.length > 0) ? 1 : 0
}
