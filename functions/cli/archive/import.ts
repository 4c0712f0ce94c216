import { configurationFolder } from '../../adapters/local/files/paths.ts'
import { verifyArchive } from '../../archive/read-archive.ts'
import { readConfiguration } from '../../configuration/read.ts'
import { type Io, parseArguments, UsageError } from '../shared/cli.ts'
import { passphraseIn } from '../shared/environment-files.ts'
import { exitCodes } from '../shared/exit-code.ts'
import { installationOptions, type Target, targetOf } from '../shared/installation-option.ts'
import { configRow, installationRows, usageText } from '../shared/usage.ts'
import { importInto } from './import-into.ts'

/** An import is no trial, so it goes into the folder of `npm start -- --live`. */
const DEFAULT_FOLDER = 'data/live'

const usage = usageText('npm run -s import -- FILE [options]', [
  ['FILE', 'a file that `npm run export` wrote'],
  ...installationRows(DEFAULT_FOLDER),
  configRow,
])

const known = { ...installationOptions, config: { type: 'string' } } as const

/** Imports an export into an empty installation, to restore a backup or to move an installation. */
export async function importCommand(
  args: string[],
  { stdout, progress }: Pick<Io, 'stdout' | 'progress'>,
): Promise<number> {
  const { values, positionals } = parseArguments(args, known, usage)
  const [file, ...more] = positionals
  if (file === undefined) throw new UsageError(`import: name the file to read.\n${usage}`)
  if (more.length > 0) throw new UsageError(`import: give one file only, not "${more[0]}" as well.\n${usage}`)
  const target = targetOf(values, DEFAULT_FOLDER)
  const passphrase = passphraseIn(process.env)
  const verified = await verifyArchive(file, { passphrase, progress: progress?.report })
  const { schedule } = readConfiguration({ base: configurationFolder, overlay: values.config }).publication
  const lines = await importInto(target, {
    file,
    passphrase,
    verified,
    schedule,
    clock: () => new Date(),
    progress: progress?.report,
  })
  stdout.write(`${[...lines, nextStep(target, values.config)].join('\n')}\n`)
  return exitCodes.ok
}

/** What to run next. Two installations with the same subscribers would both send. */
function nextStep(target: Target, config: string | undefined): string {
  const options = config === undefined ? '' : ` --config ${config}`
  const own = 'stage' in target ? '' : ' If it had --sources, give that again instead of --live.'
  const data = 'folder' in target && target.folder !== DEFAULT_FOLDER ? ` --data ${target.folder}` : ''
  const command =
    'stage' in target
      ? `npm run deploy -- --stage ${target.stage}${options}`
      : `npm start -- --live${data}${options}`
  return `Next: stop the other installation if it is still running, then run \`${command}\`.${own}`
}
