import { exportLabels } from '../../app/export-labels.ts'
import { signToken } from '../../auth/tokens.ts'
import { privatePaths } from '../../domain/site-paths.ts'
import { type Io, options, UsageError } from '../shared/cli.ts'
import { decide } from './decide.ts'
import { type Editing, editing, editorOf } from './editing.ts'
import { type AskedToEdit, editingOptions, editingUsage } from './editing-options.ts'
import { acts } from './parse-action.ts'
import { logLines } from './print-log.ts'
import { takedown } from './takedown.ts'

const usage = `Usage: npm run -s edit -- ACTION [options]
  log                         prints all decisions, one a line
  undo N                      undoes decision N
  hide STORY [--note TEXT]    removes a story from every list; pages that readers saw say that it was withdrawn
  show STORY                  shows a hidden story again
  admit|exclude ARTICLE       includes an article, or leaves it out
  introduce EDITION FILE      sets an edition's introduction from a file with a few lines of Markdown
  hold|go|send|skip EDITION   holds an upcoming edition, ends the hold, sends it now or skips it
  extra [daily]               sends an extra edition now, with everything since the last one
  labels                      prints the decisions as labeled examples for \`npm run -s desk\`, as JSON Lines
  takedown WHAT --why TEXT    permanently removes the text of an article (its id or address), or of all articles of a
                              story, from everything that we keep; --dry-run only shows what it would do
  link-for ADDRESS            prints an editor's link to the editors' pages, for use where no email can be sent
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
  if (note !== undefined && action !== 'hide')
    throw new UsageError(`edit: --note can only be used with hide.\n${usage}`)
  if (dry && action !== 'takedown')
    throw new UsageError(`edit: --dry-run can only be used with takedown.\n${usage}`)
  const [first] = named
  if (action === 'takedown' && first && named.length === 1) {
    if (!dry && !why?.trim())
      throw new UsageError(`edit: takedown needs --why TEXT: say who requested it, and why.\n${usage}`)
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
  if (action === '') return 'name an action'
  const [least, most] = words ?? others.get(action) ?? []
  if (least === undefined || most === undefined) return `there is no action "${action}"`
  return named.length < least
    ? `${action} needs ${least === 1 ? 'one argument' : `${least} arguments`}`
    : `"${named[most]}" is one argument too many for ${action}`
}

function linkFor(address: string, { context }: Editing): string {
  const token = signToken('edit', editorOf(address, context), context.keys, context.clock())
  return `${context.siteUrl}${privatePaths.desk(token)}\n`
}
