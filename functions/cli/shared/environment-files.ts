import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ConfigurationError } from '../../configuration/finding.ts'
import { valueIn } from './environment-value.ts'

/** The file in a configuration folder that names the mail server, so that no command line shows its password. */
export const mailServerFile = 'smtp.env'
/** The file beside it with the passphrase of backups. */
const backupFile = 'backup.env'

const files = { SMTP_URL: mailServerFile, BACKUP_PASSPHRASE: backupFile }

/** For each environment, the variables that are set but empty. */
const without = new WeakMap<NodeJS.ProcessEnv, Set<string>>()

/**
 * Sets SMTP_URL and BACKUP_PASSPHRASE from the folder that `--config` names, unless the environment has them already. An
 * empty variable, which systemd and Docker set from a file without a value, means that there is none.
 */
export function useEnvironmentFiles(args: readonly string[], environment = process.env): void {
  const empty = Object.keys(files).filter((name) => environment[name] === '')
  for (const name of empty) delete environment[name]
  without.set(environment, new Set(empty))
  useFilesOf(folderNamedBy(args), environment)
}

/**
 * Sets them from a configuration folder, unless the environment has them already or they were empty there.
 * @throws {ConfigurationError} if a file doesn't say clearly what the value is.
 */
export function useFilesOf(folder: string | undefined, environment = process.env): void {
  if (folder === undefined) return
  for (const [name, file] of Object.entries(files)) {
    if (environment[name] !== undefined || without.get(environment)?.has(name)) continue
    const path = join(folder, file)
    const value = valueIn(path, name)
    if (value) environment[name] = value
    else if (file === backupFile && existsSync(path)) throw withoutPassphrase(path)
  }
}

/** The passphrase of backups; `undefined` if there is none. */
export function passphraseIn(environment: NodeJS.ProcessEnv): string | undefined {
  return environment.BACKUP_PASSPHRASE || undefined
}

function folderNamedBy(args: readonly string[]): string | undefined {
  const at = args.findIndex((word) => word === '--config' || word.startsWith('--config='))
  if (at < 0) return undefined
  return args[at]!.startsWith('--config=') ? args[at]!.slice('--config='.length) : args[at + 1]
}

/** Somebody who made the file wants encryption, so a missing passphrase never means none. */
function withoutPassphrase(file: string): ConfigurationError {
  const text =
    'it has no passphrase. Write BACKUP_PASSPHRASE=… into it, or delete it for backups that are not encrypted.'
  return new ConfigurationError([{ file, text }])
}
