import { exportLabels } from '../../app/export-labels.ts'
import { signToken } from '../../auth/tokens.ts'
import { privatePaths } from '../../domain/site-paths.ts'
import { type Io, parseArguments, UsageError } from '../shared/cli.ts'
import { exitCodes } from '../shared/exit-code.ts'
import { usageText } from '../shared/usage.ts'
import { decide } from './decide.ts'
import { type EditSession, editorOf, withEditSession } from './edit-session.ts'
import { matterLines } from './matter-actions.ts'
import { operatorLinkFor, operatorLogLines, undoOperatorDecision } from './operator-log.ts'
import { actions } from './parse-action.ts'
import { logLines } from './print-log.ts'
import { type SessionOptions, sessionOptions, sessionRows } from './session-options.ts'
import { takedown } from './takedown.ts'

const usage = usageText('npm run -s edit -- ACTION [options]', [
  [
    'log [--operators]',
    'prints all decisions, one per line; with --operators, those that operators made on their pages',
  ],
  ['undo N [--operators]', 'undoes decision N'],
  [
    'hide STORY [--note TEXT]',
    'removes a story from every list; pages that readers saw say that it was withdrawn',
  ],
  ['show STORY', 'shows a hidden story again'],
  ['admit|exclude ARTICLE', 'includes an article, or leaves it out'],
  [
    'matters [WORDS]',
    'prints the matters with these words in their name or number, or those that changed last',
  ],
  ['link-matter STORY MATTER', 'adds a story to a matter; unlink-matter takes it out'],
  ['merge-matters MATTER INTO', 'makes a matter part of another, to which its address then leads'],
  ['rename-matter MATTER ENGLISH SPANISH', 'names a matter in both languages'],
  [
    'set-matter-status MATTER STATUS [DAY]',
    'sets the status of a matter, such as enjoined, since a day such as 2026-11-22 (default: today)',
  ],
  ['introduce EDITION FILE', "sets an edition's introduction from a file with a few lines of Markdown"],
  ['hold|go|send|skip EDITION', 'holds an upcoming edition, ends the hold, sends it now or skips it'],
  ['extra [daily]', 'sends an extra edition now, with everything since the last one'],
  ['labels', 'prints the decisions as labeled examples for `npm run -s desk`, as JSON Lines'],
  [
    'takedown WHAT --why TEXT',
    'permanently removes the text of an article (its ID or address), or of all articles of a story, from everything that we keep; --dry-run only shows what it would do',
  ],
  [
    'link-for ADDRESS [--operators]',
    "prints an editor's link to the editors' pages, or an operator's to the operators' pages, for when no email can be sent",
  ],
  ...sessionRows,
])

const known = {
  ...sessionOptions,
  note: { type: 'string' },
  'dry-run': { type: 'boolean' },
  operators: { type: 'boolean' },
} as const

/** Enters the decisions that editors make on their pages, on either platform, while the digest is running or not. */
export async function editCommand(
  args: string[],
  io: Pick<Io, 'stdout' | 'stderr' | 'progress'>,
): Promise<number> {
  const { values, positionals } = parseArguments(args, known, usage)
  const [action = '', ...named] = positionals
  const work = workOf(action, named, values)
  let isEmpty = true
  for (const line of await withEditSession(values, io, work)) {
    io.stdout.write(line)
    isEmpty = false
  }
  // Standard output may be data, in which a sentence would be a line.
  if (isEmpty) io.stderr.write(`${nothingListed.get(action) ?? 'There is nothing to print.'}\n`)
  return exitCodes.ok
}

/** What operators read if a list is empty. */
const nothingListed = new Map([
  ['log', 'Nothing has been decided yet.'],
  ['labels', 'No decision so far is an example for the classifier or the grouping.'],
  [
    'matters',
    'No matter has these words in its name or number. Leave out the words to print the matters that changed last.',
  ],
])

interface EditOptions extends SessionOptions {
  note?: string
  'dry-run'?: boolean
  operators?: boolean
}

type Work = (session: EditSession) => Promise<Iterable<string>>

/** Checks the whole command line before anything is opened or changed. */
function workOf(action: string, named: string[], options: EditOptions): Work {
  const { note, why, 'dry-run': dry = false, operators = false } = options
  if (note !== undefined && action !== 'hide')
    throw new UsageError(`edit: --note can only be used with hide.\n${usage}`)
  if (dry && action !== 'takedown')
    throw new UsageError(`edit: --dry-run can only be used with takedown.\n${usage}`)
  if (operators && !['log', 'undo', 'link-for'].includes(action))
    throw new UsageError(`edit: --operators can only be used with log, undo and link-for.\n${usage}`)
  const [first] = named
  if (operators && action === 'undo' && first && named.length === 1)
    return (session) => undoOperatorDecision(first, session)
  if (action === 'takedown' && first && named.length === 1) {
    if (!dry && !why?.trim())
      throw new UsageError(`edit: takedown needs --why TEXT: say who requested it, and why.\n${usage}`)
    return (session) => takedown(first, dry, session)
  }
  if (action === 'log' && named.length === 0) return operators ? operatorLogLines : logLines
  if (action === 'matters') return async (session) => matterLines(named.join(' '), session)
  if (action === 'labels' && named.length === 0) return labelLines
  if (action === 'link-for' && first && named.length === 1)
    return async (session) => [operators ? operatorLinkFor(first, session) : linkFor(first, session)]
  const known = Object.hasOwn(actions, action) ? actions[action] : undefined
  if (!known || named.length < known.arguments[0] || named.length > known.arguments[1])
    throw new UsageError(`edit: ${problemWith(action, named, known?.arguments)}.\n${usage}`)
  return async (session) => [`${await decide(await known.parse(named, session, note), session)}\n`]
}

async function labelLines({ context }: EditSession): Promise<string[]> {
  return Array.fromAsync(exportLabels(context.content), (label) => `${JSON.stringify(label)}\n`)
}

/** The other actions, each with its least and greatest number of arguments. */
const others = new Map<string, [number, number]>([
  ['log', [0, 0]],
  ['labels', [0, 0]],
  ['takedown', [1, 1]],
  ['link-for', [1, 1]],
])

function problemWith(action: string, named: string[], range: [number, number] | undefined): string {
  if (action === '') return 'name an action'
  const [least, most] = range ?? others.get(action) ?? []
  if (least === undefined || most === undefined) return `there is no action "${action}"`
  return named.length < least
    ? `${action} needs ${least === 1 ? 'one argument' : `${least} arguments`}`
    : `"${named[most]}" is one argument too many for ${action}`
}

function linkFor(address: string, { context }: EditSession): string {
  const token = signToken('edit', editorOf(address, context), context.keys, context.clock())
  return `${context.siteUrl}${privatePaths.desk(token)}\n`
}
