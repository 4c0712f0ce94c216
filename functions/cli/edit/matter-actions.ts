import type { Act } from '../../domain/model/decision.ts'
import { checkMatterAct } from '../../editors/matters/check-matter-act.ts'
import { listMatters } from '../../editors/matters/matter-list.ts'
import { words } from '../../i18n/editors.ts'
import { numbersOf } from '../../matters/keys/numbers.ts'
import type { EditSession } from './edit-session.ts'
import { storyNamed } from './find-by-name.ts'
import { type Action, read } from './read-action.ts'

const onStory: (is: 'link-matter' | 'unlink-matter') => Action = (is) => ({
  parse: async ([story = '', matter = ''], session) =>
    checked({ do: is, story: await storyNamed(story, session), matter }, session),
  arguments: [2, 2],
})

/** The actions that enter a decision about a matter. */
export const matterActions: Record<string, Action> = {
  'link-matter': onStory('link-matter'),
  'unlink-matter': onStory('unlink-matter'),
  'merge-matters': {
    parse: ([matter = '', into = ''], session) => checked({ do: 'merge-matters', matter, into }, session),
    arguments: [2, 2],
  },
  'rename-matter': {
    parse: ([matter = '', en = '', es = ''], session) =>
      checked({ do: 'rename-matter', matter, 'name-en': en, 'name-es': es }, session),
    arguments: [3, 3],
  },
  'set-matter-status': {
    parse: ([matter = '', status = '', day], session) =>
      checked({ do: 'set-matter-status', matter, status, day: day ?? session.matters.today }, session),
    arguments: [2, 3],
  },
}

async function checked(fields: Record<string, string>, session: EditSession): Promise<Act> {
  const { context, matters, stories } = session
  const act = await checkMatterAct(read(fields, session), matters, { stories, clock: context.clock })
  if ('problem' in act) throw new Error(words.en.problems[act.problem](act.most))
  return act
}

/** The matters that have all of these words, or the ones that changed last: one a line, with id, kind, status and name. */
export function* matterLines(query: string, { matters }: EditSession): Iterable<string> {
  for (const { id, kind, status = 'no status', name, toCheck } of listMatters(
    matters,
    'en',
    numbersOf,
    query,
  ))
    yield `${id} (${kind}, ${status}${toCheck > 0 ? `, ${toCheck} to check` : ''}): ${name}\n`
}
