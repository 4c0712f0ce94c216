import { version } from '../adapters/local/files/paths.ts'
import { didYouMean } from '../domain/text/nearest-word.ts'
import { HelpRequested, type Io, UsageError, wantsVersion } from './shared/cli.ts'
import { useEnvironmentFiles } from './shared/environment-files.ts'
import { exitCodeOf, exitCodes } from './shared/exit-code.ts'
import { ProgressLine } from './shared/progress/progress-line.ts'

type Command = (args: string[], io: Io) => Promise<number>

/** Loaded when called, so that each command starts with no more than it needs. */
const commands: Record<string, () => Promise<Command>> = {
  start: async () => (await import('./start/start.ts')).startCommand,
  parse: async () => (await import('./parse.ts')).parseCommand,
  desk: async () => (await import('./desk.ts')).deskCommand,
  setup: async () => (await import('./configuration/setup/setup.ts')).setupCommand,
  validate: async () => (await import('./configuration/validate.ts')).validateCommand,
  subscribers: async () => (await import('./subscribers/subscribers.ts')).subscribersCommand,
  edit: async () => (await import('./edit/edit.ts')).editCommand,
  doctor: async () => (await import('./doctor/doctor.ts')).doctorCommand,
  preview: async () => (await import('./preview/preview.ts')).previewCommand,
  export: async () => (await import('./archive/export.ts')).exportCommand,
  import: async () => (await import('./archive/import.ts')).importCommand,
  configure: async () => (await import('./configuration/configure.ts')).configureCommand,
  deploy: async () => (await import('./deploy/deploy.ts')).deployCommand,
  bill: async () => (await import('./bill/bill.ts')).billCommand,
  redrive: async () => (await import('./redrive.ts')).redriveCommand,
  replay: async () => (await import('./replay.ts')).replayCommand,
}

/** Runs the command that the first argument names, and returns its exit code. */
export async function run([name = '', ...args]: string[], io: Io): Promise<number> {
  return exitCodeOf(async () => {
    if (name === '--help' || name === '-h')
      throw new HelpRequested(`Usage: npm run COMMAND -- [options]\n${available}`)
    if (name === '--version' || name === '-v' || wantsVersion(args)) {
      io.stdout.write(`immigration-policy-digest ${version} (Node ${process.versions.node})\n`)
      return exitCodes.ok
    }
    if (!Object.hasOwn(commands, name))
      throw new UsageError(
        `${name === '' ? 'Name a command' : `There is no command "${name}"`}. ${available}${didYouMean(name, Object.keys(commands))}`,
      )
    useEnvironmentFiles(args)
    const { stdin, stdout, stderr } = io
    const progress = new ProgressLine(stderr, () => performance.now(), process.env)
    const command = await commands[name]!()
    return command(args, { stdin, stdout, stderr, progress }).finally(progress.clear)
  }, io)
}

const available = `Commands: ${Object.keys(commands).join(', ')}.`
