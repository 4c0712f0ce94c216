import { isDamage, isFull, restoreHint } from './damage.ts'
import { type Io, UsageError } from './io.ts'

type Command = (args: string[], io: Io) => Promise<number>

/** Loaded when asked for, so that each command starts with no more than it needs. */
const commands: Record<string, () => Promise<Command>> = {
  start: async () => (await import('./start-command.ts')).startCommand,
  parse: async () => (await import('./parse-command.ts')).parseCommand,
  desk: async () => (await import('./desk-command.ts')).deskCommand,
  validate: async () => (await import('./validate-command.ts')).validateCommand,
  subscribers: async () => (await import('./subscribers-command.ts')).subscribersCommand,
  edit: async () => (await import('./edit-command.ts')).editCommand,
  doctor: async () => (await import('./doctor-command.ts')).doctorCommand,
  preview: async () => (await import('./preview-command.ts')).previewCommand,
  export: async () => (await import('./export-command.ts')).exportCommand,
  import: async () => (await import('./import-command.ts')).importCommand,
  configure: async () => (await import('./configure-command.ts')).configureCommand,
  deploy: async () => (await import('../../infra/deploy/deploy-command.ts')).deployCommand,
  bill: async () => (await import('../../infra/bill/bill-command.ts')).billCommand,
  redrive: async () => (await import('./redrive-command.ts')).redriveCommand,
  replay: async () => (await import('./replay-command.ts')).replayCommand,
}

// A reader of ours that has seen enough, such as `head`, is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

const reasons: Record<string, string> = {
  ENOENT: 'there is no such file or folder.',
  EACCES: 'this user may not open it. Change its permissions, or give another.',
  EPERM: 'this user may not change it. Change its permissions, or give another.',
  ENOTDIR: 'is a file where a folder is needed. Give a folder.',
  EISDIR: 'is a folder where a file is needed. Give a file.',
  EEXIST: 'is a file where a folder is needed. Give a folder.',
  ENOSPC: 'the disk is full. Make room and start again: nothing that was kept is lost.',
  EROFS: 'the disk can only be read. Give a folder that can be written.',
}

const [name = '', ...args] = process.argv.slice(2)
const command = commands[name]
if (!command) {
  process.stderr.write(`There is no command "${name}". There are: ${Object.keys(commands).join(', ')}.\n`)
  process.exitCode = 2
} else {
  try {
    const run = await command()
    process.exitCode = await run(args, process)
  } catch (error) {
    process.stderr.write(`${await said(error)}\n`)
    process.exitCode = error instanceof UsageError ? 2 : 1
  }
}

/** An error that we foresaw is a sentence; of any other the stack helps whoever reports it. */
async function said(error: unknown): Promise<string> {
  if (!(error instanceof Error)) return String(error)
  const { code = '', path } = error as NodeJS.ErrnoException
  if (isDamage(error)) return `A database of the installation is damaged (${error.message}). ${restoreHint}`
  if (path !== undefined && code in reasons) return `${path}: ${reasons[code]}`
  if (isFull(error)) return `Something could not be written: ${reasons.ENOSPC}`
  if ('$metadata' in error) return (await import('../aws/in-words.ts')).inWords(error).message
  const foreseen =
    error.constructor === Error ||
    error instanceof UsageError ||
    ['ConfigurationError', 'NoStageError'].includes(error.name)
  return foreseen ? error.message : (error.stack ?? error.message)
}
