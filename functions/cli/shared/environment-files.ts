import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'

/** The file in a configuration folder that names the mail server, so that no command line shows its password. */
export const mailServerFile = 'smtp.env'
/** The file beside it with the passphrase of backups. */
const backupFile = 'backup.env'

const files = { SMTP_URL: mailServerFile, BACKUP_PASSPHRASE: backupFile }

/**
 * Sets SMTP_URL and BACKUP_PASSPHRASE from the folder that `--config` names, unless the environment has them already. An
 * empty one, as systemd and Docker set it from a file without a value, means that there is none.
 */
export function useEnvironmentFiles(args: readonly string[], environment = process.env): void {
  for (const [name, file] of Object.entries(files)) {
    if (environment[name] === '') delete environment[name]
    else if (environment[name] === undefined) {
      const value = valueIn(args, file, name)
      if (value) environment[name] = value
    }
  }
}

/** The passphrase of backups; `undefined` if there is none. */
export function passphraseIn(environment: NodeJS.ProcessEnv): string | undefined {
  return environment.BACKUP_PASSPHRASE || undefined
}

function valueIn(args: readonly string[], name: string, variable: string): string | undefined {
  const at = args.findIndex((word) => word === '--config' || word.startsWith('--config='))
  const folder = args[at]?.startsWith('--config=') ? args[at].slice('--config='.length) : args[at + 1]
  if (at < 0 || folder === undefined) return undefined
  const file = join(folder, name)
  return existsSync(file) ? parseEnv(readFileSync(file, 'utf8'))[variable] : undefined
}
