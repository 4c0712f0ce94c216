import { readFileSync } from 'node:fs'
import { openSlots } from '../../app/editions/compose-due.ts'
import type { Act } from '../../domain/model/decision.ts'
import { UsageError } from '../shared/cli.ts'
import type { EditSession } from './edit-session.ts'
import { articleNamed, storyNamed } from './find-by-name.ts'
import { matterActions } from './matter-actions.ts'
import { type Action, type ActionParser, read } from './read-action.ts'

const onStory: (is: 'hide' | 'show') => ActionParser =
  (is) =>
  async ([story = ''], session, note) =>
    read({ do: is, ...(note !== undefined && { note }) }, session, {
      story: await storyNamed(story, session),
    })

const onArticle: (is: 'admit' | 'exclude') => ActionParser =
  (is) =>
  async ([text = ''], session) => ({ is, article: await articleNamed(text, session) })

const onEdition: (is: 'hold' | 'go' | 'send' | 'skip') => ActionParser =
  (is) =>
  async ([edition = ''], session) => ({ is, edition: await upcomingEdition(edition, session) })

/** The actions that enter a decision. */
export const actions: Record<string, Action | undefined> = {
  undo: {
    parse: async ([decision = ''], session) => {
      if (/^[1-9]\d{0,8}$/.test(decision)) return read({ do: 'undo', decision }, session)
      throw new UsageError(
        `edit: "${decision}" is not the number of a decision, such as 12. \`npm run -s edit -- log\` lists all of them.`,
      )
    },
    arguments: [1, 1],
  },
  hide: { parse: onStory('hide'), arguments: [1, 1] },
  show: { parse: onStory('show'), arguments: [1, 1] },
  admit: { parse: onArticle('admit'), arguments: [1, 1] },
  exclude: { parse: onArticle('exclude'), arguments: [1, 1] },
  introduce: { parse: introduce, arguments: [2, 2] },
  hold: { parse: onEdition('hold'), arguments: [1, 1] },
  go: { parse: onEdition('go'), arguments: [1, 1] },
  send: { parse: onEdition('send'), arguments: [1, 1] },
  skip: { parse: onEdition('skip'), arguments: [1, 1] },
  extra: { parse: extra, arguments: [0, 1] },
  ...matterActions,
}

async function extra([frequency = 'weekly']: string[]): Promise<Act> {
  if (frequency === 'weekly' || frequency === 'daily') return { is: 'extra', frequency }
  throw new UsageError(`There is no "${frequency}" edition: an extra edition is weekly or daily.`)
}

async function introduce([edition = '', file = '']: string[], session: EditSession): Promise<Act> {
  const about = { edition: await upcomingEdition(edition, session) }
  return read({ do: 'introduce', introduction: readFileSync(file, 'utf8') }, session, about)
}

/** The act that pins two articles together or apart. */
export async function pinOf(a: string, b: string, where: string, session: EditSession): Promise<Act> {
  const [one, other] = [await articleNamed(a, session), await articleNamed(b, session)]
  const [article, second] = [one, other].map(({ source, id }) => `${source}/${id}`)
  return read({ do: where, article: article!, other: second! }, session)
}

/** Checks that an edition is upcoming or held, and returns its id. */
async function upcomingEdition(id: string, { context, log }: EditSession): Promise<string> {
  const upcoming = (await openSlots(context, log)).map((slot) => slot.id)
  if (upcoming.includes(id)) return id
  throw new Error(`There is no upcoming edition "${id}". Upcoming editions: ${upcoming.join(', ')}.`)
}
