import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from 'node:util'

/** The file in a configuration folder that names the mail server, so that no command line shows its password. */
export const mailServerFile = 'smtp.env'

/** Environments that said that there is no mail server. */
const without = new WeakSet<NodeJS.ProcessEnv>()

/**
 * Sets SMTP_URL from the folder that `--config` names, unless the environment has it already. An empty one, as systemd and
 * Docker set it from a file without a mail server, means that there is none.
 */
export function useMailServerFile(args: readonly string[], environment = process.env): void {
  without.delete(environment)
  if (environment.SMTP_URL === '') {
    delete environment.SMTP_URL
    without.add(environment)
  } else useMailServerOf(folderNamedBy(args), environment)
}

/** Sets SMTP_URL from a configuration folder, unless the environment has it already, or said that there is none. */
export function useMailServerOf(folder: string | undefined, environment = process.env): void {
  if (folder === undefined || environment.SMTP_URL !== undefined || without.has(environment)) return
  const file = join(folder, mailServerFile)
  const url = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')).SMTP_URL : undefined
  if (url) environment.SMTP_URL = url
}

function folderNamedBy(args: readonly string[]): string | undefined {
  const at = args.findIndex((word) => word === '--config' || word.startsWith('--config='))
  if (at < 0) return undefined
  return args[at]!.startsWith('--config=') ? args[at]!.slice('--config='.length) : args[at + 1]
}
