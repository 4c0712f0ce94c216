import { editorsOf, isOf, OPERATOR } from '../../editors/editor.ts'
import { most } from '../../editors/read-act.ts'
import { words } from '../../editors/words/index.ts'
import type { LocalHome } from '../../local/local-home.ts'
import type { Decision } from '../../model/decision.ts'
import type { MailingHome } from '../../steps/home.ts'
import { Articles } from '../../store/articles.ts'
import { Decisions } from '../../store/decisions.ts'
import { DeskLog } from '../../store/desk-log.ts'
import { Stories } from '../../store/stories.ts'
import { type Io, UsageError } from '../io.ts'
import { openLocalMailing, openMailing } from '../open-mailing.ts'
import { placeOf } from '../place.ts'
import type { AskedToEdit } from './asked.ts'

/** An installation with all that deciding needs of it. */
export interface Editing {
  home: MailingHome
  /** The same where it is on this machine, with everything that is kept there. */
  local?: LocalHome
  decisions: Decisions
  stories: Stories
  articles: Articles
  deskLog: DeskLog
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
  const place = placeOf(asked)
  const local = 'folder' in place ? openLocalMailing(place.folder, asked, io) : undefined
  const home = local ?? (await openMailing(place, asked, io))
  try {
    const decisions = new Decisions(home.content)
    return await work({
      home,
      ...(local && { local }),
      decisions,
      stories: new Stories(home.content),
      articles: new Articles(home.content),
      deskLog: new DeskLog(home.content),
      log: await decisions.after(0),
      by: whoDecides(asked.by, home),
      why: whyOf(asked.why),
    })
  } finally {
    await ('close' in home ? (home as { close(): void | Promise<void> }).close() : undefined)
  }
}

/** An address of the configuration, as the id by which the log knows its editor. */
export function editorOf(address: string, { configuration, keys }: MailingHome): string {
  const editor = editorsOf(configuration.publication.editors, keys).find(isOf(address))
  if (editor) return editor.id
  throw new Error(
    `${address} is not an editor. Add the address to \`editors\` in publication.yaml, and name the folder of that file with --config.`,
  )
}

function whyOf(text = ''): string {
  const why = text.replace(/\s+/g, ' ').trim()
  if (why.length > most.why) throw new UsageError(`--why: ${words.en.problems.long(most.why)}`)
  return why
}

function whoDecides(by: string | undefined, home: MailingHome): string {
  return by === undefined ? OPERATOR : editorOf(by, home)
}
