import type { Context } from 'hono'
import { decisionsPerEditor } from '../../auth/limits.ts'
import type { Act, Decision, EditionAct, Problem } from '../../domain/model/decision.ts'
import { oneLine } from '../../domain/text/one-line.ts'
import { type Form, formOf } from '../../web/http/form.ts'
import { withRetryAfter } from '../../web/http/private-page.tsx'
import { answerOf } from '../answer.ts'
import type { EditorDeps } from '../deps.ts'
import type { Desk } from '../desk-page.ts'
import { fits, isForDesk } from '../fits.ts'
import { type Fields, most, parseAction } from '../parse-action.ts'
import { record } from '../record.ts'
import { type StoryView, storyView } from '../views/story-view.ts'
import { desk, refuse } from './reply.tsx'
import { type EditorSession, openSession } from './session.ts'
import type { Show } from './show.tsx'

/** Takes a form: enters what it asks for and leads back to its page, or shows the page again and says why not. */
export async function act(context: Context, deps: EditorDeps, show: Show): Promise<Response> {
  const visited = await openSession(context, deps)
  if (!visited) return refuse(context, deps)
  const { say, editor } = visited.desk
  const fields = fieldsOf((await formOf(context)) ?? {})
  const again = async (told: string, status: 400 | 404 | 409 | 429) => {
    const still = { ...visited, desk: { ...visited.desk, typed: typedIn(fields) } }
    const shown = (await show(still, deps)) ?? gone(still)
    return desk(context, deps, still, { page: shown, told: { text: told, problem: true }, status })
  }
  if (!(await deps.limits.consume(decisionsPerEditor, editor.id))) {
    const minutes = await deps.limits.minutesLeft(decisionsPerEditor, editor.id)
    return withRetryAfter(await again(say.tooMany(minutes), 429), minutes)
  }
  const read = await resolve(fields, visited, deps)
  if ('problem' in read) return again(say.problems[read.problem](read.most), 400)
  const why = oneLine(fields.get('why')?.[0] ?? '').slice(0, most.why)
  const seen = Math.max(0, Math.floor(Number(fields.get('seen')?.[0])) || 0)
  const recorded = await record(read, { by: editor.id, why, seen }, deps)
  const { number } = recorded.decision
  if (recorded.is === 'conflict') {
    const { text, kept } = say.conflict
    const told = `${text(answerOf(recorded.decision, visited.desk.editors, say))} ${kept} ${wordsOf(fields)}`
    return again(told.trim(), 409)
  }
  deps.logger.info('decision', { number, is: read.is })
  const carried = isForDesk(read, visited.log) ? await deps.wakeDesk(number) : 'done'
  const end = new URLSearchParams({ told: String(number) })
  if (recorded.is === 'known') end.set('how', 'known')
  else if (carried === 'soon') end.set('how', 'soon')
  const kept = new URL(context.req.url).searchParams.get('with')
  if (kept) end.set('with', kept)
  // Who moves stories about goes on where they are.
  const there = read.is === 'place' ? `#story-${fields.get('story')?.[0]}` : ''
  return context.redirect(`${visited.desk.at(pathOf(context))}?${end}${there}`, 303)
}

/** The act that the form means, checked against what is there. */
async function resolve(
  fields: Fields,
  { param, log, view }: EditorSession,
  deps: EditorDeps,
): Promise<Act | Problem> {
  const unknown: Problem = { problem: 'unknown', field: 'do' }
  const id = param('id')
  const isStory = /^\d{8}-/.test(id)
  if (isStory && (await deps.stories.family(id))[0]?.id !== id) return unknown
  const about = isStory ? { story: id } : { edition: id }
  const own = isStory ? await storyView(id, { stories: deps.stories, view, log }) : undefined
  const asked = withoutPublishers(await withOther(fields, deps), own)
  const read = parseAction(asked, about, deps.taxonomy)
  if ('problem' in read) return read
  if (read.is === 'rewrite' && !read.headline && !read.summary && !own?.story?.edited) {
    return { problem: 'same', field: 'headline' }
  }
  const isLate = 'edition' in read && !(await isOpen(read, log, deps))
  return !isLate && (await fits(read, log, deps)) ? read : unknown
}

/** An edition is decided about until it is frozen, and put right afterwards. */
async function isOpen(
  { is, edition }: Extract<EditionAct, { edition: string }>,
  log: readonly Decision[],
  { openTurns, editions }: EditorDeps,
): Promise<boolean> {
  if (is === 'correct-edition') return editions.has(edition)
  const turn = (await openTurns(log)).find(({ id }) => id === edition)
  return turn !== undefined && !(await editions.has(edition, turn.frequency))
}

/** Another story is named by its address: its first article stands for it. */
async function withOther(fields: Fields, { stories }: EditorDeps): Promise<Fields> {
  const address = fields.get('address')?.[0]
  if (address === undefined) return fields
  const id = /\d{8}-[0-9a-f]{12}/.exec(address)?.[0] ?? ''
  const [first] = (await stories.family(id)).flatMap(({ members }) => members)
  return new Map([...fields, ['other', first ? [`${first.source}/${first.id}`] : []]])
}

/** A form begins with the words that stand there: what is left as the publisher wrote it is no rewriting. */
function withoutPublishers(fields: Fields, view: StoryView | undefined): Fields {
  const given = [...fields].map(([name, values]): [string, readonly string[]] => {
    const own = name === 'headline' || name === 'summary' ? view?.own?.[name] : undefined
    return [name, own !== undefined && oneLine(values[0] ?? '') === oneLine(own) ? [] : values]
  })
  return new Map(given)
}

function fieldsOf(body: Form): Fields {
  return new Map(
    Object.entries(body).map(([name, value]) => [
      name,
      [value].flat().filter((one): one is string => typeof one === 'string'),
    ]),
  )
}

function typedIn(fields: Fields): Desk['typed'] {
  return (act, field) => (fields.get('do')?.[0] === act ? (fields.get(field) ?? []) : undefined)
}

/** What an editor wrote themselves, so that it is not lost. */
function wordsOf(fields: Fields): string {
  const own = [
    'headline',
    'summary',
    'text',
    'note',
    'introduction',
    'title',
    'url',
    'outlet',
    'address',
    'why',
  ]
  return own.flatMap((name) => fields.get(name)?.[0] || []).join(' \u00b7 ')
}

function pathOf(context: Context): string {
  return context.req.path.split('/').slice(3).join('/').replace(/^/, '/')
}

function gone({ desk: { say } }: EditorSession) {
  return { title: say.story.gone, children: undefined }
}
