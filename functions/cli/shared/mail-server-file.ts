import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'

/** The file in a configuration folder that names the mail server, so that no command line shows its password. */
export const mailServerFile = 'smtp.env'

/**
 * Sets SMTP_URL from the folder that `--config` names, unless the environment has it already. An empty one, as systemd and
 * Docker set it from a file without a mail server, means that there is none.
 */
export function useMailServerFile(args: readonly string[], environment = process.env): void {
  if (environment.SMTP_URL === '') delete environment.SMTP_URL
  else if (environment.SMTP_URL === undefined) {
    const url = serverNamedBy(args)
    if (url) environment.SMTP_URL = url
  }
}

function serverNamedBy(args: readonly string[]): string | undefined {
  const at = args.findIndex((word) => word === '--config' || word.startsWith('--config='))
  const folder = args[at]?.startsWith('--config=') ? args[at].slice('--config='.length) : args[at + 1]
  if (at < 0 || folder === undefined) return undefined
  const file = join(folder, mailServerFile)
  return existsSync(file) ? parseEnv(readFileSync(file, 'utf8')).SMTP_URL : undefined
}
