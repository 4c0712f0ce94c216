import { type Io, UsageError } from './io.ts'

type Command = (args: string[], io: Io) => Promise<number>

/** Loaded when asked for, so that each command starts with no more than it needs. */
const commands: Record<string, () => Promise<Command>> = {
  start: async () => (await import('./start-command.ts')).startCommand,
  parse: async () => (await import('./parse-command.ts')).parseCommand,
  desk: async () => (await import('./desk-command.ts')).deskCommand,
  validate: async () => (await import('./validate-command.ts')).validateCommand,
  doctor: async () => (await import('./doctor-command.ts')).doctorCommand,
  preview: async () => (await import('./preview-command.ts')).previewCommand,
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
    process.stderr.write(`${said(error)}\n`)
    process.exitCode = error instanceof UsageError ? 2 : 1
  }
}

/** An error that we foresaw is a sentence; of any other the stack helps whoever reports it. */
function said(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.constructor === Error || error instanceof UsageError || error.name === 'ConfigurationError'
    ? error.message
    : (error.stack ?? error.message)
}
