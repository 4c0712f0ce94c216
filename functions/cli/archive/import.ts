import { configurationFolder } from '../../adapters/local/files/paths.ts'
import { check } from '../../archive/read-archive.ts'
import { readConfiguration } from '../../configuration/read.ts'
import { type Io, options, UsageError } from '../shared/cli.ts'
import { installationOptions, installationUsageWith, targetOf } from '../shared/installation-option.ts'
import { importInto } from './import-into.ts'

const usage = `Usage: npm run -s import -- FILE [options]
  FILE              a file that \`npm run export\` wrote
${installationUsageWith('data/live')}
  --config DIR      your configuration folder, with only what differs from config/`

const known = { ...installationOptions, config: { type: 'string' } } as const

/** Brings an export into an installation that is empty yet: restores a backup, or moves it here. */
export async function importCommand(args: string[], { stdout }: Pick<Io, 'stdout'>): Promise<number> {
  const { values, positionals } = options(args, known, usage)
  const [file, ...more] = positionals
  if (file === undefined) throw new UsageError(`import: name the file to read.\n${usage}`)
  if (more.length > 0) throw new UsageError(`import: give one file only, not "${more[0]}" as well.\n${usage}`)
  // What is restored is no trial.
  const place = targetOf(values, 'data/live')
  const checked = await check(file)
  const { schedule } = readConfiguration({ base: configurationFolder, overlay: values.config }).publication
  const said = await importInto(place, { file, checked, schedule, clock: () => new Date() })
  stdout.write(`${said.join('\n')}\n`)
  return 0
}
