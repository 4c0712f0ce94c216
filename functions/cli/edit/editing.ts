import type { LocalContext } from '../../adapters/local/local-context.ts'
import type { MailingContext } from '../../app/context.ts'
import type { Decision } from '../../domain/model/decision.ts'
import { editorsOf, hasAddress, OPERATOR } from '../../editors/editor.ts'
import { maxLengths } from '../../editors/parse-action.ts'
import { words } from '../../i18n/editors.ts'
import { Articles } from '../../store/stories/articles.ts'
import { Decisions } from '../../store/stories/decisions.ts'
import { Stories } from '../../store/stories/stories.ts'
import { StoryLog } from '../../store/stories/story-log.ts'
import { type Io, UsageError } from '../shared/cli.ts'
import { targetOf } from '../shared/installation-option.ts'
import { openLocalMailing, openMailing } from '../shared/open-mailing.ts'
import type { AskedToEdit } from './editing-options.ts'

/** An installation with all that deciding needs of it. */
export interface Editing {
  context: MailingContext
  /** The same where it is on this machine, with everything that is kept there. */
  local?: LocalContext
  decisions: Decisions
  stories: Stories
  articles: Articles
  storyLog: StoryLog
  /** Everything that was decided when it was opened. */
  log: Decision[]
  /** The id of who decides. */
  by: string
  why: string
}

/** Opens an installation beside whatever runs on it, and closes it behind the work. */
export async function editing<T>(
  asked: AskedToEdit,
  io: Pick<Io, 'stderr'>,
  work: (room: Editing) => Promise<T>,
): Promise<T> {
  const place = targetOf(asked)
  const local = 'folder' in place ? openLocalMailing(place.folder, asked, io) : undefined
  const context = local ?? (await openMailing(place, asked, io))
  try {
    const decisions = new Decisions(context.content)
    return await work({
      context,
      ...(local && { local }),
      decisions,
      stories: new Stories(context.content),
      articles: new Articles(context.content),
      storyLog: new StoryLog(context.content),
      log: await decisions.after(0),
      by: whoDecides(asked.by, context),
      why: whyOf(asked.why),
    })
  } finally {
    await ('close' in context ? (context as { close(): void | Promise<void> }).close() : undefined)
  }
}

/** An address of the configuration, as the id by which the log knows its editor. */
export function editorOf(address: string, { configuration, keys }: MailingContext): string {
  const editor = editorsOf(configuration.publication.editors, keys).find(hasAddress(address))
  if (editor) return editor.id
  throw new Error(
    `${address} is not an editor. Add the address to \`editors\` in publication.yaml, and name the folder of that file with --config.`,
  )
}

function whyOf(text = ''): string {
  const why = text.replace(/\s+/g, ' ').trim()
  if (why.length > maxLengths.why) throw new UsageError(`--why: ${words.en.problems.long(maxLengths.why)}`)
  return why
}

function whoDecides(by: string | undefined, context: MailingContext): string {
  return by === undefined ? OPERATOR : editorOf(by, context)
}
