import { exportLabels } from '../../app/export-labels.ts'
import { signToken } from '../../auth/tokens.ts'
import { type Io, options, UsageError } from '../shared/cli.ts'
import { decide } from './decide.ts'
import { type Editing, editing, editorOf } from './editing.ts'
import { type AskedToEdit, editingOptions, editingUsage } from './editing-options.ts'
import { acts } from './parse-action.ts'
import { logLines } from './print-log.ts'
import { takedown } from './takedown.ts'

const usage = `Usage: npm run -s edit -- ACTION [options]
  log                         prints what was decided, a line each
  undo N                      takes decision N back
  hide STORY [--note TEXT]    takes a story from every list; where readers saw it, it says that it was withdrawn
  show STORY                  shows it again
  admit|exclude ARTICLE       lets an article in, or takes it out
  introduce EDITION FILE      sets an edition's introduction, a few lines of Markdown
  hold|go|send|skip EDITION   holds a coming edition, lets it go, sends it now or leaves it out
  extra [daily]               sends another edition now, with everything since the last one
  labels                      prints what was decided as labelled examples for \`npm run -s desk\`, as JSON Lines
  takedown WHAT --why TEXT    takes words out of everything that is kept, for good: those of an article (its id or
                              address), or of all articles of a story; with --dry-run it only tells what it would do
  link-for ADDRESS            prints a link to the editors' pages, for where no mail is sent
${editingUsage}`

const known = {
  ...editingOptions,
  note: { type: 'string' },
  'dry-run': { type: 'boolean' },
} as const

/** What an editor decides on their pages, as commands: on either platform, while the digest runs or while it rests. */
export async function editCommand(args: string[], io: Pick<Io, 'stdout' | 'stderr'>): Promise<number> {
  const { values, positionals } = options(args, known, usage)
  const [action = '', ...named] = positionals
  const work = workOf(action, named, values)
  for (const line of await editing(values, io, work)) io.stdout.write(line)
  return 0
}

interface Asked extends AskedToEdit {
  note?: string
  'dry-run'?: boolean
}

type Work = (room: Editing) => Promise<Iterable<string>>

/** Reads the whole call before anything is opened or changed. */
function workOf(action: string, named: string[], asked: Asked): Work {
  const { note, why, 'dry-run': dry = false } = asked
  if (note !== undefined && action !== 'hide') throw new UsageError(`--note goes with hide.\n${usage}`)
  if (dry && action !== 'takedown') throw new UsageError(`--dry-run goes with takedown.\n${usage}`)
  const [first] = named
  if (action === 'takedown' && first && named.length === 1) {
    if (!dry && !why?.trim())
      throw new UsageError(`takedown: say who asked for it, and why, with --why.\n${usage}`)
    return (room) => takedown(first, dry, room)
  }
  if (action === 'log' && named.length === 0) return async (room) => logLines(room)
  if (action === 'labels' && named.length === 0) return labelLines
  if (action === 'link-for' && first && named.length === 1) return async (room) => [linkFor(first, room)]
  const act = Object.hasOwn(acts, action) ? acts[action] : undefined
  if (!act || named.length < act.words[0] || named.length > act.words[1])
    throw new UsageError(`edit: ${wrongWith(action, named, act?.words)}.\n${usage}`)
  return async (room) => [`${await decide(await act.of(named, room, note), room)}\n`]
}

async function labelLines({ context }: Editing): Promise<string[]> {
  return Array.fromAsync(exportLabels(context.content), (label) => `${JSON.stringify(label)}\n`)
}

/** What is no decision, with how many words follow it, at least and at most. */
const others = new Map<string, [number, number]>([
  ['log', [0, 0]],
  ['labels', [0, 0]],
  ['takedown', [1, 1]],
  ['link-for', [1, 1]],
])

function wrongWith(action: string, named: string[], words: [number, number] | undefined): string {
  if (action === '') return 'say what to do'
  const [least, most] = words ?? others.get(action) ?? []
  if (least === undefined || most === undefined) return `there is no action "${action}"`
  return named.length < least
    ? `${action} needs ${least === 1 ? 'one word' : `${least} words`} behind it`
    : `"${named[most]}" is one word too many behind ${action}`
}

function linkFor(address: string, { context }: Editing): string {
  const token = signToken('edit', editorOf(address, context), context.keys, context.clock())
  return `${context.siteUrl}/edit/${token}/\n`
}
