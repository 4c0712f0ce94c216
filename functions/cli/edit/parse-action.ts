import { readFileSync } from 'node:fs'
import { openSlots } from '../../app/editions/compose-due.ts'
import type { Act } from '../../domain/model/decision.ts'
import { parseAction } from '../../editors/parse-action.ts'
import { words } from '../../i18n/editors.ts'
import { UsageError } from '../shared/cli.ts'
import type { Editing } from './editing.ts'
import { articleNamed, storyNamed } from './find-by-name.ts'

/** What the words of a command line decide, read as the forms of the editors' pages are; `note` is for readers. */
export type ActionParser = (named: string[], room: Editing, note?: string) => Promise<Act>

const onStory: (is: 'hide' | 'show') => ActionParser =
  (is) =>
  async ([story = ''], room, note) =>
    read({ do: is, ...(note !== undefined && { note }) }, room, { story: await storyNamed(story, room) })

const onArticle: (is: 'admit' | 'exclude') => ActionParser =
  (is) =>
  async ([text = ''], room) => ({ is, article: await articleNamed(text, room) })

const onEdition: (is: 'hold' | 'go' | 'send' | 'skip') => ActionParser =
  (is) =>
  async ([edition = ''], room) => ({ is, edition: await comingNamed(edition, room) })

/** Each action with how many words follow it, at least and at most. */
export const acts: Record<string, { of: ActionParser; words: [number, number] } | undefined> = {
  undo: { of: async ([decision = ''], room) => read({ do: 'undo', decision }, room), words: [1, 1] },
  hide: { of: onStory('hide'), words: [1, 1] },
  show: { of: onStory('show'), words: [1, 1] },
  admit: { of: onArticle('admit'), words: [1, 1] },
  exclude: { of: onArticle('exclude'), words: [1, 1] },
  introduce: { of: introduce, words: [2, 2] },
  hold: { of: onEdition('hold'), words: [1, 1] },
  go: { of: onEdition('go'), words: [1, 1] },
  send: { of: onEdition('send'), words: [1, 1] },
  skip: { of: onEdition('skip'), words: [1, 1] },
  extra: { of: extra, words: [0, 1] },
}

async function extra([frequency = 'weekly']: string[]): Promise<Act> {
  if (frequency === 'weekly' || frequency === 'daily') return { is: 'extra', frequency }
  throw new UsageError(`There is no edition "${frequency}": an extra edition is weekly or daily.`)
}

async function introduce([edition = '', file = '']: string[], room: Editing): Promise<Act> {
  const about = { edition: await comingNamed(edition, room) }
  return read({ do: 'introduce', introduction: readFileSync(file, 'utf8') }, room, about)
}

/** Puts two articles together for ever, or apart. */
export async function pinOf(a: string, b: string, put: string, room: Editing): Promise<Act> {
  const [one, other] = [await articleNamed(a, room), await articleNamed(b, room)]
  const [article, second] = [one, other].map(({ source, id }) => `${source}/${id}`)
  return read({ do: put, article: article!, other: second! }, room)
}

/** An edition that is still to come, or held. */
async function comingNamed(id: string, { context, log }: Editing): Promise<string> {
  const coming = (await openSlots(context, log)).map((turn) => turn.id)
  if (coming.includes(id)) return id
  throw new Error(`There is no upcoming edition ${id}. Upcoming editions: ${coming.join(', ')}.`)
}

function read(
  fields: Record<string, string>,
  { context }: Editing,
  about: { story?: string; edition?: string } = {},
): Act {
  const form = new Map(Object.entries(fields).map(([name, value]) => [name, [value]]))
  const act = parseAction(form, about, context.configuration)
  if (!('problem' in act)) return act
  throw new Error(words.en.problems[act.problem](act.most))
}
