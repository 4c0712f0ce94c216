import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { inUse } from '../../adapters/local/files/in-use.ts'
import { writeExport } from '../../adapters/local/files/write-export.ts'
import { count } from '../../i18n/plural.ts'
import { type Io, parseArguments, UsageError } from '../shared/cli.ts'
import { passphraseIn, useFilesOf } from '../shared/environment-files.ts'
import { exitCodes } from '../shared/exit-code.ts'
import {
  type InstallationOptions,
  installationOptions,
  openTarget,
  targetOf,
} from '../shared/installation-option.ts'
import { installationRows, usageText } from '../shared/usage.ts'
import { verify } from './verify.ts'

const usage = usageText(
  ['npm run -s export -- FILE [options]', 'npm run -s export -- --verify FILE [--config DIR]'],
  [
    [
      'FILE',
      'the file to write, such as digest.jsonl.gz; it must not exist yet. If its name ends in .age, it is encrypted with BACKUP_PASSPHRASE',
    ],
    ['--verify FILE', 'checks an export, lists its contents, and writes nothing'],
    ...installationRows(),
    [
      '--config DIR',
      'your configuration folder, whose backup.env may contain the passphrase (default: the one that the last start used)',
    ],
  ],
)

const known = {
  ...installationOptions,
  verify: { type: 'string' },
  // It is read before the command begins.
  config: { type: 'string' },
} as const

/**
 * Writes everything that an installation keeps into one file, as a backup or to move it with `npm run import`, or checks
 * such a file.
 */
export async function exportCommand(
  args: string[],
  { stdout, progress }: Pick<Io, 'stdout' | 'progress'>,
): Promise<number> {
  const { values, positionals } = parseArguments(args, known, usage)
  const [file, ...more] = positionals
  if (values.verify !== undefined) {
    if (file !== undefined) throw new UsageError(`export: give one file only, after --verify.\n${usage}`)
    useLastStart(values)
    return verify({ file: values.verify, passphrase: passphraseIn(process.env) }, stdout, progress)
  }
  if (file === undefined) throw new UsageError(`export: name the file to write.\n${usage}`)
  if (more.length > 0) throw new UsageError(`export: give one file only, not "${more[0]}" as well.\n${usage}`)
  if (existsSync(file)) throw new Error(`${file} already exists. Name another file, or move it away.`)
  const folder = dirname(file)
  if (!existsSync(folder))
    throw new Error(`There is no folder ${folder}. Create it, or choose a file in another folder.`)
  if (file.endsWith('.age')) useLastStart(values)
  const passphrase = passphraseFor(file)
  const clock = () => new Date()
  const installation = await openTarget(values, clock)
  try {
    const { content, subscribers, kept } = await writeExport(file, installation, clock, {
      passphrase,
      progress: progress?.report,
    })
    stdout.write(
      `Exported to ${file}: stories, editions and sources (${count(content, 'record', 'records')}), ` +
        `subscribers and deliveries (${count(subscribers, 'record', 'records')}), stored files (${kept}) and the signing keys.\n` +
        `${passphrase === undefined ? plain : sealed}\n`,
    )
    return exitCodes.ok
  } finally {
    installation.close()
  }
}

const plain =
  'It contains the addresses of all subscribers, and anyone who has it can sign links in your name. Only your user can read it ' +
  '(mode 0600). Protect it like a password.'
const sealed =
  'It is encrypted with BACKUP_PASSPHRASE. Without the passphrase nobody can read it, not even you: keep the passphrase somewhere else.'

/** Reads backup.env of the folder that the last start used, unless an option names a folder, which was read already. */
function useLastStart(values: InstallationOptions & { config?: string | undefined }): void {
  const target = targetOf(values)
  if (values.config === undefined && 'folder' in target) useFilesOf(inUse(target.folder)?.config)
}

/** @throws {UsageError} if the name asks for an encrypted file and there is no passphrase. */
function passphraseFor(file: string): string | undefined {
  if (!file.endsWith('.age')) return undefined
  const passphrase = passphraseIn(process.env)
  if (passphrase !== undefined) return passphrase
  throw new UsageError(
    `export: ${file} has a name for an encrypted file, but there is no passphrase. Set BACKUP_PASSPHRASE, or use --config to name the folder that contains backup.env.`,
  )
}
