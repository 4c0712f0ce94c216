import type { LocalContext } from '../../adapters/local/local-context.ts'
import type { MailingContext } from '../../app/context.ts'
import { hasAddress, peopleOf } from '../../auth/people.ts'
import type { KnownMatters } from '../../domain/decisions/known-matters.ts'
import type { Decision } from '../../domain/model/decision.ts'
import { plainName } from '../../domain/text/clean.ts'
import { dayOf } from '../../domain/time.ts'
import { OPERATOR } from '../../editors/describe-decision.ts'
import { readKnownMatters } from '../../editors/matters/read-known-matters.ts'
import { maxLengths } from '../../editors/parse-action.ts'
import { words } from '../../i18n/editors.ts'
import { Articles } from '../../store/stories/articles.ts'
import { Decisions } from '../../store/stories/decisions.ts'
import { Matters } from '../../store/stories/matters.ts'
import { Stories } from '../../store/stories/stories.ts'
import { StoryLog } from '../../store/stories/story-log.ts'
import { type Io, UsageError } from '../shared/cli.ts'
import { targetOf } from '../shared/installation-option.ts'
import { openLocalMailing, openMailing } from '../shared/open-mailing.ts'
import type { SessionOptions } from './session-options.ts'

/** An open installation with the stores that decisions need. */
export interface EditSession {
  context: MailingContext
  /** The same context with all that it keeps, if the installation is on this machine. */
  local?: LocalContext
  decisions: Decisions
  stories: Stories
  articles: Articles
  storyLog: StoryLog
  /** All decisions at the time when it was opened. */
  log: Decision[]
  /** All matters at that time. */
  matters: KnownMatters
  /** The id of the editor who decides. */
  by: string
  /** The reason, which may be empty. */
  why: string
}

/**
 * Opens an installation for `work` and closes it afterwards. The digest may be running on it.
 * @throws {Error} if there is no installation, or `by` is not an editor.
 */
export async function withEditSession<T>(
  options: SessionOptions,
  io: Pick<Io, 'stderr' | 'progress'>,
  work: (session: EditSession) => Promise<T>,
): Promise<T> {
  const target = targetOf(options)
  const local = 'folder' in target ? await openLocalMailing(target.folder, options, io) : undefined
  const context = local ?? (await openMailing(target, options, io))
  try {
    const decisions = new Decisions(context.content)
    const log = await decisions.after(0)
    const today = dayOf(context.clock(), context.configuration.publication.schedule.timeZone)
    return await work({
      context,
      ...(local && { local }),
      decisions,
      stories: new Stories(context.content),
      articles: new Articles(context.content),
      storyLog: new StoryLog(context.content),
      log,
      matters: await readKnownMatters(new Matters(context.content), log, today),
      by: editorIdOf(options.by, context),
      why: reasonOf(options.why),
    })
  } finally {
    await ('close' in context ? (context as { close(): void | Promise<void> }).close() : undefined)
  }
}

/**
 * The id of the editor with this address, as the log of decisions has it.
 * @throws {Error} if the configuration has no such editor.
 */
export function editorOf(address: string, { configuration, keys }: MailingContext): string {
  const editor = peopleOf('editor', configuration.publication.editors, keys).find(hasAddress(address))
  if (editor) return editor.id
  throw new Error(
    `${address} is not an editor. Add the address to \`editors\` in publication.yaml, and use --config to name the folder of that file.`,
  )
}

function reasonOf(text = ''): string {
  const why = plainName(text)
  if (why.length > maxLengths.why) throw new UsageError(`--why: ${words.en.problems.long(maxLengths.why)}`)
  return why
}

function editorIdOf(by: string | undefined, context: MailingContext): string {
  return by === undefined ? OPERATOR : editorOf(by, context)
}
