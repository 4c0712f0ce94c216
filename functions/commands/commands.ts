import { ending } from './ending.ts'
import { HelpAsked, type Io, UsageError } from './io.ts'

type Command = (args: string[], io: Io) => Promise<number>

/** Loaded when asked for, so that each command starts with no more than it needs. */
const commands: Record<string, () => Promise<Command>> = {
  start: async () => (await import('./start.ts')).startCommand,
  parse: async () => (await import('./parse.ts')).parseCommand,
  desk: async () => (await import('./desk.ts')).deskCommand,
  validate: async () => (await import('./validate.ts')).validateCommand,
  subscribers: async () => (await import('./subscribers.ts')).subscribersCommand,
  edit: async () => (await import('./edit.ts')).editCommand,
  doctor: async () => (await import('./doctor.ts')).doctorCommand,
  preview: async () => (await import('./preview.ts')).previewCommand,
  export: async () => (await import('./export.ts')).exportCommand,
  import: async () => (await import('./import.ts')).importCommand,
  configure: async () => (await import('./configure.ts')).configureCommand,
  deploy: async () => (await import('../../infra/deploy/deploy-command.ts')).deployCommand,
  bill: async () => (await import('../../infra/bill/bill-command.ts')).billCommand,
  redrive: async () => (await import('./redrive.ts')).redriveCommand,
  replay: async () => (await import('./replay.ts')).replayCommand,
}

/** Runs the command that the first word names, and answers with the exit code. */
export async function run([name = '', ...args]: string[], io: Io): Promise<number> {
  return ending(async () => {
    if (name === '--help' || name === '-h')
      throw new HelpAsked(`Usage: npm run COMMAND -- [options]\n${there}`)
    if (!Object.hasOwn(commands, name))
      throw new UsageError(`${name === '' ? 'Name a command' : `There is no command "${name}"`}. ${there}`)
    return (await commands[name]!())(args, io)
  }, io)
}

const there = `Commands: ${Object.keys(commands).join(', ')}.`
