import { type DeadLettersName, deadLettersNames } from '../adapters/aws/sqs/dead-letters.ts'
import { type Io, parseArguments, UsageError } from './shared/cli.ts'
import { exitCodes } from './shared/exit-code.ts'
import { stageRow, usageText } from './shared/usage.ts'

const usage = usageText('npm run -s redrive -- [QUEUE…] --stage NAME', [
  ['QUEUE', `${deadLettersNames.join(', ')}; all of them if none is named`],
  stageRow,
])

const known = { stage: { type: 'string' } } as const

/** Retries messages that functions on AWS set aside after three attempts. It fails if some could not be retried. */
export async function redriveCommand(args: string[], { stdout }: Pick<Io, 'stdout'>): Promise<number> {
  const { values, positionals } = parseArguments(args, known, usage)
  const isName = (name: string): name is DeadLettersName =>
    (deadLettersNames as readonly string[]).includes(name)
  const unknown = positionals.find((name) => !isName(name))
  if (unknown !== undefined) throw new UsageError(`redrive: there is no queue "${unknown}".\n${usage}`)
  if (values.stage === undefined)
    throw new UsageError(`redrive: name the installation with --stage NAME.\n${usage}`)
  const names = positionals.length > 0 ? positionals.filter(isName) : deadLettersNames
  const { redriveStage } = await import('../adapters/aws/sqs/redrive-stage.ts')
  const results = await redriveStage(values.stage, names, () => new Date())
  for (const [name, { done, gone, failed }] of results) {
    stdout.write(`${name}: ${done} retried.\n`)
    if (gone > 0) {
      stdout.write(
        `${name}: ${gone} removed. They had already been handled, or were older than three days, so their addresses had been ` +
          'deleted: readers who are still waiting have to ask again.\n',
      )
    }
    for (const why of failed)
      stdout.write(`${name}: some could not be retried and stay where they are: ${why}\n`)
  }
  return [...results.values()].some(({ failed }) => failed.length > 0) ? exitCodes.failed : exitCodes.ok
}
